"""Settling what the gateway did not take. Replies are sent again by console.operations.reply (their text and what was seen)."""

import msgspec

from console.operations.desk import Desk
from console.operations.errors import NotHere
from console.store import cases, drafts, outbox, outbox_rows, uploads
from console.store.connection import Connection
from console.store.drafts import Mode
from contract.body import Body
from contract.commands import AddNote, SendReply
from contract.scheduled_acts import ScheduleReply
from contract.ticket_acts import TransferTicket


class Attention:
    """What an agent can do with a rejected act."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def discard(self, command: str) -> None:
        """Gives the act up for good. Raises NotHere."""

        def job(conn: Connection) -> None:
            found = outbox_rows.by_id(conn, command)
            if found is None or found.state != outbox.ActState.REJECTED:
                raise NotHere("command", command)
            uploads.let_go(conn, command)
            outbox_rows.delete(conn, found)

        await self._desk.db.write(job)

    async def to_draft(self, command: str, text: str | None = None) -> str:
        """The text of a rejected reply, note or passing on, or ``text`` where the agent has edited it, becomes its ticket's draft, in
        front of one already there; the act is settled. Returns the draft. Raises NotHere."""

        def job(conn: Connection) -> str:
            body = self._rejected(conn, command)
            if not isinstance(body, SendReply | ScheduleReply | AddNote | TransferTicket):
                raise NotHere("command", command)
            mode = Mode.REPLY if isinstance(body, SendReply | ScheduleReply) else Mode.NOTE
            outbox.discard(conn, command)
            said = body.note if isinstance(body, TransferTicket) else body.text
            # What was meant for a ticket that has gone into another one is written on there.
            place = cases.whole(conn, body.ticket)
            uploads.give_back(conn, command, place)
            sets = body.sets if isinstance(body, SendReply | ScheduleReply | AddNote) else None
            whole = said if text is None else text
            return drafts.put_in_front(conn, place, mode, whole, self._desk.clock, sets)

        return await self._desk.db.write(job)

    async def again(self, command: str, body: Body | None = None) -> str:
        """The act once more as a new one, as it was or edited as ``body`` (of the same kind). Returns the new command's id.

        Raises NotHere, NotAllowed. For replies use ``Replies.resend``, which asks anew what the agent has seen.
        """

        def job(conn: Connection) -> str:
            old = self._rejected(conn, command)
            new = old if body is None else body
            if isinstance(new, SendReply | ScheduleReply) or type(new) is not type(old):
                raise NotHere("command", command)
            files = uploads.of_command(conn, command)
            if isinstance(new, AddNote):
                new = msgspec.structs.replace(new, attachments=tuple(upload.id for upload in files))
            outbox.discard(conn, command)
            again = self._desk.queue(conn, new)
            uploads.take(conn, files, again)
            return again

        return await self._desk.db.write(job)

    def _rejected(self, conn: Connection, command: str) -> Body:
        found = outbox_rows.by_id(conn, command)
        if found is None or found.state != outbox.ActState.REJECTED or found.body is None:
            raise NotHere("command", command)
        return self._desk.opened(found)
