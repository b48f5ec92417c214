"""Batches the gateway cannot read: the one act at fault ends up with the agent, everything else is delivered."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable

import msgspec
import pytest

from console.clock import FakeClock, SystemClock
from console.operations.note import Notes
from console.store.attention import Attention
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.outbox import Counts, Outbox
from console.sync.access import SessionAccess
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
from console.sync.outbox_task import OutboxTask
from console.sync.status import StatusBoard
from console.sync.transport import Transport
from contract.envelope import Batch, BatchResult, Command, CommandResult, Outcome
from contract.errors import ErrorCode, Problem
from contract.session import Session
from tests.console import makers
from tests.console.makers import ticket
from tests.support.refusing import Refusing, refusing

NOT_FOUND = (404, msgspec.json.encode(Problem(ErrorCode.NOT_FOUND)))


@pytest.fixture
async def db() -> AsyncIterator[Database]:
    store = Database(None, None)
    await store.open()
    await Feeds(store, FakeClock()).keep([ticket("t1"), ticket("t2")])
    yield store
    await store.close()


def choosy(
    taken: list[Command], refusal: tuple[int, bytes]
) -> Callable[[str, bytes], tuple[int, bytes] | None]:
    """Takes whole batches in the numbers' order, unless one holds the word; knows nothing of what it did not take."""

    def decide(line: str, body: bytes) -> tuple[int, bytes] | None:
        if line.startswith("GET"):
            return NOT_FOUND
        if b"terlalu besar" in body:
            return refusal
        results = []
        for command in msgspec.json.decode(body, type=Batch).commands:
            assert command.seq == 1 + sum(one.stream == command.stream for one in taken)
            taken.append(command)
            results.append(CommandResult(command.id, Outcome.APPLIED))
        return 200, msgspec.json.encode(BatchResult(results, 0))

    return decide


async def deliver(db: Database, gateway: Refusing) -> None:
    """Runs the outbox until nothing waits."""
    clock = SystemClock()
    transport = Transport(gateway.url)

    async def keep(_session: Session) -> None:
        return

    client = GatewayClient(transport, SessionAccess(transport, "refresh", keep, "access"))
    task = OutboxTask(
        db,
        Outbox(db, clock),
        client,
        clock,
        "client-1",
        StatusBoard(clock.wall),
        Funnel(lambda _error, _handling: None),
        random.Random(1),
    )
    running = asyncio.create_task(task.run())
    try:
        async with asyncio.timeout(60):
            await task.drained()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await transport.close()


@pytest.mark.parametrize(
    "refusal", [(400, msgspec.json.encode(Problem(ErrorCode.INVALID))), (413, b"<html>too large</html>")]
)
async def test_the_one_act_at_fault_is_the_agents_and_the_rest_goes(
    db: Database, refusal: tuple[int, bytes]
) -> None:
    notes = Notes(makers.desk(db, FakeClock()))
    texts = ["satu", "terlalu besar", "tiga", "empat"]
    for text in texts:
        await notes.add("t1", text)
    await notes.add("t2", "lima")
    taken: list[Command] = []
    async with refusing(400) as gateway:
        gateway.decide = choosy(taken, refusal)
        await deliver(db, gateway)
    assert [c.seq for c in taken if c.stream == "ticket:t1"] == [1, 2, 3]
    assert len(taken) == 4
    (item,) = await Attention(db, FakeClock()).items()
    assert (item.text, item.code) == ("terlalu besar", ErrorCode.INVALID)
    assert await Outbox(db, FakeClock()).counts() == Counts(rejected=1)


async def test_an_act_taken_before_counts_as_taken(db: Database) -> None:
    """Its first answer was lost, and now it is refused whole."""
    id = await Notes(makers.desk(db, FakeClock())).add("t1", "terlalu besar")
    async with refusing(400, ErrorCode.INVALID) as gateway:
        gateway.answers["GET"] = (200, msgspec.json.encode(CommandResult(id, Outcome.APPLIED)))
        await deliver(db, gateway)
    assert await Outbox(db, FakeClock()).counts() == Counts()


async def test_what_comes_after_a_refused_act_is_refused_with_it(db: Database) -> None:
    desk = makers.desk(db, FakeClock())
    store = Outbox(db, FakeClock())
    first = await Notes(desk).add("t1", "satu")
    await db.write(lambda conn: conn.run("UPDATE outbox SET kind = 'ticket.open' WHERE id = ?", (first,)))
    await Notes(desk).add("t1", "dua")
    await store.refuse(first, ErrorCode.INVALID, {})
    # One written after the refusal waits for nothing either.
    await Notes(desk).add("t1", "tiga")
    async with refusing(500) as gateway:
        await deliver(db, gateway)
        assert gateway.asked == []
    assert [item.code for item in await Attention(db, FakeClock()).items()] == [
        ErrorCode.INVALID,
        ErrorCode.DEPENDS_ON_REJECTED,
        ErrorCode.DEPENDS_ON_REJECTED,
    ]


async def test_sealed_fields_that_do_not_open_stop_nothing_else(db: Database) -> None:
    notes = Notes(makers.desk(db, FakeClock()))
    broken = await notes.add("t1", "rusak")
    await notes.add("t1", "utuh")
    await db.write(lambda conn: conn.run("UPDATE outbox SET sealed = ? WHERE id = ?", (bytes(40), broken)))
    taken: list[Command] = []
    async with refusing(400) as gateway:
        gateway.decide = choosy(taken, NOT_FOUND)
        await deliver(db, gateway)
    assert [(c.stream, c.seq) for c in taken] == [("ticket:t1", 1)]
    (item,) = await Attention(db, FakeClock()).items()
    assert (item.command, item.code) == (broken, ErrorCode.INTERNAL)
