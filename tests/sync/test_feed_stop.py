"""A desk can be stopped at any moment, the one in which its line breaks included."""

import asyncio
import random
from types import TracebackType

from console.clock import FakeClock
from console.store.database import Database
from console.store.feeds import Feeds as StoredFeeds
from console.sync.access import DeliveryAccess
from console.sync.errors import Unreachable
from console.sync.feed_link import FeedLink
from console.sync.feed_task import FeedTask
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
from console.sync.status import StatusBoard
from console.sync.transport import Transport
from contract.feed import Feeds, FromDesk, FromGateway, Snapshot


class _Line(FeedLink):
    """Names one feed, then says nothing more."""

    def __init__(self) -> None:
        self._frames: list[FromGateway] = [Feeds(["floor"])]

    async def __aenter__(self) -> "_Line":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    async def send(self, frame: FromDesk) -> None:
        pass

    async def receive(self) -> FromGateway:
        if self._frames:
            return self._frames.pop()
        await asyncio.Event().wait()
        raise AssertionError


class _Gateway(GatewayClient):
    """Its snapshots break off when ``cut`` is set."""

    def __init__(self, transport: Transport) -> None:
        super().__init__(transport, DeliveryAccess("token"))
        self.asked, self.cut = asyncio.Event(), asyncio.Event()

    async def feed(self) -> FeedLink:
        return _Line()

    async def snapshot(self, feed: str, next: str | None) -> Snapshot:
        self.asked.set()
        await self.cut.wait()
        raise Unreachable("cut")


async def test_a_stop_that_meets_a_failing_snapshot_is_a_stop() -> None:
    db, clock, transport = Database(None, None), FakeClock(), Transport("http://127.0.0.1:1")
    await db.open()
    gateway = _Gateway(transport)
    funnel = Funnel(lambda error, handling: None)
    status, rng = StatusBoard(clock.wall), random.Random(1)
    task = FeedTask(StoredFeeds(db, clock), gateway, clock, "c1", status, funnel, rng, lambda: None)
    running = asyncio.create_task(task.run())
    try:
        async with asyncio.timeout(60):
            await gateway.asked.wait()
        gateway.cut.set()
        running.cancel()
        done, _ = await asyncio.wait([running], timeout=60)
        assert done == {running}
        assert running.cancelled()
    finally:
        running.cancel()
        await asyncio.wait([running])
        await transport.close()
        await db.close()
