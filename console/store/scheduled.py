"""Replies for a later time as this desk knows them: what the gateway keeps, with this desk's own unanswered acts folded over it."""

from collections.abc import Iterable

import msgspec

from console.clock import Clock
from console.store import outbox_rows, pending, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Line, Pending, Send
from contract.errors import ErrorCode
from contract.rows import MessageKind, MessageRow, ScheduledRow, TicketRow
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from domain.scheduling import ScheduledState


class Later(msgspec.Struct, frozen=True):
    """One of them. ``command``: the act of this desk that asked for it, while the gateway has not answered."""

    row: ScheduledRow
    send: Send = Send.CONFIRMED
    command: str | None = None
    code: ErrorCode | None = None

    @property
    def held(self) -> bool:
        """It was not sent at its time: somebody has to decide."""
        return self.row.state is ScheduledState.HELD


class Scheduled:
    """Reading side; writing is console.operations.scheduled's."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def of(self, ticket: str) -> list[Later]:
        """Those of ``ticket`` that wait or are held, the first to go first."""
        return await self._db.read(lambda conn: of(conn, ticket, self._clock))


def of(conn: Connection, ticket: str, clock: Clock) -> list[Later]:
    """As ``Scheduled.of``."""
    return folded(rows.children(conn, ScheduledRow, ticket), pending.for_ticket(conn, ticket, clock))


def folded(kept: Iterable[ScheduledRow], acts: Iterable[Pending]) -> list[Later]:
    """``kept`` with ``acts`` done. What the gateway refused is among what needs attention, and not here."""
    found = {row.id: Later(row) for row in kept}
    for act in acts:
        body = act.body
        if isinstance(body, UnscheduleReply):
            # Refused it is gone as well: sent, or settled by somebody else, the row says so by leaving.
            found.pop(body.scheduled, None) if act.counts else None
        elif isinstance(body, ScheduleReply) and act.counts and body.message not in found:
            found[body.message] = Later(_asked(body, act), act.send, act.id, act.code)
    return sorted(found.values(), key=lambda one: (one.row.at, one.row.id))


def by_id(conn: Connection, id: str, clock: Clock) -> Later | None:
    """One of them, None when it is gone."""
    row = rows.get(conn, ScheduledRow, id)
    ticket = row.ticket if row is not None else _ticket_of(conn, id)
    found = [] if ticket is None else of(conn, ticket, clock)
    return next((one for one in found if one.row.id == id), None)


def lines(conn: Connection, ticket: str, acts: Iterable[Pending]) -> list[Line]:
    """How a transcript shows them, after all that was said."""
    return [
        Line(
            id=one.row.id, n=None, kind=MessageKind.REPLY, author=one.row.author, author_name=one.row.author_name,
            text=one.row.text, at=one.row.at, send=one.send, command=one.command, code=one.code, files=one.row.attachments,
            due=one.row.at, held=one.row.why if one.held else "",
        )
        for one in folded(rows.children(conn, ScheduledRow, ticket), acts)
    ]  # fmt: skip


def held(
    conn: Connection, me: str, clock: Clock
) -> list[tuple[ScheduledRow, TicketRow | None, tuple[MessageRow, ...]]]:
    """Those that were not sent at their time and are this agent's to settle, as their author or as who has the ticket; each with
    its ticket and with what the customer wrote since."""
    found = []
    ids = conn.run("SELECT id FROM rows WHERE ref = 'scheduled'").scalars()
    for id in ids:
        one = by_id(conn, str(id), clock)
        if one is None or not one.held:
            continue
        ticket = rows.get(conn, TicketRow, one.row.ticket)
        if one.row.author == me or (ticket is not None and ticket.assignee == me):
            found.append((one.row, ticket, _came(conn, one.row)))
    return sorted(found, key=lambda each: (each[0].at, each[0].id))


def _came(conn: Connection, row: ScheduledRow) -> tuple[MessageRow, ...]:
    messages = rows.children(conn, MessageRow, row.ticket)
    return tuple(one for one in messages if one.kind is MessageKind.CUSTOMER and one.n > row.seen_up_to)


def _ticket_of(conn: Connection, id: str) -> str | None:
    for act in outbox_rows.select(conn, "kind = ?", (ScheduleReply.KIND,)):
        if isinstance(act.body, ScheduleReply) and act.body.message == id:
            return act.body.ticket
    return None


def _asked(body: ScheduleReply, act: Pending) -> ScheduledRow:
    return ScheduledRow(
        id=body.message, version=0, ticket=body.ticket, author=act.author, author_name=act.author_name, text=body.text,
        at=body.at, state=ScheduledState.WAITING, seen_up_to=body.seen_up_to, attachments=act.files,
        sets=body.sets,
    )  # fmt: skip
