"""Time an agent loses to the tools, counted apart ("kendala sistem") and not against them (flow: When tools go down). Pure."""

from collections.abc import Iterable, Sequence

from domain.incident import Period
from domain.presence import PresenceState

#: Ms from UTC of the day the figures are of: the centre's.
_WIB_MS = 7 * 3_600_000
DAY_MS = 86_400_000


class Change:
    """From ``at`` (Unix ms) on the agent shows ``state``; ``system``: an AUX the handbook counts as lost to the tools."""

    __slots__ = ("at", "state", "system")

    def __init__(self, at: int, state: PresenceState, system: bool = False) -> None:
        self.at, self.state, self.system = at, state, system

    @property
    def on_duty(self) -> bool:
        """Whether they would have worked. A break is a break, also while nothing works."""
        if self.state is PresenceState.AUX:
            return self.system
        return self.state is not PresenceState.OFFLINE


def day_of(at: int) -> int:
    """The first ms of the centre's day (WIB) in which ``at`` is."""
    return (at + _WIB_MS) // DAY_MS * DAY_MS - _WIB_MS


def union(spans: Iterable[Period], begin: int, end: int) -> list[tuple[int, int]]:
    """``spans`` within ``begin``..``end`` as intervals in order that do not touch: two troubles at a time are one time lost."""
    cut = sorted((max(begin, span.begin), min(end, end if span.end is None else span.end)) for span in spans)
    found: list[tuple[int, int]] = []
    for first, last in cut:
        if first >= last:
            continue
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def lost(changes: Sequence[Change], troubles: Iterable[Period], begin: int, end: int) -> int:
    """Ms of ``begin``..``end`` in which the agent was on duty and in trouble. ``changes``: what they showed, in any order; before the
    first they were away."""
    times = union(troubles, begin, end)
    if not times:
        return 0
    order = sorted(changes, key=lambda change: change.at)
    ends = [change.at for change in order[1:]] + [end]
    whole = 0
    for change, until in zip(order, ends, strict=False):
        if change.on_duty:
            whole += sum(max(0, min(last, until) - max(first, change.at)) for first, last in times)
    return whole
