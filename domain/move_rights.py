"""Which right a move of a ticket needs beyond TICKET_WRITE; None of an agent's rights gives a customer's reply."""

from collections.abc import Mapping

from domain.permissions import Act
from domain.ticket import TicketMove

_M = TicketMove

MOVE_RIGHTS: Mapping[TicketMove, Act] = {
    _M.RETURN: Act.TICKET_RETURN,
    _M.ASK_APPROVAL: Act.TICKET_RETURN,
    _M.DISPATCH: Act.TICKET_RETURN,
    _M.DISPATCH_ANSWERED: Act.TICKET_RETURN,
    _M.APPROVAL_GIVEN: Act.APPROVE,
    _M.APPROVAL_REFUSED: Act.APPROVE,
}

#: Moves nobody asks for: they follow from what happened.
NOBODYS = frozenset({_M.CUSTOMER_REPLIED})


def right_of(move: TicketMove) -> Act:
    """The right an agent needs for ``move``."""
    return MOVE_RIGHTS.get(move, Act.TICKET_WRITE)
