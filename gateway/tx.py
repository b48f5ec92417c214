"""The one way anything changes: a transaction that knows which visible rows it touched.

    async def work(tx: Tx) -> None:
        await tx.conn.execute(update(contact).where(…).values(…))   # rows; lock what you read to change (``with_for_update``)
        tx.touch("contact", id, {queue_feed(queue), agent_feed(agent)})  # where the row is to be seen from now on
        await tx.enqueue("reply.send", message, {"message": message})     # durable work after the commit
        tx.audit(user, "contact.take", "contact", id)
    await transactions.run(work)

At the end each touched row's ``version`` rises by one, each feed it is in gets an event, each feed it left gets a tombstone
(architecture: Events). Numbers are taken last and in the order of the feeds' names, so counters are held briefly and
never in a circle. Everything stands or falls with the one commit; feed sockets are woken after it.

The order of locks, so that on PostgreSQL transactions wait for each other in a line (SQLite has one writer):
  1. named keys (``lock_keys``), sorted, all of them at once and first: a batch's client and streams, ``routing`` where a
     presence may go (the router takes the same);
  2. tickets, by id; 3. contacts, then calls; 4. offers; 5. presences, by id; 6. outgoing jobs, by id; 7. messages;
  8. by ``finish``: versions of all touched rows by ref and id, then the counters of the feeds by name.
A batch does many acts one after the other, so it takes the tickets of all of them before the first (gateway.commands.pipeline).
Where two meet in a circle after all, the database breaks one off, and ``Transactions.run`` runs it again.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from sqlalchemy import Table, insert, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from gateway.audit.models import audit
from gateway.clock import Clock
from gateway.database import Database, is_transient
from gateway.feeds import writing
from gateway.feeds.hub import Hub
from gateway.feeds.notify import Teller
from gateway.feeds.writing import Key, Touch, Written
from gateway.outgoing import Turn, job
from gateway.schema import upsert

T = TypeVar("T")
#: The key of who is offered what: the router holds it for a look, a break while it is taken.
ROUTING = "routing"
_TRIES = 8
_AUDIT = insert(audit)
_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM unnest(CAST(:keys AS text[])) AS k")
_log = structlog.get_logger()


class Tx:
    """One transaction. ``now`` is the gateway's Unix time in ms, the same for everything in it; ``cause`` the id of the
    command being handled, None outside of one; ``author_here`` False: its author has signed out since, their desk delivers alone."""

    def __init__(self, conn: AsyncConnection, now: int, tables: Mapping[str, Table]) -> None:
        self.conn, self.now = conn, now
        self.cause: str | None = None
        self.author_here = True
        #: Whether the rows that were touched are to be read once they are written (``written``).
        self.shows = False
        self.written = Written()
        self.woken: set[str] = set()
        self._tables = tables
        self._touched: dict[Key, Touch] = {}
        self._audits: list[dict[str, Any]] = []
        self._jobs: list[dict[str, Any]] = []
        self._after: list[Callable[[], None]] = []
        self._rung: set[str] = set()
        self._finished = False

    def touch(self, ref: str, id: str, feeds: Iterable[str], *, new: bool = False) -> None:
        """The row changed (or only its place did); ``feeds`` are all the feeds it belongs to from now on. ``new``: it was inserted
        in this transaction, with version 1."""
        assert not self._finished
        before = self._touched.get((ref, id))
        new = new or (before is not None and before.new)
        self._touched[ref, id] = Touch(frozenset(feeds), self.cause, new)

    def place_of(self, key: Key, feeds: Iterable[str]) -> str | None:
        """The first of ``feeds`` in which a row this transaction touched is from now on; None for none of them."""
        touch = self._touched[key]
        return next((feed for feed in feeds if feed in touch.feeds), None)

    def touches(self, key: Key) -> bool:
        return key in self._touched

    async def enqueue(
        self, kind: str, key: str, payload: Mapping[str, Any], delay_ms: int = 0, turn: Turn | None = None
    ) -> None:
        """Durable outgoing work, at most one a (kind, key); asking twice is asking once. ``turn``: its place in a lane."""
        self._jobs.append(
            {
                "id": new_id(),
                "kind": kind,
                "key": key,
                "payload": dict(payload),
                "state": "waiting",
                "attempts": 0,
                "next_at": self.now + delay_ms,
                "made": self.now,
                "error": "",
                "lane": turn.lane if turn is not None else None,
                "n": turn.n if turn is not None else None,
                "unsure": False,
            }
        )

    def audit(self, who: str, what: str, ref: str, row: str, **detail: str) -> None:
        """A line of the audit log. ``detail`` names fields and states, never a customer's data."""
        self._audits.append(
            {
                "id": new_id(),
                "at": self.now,
                "who": who,
                "what": what,
                "ref": ref,
                "row": row,
                "cause": self.cause,
                "detail": detail,
            }
        )

    def ring(self, feed: str) -> None:
        """After the commit whoever listens to ``feed`` looks, at every gateway, though no row of it moved."""
        self._rung.add(feed)

    def after_commit(self, call: Callable[[], None]) -> None:
        """``call`` once the commit is done; a hint only, since a crash may come between."""
        self._after.append(call)

    def mark(self) -> "Mark":
        """What has been gathered so far, to come back to when a savepoint is rolled back."""
        return Mark(dict(self._touched), len(self._audits), len(self._jobs), len(self._after))

    def rewind(self, mark: "Mark") -> None:
        self._touched = dict(mark.touched)
        del self._audits[mark.audits :]
        del self._jobs[mark.jobs :]
        del self._after[mark.after :]

    def touched_since(self, mark: "Mark") -> list[Key]:
        return [key for key, touch in self._touched.items() if mark.touched.get(key) is not touch]

    async def finish(self) -> None:
        """Versions, memberships and events of everything touched. Nothing may be touched after it; asked again it does nothing."""
        if self._finished:
            return
        self._finished = True
        if self._audits:
            await self.conn.execute(_AUDIT, self._audits)
        if self._jobs:
            await self.conn.execute(upsert(self.conn, job).on_conflict_do_nothing(), self._jobs)
        self.written = await writing.write(self.conn, self._tables, self._touched, self.now, whole=self.shows)
        self.woken = set(self.written.heads) | self._rung

    def moved_refs(self) -> frozenset[str]:
        """The kinds of rows that moved; none when somebody is to look though no row did."""
        return frozenset() if self._rung else frozenset(ref for ref, _ in self._touched)

    def committed(self) -> None:
        for call in self._after:
            call()


@dataclass(frozen=True)
class Mark:
    touched: dict[Key, Touch]
    audits: int
    jobs: int
    after: int


class Transactions:
    """Runs work in transactions, again where the database asks for it.

    ``tables`` maps each ``ref`` to the table of its rows; the composition root gives it.
    """

    def __init__(self, database: Database, hub: Hub, clock: Clock, tables: Mapping[str, Table]) -> None:
        self.database, self._hub, self._clock, self._tables = database, hub, clock, tables
        self._teller = Teller(database, hub)

    def now(self) -> int:
        """The gateway's Unix time in ms."""
        return self._clock()

    async def run(self, work: Callable[[Tx], Awaitable[T]], *, ahead: bool = False) -> T:
        """``work`` in one transaction; its answer after the commit. ``work`` must be fit to run again from the start. ``ahead``: see
        Database.write."""
        for attempt in range(_TRIES):
            try:
                return await self._once(work, ahead)
            except DBAPIError as error:
                if not is_transient(error) or attempt == _TRIES - 1:
                    raise
                _log.info("transaction_again", attempt=attempt)
                # Two that met should not meet again at once.
                await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))
        raise AssertionError("unreachable")

    async def _once(self, work: Callable[[Tx], Awaitable[T]], ahead: bool) -> T:
        async with self.database.write(ahead=ahead) as conn:
            tx = Tx(conn, self._clock(), self._tables)
            answer = await work(tx)
            await tx.finish()
        self._hub.wake(tx.woken, tx.moved_refs())
        tx.committed()
        await self._teller.moved(tx.woken, tx.moved_refs())
        return answer


async def lock_keys(conn: AsyncConnection, keys: Iterable[str]) -> None:
    """Holds ``keys`` until the end of the transaction; on SQLite the one writer holds everything anyway."""
    if conn.dialect.name != "postgresql":
        return
    await conn.execute(_LOCK, {"keys": sorted(set(keys))})


__all__ = ["ROUTING", "Key", "Mark", "Touch", "Transactions", "Tx", "lock_keys"]
