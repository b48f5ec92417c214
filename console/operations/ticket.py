"""The ticket form and the ticket's moves (flow: Inbound call, Escalation). Checked here before anything is queued."""

from console.operations import ticket_bodies as bodies
from console.operations.ticket_acts import Opened, TicketActs
from console.operations.ticket_bodies import Changes, check_issue
from console.store import meta, outbox
from console.store.connection import Connection
from contract.commands import OpenTicket
from contract.ids import new_id
from contract.rows import TicketRow
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.move_rights import NOBODYS, right_of
from domain.ticket import TICKET, Priority, TicketMove

__all__ = ["Changes", "Opened", "Tickets", "check_issue"]


class Tickets(TicketActs):
    """What an agent can do with tickets."""

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
        """Queues the fields that differ from what the agent sees; None when none does. Raises InvalidValue, MergedAway, NotHere,
        NotAllowed."""

        def job(conn: Connection) -> str | None:
            body = bodies.edit(self._desk, conn, ticket, changes)
            if body is None:
                return None
            parties = [id for id in (body.complainant, body.counterparty) if isinstance(id, str)]
            made = tuple(command for id in parties for command in outbox.making(conn, id))
            return self._queue(conn, body, after=made)

        return await self._desk.db.write(job)

    async def move(self, ticket: str, move: TicketMove, *, reason: str = "", queue: str | None = None) -> str:
        """Queues a move. ``queue``: where an escalation goes (default: where the handbook sends this queue's).

        Raises IllegalTransition, InvalidValue ("reason" where one is due, "queue"), MergedAway, NotHere, NotAllowed.
        """

        def job(conn: Connection) -> str:
            return self._queue(conn, bodies.move(self._desk, conn, ticket, move, reason, queue))

        return await self._desk.db.write(job)
