"""The inbox: how many tickets a view shows, and the few of them that are on the screen.

SQLite narrows, orders and counts (console.store.inbox_sql); nothing of 100,000 tickets is held here. Tickets with acts of this
desk waiting stand where the agent sees them, not where the gateway last said.
"""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from console.clock import Clock
from console.store import inbox_line, rows, ticket_index
from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from console.store.inbox_line import InboxRow
from console.store.inbox_sql import ATTENTION_VIEW, OPEN, ORDERS, Filter, Narrowed, narrowed
from contract.rows import TicketRow
from domain.inbox_view import Order, Parked
from domain.ticket import TicketState

__all__ = ["ATTENTION", "ESCALATED", "OPEN", "RETURNED", "Filter", "Inbox", "InboxRow", "Listing", "Look"]

ATTENTION = ATTENTION_VIEW
RETURNED = Filter(states=frozenset({TicketState.RETURNED}))
ESCALATED = Filter(
    states=frozenset({TicketState.ESCALATED, TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED})
)


class Listing(msgspec.Struct, frozen=True):
    """What ``filter`` shows: ``total`` tickets. Fetch lines with ``Inbox.fetch``."""

    filter: Filter
    total: int

    def __len__(self) -> int:
        return self.total


class Look(msgspec.Struct, frozen=True):
    """One moment of a view. ``spans``: the tickets at each of the places asked for; ``lines``: those of them that were not known;
    ``counts``: of every view asked for; ``wanting``: see ``Inbox.look``."""

    total: int
    spans: dict[int, list[str]]
    lines: dict[str, InboxRow]
    counts: dict[str, int]
    wanting: int
    complete: bool


class Inbox:
    """Reading side, but for what was seen."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def look(
        self,
        filter: Filter,
        spans: Iterable[tuple[int, int]],
        *,
        known: Collection[str] = (),
        counts: Mapping[str, Filter] | None = None,
        me: str = "",
    ) -> Look:
        """One consistent moment: the tickets at ``spans`` (from, how many) under ``filter``, their lines but for those ``known``, and
        how many each of ``counts`` shows. ``wanting``: tickets of ``me`` that want them: unread, returned, or parked until now."""
        wanted = list(spans)

        def job(conn: Connection) -> Look:
            now = self._clock.gateway_now()
            narrow = narrowed(conn, filter, now)
            total = _count(conn, narrow)
            found = {start: _ids(conn, narrow, filter.order, start, many) for start, many in wanted}
            fresh = {id for ids in found.values() for id in ids}.difference(known)
            lines = {id: inbox_line.line(conn, id, self._clock) for id in fresh}
            return Look(
                total,
                found,
                {id: line for id, line in lines.items() if line is not None},
                {key: _count(conn, narrowed(conn, one, now)) for key, one in (counts or {}).items()},
                _wanting(conn, me, now) if me else 0,
                bool(total) or _complete(conn),
            )

        return await self._db.read(job)

    async def listing(self, filter: Filter = Filter()) -> Listing:  # noqa: B008 - frozen
        """How many tickets ``filter`` shows."""
        return Listing(filter, await self.count(filter))

    async def complete(self) -> bool:
        """Whether everything the gateway follows up for this desk was read to its end at least once: before that, an inbox
        without a line is not known to be empty."""
        return await self._db.read(_complete)

    async def count(self, filter: Filter = Filter()) -> int:  # noqa: B008 - frozen
        """How many tickets ``filter`` shows."""
        return await self._db.read(
            lambda conn: _count(conn, narrowed(conn, filter, self._clock.gateway_now()))
        )

    async def ids(self, filter: Filter, start: int, many: int) -> list[str]:
        """Tickets ``start`` … of what ``filter`` shows, in its order; fewer at the end."""
        return await self._db.read(
            lambda conn: _ids(
                conn, narrowed(conn, filter, self._clock.gateway_now()), filter.order, start, many
            )
        )

    async def lines(self, tickets: Collection[str]) -> dict[str, InboxRow]:
        """The lines of ``tickets``; those that are not here are missing."""

        def job(conn: Connection) -> dict[str, InboxRow]:
            found = ((id, inbox_line.line(conn, id, self._clock)) for id in tickets)
            return {id: line for id, line in found if line is not None}

        return await self._db.read(job)

    async def fetch(self, listing: Listing, start: int, count: int) -> list[InboxRow | None]:
        """Lines ``start`` … of ``listing``; None where it has become shorter since."""
        many = max(0, min(count, len(listing) - start))
        look = await self.look(listing.filter, [(start, many)])
        found: list[InboxRow | None] = [look.lines.get(id) for id in look.spans[start]]
        return found + [None] * (many - len(found))

    async def find(self, filter: Filter, ticket: str) -> int | None:
        """The place of ``ticket`` in what ``filter`` shows, None when it is not there."""
        return await self._db.read(
            lambda conn: _place(conn, narrowed(conn, filter, self._clock.gateway_now()), filter.order, ticket)
        )

    async def looked(self, ticket: str) -> None:
        """All lines of a followed ``ticket`` stood on the screen."""
        if not await self._db.read(lambda conn: _news(conn, ticket)):
            return

        def job(conn: Connection) -> None:
            row = rows.get(conn, TicketRow, ticket)
            if row is not None:
                conn.run("INSERT OR REPLACE INTO looked VALUES (?, ?)", (ticket, row.last))
                noting(conn).tickets.add(ticket)
                noting(conn).reindex.add(ticket)

        await self._db.write(job)

    async def seen(self, ticket: str, n: int) -> None:
        """The customer's message ``n`` of ``ticket`` stood on the screen."""

        def job(conn: Connection) -> None:
            done = conn.run(
                "INSERT INTO seen VALUES (?, ?) ON CONFLICT DO UPDATE SET n = excluded.n WHERE excluded.n > seen.n",
                (ticket, n),
            )
            if done.rowcount > 0:
                noting(conn).tickets.add(ticket)
                noting(conn).reindex.add(ticket)

        await self._db.write(job)


def _news(conn: Connection, ticket: str) -> bool:
    row = rows.get(conn, TicketRow, ticket)
    return row is not None and ticket_index.news(conn, row)


def _ids(conn: Connection, narrow: Narrowed, order: Order, start: int, many: int) -> list[str]:
    where = narrow.where or "1"
    found = conn.run(
        f"SELECT id FROM tickets WHERE {where} ORDER BY {ORDERS[order]} LIMIT ? OFFSET ?",
        (*narrow.args, many, start),
    )
    return [str(id) for id in found.scalars()]


def _count(conn: Connection, narrow: Narrowed) -> int:
    if narrow.clock or narrow.words:
        return int(conn.run(f"SELECT count(*) FROM tickets WHERE {narrow.where}", narrow.args).scalar_one())
    parked = "" if narrow.parked is Parked.ANY else " AND NOT parked"
    at_rest = 0
    if narrow.parked is not Parked.ONLY:
        at_rest = conn.run(
            f"SELECT coalesce(sum(n), 0) FROM tallies WHERE {narrow.kinds}{parked}"
        ).scalar_one()
    if narrow.parked is Parked.ANY:
        return int(at_rest)
    due = conn.run(
        f"SELECT count(*) FROM tickets WHERE wake > 0 AND {narrow.wake} AND {narrow.kinds}"
    ).scalar_one()
    return int(at_rest) + int(due)


def _place(conn: Connection, narrow: Narrowed, order: Order, ticket: str) -> int | None:
    where = narrow.where or "1"
    found = conn.run(
        f"SELECT due, origin, rid, rank FROM tickets WHERE id = ? AND {where}", (ticket, *narrow.args)
    ).first()
    if found is None:
        return None
    due, origin, rid, rank = found
    before: tuple[str, tuple[object, ...]] = {
        Order.BREACH: ("(due, origin, rid) < (?, ?, ?)", (due, origin, rid)),
        Order.NEWEST: ("(origin, rid) > (?, ?)", (origin, rid)),
        Order.OLDEST: ("(origin, rid) < (?, ?)", (origin, rid)),
        Order.PRIORITY: ("(rank, due, origin, rid) < (?, ?, ?, ?)", (rank, due, origin, rid)),
    }[order]
    sql = f"SELECT count(*) FROM tickets WHERE {before[0]} AND {where}"
    return int(conn.run(sql, (*before[1], *narrow.args)).scalar_one())


def _wanting(conn: Connection, me: str, now: int) -> int:
    mine = narrowed(conn, Filter(mine=me), now)
    returned = narrowed(conn, Filter(mine=me, states=RETURNED.states), now)
    standing = conn.run(
        f"SELECT coalesce(sum(n), 0) FROM tallies WHERE {mine.kinds} AND NOT parked"
        f" AND (marks & {ticket_index.UNREAD | ticket_index.WOKEN} OR ({returned.kinds}))"
    ).scalar_one()
    due = conn.run(
        f"SELECT count(*) FROM tickets WHERE wake > 0 AND {mine.wake} AND {mine.kinds}"
    ).scalar_one()
    return int(standing) + int(due)


def _complete(conn: Connection) -> bool:
    begun, unread = conn.run("SELECT count(*), coalesce(sum(n IS NULL), 0) FROM cursors").one()
    return int(begun) > 0 and int(unread) == 0
