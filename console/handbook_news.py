"""What an agent is told of another handbook in force: which version, since when, and what is new in it."""

from collections.abc import Callable

from console.notices import Notice
from domain.handbook import Handbook
from domain.handbook_versions import begins, name_of, written


def changed(before: Handbook, now: Handbook, said: Callable[[int], str]) -> Notice:
    """``now`` took the place of ``before``; ``said`` writes a moment (Unix ms). What is new is told with the version that brought it,
    not again with each change a centre makes over it."""
    detail = {"version": name_of(now.version)}
    if is_new(before, now):
        at = _begins(now)
        detail |= {"since": said(at)} if at is not None else {}
        detail |= {"why": now.why.strip()} if now.why.strip() else {}
    return Notice("handbook_changed", "ok", detail)


def is_new(before: Handbook, now: Handbook) -> bool:
    """Whether ``now`` is another version, and not the same with other changes over it."""
    return written(before.version) != written(now.version)


def _begins(handbook: Handbook) -> int | None:
    try:
        return begins(handbook)
    except ValueError:  # a newer gateway writes moments another way
        return None
