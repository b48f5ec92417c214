"""Two tickets about one matter become one (docs/decisions/0007): what the one that stays is afterwards, and which pairs may not."""

from dataclasses import dataclass, replace

from domain.errors import IllegalTransition, InvalidValue
from domain.ticket import RESTING, Priority, TicketState

#: Work goes on elsewhere under the ticket's own number: its answer has to find it.
_ELSEWHERE = frozenset({TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED})
_RANK = (Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.URGENT)


@dataclass(frozen=True)
class Side:
    """A ticket as far as a merge is concerned. ``holder``: who has its customer on the line; ``origin``: Unix ms."""

    id: str
    state: TicketState
    origin: int
    priority: Priority
    category: str | None = None
    issue: str | None = None
    complainant: str | None = None
    counterparty: str | None = None
    holder: str | None = None


def merged(part: Side, whole: Side) -> Side:
    """``whole`` after ``part`` went into it: nothing of either is lost that the other has not. The clocks run from the earlier origin,
    the higher priority holds, gaps of ``whole`` are filled from ``part``.

    Raises InvalidValue: "into" for a ticket and itself, "complainant" for two customers (one's chat would show the other's
    lines), "holder" when each has its customer on the line with somebody else. Raises IllegalTransition when ``part`` is
    at work elsewhere, or ``whole`` rests and ``part`` does not: open work would rest with it."""
    if part.id == whole.id:
        raise InvalidValue("into", "the ticket itself")
    if part.state in _ELSEWHERE:
        raise IllegalTransition("ticket", part.state, "merge")
    if whole.state in RESTING and part.state not in RESTING:
        raise IllegalTransition("ticket", whole.state, "merge")
    if None not in (part.complainant, whole.complainant) and part.complainant != whole.complainant:
        raise InvalidValue("complainant", "two customers")
    if None not in (part.holder, whole.holder) and part.holder != whole.holder:
        raise InvalidValue("holder", "two conversations")
    # An issue is one of its category: they are taken together.
    known = whole if whole.category is not None else part
    return replace(
        whole,
        origin=min(part.origin, whole.origin),
        priority=max(part.priority, whole.priority, key=_RANK.index),
        category=known.category,
        issue=known.issue,
        complainant=whole.complainant or part.complainant,
        counterparty=whole.counterparty or part.counterparty,
        holder=whole.holder or part.holder,
    )
