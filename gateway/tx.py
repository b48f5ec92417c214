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
  2. tickets, by id; 3. contacts; 4. offers; 5. presences, by id; 6. outgoing jobs, by id; 7. messages;
  8. by ``finish``: versions of all touched rows by ref and id, then the counters of the feeds by name.
A batch does many acts one after the other, so it takes the tickets of all of them before the first (gateway.commands.pipeline).
Where two meet in a circle after all, the database breaks one off, and ``Transactions.run`` runs it again.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from sqlalchemy import Table, bindparam, delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from gateway.audit.models import audit
from gateway.clock import Clock
from gateway.database import Database, is_transient
from gateway.feeds import notify
from gateway.feeds.hub import Hub
from gateway.feeds.models import event, feed_head, membership
from gateway.outgoing import Turn, job
from gateway.schema import chunks, upsert

T = TypeVar("T")
Key = tuple[str, str]
"""(ref, id) of a visible row."""
#: The key of who is offered what: the router holds it for a look, a break while it is taken.
ROUTING = "routing"
_TRIES = 8
_log = structlog.get_logger()


@dataclass(frozen=True)
class Touch:
    feeds: frozenset[str]
    cause: str | None


class Tx:
    """One transaction. ``now`` is the gateway's Unix time in ms, the same for everything in it; ``cause`` the id of the
    command being handled, None outside of one; ``author_here`` False: its author has signed out since, their desk delivers alone."""

    def __init__(self, conn: AsyncConnection, now: int, tables: Mapping[str, Table]) -> None:
        self.conn, self.now = conn, now
        self.cause: str | None = None
        self.author_here = True
        self.versions: dict[Key, int] = {}
        self.woken: set[str] = set()
        self._tables = tables
        self._touched: dict[Key, Touch] = {}
        self._audits: list[dict[str, Any]] = []
        self._jobs: list[dict[str, Any]] = []
        self._after: list[Callable[[], None]] = []
        self._rung: set[str] = set()
        self._finished = False

    def touch(self, ref: str, id: str, feeds: Iterable[str]) -> None:
        """The row changed (or only its place did); ``feeds`` are all the feeds it belongs to from now on."""
        assert not self._finished
        self._touched[ref, id] = Touch(frozenset(feeds), self.cause)

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
            await self.conn.execute(insert(audit), self._audits)
        if self._jobs:
            await self.conn.execute(upsert(self.conn, job).on_conflict_do_nothing(), self._jobs)
        if self._touched:
            await self._raise_versions()
            self.woken = await self._log_events(await self._move_memberships())
        self.woken |= self._rung

    def moved_refs(self) -> frozenset[str]:
        """The kinds of rows that moved; none when somebody is to look though no row did."""
        return frozenset() if self._rung else frozenset(ref for ref, _ in self._touched)

    def committed(self) -> None:
        for call in self._after:
            call()

    def _by_ref(self) -> dict[str, list[str]]:
        ids: dict[str, list[str]] = defaultdict(list)
        for ref, id in self._touched:
            ids[ref].append(id)
        # One order for all: two transactions that touch the same rows wait for each other, never in a circle.
        return {ref: sorted(ids[ref]) for ref in sorted(ids)}

    async def _raise_versions(self) -> None:
        for ref, ids in self._by_ref().items():
            table = self._tables[ref]
            for some in chunks(ids):
                found = await self.conn.execute(
                    update(table)
                    .where(table.c.id.in_(some))
                    .values(version=table.c.version + 1)
                    .returning(table.c.id, table.c.version)
                )
                self.versions.update({(ref, id): version for id, version in found})

    async def _move_memberships(self) -> dict[str, list[Key]]:
        """Brings memberships in line with the touches. Returns the rows each feed is to be told of."""
        before: dict[Key, set[str]] = defaultdict(set)
        for ref, ids in self._by_ref().items():
            for some in chunks(ids):
                found = await self.conn.execute(
                    select(membership.c.feed, membership.c.id).where(
                        membership.c.ref == ref, membership.c.id.in_(some)
                    )
                )
                for feed, id in found:
                    before[ref, id].add(feed)
        told: dict[str, list[Key]] = defaultdict(list)
        gone: list[dict[str, str]] = []
        new: list[dict[str, str]] = []
        for key, touch in self._touched.items():
            ref, id = key
            new += [{"feed": f, "ref": ref, "id": id} for f in touch.feeds - before[key]]
            gone += [{"feed_": f, "ref_": ref, "id_": id} for f in before[key] - touch.feeds]
            for feed in touch.feeds | before[key]:
                told[feed].append(key)
        if gone:
            m = membership.c
            await self.conn.execute(
                delete(membership).where(
                    m.feed == bindparam("feed_"), m.ref == bindparam("ref_"), m.id == bindparam("id_")
                ),
                gone,
            )
        if new:
            await self.conn.execute(insert(membership), new)
        return told

    async def _log_events(self, told: dict[str, list[Key]]) -> set[str]:
        if not told:
            return set()
        feeds = sorted(told)
        counter = upsert(self.conn, feed_head).values([{"feed": f, "n": len(told[f])} for f in feeds])
        found = await self.conn.execute(
            counter.on_conflict_do_update(
                index_elements=[feed_head.c.feed], set_={"n": feed_head.c.n + counter.excluded.n}
            ).returning(feed_head.c.feed, feed_head.c.n)
        )
        lines = []
        for feed, last in found:
            keys = told[feed]
            for at, key in enumerate(keys, start=last - len(keys) + 1):
                lines.append(
                    {
                        "feed": feed,
                        "n": at,
                        "ref": key[0],
                        "id": key[1],
                        "at": self.now,
                        "version": self.versions.get(key, 0),
                        "cause": self._touched[key].cause,
                    }
                )
        await self.conn.execute(insert(event), lines)
        return set(feeds)


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

    def now(self) -> int:
        """The gateway's Unix time in ms."""
        return self._clock()

    async def run(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """``work`` in one transaction; its answer after the commit. ``work`` must be fit to run again from the start."""
        for attempt in range(_TRIES):
            try:
                return await self._once(work)
            except DBAPIError as error:
                if not is_transient(error) or attempt == _TRIES - 1:
                    raise
                _log.info("transaction_again", attempt=attempt)
                # Two that met should not meet again at once.
                await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))
        raise AssertionError("unreachable")

    async def _once(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        async with self.database.write() as conn:
            tx = Tx(conn, self._clock(), self._tables)
            answer = await work(tx)
            await tx.finish()
            if tx.woken and self.database.postgres:
                told = notify.payload(self._hub, tx.woken, tx.moved_refs())
                await conn.execute(select(func.pg_notify(notify.CHANNEL, told)))
        self._hub.wake(tx.woken, tx.moved_refs())
        tx.committed()
        return answer


async def lock_keys(conn: AsyncConnection, keys: Iterable[str]) -> None:
    """Holds ``keys`` until the end of the transaction; on SQLite the one writer holds everything anyway."""
    if conn.dialect.name != "postgresql":
        return
    await conn.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM unnest(CAST(:keys AS text[])) AS k"),
        {"keys": sorted(set(keys))},
    )


__all__ = ["ROUTING", "Key", "Mark", "Touch", "Transactions", "Tx", "lock_keys"]
