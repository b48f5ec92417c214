"""Public replies that are sent later: written now, called back, settled when their time brought no sending (domain.scheduling)."""

import msgspec

from console.operations.desk import Desk
from console.operations.errors import CannotWait, EmptyText, NotHere, TooLong
from console.operations.reply import Replies
from console.store import drafts, outbox, outbox_rows, scheduled, timeline, uploads
from console.store.connection import Connection
from console.store.drafts import Mode
from console.store.scheduled import Later
from contract.commands import SendReply
from contract.ids import new_id
from contract.rows import ContactRow, ScheduledRow
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.scheduling import FURTHEST_MS, schedulable
from domain.ticket_sets import TicketSets


class Scheduled:
    """What an agent can do with them. ``replies`` knows who may reply where."""

    def __init__(self, desk: Desk, replies: Replies) -> None:
        self._desk, self._replies = desk, replies

    async def schedule(
        self,
        ticket: str,
        text: str,
        at: int,
        *,
        seen_up_to: int | None = None,
        sets: TicketSets | None = None,
    ) -> str:
        """Queues ``text`` for the moment ``at`` (gateway Unix ms) and drops the reply's draft, in one step; the files of the draft go
        along; ``sets`` of the ticket is set when it is sent. Returns the id of the message it is to become.

        Raises CannotWait, InvalidValue for a moment that is over or too far, and as Replies.send."""

        def job(conn: Connection) -> str:
            contact, channel = self._replies.check(conn, ticket)
            files = uploads.of_draft(conn, ticket, Mode.REPLY)
            body = self._body(
                conn, ticket, text, at, contact, channel, seen_up_to, tuple(one.id for one in files)
            )
            body = msgspec.structs.replace(body, sets=sets or None)
            drafts.clear(conn, ticket, Mode.REPLY)
            command = self._desk.queue(conn, body, after=outbox.opening(conn, ticket))
            uploads.take(conn, files, command)
            return body.message

        return await self._desk.db.write(job)

    async def can(self, ticket: str) -> bool:
        """Whether the ticket's channel lets replies wait. Raises as ``schedule``."""

        def job(conn: Connection) -> bool:
            _, channel = self._replies.check(conn, ticket)
            return schedulable(channel, self._desk.handbook.channels)

        return await self._desk.db.read(job)

    async def call_back(self, id: str, text: str | None = None) -> tuple[ScheduledRow, str]:
        """It is not sent; its text, or ``text`` where the agent has edited it, stands before the draft. Returns what it was, and the
        text alone. Files the gateway has already are not brought back. Raises NotHere."""

        def job(conn: Connection) -> tuple[ScheduledRow, str]:
            one = self._one(conn, id)
            said = one.row.text if text is None else text
            self._end(conn, one)
            drafts.put_in_front(conn, one.row.ticket, Mode.REPLY, said, self._desk.clock, one.row.sets)
            return one.row, said

        return await self._desk.db.write(job)

    async def discard(self, id: str) -> None:
        """It is not sent, and its text is not wanted. Raises NotHere."""

        def job(conn: Connection) -> None:
            one = self._one(conn, id)
            if one.command is not None:
                uploads.let_go(conn, one.command)
            self._end(conn, one)

        await self._desk.db.write(job)

    async def send_now(self, id: str, text: str | None = None) -> str:
        """It goes now instead, as it was or with ``text``, its files along; the agent has read what came meanwhile. Should it be sent
        or settled already, nothing goes a second time. Returns the command's id. Raises NotHere, and as Replies.send."""

        def job(conn: Connection) -> str:
            one = self._one(conn, id)
            row = one.row
            contact, channel = self._replies.check(conn, row.ticket)
            files = tuple(file.id for file in row.attachments)
            said = row.text if text is None else text
            body: SendReply = self._replies.body(conn, row.ticket, said, contact, channel, None, True, files)
            body = msgspec.structs.replace(body, sets=row.sets)
            held = [] if one.command is None else uploads.of_command(conn, one.command)
            after = self._end(conn, one, keeps_files=True)
            command = self._desk.queue(conn, body, after=(*outbox.opening(conn, row.ticket), *after))
            uploads.take(conn, held, command)
            return command

        return await self._desk.db.write(job)

    def _one(self, conn: Connection, id: str) -> Later:
        one = scheduled.by_id(conn, id, self._desk.clock)
        if one is None:
            raise NotHere("scheduled", id)
        return one

    def _end(self, conn: Connection, one: Later, *, keeps_files: bool = False) -> tuple[str, ...]:
        """Calls it back. What was never sent is simply gone; else the ids of acts that what is sent instead comes after."""
        act = None if one.command is None else outbox_rows.by_id(conn, one.command)
        if act is not None and act.state == outbox.ActState.WAITING and act.seq is None:
            if not keeps_files:
                uploads.give_back(conn, act.id)
            outbox_rows.delete(conn, act)
            return ()
        body = UnscheduleReply(ticket=one.row.ticket, scheduled=one.row.id)
        return (self._desk.queue(conn, body),)

    def _body(
        self,
        conn: Connection,
        ticket: str,
        text: str,
        at: int,
        contact: ContactRow | None,
        channel: Channel,
        seen_up_to: int | None,
        files: tuple[str, ...],
    ) -> ScheduleReply:
        rules, now = self._desk.handbook.channels, self._desk.clock.gateway_now()
        if not schedulable(channel, rules):
            raise CannotWait
        if not now < at <= now + FURTHEST_MS:
            raise InvalidValue("at", "over, or too far away")
        if not text.strip() and not files:
            raise EmptyText
        rule = rules.get(channel)
        if rule is not None and len(text) > rule.max_chars:
            raise TooLong(rule.max_chars, channel=True)
        if seen_up_to is None:
            seen_up_to = timeline.page(conn, ticket, self._desk.clock).seen_up_to
        return ScheduleReply(
            ticket=ticket, message=new_id(), contact=None if contact is None else contact.id, text=text, at=at,
            seen_up_to=seen_up_to, epoch=0 if contact is None else contact.epoch,
            not_after=None if rule is None else at + rule.shelf_life * 1000, attachments=files,
        )  # fmt: skip
