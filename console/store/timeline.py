"""A ticket's timeline in windows: confirmed messages and, at its end, what this desk has not got confirmed."""

import msgspec

from console.clock import Clock
from console.store import pending, rows, scheduled
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Line, Pending, fold_timeline, split_lines
from contract.rows import MessageRow, TicketRow
from contract.ticket_acts import SplitTicket

#: More lines than a screen needs, few enough to lay out at once (architecture: Widgets, not QML).
WINDOW = 500
_ABOVE_ALL = 1 << 62


class Page(msgspec.Struct, frozen=True):
    """``lines`` oldest first. ``more``: older ones are cached here (ask with ``before=first``); ``elsewhere``: the gateway has lines
    below this number that are not cached (numbers are dense), None when nothing is missing. ``seen_up_to``: the highest
    customer ``n`` among the lines of the page."""

    lines: list[Line]
    first: int | None
    more: bool
    elsewhere: int | None
    seen_up_to: int


class Timeline:
    """Reading side."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def page(
        self,
        ticket: str,
        before: int | None = None,
        limit: int = WINDOW,
        asked: frozenset[int] = frozenset(),
    ) -> Page:
        """The latest ``limit`` lines, or those before number ``before``. ``asked``: numbers the gateway was asked below already; what
        did not come is nowhere."""
        return await self._db.read(lambda conn: page(conn, ticket, self._clock, before, limit, asked))


def page(
    conn: Connection,
    ticket: str,
    clock: Clock,
    before: int | None = None,
    limit: int = WINDOW,
    asked: frozenset[int] = frozenset(),
) -> Page:
    """As ``Timeline.page``."""
    messages = rows.children_before(
        conn, MessageRow, ticket, _ABOVE_ALL if before is None else before, limit + 1
    )
    more = len(messages) > limit
    messages = messages[-limit:]
    acts = pending.for_ticket(conn, ticket, clock) if before is None else []
    lines = [line for line in fold_timeline(messages, acts) if not _is_here(conn, line)]
    if not messages:
        lines = [*_split_off(conn, acts), *lines]
    if before is None:
        lines += scheduled.lines(conn, ticket, acts)
    first = messages[0].n if messages else None
    seen = max((m.n for m in messages if m.kind == "customer"), default=0)
    return Page(lines, first, more, _missing(conn, ticket, messages, more, asked), seen)


def _split_off(conn: Connection, acts: list[Pending]) -> list[Line]:
    """What a ticket that was split off here begins with, before the gateway has made it."""
    lines: list[Line] = []
    for act in acts:
        if isinstance(act.body, SplitTicket):
            chosen = (rows.get(conn, MessageRow, id) for id in act.body.messages)
            lines += split_lines((row for row in chosen if row is not None), act)
    return lines


def _missing(
    conn: Connection, ticket: str, messages: list[MessageRow], more: bool, asked: frozenset[int]
) -> int | None:
    """Below which number the gateway has lines that are not here: the highest such place it was not asked for."""
    if not messages:
        row = rows.get(conn, TicketRow, ticket)
        places = [] if row is None or row.last == 0 else [row.last + 1]
    else:
        pairs = zip(messages[-2::-1], messages[:0:-1], strict=True)
        places = [newer.n for older, newer in pairs if newer.n - older.n > 1]
        if messages[0].n > 1 and not more:
            places.append(messages[0].n)
    return next((place for place in places if place not in asked), None)


def _is_here(conn: Connection, line: Line) -> bool:
    """An unconfirmed line whose message came by its event and lies outside the window."""
    if line.n is not None:
        return False
    found = conn.run("SELECT 1 FROM rows WHERE ref = 'message' AND id = ?", (line.id,)).scalar()
    return found is not None
