"""Whose tickets are whose: a person reaches a ticket through the feeds they follow, by skill or because it is theirs."""

from contract.errors import ErrorCode
from domain.handbook import Handbook
from gateway.accounts.user import User
from gateway.cases.service import Ticket
from gateway.errors import Rejection
from gateway.feeds.places import ticket_feeds


def reaches(user: User, row: Ticket, handbook: Handbook) -> bool:
    return not ticket_feeds(row).isdisjoint(user.feeds(handbook))


def need_reach(user: User, row: Ticket, handbook: Handbook) -> None:
    """Raises Rejection forbidden for a ticket out of ``user``'s sight."""
    if not reaches(user, row, handbook):
        raise Rejection(ErrorCode.FORBIDDEN, {"ticket": row.id})
