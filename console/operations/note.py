"""Internal notes: a way of their own from here to the gateway, so that none can reach a customer."""

from console.operations.desk import Desk
from console.operations.errors import EmptyText, NotHere, TooLate
from console.operations.ticket_bodies import need_whole
from console.store import cases, drafts, outbox, rows, ticket_index, uploads
from console.store.connection import Connection
from console.store.drafts import Mode
from contract.colleague_acts import SeeMentions
from contract.commands import AddNote
from contract.ids import new_id
from contract.rows import UserRow
from domain import mention
from domain.ticket_sets import TicketSets


class Notes:
    """What an agent can do with internal notes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def add(self, ticket: str, text: str, *, undo_s: float = 0, sets: TicketSets | None = None) -> str:
        """Queues the note and drops its draft, in one step; colleagues its text names are told of it. ``sets``: what of the ticket
        goes with it. Returns the command's id.

        Raises EmptyText, MergedAway, NotHere, NotAllowed, StoreError."""

        def job(conn: Connection) -> str:
            files = uploads.of_draft(conn, ticket, Mode.NOTE)
            if not text.strip() and not files:
                raise EmptyText
            row, contact = cases.ticket_and_contact(conn, ticket, self._desk.clock)
            if row is None:
                raise NotHere("ticket", ticket)
            need_whole(conn, row, self._desk)
            body = AddNote(
                ticket=ticket, message=new_id(), text=text, contact=None if contact is None else contact.id,
                attachments=tuple(upload.id for upload in files), mentions=self._named(conn, text),
                sets=sets or None,
            )  # fmt: skip
            drafts.clear(conn, ticket, Mode.NOTE)
            command = self._desk.queue(conn, body, hold_s=undo_s, after=outbox.opening(conn, ticket))
            uploads.take(conn, files, command)
            return command

        return await self._desk.db.write(job)

    async def undo(self, command: str) -> str:
        """Takes a note back within its undo seconds; its text becomes the draft again, before what was written since, and is
        returned alone. Raises TooLate."""

        def job(conn: Connection) -> str:
            body = outbox.take_back(conn, command, self._desk.clock)
            if not isinstance(body, AddNote):
                raise TooLate
            uploads.give_back(conn, command)
            drafts.put_in_front(conn, body.ticket, Mode.NOTE, body.text, self._desk.clock, body.sets)
            return body.text

        return await self._desk.db.write(job)

    async def see(self, ticket: str, up_to: int) -> None:
        """The lines of the ticket up to number ``up_to`` stand on the screen: notes there that name the agent are read."""
        if not await self._desk.db.read(lambda conn: ticket_index.mentioned(conn, ticket)):
            return

        def job(conn: Connection) -> None:
            seen = [n for n in ticket_index.mentions(conn, ticket) if n <= up_to]
            if seen:
                self._desk.queue(conn, SeeMentions(ticket=ticket, up_to=max(seen)))

        await self._desk.db.write(job)

    def _named(self, conn: Connection, text: str) -> tuple[str, ...]:
        """The colleagues ``text`` names; their own name is nothing to tell."""
        if mention.SIGN not in text:
            return ()
        users = rows.all_of(conn, UserRow)
        people = {mention.key(user.username): user.id for user in users if user.id != self._desk.author.id}
        return mention.named(text, people)
