"""The clocks of a ticket: from its origin date to submit, queue included (flow: Services and their clocks).

Nothing stops them: waiting for the customer, an escalation, an outage all count; where the queue says so they rest while the
centre is closed. Times are Unix ms.
"""

from enum import StrEnum

import msgspec

from domain.business_hours import Calendar
from domain.handbook_issue import Clock

_NEVER = 2**62


class Due(msgspec.Struct, frozen=True):
    """When the aim and the bound are reached."""

    target: int
    limit: int


class Standing(StrEnum):
    ON_TIME = "on_time"
    #: Past the target, not yet past the limit.
    LATE = "late"
    BREACHED = "breached"


def due(origin: int, clock: Clock, calendar: Calendar | None = None) -> Due:
    """The due times of a ticket that began at ``origin`` under its category's ``clock``; with ``calendar`` its hours alone count,
    unless it does not open again as far as one can see."""
    if calendar is not None:
        target, limit = (calendar.after(origin, s * 1000) for s in (clock.target, clock.limit))
        if target is not None and limit is not None:
            return Due(target, limit)
    return Due(origin + clock.target * 1000, origin + clock.limit * 1000)


def remaining(at: int, now: int, submitted: int | None = None) -> int:
    """Ms left until ``at``; negative when past. Once submitted the clock stands where it was then."""
    return at - (now if submitted is None else submitted)


def standing(due: Due, now: int, submitted: int | None = None) -> Standing:
    """Where a ticket stands. Submitting at the very millisecond of a due time is still within it."""
    if remaining(due.limit, now, submitted) < 0:
        return Standing.BREACHED
    return Standing.LATE if remaining(due.target, now, submitted) < 0 else Standing.ON_TIME


def breach_key(limit: int | None, submitted: int | None, origin: int, id: str) -> tuple[int, int, int, str]:
    """Sorts tickets as an inbox shows them: running clocks first and of those the nearest breach, then those without a
    clock, then the submitted; equals by age, then by id, so that rows do not jump."""
    return (0 if submitted is None else 1, _NEVER if limit is None else limit, origin, id)
