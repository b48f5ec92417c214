"""Fields of a ticket that an act sets: only what the handbook knows, and only by who may."""

from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Act
from domain.ticket_sets import TicketSets
from gateway.accounts.user import User
from gateway.cases.service import Cases, Ticket
from gateway.tx import Tx


def need_issue(handbook: Handbook, category: str | None, issue: str | None) -> None:
    """Raises InvalidValue for what is unknown, or does not belong together."""
    if category is None:
        if issue is not None:
            raise InvalidValue("issue", "needs its category")
        return
    known = handbook.category(category).issues
    if issue is not None and all(issue != each.id for each in known):
        raise InvalidValue("issue", issue)


def need_sets(handbook: Handbook, sets: TicketSets | None, author: User) -> None:
    """What comes with a text may be set. Raises Rejection, InvalidValue: then the text is not taken either."""
    if sets:
        author.need(Act.TICKET_WRITE)
        need_issue(handbook, sets.category, sets.issue)


async def put_sets(tx: Tx, cases: Cases, row: Ticket, sets: TicketSets | None) -> None:
    """The fields are so from now on; whether they may be is the caller's to know."""
    if not sets:
        return
    given = sets.values()
    if sets.priority is not None:
        given["priority"] = sets.priority.value
    await cases.change(tx, row, **given)
