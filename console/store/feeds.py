"""The event street's writing side: events, snapshots and lost feeds, each with its cursor in the same transaction."""

from collections.abc import Sequence

import msgspec

from console.clock import Clock
from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from contract.envelope import Event
from contract.feed import Snapshot
from contract.rows import Row


class Applied(msgspec.Struct, frozen=True):
    """``gaps``: feeds whose events did not continue the cursor; nothing of them was taken, a snapshot is needed."""

    taken: int
    gaps: frozenset[str]


class Feeds:
    """Used by the sync engine alone."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def cursors(self) -> dict[str, int]:
        """The last number taken of each feed that has its rows; feeds still being loaded are missing."""

        def job(conn: Connection) -> dict[str, int]:
            found = conn.run("SELECT feed, n FROM cursors WHERE n IS NOT NULL AND loading IS NULL")
            return {str(feed): int(n) for feed, n in found.all()}

        return await self._db.read(job)

    async def apply(self, events: Sequence[Event]) -> Applied:
        """Takes ``events`` (each feed's in order) and moves the cursors. Events already taken are passed over."""
        return await self._db.write(lambda conn: apply_events(conn, events, self._clock.wall()))

    async def snapshot_page(self, page: Snapshot, *, first: bool) -> None:
        """Takes one page; ``first`` begins anew. After the last (``page.next`` None) rows of the feed it did not bring
        are gone and the cursor is that of the first page."""
        await self._db.write(lambda conn: apply_page(conn, page, first=first, now=self._clock.wall()))

    async def only(self, feeds: Sequence[str]) -> frozenset[str]:
        """These may be followed, and each has its line in ``cursors`` from now on; every other feed is lost with its rows. Returns
        the lost ones."""

        def job(conn: Connection) -> frozenset[str]:
            had = {str(f) for f in conn.run("SELECT DISTINCT feed FROM members").scalars()}
            had |= {str(f) for f in conn.run("SELECT feed FROM cursors").scalars()}
            lost = frozenset(had - set(feeds) - {rows.CACHE})
            for feed in lost:
                rows.drop_feed(conn, feed)
            for feed in feeds:
                conn.run("INSERT INTO cursors VALUES (?, NULL, 0, NULL) ON CONFLICT DO NOTHING", (feed,))
            return lost

        return await self._db.write(job)

    async def keep(self, fetched: Sequence[Row]) -> None:
        """Keeps rows asked for by hand (a longer timeline, a customer search) for the days the centre allows."""

        def job(conn: Connection) -> None:
            now = self._clock.wall()
            for row in fetched:
                rows.put(conn, rows.CACHE, rows.raw_of(row), now)

        await self._db.write(job)


def heard(conn: Connection, feed: str) -> int | None:
    """The last number taken of ``feed``; while it is being loaded, that at which its snapshot began; None before."""
    found = conn.run("SELECT coalesce(loading, n) FROM cursors WHERE feed = ?", (feed,)).scalar()
    return None if found is None else int(found)


def loading(conn: Connection, feed: str) -> bool:
    """Whether the first page of ``feed`` was taken and its last was not."""
    sql = "SELECT loading IS NOT NULL FROM cursors WHERE feed = ?"
    return bool(conn.run(sql, (feed,)).scalar())


def follows(conn: Connection, feed: str) -> bool:
    """Whether ``feed`` was among those last named. Before any was named each may be: the first naming takes away what is not."""
    named = conn.run("SELECT coalesce(max(feed = ?), 1) FROM cursors", (feed,)).scalar_one()
    return bool(named)


def apply_events(conn: Connection, events: Sequence[Event], now: int) -> Applied:
    """As ``Feeds.apply``, within the caller's transaction."""
    cursors: dict[str, int] = {}
    gaps: set[str] = set()
    taken = 0
    for event in events:
        feed = event.feed
        if feed in gaps:
            continue
        if feed not in cursors:
            found = conn.run("SELECT n FROM cursors WHERE feed = ? AND loading IS NULL", (feed,)).scalar()
            if found is None:
                gaps.add(feed)
                continue
            cursors[feed] = int(found)
        if event.n <= cursors[feed]:
            continue
        if event.n != cursors[feed] + 1:
            gaps.add(feed)
            continue
        if event.gone:
            rows.drop(conn, feed, event.ref, event.id)
        else:
            rows.put(conn, feed, rows.RawRow(event.ref, event.id, event.v, event.version, event.body), now)
        cursors[feed] = event.n
        taken += 1
    for feed, n in cursors.items():
        conn.run("UPDATE cursors SET n = ? WHERE feed = ?", (n, feed))
    return Applied(taken, frozenset(gaps))


def apply_page(conn: Connection, page: Snapshot, *, first: bool, now: int) -> None:
    """As ``Feeds.snapshot_page``, within the caller's transaction."""
    if first:
        if page.cursor < (heard(conn, page.feed) or 0):
            rows.log_began_anew(conn, page.feed)
        conn.run(
            "INSERT INTO cursors VALUES (?, NULL, 1, ?)"
            " ON CONFLICT DO UPDATE SET gen = gen + 1, loading = excluded.loading",
            (page.feed, page.cursor),
        )
    gen = rows.generation(conn, page.feed)
    for row in page.rows:
        rows.put(conn, page.feed, rows.RawRow(row.ref, row.id, row.v, row.version, row.body), now, gen=gen)
    if page.next is None:
        rows.sweep_unmarked(conn, page.feed, gen, heard(conn, page.feed) or 0)
        conn.run("UPDATE cursors SET n = loading, loading = NULL WHERE feed = ?", (page.feed,))
