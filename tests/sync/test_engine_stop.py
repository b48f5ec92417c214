"""What the street began ends with it."""

import asyncio
import random

from console.clock import FakeClock
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from console.sync.access import DeliveryAccess
from console.sync.engine import Desk, Engine
from console.sync.live import LiveSender
from console.sync.transport import Transport
from contract.errors import Handling


class _Asking(LiveSender):
    """Asks of lost answers for ever."""

    def __init__(self, engine: Engine, db: Database, clock: FakeClock) -> None:
        super().__init__(
            engine.gateway, Outbox(db, clock), clock, "u-sari", "c-1", engine.status, random.Random(1)
        )
        self.begun: asyncio.Queue[None] = asyncio.Queue()
        self.ended = 0

    async def ask_lost(self) -> None:
        self.begun.put_nowait(None)
        try:
            await asyncio.Event().wait()
        finally:
            self.ended += 1


async def test_a_line_that_came_back_twice_leaves_nobody_asking_after_the_end() -> None:
    db, clock = Database(None, None), FakeClock()
    await db.open()
    transport = Transport("http://127.0.0.1:9")
    said: list[tuple[Exception, Handling]] = []
    engine = Engine(
        db,
        Outbox(db, clock),
        Feeds(db, clock),
        transport,
        DeliveryAccess("token"),
        clock,
        Desk("c-1", "u-sari", "token"),
        lambda error, handling: said.append((error, handling)),
        random.Random(1),
    )
    engine.live = asking = _Asking(engine, db, clock)
    for _ in range(2):
        engine._connected()
        await asking.begun.get()
    await engine.stop()
    assert asking.ended == 2
    assert not said
    await transport.close()
    await db.close()
