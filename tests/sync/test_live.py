"""Live commands whose answer says nothing of what became of them."""

import random
from collections.abc import AsyncIterator

import msgspec
import pytest

from console.clock import FakeClock
from console.store.database import Database
from console.store.outbox import Outbox
from console.sync.access import DeliveryAccess
from console.sync.errors import Refused
from console.sync.gateway_client import GatewayClient
from console.sync.live import LiveSender
from console.sync.status import Link, StatusBoard
from console.sync.transport import Transport
from contract.commands import AcceptOffer
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from tests.support.refusing import Refusing, refusing


@pytest.fixture
async def db() -> AsyncIterator[Database]:
    store = Database(None, None)
    await store.open()
    yield store
    await store.close()


async def accept(db: Database, gateway: Refusing) -> CommandResult:
    clock = FakeClock()
    transport = Transport(gateway.url)
    status = StatusBoard(clock.wall)
    status.link(Link.ONLINE)
    client = GatewayClient(transport, DeliveryAccess("token"))
    live = LiveSender(client, Outbox(db, clock), clock, "u-sari", "client-1", status, random.Random(1))
    try:
        return await live.send(AcceptOffer(offer="o1"))
    finally:
        await transport.close()


@pytest.mark.parametrize(("status", "code"), [(503, ErrorCode.UNAVAILABLE), (500, ErrorCode.INTERNAL)])
async def test_an_answer_that_decides_nothing_is_asked_about(
    db: Database, status: int, code: ErrorCode
) -> None:
    async with refusing(status, code) as gateway:
        applied = CommandResult("x", Outcome.APPLIED)
        gateway.answers["GET"] = (200, msgspec.json.encode(applied))
        assert await accept(db, gateway) == applied
    assert [line.split("/")[0] for line in gateway.asked] == ["POST ", "GET "]


async def test_a_refusal_is_final(db: Database) -> None:
    async with refusing(403, ErrorCode.FORBIDDEN) as gateway:
        with pytest.raises(Refused):
            await accept(db, gateway)
    assert len(gateway.asked) == 1
