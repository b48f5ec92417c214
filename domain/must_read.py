"""What keeps the next contact from an agent until they have read it (flow: Knowledge arrives late).

Pure. Whatever has a time to be read by does so a little after that time, and what is marked as to be read first a little after it is
told; for HELD_MS at most. Times are Unix ms.
"""

from collections.abc import Iterable
from typing import Protocol

from domain.handbook import Routing

#: Older than that it is for the leader to follow up: who comes back from a long leave is not kept from work by all they missed.
HELD_MS = 30 * 86_400_000


class Told(Protocol):
    """Of an announcement what matters here (contract.rows.AnnouncementRow)."""

    @property
    def made(self) -> int: ...
    @property
    def since(self) -> int: ...
    @property
    def until(self) -> int: ...
    @property
    def due(self) -> int | None: ...
    @property
    def read_first(self) -> bool: ...
    @property
    def asked(self) -> int: ...
    @property
    def corrected(self) -> int | None: ...
    @property
    def withdrawn(self) -> bool: ...


def span(told: Told, rule: Routing) -> tuple[int, int] | None:
    """From when (inclusive) until when (exclusive) ``told`` keeps contacts from whoever of its readers has not read it; None: never."""
    by = told.since if told.read_first else told.due
    if by is None or told.withdrawn or not rule.reading_gate:
        return None
    # Whoever is told late, or is asked to read it once more, has the allowance all the same, however long ago its time was.
    again = told.corrected if told.asked > 1 and told.corrected is not None else 0
    begins = max(by, told.since, told.made, again) + rule.reading_seconds * 1000
    ends = min(told.until, begins + HELD_MS)
    return (begins, ends) if begins < ends else None


def held_since(unread: Iterable[Told], rule: Routing, now: int) -> int | None:
    """Since when what an agent has not read keeps contacts from them; None: nothing does."""
    spans = (span(one, rule) for one in unread)
    return min((one[0] for one in spans if one is not None and one[0] <= now < one[1]), default=None)


def next_change(told: Iterable[Told], rule: Routing, now: int) -> int | None:
    """When, after ``now``, one of ``told`` begins or ceases to keep contacts back, nothing else happening; None: never."""
    moments = (at for one in told if (found := span(one, rule)) is not None for at in found)
    return min((at for at in moments if at > now), default=None)


def passed_by(unread: int | None, lifted: int | None, now: int) -> bool:
    """Whether somebody is offered nothing for what they have not read (``unread``: since when it keeps contacts from them); not while
    their leader has ``lifted`` that."""
    return unread is not None and now >= max(unread, lifted or 0)
