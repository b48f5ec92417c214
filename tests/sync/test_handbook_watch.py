"""A handbook that changes while the desk works is fetched, once, and only then."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from console.store.errors import DiskFull
from console.sync.access import SessionAccess
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.handbook_watch import HandbookWatch
from console.sync.transport import Transport
from contract.errors import Handling
from contract.session import Session
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.support.proxy import Fault, Proxy, peaceful

SOON = 60.0


class Taken:
    """What the watch brought. ``fails``: how many times keeping it fails."""

    def __init__(self, version: str) -> None:
        self.version, self.fails = version, 0
        self.got: list[bytes] = []
        self.reported: list[Exception] = []
        self.news = asyncio.Event()

    async def take(self, raw: bytes) -> None:
        self.news.set()
        if self.fails:
            self.fails -= 1
            raise DiskFull
        self.got.append(raw)

    def report(self, error: Exception, _handling: Handling) -> None:
        self.reported.append(error)


async def _forget(_session: Session) -> None:
    return


@asynccontextmanager
async def watching(
    proxy: Proxy, taken: Callable[[Session], Taken]
) -> AsyncIterator[tuple[HandbookWatch, Taken, GatewayClient]]:
    transport = Transport(proxy.url)
    session = await sign_in(transport, "siti", "sandi-siti", "PC-1", None)
    client = GatewayClient(transport, SessionAccess(transport, session.refresh, _forget, session.access))
    kept = taken(session)
    watch = HandbookWatch(client, lambda: kept.version, kept.take, kept.report, random.Random(1))
    running = asyncio.create_task(watch.run())
    try:
        yield watch, kept, client
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await transport.close()


@pytest.fixture
async def proxy(tmp_path: Path) -> AsyncIterator[Proxy]:
    async with InProcessGateway(tmp_path / "gateway", [agent()]) as gateway, Proxy() as between:
        between.aim(gateway.url)
        yield between


async def within(work: Awaitable[object]) -> None:
    async with asyncio.timeout(SOON):
        await work


async def test_the_same_one_is_not_sent_again(proxy: Proxy) -> None:
    async with watching(proxy, lambda session: Taken(session.handbook)) as (watch, taken, client):
        assert await client.handbook(taken.version) == b""
        watch.look()
        await within(proxy.met("request", Fault.NONE))
        taken.version = "older"
        watch.look()
        await within(taken.news.wait())
        assert len(taken.got) == 1


async def test_it_comes_after_a_lost_line_and_a_full_disk(proxy: Proxy) -> None:
    async with watching(proxy, lambda _session: Taken("older")) as (watch, taken, client):
        taken.fails = 1
        proxy.plan = lambda _kind, _request: Fault.DROP_REPLY
        watch.look()
        await within(proxy.met("request", Fault.DROP_REPLY))
        assert not taken.got
        proxy.plan = peaceful
        await within(taken.news.wait())
        taken.news.clear()
        await within(taken.news.wait())
        assert taken.got == [await client.handbook()]
        assert [type(error) for error in taken.reported] == [DiskFull]
