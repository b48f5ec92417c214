"""The ticket form and the ticket's moves (flow: Inbound call, Escalation). Checked here before anything is queued."""

import msgspec

from console.operations.desk import Desk
from console.operations.errors import NotAllowed, NotHere
from console.store import cases, meta, outbox
from console.store.connection import Connection
from contract.commands import EditTicket, MoveTicket, OpenTicket
from contract.ids import new_id
from contract.rows import TicketRow
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.move_rights import NOBODYS, right_of
from domain.ticket import NEEDS_REASON, TICKET, Priority, TicketMove


class Opened(msgspec.Struct, frozen=True):
    """``number`` is permanent: the customer can be told at once."""

    ticket: str
    number: str
    command: str


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """Fields of the form; one left out stays as it is."""

    category: str | None | msgspec.UnsetType = msgspec.UNSET
    issue: str | None | msgspec.UnsetType = msgspec.UNSET
    priority: Priority | msgspec.UnsetType = msgspec.UNSET
    subject: str | msgspec.UnsetType = msgspec.UNSET
    complainant: str | None | msgspec.UnsetType = msgspec.UNSET


class Tickets:
    """What an agent can do with tickets."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def moves(self, ticket: TicketRow) -> frozenset[TicketMove]:
        """Moves that are legal for ``ticket`` as the agent sees it, and allowed to them."""
        legal = TICKET.moves(ticket.state) - NOBODYS
        return frozenset(move for move in legal if self._desk.allows(right_of(move)))

    async def open(
        self,
        *,
        channel: Channel,
        queue: str,
        subject: str,
        complainant: str | None = None,
        category: str | None = None,
        issue: str | None = None,
        priority: Priority = Priority.NORMAL,
    ) -> Opened:
        """Opens a ticket here, its number spent in the same transaction. Raises InvalidValue (subject, queue, category,
        issue), NotAllowed, StoreError."""
        book = self._desk.handbook
        book.queue(queue)
        check_issue(book, category, issue)
        if not subject.strip():
            raise InvalidValue("subject", "must not be empty")

        def job(conn: Connection) -> Opened:
            number = meta.next_number(conn, self._desk.author.desk_number)
            body = OpenTicket(
                ticket=new_id(),
                number=number,
                channel=channel,
                queue=queue,
                subject=subject.strip(),
                category=category,
                issue=issue,
                priority=priority,
                complainant=complainant,
            )
            after = () if complainant is None else outbox.making(conn, complainant)
            return Opened(body.ticket, number, self._desk.queue(conn, body, after=after))

        return await self._desk.db.write(job)

    async def edit(self, ticket: str, changes: Changes) -> str | None:
        """Queues the fields that differ from what the agent sees; None when none does. Raises InvalidValue, NotHere, NotAllowed."""

        def job(conn: Connection) -> str | None:
            row = self._row(conn, ticket)
            fields = {
                name: value
                for name in Changes.__struct_fields__
                if (value := getattr(changes, name)) is not msgspec.UNSET and value != getattr(row, name)
            }
            if not fields:
                return None
            after = msgspec.structs.replace(row, **fields)
            check_issue(self._desk.handbook, after.category, after.issue)
            if not after.subject.strip():
                raise InvalidValue("subject", "must not be empty")
            made = () if after.complainant is None else outbox.making(conn, after.complainant)
            body = EditTicket(ticket=ticket, **fields)
            return self._desk.queue(conn, body, after=(*outbox.opening(conn, ticket), *made))

        return await self._desk.db.write(job)

    async def move(self, ticket: str, move: TicketMove, *, reason: str = "", queue: str | None = None) -> str:
        """Queues a move. ``queue``: where an escalation goes (default: where the handbook sends this queue's).

        Raises IllegalTransition, InvalidValue ("reason" where one is due, "queue"), NotHere, NotAllowed.
        """

        def job(conn: Connection) -> str:
            row = self._row(conn, ticket)
            TICKET.after(row.state, move)
            if move in NOBODYS or not self._desk.allows(right_of(move)):
                raise NotAllowed(right_of(move))
            if move in NEEDS_REASON and not reason.strip():
                raise InvalidValue("reason", "must not be empty")
            to = self._escalates_to(row, queue) if move is TicketMove.ESCALATE else None
            body = MoveTicket(ticket=ticket, move=move, reason=reason.strip(), queue=to)
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)

    def _row(self, conn: Connection, ticket: str) -> TicketRow:
        case = cases.case(conn, ticket, self._desk.clock)
        if case is None:
            raise NotHere("ticket", ticket)
        return case.ticket

    def _escalates_to(self, row: TicketRow, queue: str | None) -> str | None:
        book = self._desk.handbook
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
