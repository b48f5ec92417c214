"""Acts on whole tickets: parked and taken back, passed on, merged, split (flow: Escalation; ui: Inbox). All work offline."""

import msgspec

from console.operations import ticket_bodies as bodies
from console.operations.desk import Desk
from console.operations.errors import TooLate
from console.operations.kept_draft import GOING, tell
from console.store import cases, drafts, meta, outbox, rows, timeline, uploads
from console.store.connection import Connection
from console.store.drafts import Mode
from contract.body import TicketBody
from contract.colleague_acts import UnwatchTicket, WatchTicket
from contract.ids import new_id
from contract.rows import MessageKind, MessageRow, TicketRow
from contract.ticket_acts import MergeTicket, ParkTicket, SplitTicket, TransferTicket, UnparkTicket
from domain import merging
from domain.contact import ContactState
from domain.errors import InvalidValue

#: What can be taken back within its undo seconds.
_UNDONE = (ParkTicket, UnparkTicket, TransferTicket, MergeTicket)


class Opened(msgspec.Struct, frozen=True):
    """``number`` is permanent: the customer can be told at once."""

    ticket: str
    number: str
    command: str


class TicketActs:
    """What an agent can do with whole tickets; ``console.operations.ticket.Tickets`` has it all."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def park(self, ticket: str, *, until: int | None, reason: str, undo_s: float = 0) -> str:
        """Out of the inbox until ``until`` (gateway Unix ms), or with None until the customer writes. Returns the command's id.

        Raises IllegalTransition (it rests, or its customer waits or is on the line), InvalidValue ("reason", "until"),
        MergedAway, NotHere, NotAllowed."""

        def job(conn: Connection) -> str:
            return self._queue(conn, bodies.park(self._desk, conn, ticket, until, reason), undo_s)

        return await self._desk.db.write(job)

    async def unpark(self, ticket: str) -> str:
        """Takes a parked ticket back. Raises InvalidValue ("parked") for one that is not, MergedAway, NotHere, NotAllowed."""

        def job(conn: Connection) -> str:
            row, _ = bodies.row_of(self._desk, conn, ticket)
            if row.parked_by is None:
                raise InvalidValue("parked", "is not parked")
            return self._queue(conn, UnparkTicket(ticket=ticket))

        return await self._desk.db.write(job)

    async def watch(self, ticket: str) -> str:
        """The agent hears of the ticket from now on, wherever it goes. Returns the command's id. Raises MergedAway, NotHere."""

        def job(conn: Connection) -> str:
            row, _ = bodies.row_of(self._desk, conn, ticket)
            # What is there now is known; what comes is news.
            conn.run("INSERT OR REPLACE INTO looked VALUES (?, ?)", (ticket, row.last))
            return self._queue(conn, WatchTicket(ticket=ticket))

        return await self._desk.db.write(job)

    async def unwatch(self, ticket: str) -> str:
        """The agent has heard enough. Raises MergedAway, NotHere."""

        def job(conn: Connection) -> str:
            bodies.row_of(self._desk, conn, ticket)
            return self._queue(conn, UnwatchTicket(ticket=ticket))

        return await self._desk.db.write(job)

    async def transfer(
        self,
        ticket: str,
        note: str,
        *,
        queue: str | None = None,
        person: str | None = None,
        undo_s: float = 0,
    ) -> str:
        """Passes the ticket on to ``queue`` or to ``person`` (a user id), with ``note`` as an internal note; a live contact of the
        agent's goes along. Whether the person can have it is the gateway's to say. Returns the command's id.

        Raises InvalidValue ("queue" unless one of the two is given, "note"), ContactNotMine, MergedAway, NotHere, NotAllowed."""

        def job(conn: Connection) -> str:
            return self._queue(conn, bodies.transfer(self._desk, conn, ticket, note, queue, person), undo_s)

        return await self._desk.db.write(job)

    async def merge(self, ticket: str, into: str, *, undo_s: float = 0) -> str:
        """``ticket`` goes into ``into`` for good. What was being written on it stands before what was being written on ``into``, mode
        by mode; neither is lost. Returns the command's id.

        Raises InvalidValue ("into", "complainant", "holder": see domain.merging), IllegalTransition, MergedAway, NotHere,
        NotAllowed."""

        def job(conn: Connection) -> str:
            desk = self._desk
            part, whole = self._side(conn, ticket), self._side(conn, into)
            merging.merged(part, whole)
            seen = timeline.page(conn, ticket, desk.clock).seen_up_to
            self._bring(conn, ticket, into)
            after = outbox.opening(conn, into)
            body = MergeTicket(ticket=ticket, into=into, seen_up_to=seen)
            return self._queue(conn, body, undo_s, after=after)

        return await self._desk.db.write(job)

    async def follow(self, ticket: str) -> dict[Mode, str]:
        """Somebody merged ``ticket``: what was being written on it stands before what was being written where it went, mode by mode.
        The texts that moved. Raises StoreError."""

        def job(conn: Connection) -> dict[Mode, str]:
            into = cases.whole(conn, ticket)
            return {} if into == ticket else self._bring(conn, ticket, into)

        return await self._desk.db.write(job)

    async def split(
        self, source: str, messages: list[str], *, subject: str, queue: str | None = None
    ) -> Opened:
        """A new ticket, its number spent in the same transaction, that begins with the lines ``messages`` of ``source``; ``queue``: by
        default that of ``source``.

        Raises InvalidValue ("messages" when none is chosen, or one is not a confirmed line of ``source``; "subject", "queue"),
        MergedAway, NotHere, NotAllowed."""

        def job(conn: Connection) -> Opened:
            desk = self._desk
            row, _ = bodies.row_of(desk, conn, source)
            to = desk.handbook.queue(row.queue if queue is None else queue).id
            if not subject.strip():
                raise InvalidValue("subject", "must not be empty")
            body = SplitTicket(
                ticket=new_id(),
                source=source,
                number=meta.next_number(conn, desk.author.desk_number),
                subject=subject.strip(),
                queue=to,
                channel=row.channel,
                complainant=row.complainant,
                priority=row.priority,
                messages=_chosen(conn, source, messages),
            )
            command = self._queue(conn, body, after=outbox.opening(conn, source))
            return Opened(body.ticket, body.number, command)

        return await self._desk.db.write(job)

    async def undo(self, command: str) -> None:
        """Takes an act back within its undo seconds; drafts a merge has put together stay so. Raises TooLate."""

        def job(conn: Connection) -> None:
            if not isinstance(outbox.take_back(conn, command, self._desk.clock), _UNDONE):
                raise TooLate

        await self._desk.db.write(job)

    def _queue(
        self, conn: Connection, body: TicketBody, undo_s: float = 0, after: tuple[str, ...] = ()
    ) -> str:
        if isinstance(body, GOING):
            tell(self._desk, conn, body.ticket)
        earlier = (*outbox.opening(conn, body.ticket), *after)
        return self._desk.queue(conn, body, hold_s=undo_s, after=tuple(dict.fromkeys(earlier)))

    def _bring(self, conn: Connection, ticket: str, into: str) -> dict[Mode, str]:
        moved = {mode: text for mode in Mode if (text := drafts.text_of(conn, ticket, mode)).strip()}
        for mode in Mode:
            if mode in moved:
                brought = drafts.sets_of(conn, ticket, mode)
                drafts.put_in_front(conn, into, mode, moved[mode], self._desk.clock, brought)
            drafts.clear(conn, ticket, mode)
        uploads.move(conn, ticket, into)
        tell(self._desk, conn, into)
        return moved

    def _side(self, conn: Connection, ticket: str) -> merging.Side:
        row, contact = bodies.row_of(self._desk, conn, ticket)
        held = contact is not None and contact.state in (ContactState.ACTIVE, ContactState.WRAP_UP)
        return side_of(row, contact.agent if held and contact is not None else None)


def side_of(row: TicketRow, holder: str | None) -> merging.Side:
    """``row`` as a merge looks at it."""
    return merging.Side(
        row.id,
        row.state,
        row.origin,
        row.priority,
        row.category,
        row.issue,
        row.complainant,
        row.counterparty,
        holder,
    )


def _chosen(conn: Connection, source: str, messages: list[str]) -> tuple[str, ...]:
    """The ids in the order of their lines. Raises InvalidValue."""
    found = [rows.get(conn, MessageRow, id) for id in dict.fromkeys(messages)]
    lines = [
        row
        for row in found
        if row is not None and row.ticket == source and row.kind is not MessageKind.SYSTEM
    ]
    if not lines or len(lines) != len(found):
        raise InvalidValue("messages", "confirmed lines of the ticket")
    return tuple(row.id for row in sorted(lines, key=lambda row: row.n))
