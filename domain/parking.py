"""Parking: a ticket is out of the way until a moment, or until the customer writes (ui: Inbox, "snooze/park and take back")."""

from domain.errors import IllegalTransition, InvalidValue
from domain.ticket import RESTING, TicketState

#: The furthest moment, in ms from now: what waits longer is forgotten, not parked.
FURTHEST_MS = 366 * 86_400_000


def check(state: TicketState, reason: str, *, customer_there: bool) -> None:
    """Raises IllegalTransition for a ticket that rests, or whose customer is waiting or on the line; InvalidValue without a reason."""
    if state in RESTING or customer_there:
        raise IllegalTransition("ticket", state, "park")
    if not reason.strip():
        raise InvalidValue("reason", "must not be empty")


def check_moment(until: int | None, now: int) -> None:
    """Raises InvalidValue for a moment (Unix ms) that is over at ``now``, or too far away."""
    if until is not None and not now < until <= now + FURTHEST_MS:
        raise InvalidValue("until", "not between now and a year")
