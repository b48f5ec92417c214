"""A feed is lost while its snapshot is under way: the page that arrives then is no more wanted."""

import asyncio
import random
from types import TracebackType

from console.clock import FakeClock
from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds as StoredFeeds
from console.sync.access import DeliveryAccess
from console.sync.feed_link import FeedLink
from console.sync.feed_task import FeedTask
from console.sync.feed_turn import FeedWatch
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
from console.sync.status import StatusBoard
from console.sync.transport import Transport
from contract.envelope import Event
from contract.feed import Beat, Events, Feeds, Follow, FromDesk, FromGateway, Gap, Snapshot, SnapshotRow
from contract.rows import FLOOR
from tests.console.makers import ticket

LOST = "queue:a"


class _Line(FeedLink):
    """Says what is put into ``frames``."""

    def __init__(self) -> None:
        self.frames: asyncio.Queue[FromGateway] = asyncio.Queue()
        self.followed: asyncio.Queue[str] = asyncio.Queue()

    async def __aenter__(self) -> "_Line":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    async def send(self, frame: FromDesk) -> None:
        if isinstance(frame, Follow):
            self.followed.put_nowait(frame.feed)

    async def receive(self) -> FromGateway:
        return await self.frames.get()


class _Gateway(GatewayClient):
    """The page of LOST is on its way until ``arrived``; it has one ticket, and there is one more."""

    def __init__(self, transport: Transport, line: _Line) -> None:
        super().__init__(transport, DeliveryAccess("token"))
        self.line, self.asked, self.arrived = line, asyncio.Event(), asyncio.Event()
        self.pages: list[str | None] = []

    async def feed(self) -> FeedLink:
        return self.line

    async def snapshot(self, feed: str, next: str | None) -> Snapshot:
        if feed != LOST:
            return Snapshot(feed, 1, [])
        self.pages.append(next)
        self.asked.set()
        await self.arrived.wait()
        row = rows.raw_of(ticket())
        return Snapshot(
            feed, 1, [SnapshotRow(row.ref, row.id, row.v, row.version, row.body)], None if next else "more"
        )


async def test_a_page_that_arrives_after_its_feed_was_lost_is_not_taken() -> None:
    db, clock, transport, line = Database(None, None), FakeClock(), Transport("http://127.0.0.1:1"), _Line()
    await db.open()
    gateway = _Gateway(transport, line)
    funnel = Funnel(lambda error, handling: None)
    status, stored = StatusBoard(clock.wall), StoredFeeds(db, clock)
    task = FeedTask(stored, gateway, clock, "c1", status, funnel, random.Random(1), lambda: None)
    running = asyncio.create_task(task.run())
    try:
        async with asyncio.timeout(30):
            line.frames.put_nowait(Feeds([LOST]))
            await gateway.asked.wait()
            line.frames.put_nowait(Feeds([FLOOR]))
            # The frame was read to its end once the feed it names is followed.
            assert await line.followed.get() == FLOOR
            gateway.arrived.set()
            line.frames.put_nowait(Gap(FLOOR))
            assert await line.followed.get() == FLOOR
        assert gateway.pages == [None]
        assert await db.read(_kept) == ([FLOOR], [])
    finally:
        running.cancel()
        await asyncio.wait([running])
        await transport.close()
        await db.close()


async def test_what_an_answer_brought_outlasts_a_snapshot_older_than_it_whatever_is_heard_meanwhile() -> None:
    """A beat of before the last event makes the desk load its feed again; the next event comes while the page is on its way."""
    db, clock, transport, line = Database(None, None), FakeClock(), Transport("http://127.0.0.1:1"), _Line()
    await db.open()
    gateway = _Gateway(transport, line)
    gateway.arrived.set()
    funnel = Funnel(lambda error, handling: None)
    status, stored = StatusBoard(clock.wall), StoredFeeds(db, clock)
    task = FeedTask(stored, gateway, clock, "c1", status, funnel, random.Random(1), lambda: None)
    running = asyncio.create_task(task.run())
    try:
        async with asyncio.timeout(30):
            line.frames.put_nowait(Feeds([LOST, FLOOR]))
            assert {await line.followed.get(), await line.followed.get()} == {LOST, FLOOR}
            gateway.arrived.clear()
            gateway.asked.clear()
            line.frames.put_nowait(Beat(0, {LOST: 0, FLOOR: 1}))
            await gateway.asked.wait()
            opened = rows.raw_of(ticket("t2"))
            await db.write(lambda conn: rows.put(conn, LOST, opened, 0, head=2))
            line.frames.put_nowait(Events([_event(2, opened)]))
            line.frames.put_nowait(Gap(FLOOR))
            assert await line.followed.get() == FLOOR
            gateway.arrived.set()
            assert await line.followed.get() == LOST
        assert await db.read(_kept) == ([FLOOR, LOST], ["t1", "t2"])
    finally:
        running.cancel()
        await asyncio.wait([running])
        await transport.close()
        await db.close()


def _event(n: int, row: rows.RawRow) -> Event:
    return Event(LOST, n, row.ref, row.id, row.v, row.version, 0, None, row.body)


def _kept(conn: Connection) -> tuple[list[str], list[str]]:
    feeds = conn.run("SELECT feed FROM cursors ORDER BY feed").scalars()
    tickets = conn.run("SELECT id FROM rows WHERE ref = 'ticket' ORDER BY id").scalars()
    return [str(feed) for feed in feeds], [str(id) for id in tickets]


def test_pages_of_before_a_feed_was_lost_are_not_wanted_when_it_is_gained_again() -> None:
    watch = FeedWatch({})
    watch.on_feeds(Feeds([LOST]))
    first = watch.loading[LOST]
    assert watch.still(LOST, first)
    watch.on_feeds(Feeds([]))
    assert not watch.still(LOST, first)
    watch.on_feeds(Feeds([LOST]))
    assert not watch.still(LOST, first)
    watch.refused(LOST, first)
    assert watch.still(LOST, watch.loading[LOST])
