"""Public replies (flow: Chat). The text is at this desk before the screen says *tersimpan*, and its draft is gone with it."""

import msgspec

from console.operations.desk import Desk
from console.operations.errors import (
    ContactNotMine,
    EmptyText,
    NotAllowed,
    NotDone,
    NotHere,
    TooLate,
    TooLong,
)
from console.operations.kept_draft import tell
from console.operations.ticket_bodies import move, need_whole
from console.store import cases, drafts, outbox, outbox_rows, timeline, uploads
from console.store.connection import Connection
from console.store.drafts import Mode
from contract.commands import MoveTicket, SendReply
from contract.ids import new_id
from contract.rows import ContactRow
from contract.scheduled_acts import ScheduleReply
from domain.contact import Channel
from domain.contact import ContactState as State
from domain.permissions import Act
from domain.ticket import TicketMove
from domain.ticket_sets import TicketSets

#: Seconds in which a reply can be taken back, unless the settings say otherwise.
UNDO_S = 5.0


class Replies:
    """What an agent can do with public replies."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def can(self, ticket: str) -> NotDone | None:
        """Why a reply on ``ticket`` would be refused now, before the agent types; None when it would not."""

        def job(conn: Connection) -> NotDone | None:
            try:
                self.check(conn, ticket)
            except NotDone as refused:
                return refused
            return None

        return await self._desk.db.read(job)

    async def send(
        self,
        ticket: str,
        text: str,
        *,
        undo_s: float = UNDO_S,
        seen_up_to: int | None = None,
        confirmed_stale: bool = False,
        sets: TicketSets | None = None,
        solve: bool = False,
    ) -> str:
        """Queues ``text`` to the customer and drops the reply's draft, in one step. ``seen_up_to``: the highest customer ``n``
        the agent had on the screen (default: the highest cached); ``sets``: what of the ticket goes with it;
        ``solve``: the ticket is solved once it is taken. Returns the command's id for ``undo``.

        Raises EmptyText, TooLong, ContactNotMine, MergedAway, NotHere, NotAllowed, StoreError.
        """

        def job(conn: Connection) -> str:
            contact, channel = self.check(conn, ticket)
            files = tuple(upload.id for upload in uploads.of_draft(conn, ticket, Mode.REPLY))
            body = self.body(conn, ticket, text, contact, channel, seen_up_to, confirmed_stale, files)
            body = msgspec.structs.replace(body, sets=sets or None)
            drafts.clear(conn, ticket, Mode.REPLY)
            command = self._desk.queue(conn, body, hold_s=undo_s, after=outbox.opening(conn, ticket))
            uploads.take(conn, uploads.of_draft(conn, ticket, Mode.REPLY), command)
            if solve:
                self._solve(conn, ticket, command, undo_s)
            return command

        return await self._desk.db.write(job)

    async def undo(self, command: str) -> str:
        """Takes a reply back within its undo seconds; its text becomes the draft again, before what was written
        since, and is returned alone.

        Raises TooLate."""

        def job(conn: Connection) -> str:
            body = outbox.take_back(conn, command, self._desk.clock)
            if not isinstance(body, SendReply):
                raise TooLate
            for act in outbox_rows.select(conn, "kind = ? AND ticket = ?", (MoveTicket.KIND, body.ticket)):
                if command in act.after:
                    outbox.take_back(conn, act.id, self._desk.clock)
            uploads.give_back(conn, command)
            drafts.put_in_front(conn, body.ticket, Mode.REPLY, body.text, self._desk.clock, body.sets)
            return body.text

        return await self._desk.db.write(job)

    async def resend(self, rejected: str, text: str, *, confirmed_stale: bool = False) -> str:
        """A rejected reply again, as a new act with ``text``; the rejected one is settled. ``confirmed_stale``: the agent read
        what came meanwhile. Raises as ``send``, NotHere when it is not among the rejected."""

        def job(conn: Connection) -> str:
            act = outbox_rows.by_id(conn, rejected)
            if (
                act is None
                or act.state != outbox.ActState.REJECTED
                or not isinstance(act.body, SendReply | ScheduleReply)
            ):
                raise NotHere("command", rejected)
            ticket = act.body.ticket
            contact, channel = self.check(conn, ticket)
            files = uploads.of_command(conn, rejected)
            ids = tuple(upload.id for upload in files)
            body = self.body(conn, ticket, text, contact, channel, None, confirmed_stale, ids)
            body = msgspec.structs.replace(body, sets=act.body.sets)
            outbox.discard(conn, rejected)
            command = self._desk.queue(conn, body, after=outbox.opening(conn, ticket))
            uploads.take(conn, files, command)
            return command

        return await self._desk.db.write(job)

    def _solve(self, conn: Connection, ticket: str, reply: str, undo_s: float) -> None:
        # A reply that is not taken leaves the ticket open.
        solved = move(self._desk, conn, ticket, TicketMove.SOLVE, "", None)
        tell(self._desk, conn, ticket)
        self._desk.queue(conn, solved, hold_s=undo_s, after=(*outbox.opening(conn, ticket), reply))

    def check(self, conn: Connection, ticket: str) -> tuple[ContactRow | None, Channel]:
        """The contact a reply on ``ticket`` belongs to, and its channel, within the caller's transaction. Raises as ``send``."""
        desk = self._desk
        if not desk.allows(Act.REPLY):
            raise NotAllowed(Act.REPLY)
        row, contact = cases.ticket_and_contact(conn, ticket, desk.clock)
        if row is None:
            raise NotHere("ticket", ticket)
        need_whole(conn, row, desk)
        if contact is None or contact.state in (State.ENDED, State.ABANDONED):
            return None, row.channel
        if contact.agent != desk.author.id:
            raise ContactNotMine(contact.agent)
        return contact, cases.travels_by(row, contact)

    def body(
        self,
        conn: Connection,
        ticket: str,
        text: str,
        contact: ContactRow | None,
        channel: Channel,
        seen_up_to: int | None,
        confirmed_stale: bool,
        files: tuple[str, ...] = (),
    ) -> SendReply:
        """The act, for what ``check`` returned. Raises EmptyText, TooLong."""
        if not text.strip() and not files:
            raise EmptyText
        rule = self._desk.handbook.channels.get(channel)
        if rule is not None and len(text) > rule.max_chars:
            raise TooLong(rule.max_chars, channel=True)
        if seen_up_to is None:
            seen_up_to = timeline.page(conn, ticket, self._desk.clock).seen_up_to
        return SendReply(
            ticket=ticket,
            message=new_id(),
            contact=None if contact is None else contact.id,
            text=text,
            seen_up_to=seen_up_to,
            epoch=0 if contact is None else contact.epoch,
            not_after=None if rule is None else self._desk.clock.gateway_now() + rule.shelf_life * 1000,
            confirmed_stale=confirmed_stale,
            attachments=files,
        )
