"""What is checked and written of an act on a ticket, for one ticket and for many at once alike. Within the caller's transaction."""

import msgspec

from console.operations.desk import Desk
from console.operations.errors import ContactNotMine, MergedAway, NotAllowed, NotHere
from console.store import cases
from console.store.connection import Connection
from contract.commands import EditTicket, MoveTicket
from contract.ids import new_id
from contract.rows import ContactRow, TicketRow
from contract.ticket_acts import ParkTicket, TransferTicket
from domain import parking
from domain.contact import ContactState
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.move_rights import NOBODYS, right_of
from domain.ticket import NEEDS_REASON, TICKET, Priority, TicketMove

#: The customer waits for an answer now, or has an agent on the line.
LIVE = frozenset({ContactState.WAITING, ContactState.OFFERED, ContactState.ACTIVE})


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """Fields of the form; one left out stays as it is."""

    category: str | None | msgspec.UnsetType = msgspec.UNSET
    issue: str | None | msgspec.UnsetType = msgspec.UNSET
    priority: Priority | msgspec.UnsetType = msgspec.UNSET
    subject: str | msgspec.UnsetType = msgspec.UNSET
    complainant: str | None | msgspec.UnsetType = msgspec.UNSET
    counterparty: str | None | msgspec.UnsetType = msgspec.UNSET


def row_of(desk: Desk, conn: Connection, ticket: str) -> tuple[TicketRow, ContactRow | None]:
    """The ticket and its latest contact as the agent sees them. Raises NotHere, MergedAway."""
    row, contact = cases.ticket_and_contact(conn, ticket, desk.clock)
    if row is None:
        raise NotHere("ticket", ticket)
    need_whole(conn, row, desk)
    return row, contact


def need_whole(conn: Connection, row: TicketRow, desk: Desk) -> None:
    """Raises MergedAway for a ticket that went into another one."""
    if row.merged_into is not None:
        into, _ = cases.ticket_and_contact(conn, row.merged_into, desk.clock)
        raise MergedAway(row.merged_into, "" if into is None else into.number)


def park(desk: Desk, conn: Connection, ticket: str, until: int | None, reason: str) -> ParkTicket:
    row, contact = row_of(desk, conn, ticket)
    there = contact is not None and contact.state in LIVE
    parking.check(row.state, reason, customer_there=there)
    parking.check_moment(until, desk.clock.gateway_now())
    return ParkTicket(ticket=ticket, until=until, reason=reason.strip())


def transfer(
    desk: Desk, conn: Connection, ticket: str, note: str, queue: str | None, person: str | None
) -> TransferTicket:
    _, contact = row_of(desk, conn, ticket)
    if (queue is None) == (person is None):
        raise InvalidValue("queue", "a queue or a person")
    if queue is not None:
        desk.handbook.queue(queue)
    if not note.strip():
        raise InvalidValue("note", "must not be empty")
    held = contact is not None and contact.state is ContactState.ACTIVE
    if held and contact is not None and contact.agent != desk.author.id:
        raise ContactNotMine(contact.agent)
    return TransferTicket(
        ticket=ticket,
        note=note.strip(),
        message=new_id(),
        queue=queue,
        person=person,
        contact=contact.id if held and contact is not None else None,
        epoch=contact.epoch if held and contact is not None else 0,
    )


def move(
    desk: Desk, conn: Connection, ticket: str, move: TicketMove, reason: str, queue: str | None
) -> MoveTicket:
    row, _ = row_of(desk, conn, ticket)
    TICKET.after(row.state, move)
    if move in NOBODYS or not desk.allows(right_of(move)):
        raise NotAllowed(right_of(move))
    if move in NEEDS_REASON and not reason.strip():
        raise InvalidValue("reason", "must not be empty")
    to = _escalates_to(desk.handbook, row, queue) if move is TicketMove.ESCALATE else None
    return MoveTicket(ticket=ticket, move=move, reason=reason.strip(), queue=to)


def edit(desk: Desk, conn: Connection, ticket: str, changes: Changes) -> EditTicket | None:
    """None when nothing differs from what the agent sees."""
    row, _ = row_of(desk, conn, ticket)
    fields = {
        name: value
        for name in Changes.__struct_fields__
        if (value := getattr(changes, name)) is not msgspec.UNSET and value != getattr(row, name)
    }
    if not fields:
        return None
    after = msgspec.structs.replace(row, **fields)
    check_issue(desk.handbook, after.category, after.issue)
    if not after.subject.strip():
        raise InvalidValue("subject", "must not be empty")
    return EditTicket(ticket=ticket, **fields)


def _escalates_to(book: Handbook, row: TicketRow, queue: str | None) -> str | None:
    if queue is not None:
        return book.queue(queue).id
    return book.queue(row.queue).escalates_to


def check_issue(book: Handbook, category: str | None, issue: str | None) -> None:
    """Raises InvalidValue for a category the handbook has not, or an issue that is not of the category."""
    if category is None:
        if issue is not None:
            raise InvalidValue("issue", "needs a category")
        return
    known = {one.id for one in book.category(category).issues}
    if issue is not None and issue not in known:
        raise InvalidValue("issue", issue)
