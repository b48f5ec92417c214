"""When an outbox counts as empty: not on the word of a look that is older than what was written meanwhile."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from console.clock import FakeClock, SystemClock
from console.operations.note import Notes
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from console.sync.access import DeliveryAccess
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
from console.sync.outbox_task import OutboxTask
from console.sync.status import StatusBoard
from console.sync.transport import Transport
from contract.envelope import Batch, BatchResult
from tests.console import makers
from tests.console.makers import ticket

T = TypeVar("T")


class _Meanwhile(Database):
    """``then`` happens once between a write and its writer's hearing of it."""

    then: Callable[[], Awaitable[object]] | None = None

    async def write(self, fn: Callable[[Connection], T]) -> T:
        done = await super().write(fn)
        then, self.then = self.then, None
        if then is not None:
            await then()
        return done


class _Gateway(GatewayClient):
    """Takes batches, and answers none of them before ``answers`` is set."""

    def __init__(self, transport: Transport) -> None:
        super().__init__(transport, DeliveryAccess("token"))
        self.asked, self.answers = asyncio.Event(), asyncio.Event()

    async def deliver(self, batch: Batch) -> BatchResult:
        self.asked.set()
        await self.answers.wait()
        raise AssertionError("it is not waited for")


async def test_what_was_written_while_nothing_was_found_is_not_passed_over() -> None:
    db, clock, transport = _Meanwhile(None, None), SystemClock(), Transport("http://127.0.0.1:1")
    await db.open()
    await Feeds(db, clock).keep([ticket("t1")])
    db.then = lambda: Notes(makers.desk(db, FakeClock())).add("t1", "baru saja")
    gateway = _Gateway(transport)
    funnel = Funnel(lambda error, handling: None)
    task = OutboxTask(
        db, Outbox(db, clock), gateway, clock, "client-1", StatusBoard(clock.wall), funnel, random.Random(1)
    )
    running, drained = asyncio.create_task(task.run()), asyncio.create_task(task.drained())
    try:
        async with asyncio.timeout(30):
            await gateway.asked.wait()
        assert not drained.done(), "it waits at the gateway"
    finally:
        for each in (running, drained):
            each.cancel()
        await asyncio.wait([running, drained])
        await transport.close()
        await db.close()
