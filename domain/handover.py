"""The handover list at the end of a shift: what of an agent's open work goes on to whom, item by item (flow: Parties, "a shift
handover passes open work on with a note")."""

from dataclasses import dataclass
from enum import StrEnum

from domain.ticket import RESTING, TicketState

#: Items of one list; more is not read by anybody.
MOST = 200
#: Characters of the note of one item.
NOTE = 2_000
#: Ms a list stays on the screens of those it concerns: from one day off to the next shift.
KEEP_MS = 3 * 86_400_000


class ItemState(StrEnum):
    """What became of one ticket of a list. Passed on: ``waiting`` (nobody has said yet that they have it), ``taken``, ``returned``.
    Not passed on, since meanwhile: ``rests`` (solved, closed), ``merged``, ``reassigned`` (somebody else has it), ``elsewhere``
    (another unit works on it), ``live`` (the customer waits or is on the line), ``not_entitled`` (the receiver does not serve its
    queue), ``out_of_sight`` (the giver does not see it, or there is no such ticket)."""

    WAITING = "waiting"
    TAKEN = "taken"
    RETURNED = "returned"
    RESTS = "rests"
    MERGED = "merged"
    REASSIGNED = "reassigned"
    ELSEWHERE = "elsewhere"
    LIVE = "live"
    NOT_ENTITLED = "not_entitled"
    OUT_OF_SIGHT = "out_of_sight"


#: The ticket went to the receiver.
PASSED = frozenset({ItemState.WAITING, ItemState.TAKEN, ItemState.RETURNED})
#: Whoever has the list may still give the item back.
IN_HAND = frozenset({ItemState.WAITING, ItemState.TAKEN})
#: A ticket nobody is named for is another unit's work in these.
_AT_OTHERS = frozenset({TicketState.ESCALATED, TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED})


@dataclass(frozen=True)
class Subject:
    """A ticket as a handover looks at it. ``live``: its customer waits for an answer now, or is on the line; ``in_sight`` of who acts;
    ``served``: the receiver serves its queue."""

    state: TicketState
    assignee: str | None
    merged: bool = False
    live: bool = False
    in_sight: bool = True
    served: bool = True


def given(ticket: Subject, giver: str) -> ItemState:
    """What becomes of ``ticket`` when ``giver`` hands it over; ``waiting`` when it goes."""
    if not ticket.in_sight:
        return ItemState.OUT_OF_SIGHT
    return _changed(ticket, giver) or (ItemState.WAITING if ticket.served else ItemState.NOT_ENTITLED)


def taken(ticket: Subject, taker: str) -> ItemState:
    """What becomes of an item that waits when ``taker`` says that they have it."""
    return _changed(ticket, taker) or ItemState.TAKEN


def _changed(ticket: Subject, holder: str) -> ItemState | None:
    if ticket.merged:
        return ItemState.MERGED
    if ticket.state in RESTING:
        return ItemState.RESTS
    if ticket.assignee not in (None, holder):
        return ItemState.REASSIGNED
    if ticket.assignee is None and ticket.state in _AT_OTHERS:
        return ItemState.ELSEWHERE
    return ItemState.LIVE if ticket.live else None
