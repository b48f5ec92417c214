"""Several versions of a handbook, and which of them is in force at a moment (flow: Knowledge arrives late). Times are Unix ms."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone

from domain.handbook import Handbook

#: Days are counted as the centre's west does; two versions of one day would leave the floor asking which of them holds.
_DAY = timezone(timedelta(hours=7), "WIB")
_YEARS = range(2000, 3000)


def begins(handbook: Handbook) -> int | None:
    """From when it is in force; None for ever since. Raises ValueError for what is no moment with an offset."""
    return moment(handbook.effective)


def moment(effective: str) -> int | None:
    """Unix ms of what ``effective`` says, None for "". Raises ValueError for what is no moment with an offset."""
    if not effective:
        return None
    said = datetime.fromisoformat(effective)
    if said.tzinfo is None or said.year not in _YEARS:
        raise ValueError(effective)
    return round(said.timestamp() * 1000)


def day(handbook: Handbook) -> date | None:
    """The day it begins, None for one that ever was."""
    at = begins(handbook)
    return None if at is None else day_of(at)


def day_of(at: int) -> date:
    """The day on which ``at`` lies."""
    return datetime.fromtimestamp(at / 1000, _DAY).date()


def clashing(versions: Sequence[Handbook]) -> list[list[int]]:
    """Places in ``versions`` of those that begin on one day, together; each of them is one too many."""
    by_day: dict[date | None, list[int]] = {}
    for at, version in enumerate(versions):
        by_day.setdefault(day(version), []).append(at)
    return [places for places in by_day.values() if len(places) > 1]


def due(versions: Iterable[Handbook], now: int) -> list[Handbook]:
    """Those that have begun by ``now``, the one in force first, then those it took the place of."""
    begun = [(begins(version), version) for version in versions]
    # What ever was stands behind whatever began some day.
    listed = [(-1 if at is None else at, version) for at, version in begun if at is None or at <= now]
    return [version for _, version in sorted(listed, key=lambda pair: pair[0], reverse=True)]


def next_change(versions: Iterable[Handbook], now: int) -> int | None:
    """When another one comes into force, None for never."""
    return min((at for at in map(begins, versions) if at is not None and at > now), default=None)


def name_of(version: str) -> str:
    """What the centre calls it: ``version`` (2027.1+22b3b3fe.7) without the sum of its texts and the number of changes over it."""
    return version.rpartition("+")[0] or version


def written(version: str) -> str:
    """``version`` without the number of changes over it: the same as long as its texts are."""
    name, plus, rest = version.rpartition("+")
    return f"{name}{plus}{rest.partition('.')[0]}" if plus else version
