"""Two gateways on one PostgreSQL: what one writes wakes the other, and what both look at only one of them takes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
import websockets

from contract import PROTOCOL, paths
from contract.envelope import Event
from contract.feed import Beat, Hello
from contract.rows import agent_feed, queue_feed
from domain.contact import Channel
from gateway.channels.base import Outgoing, Result
from tests.end2end.processes import agent
from tests.gateway.agent import AgentAtTheWire
from tests.gateway.inprocess import InProcessGateway
from tests.gateway.livechat.page import Visitor
from tests.gateway.site import Feed

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
#: Seconds between two looks nobody asked for: longer than any test. What arrives was rung for.
BEAT_S = 3600
NAMES = ("siti", "rina", "dewi", "agus")


class Two:
    """The two gateways, and people at each."""

    def __init__(self, here: InProcessGateway, there: InProcessGateway, stack: AsyncExitStack) -> None:
        self.here, self.there, self._stack = here, there, stack

    async def desk(self, name: str, at: InProcessGateway) -> AgentAtTheWire:
        return await self._stack.enter_async_context(AgentAtTheWire(at.url, name, f"sandi-{name}"))

    async def visitor(self, at: InProcessGateway) -> Visitor:
        return await self._stack.enter_async_context(Visitor(at.url))


@pytest.fixture
async def two(database: str, tmp_path: Path) -> AsyncIterator[Two]:
    people = [agent(name) for name in NAMES]
    async with (
        InProcessGateway(tmp_path, people, database=database, beat_seconds=BEAT_S) as here,
        InProcessGateway(tmp_path, people, database=database, beat_seconds=BEAT_S) as there,
        AsyncExitStack() as stack,
    ):
        yield Two(here, there, stack)


@asynccontextmanager
async def socket_of(desk: AgentAtTheWire, at: InProcessGateway, feed: str) -> AsyncIterator[Feed]:
    """The desk's feed socket, once it has been told all there is."""
    headers = {"authorization": f"Bearer {desk.session.access}"}
    address = at.url.replace("http", "ws", 1) + paths.FEED
    async with websockets.connect(address, additional_headers=headers) as socket:
        hello = Hello(PROTOCOL, desk.session.client, {feed: 0})
        await socket.send(msgspec.json.encode(hello).decode())
        heard = Feed(socket)
        await heard.until(Beat)
        yield heard


async def until(feed: Feed, fits: Callable[[Event], bool]) -> Event:
    async with asyncio.timeout(60):
        while True:
            for event in await feed.events():
                if fits(event):
                    return event


async def test_an_act_at_one_gateway_is_heard_at_the_other(two: Two) -> None:
    visitor = await two.visitor(two.here)
    await visitor.say("Halo")
    siti = await two.desk("siti", two.here)
    await siti.avail()
    contact = await siti.take()
    rina = await two.desk("rina", two.there)
    async with socket_of(rina, two.there, queue_feed(contact.queue)) as feed:
        reply = await siti.reply(contact, "Selamat siang")
        event = await until(feed, lambda event: event.id == reply)
    assert event.ref == "message"


async def test_an_offer_is_heard_where_the_agent_is_and_answered_there(two: Two) -> None:
    siti = await two.desk("siti", two.there)
    await siti.avail()
    mine = agent_feed(siti.session.user.id)
    async with socket_of(siti, two.there, mine) as feed:
        visitor = await two.visitor(two.here)
        await visitor.say("Halo")
        offered = await until(feed, lambda event: event.ref == "offer")
        contact = await siti.take()
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "active")
    assert await two.here.rows("SELECT id, contact FROM offer") == [(offered.id, contact.id)]


async def test_nobody_is_offered_twice_and_nothing_is_sent_twice(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    gave: list[str] = []
    for gateway in (two.here, two.there):
        driver = next(one for one in gateway.gateway.drivers if one.channel is Channel.LIVECHAT)
        deliver = driver.deliver

        async def counted(line: Outgoing, deliver: Any = deliver) -> Result:
            gave.append(line.id)
            result: Result = await deliver(line)
            return result

        monkeypatch.setattr(driver, "deliver", counted)
    sides = (two.here, two.there) * 2
    desks = [await two.desk(name, at) for name, at in zip(NAMES, sides, strict=True)]
    await asyncio.gather(*(desk.avail() for desk in desks))
    visitors = [await two.visitor(at) for at in reversed(sides)]
    await asyncio.gather(*(visitor.say("Halo") for visitor in visitors))
    contacts = await asyncio.gather(*(desk.take() for desk in desks))
    assert len({contact.id for contact in contacts}) == len(NAMES)
    # Nobody is there to be shown them: only the workers have the replies.
    await asyncio.gather(*(visitor.drop() for visitor in visitors))
    replies = await asyncio.gather(
        *(desk.reply(contact, "Selamat siang") for desk, contact in zip(desks, contacts, strict=True))
    )
    async with asyncio.timeout(60):
        while True:
            if not await two.here.rows("SELECT id FROM job WHERE state <> 'parked'"):
                break
            await asyncio.sleep(0.05)
    assert sorted(gave) == sorted(replies)
    assert await two.there.rows("SELECT DISTINCT attempts FROM job") == [(1,)]
    offers = await two.here.rows("SELECT contact, agent FROM offer WHERE state = 'accepted'")
    assert sorted(offers) == sorted((c.id, d.session.user.id) for c, d in zip(contacts, desks, strict=True))
