"""Who types is seen by whoever has the ticket in sight, the customer included, at every gateway, and is kept nowhere."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import msgspec
import pytest
import websockets

from contract import PROTOCOL, chat, paths
from contract.feed import TYPING, Beat, Feeds, FromDesk, Hello, TypedBy, Typing
from contract.ids import new_id
from contract.rows import queue_feed
from domain.draft import DraftMode
from gateway.feeds import notify
from gateway.feeds.hub import Hub, Sign
from tests.end2end.processes import agent
from tests.gateway.agent import AgentAtTheWire
from tests.gateway.inprocess import InProcessGateway
from tests.gateway.livechat.page import Visitor
from tests.gateway.site import Feed, Site
from tests.gateway.test_commands import opening

REPLY, NOTE = DraftMode.REPLY, DraftMode.NOTE


async def said(feed: Feed, frame: FromDesk) -> None:
    await feed.socket.send(msgspec.json.encode(frame).decode())


async def test_a_colleague_with_the_ticket_in_sight_sees_it_and_nobody_else(site: Site) -> None:
    rina, budi, dewi = [await site.desk(name) for name in ("rina", "budi", "dewi")]
    opened = opening(rina)
    await rina.do(opened)
    async with rina.feed() as hers, budi.feed() as his, dewi.feed() as theirs:
        for feed in (hers, his, theirs):
            frame = await feed.until(Feeds)
            assert TYPING in frame.hears
            await feed.until(Beat)
        await said(theirs, Typing(new_id(), REPLY))
        await said(hers, Typing(opened.ticket, NOTE))
        assert await his.until(TypedBy) == TypedBy(opened.ticket, NOTE, rina.session.user.id)
        assert await theirs.until(TypedBy) == TypedBy(opened.ticket, NOTE, rina.session.user.id)
        await said(his, Typing(opened.ticket, REPLY))
        assert (await hers.until(TypedBy)).user == budi.session.user.id, "nobody hears themselves"


async def test_what_another_gateway_says_is_passed_on_once_and_rubbish_is_not() -> None:
    hub, other = Hub(), Hub()
    sign = Sign("t1", REPLY, "u1", "")
    with hub.bell() as bell:
        bell.feeds, bell.hears = frozenset({"queue:q"}), lambda _sign: True
        assert bell.moved()
        for payload in (
            notify.said(other, {"queue:q"}, sign),
            notify.said(hub, {"queue:q"}, sign),
            "{}",
            "x",
        ):
            notify.pass_on(hub, payload)
        assert bell.signs() == [sign]
        assert not bell.moved(), "no feed is looked at for it"


@asynccontextmanager
async def _feed(desk: AgentAtTheWire, at: InProcessGateway, queue: str) -> AsyncIterator[Feed]:
    headers = {"authorization": f"Bearer {desk.session.access}"}
    address = at.url.replace("http", "ws", 1) + paths.FEED
    async with websockets.connect(address, additional_headers=headers) as socket:
        heard = Feed(socket)
        await said(heard, Hello(PROTOCOL, desk.session.client, {queue_feed(queue): 0}))
        await heard.until(Beat)
        yield heard


async def test_customer_and_agent_see_each_other_type(database: str, tmp_path: Path) -> None:
    people = [agent("siti"), agent("rina")]
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        here = await enter(InProcessGateway(tmp_path, people, database=database))
        # On one database another gateway serves the page.
        there = (
            await enter(InProcessGateway(tmp_path, people, database=database))
            if database.startswith("postgres")
            else here
        )
        siti = await enter(AgentAtTheWire(here.url, "siti", "sandi-siti"))
        rina = await enter(AgentAtTheWire(here.url, "rina", "sandi-rina"))
        visitor = await enter(Visitor(there.url))
        await visitor.say("Halo")
        await siti.avail()
        contact = await siti.take()
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "active")
        hers = [await enter(_feed(siti, here, contact.queue)) for _ in range(2)]
        other = await enter(_feed(rina, here, contact.queue))
        await visitor.send(chat.Typing())
        assert await hers[0].until(TypedBy) == TypedBy(contact.ticket, REPLY, "")
        assert (await other.until(TypedBy)).user == ""
        await said(hers[0], Typing(contact.ticket, NOTE))
        assert (await other.until(TypedBy)).mode is NOTE
        await said(other, Typing(contact.ticket, REPLY))
        assert (await hers[0].until(TypedBy)).user == rina.session.user.id
        await said(hers[1], Typing(contact.ticket, REPLY))
        await visitor.until(lambda: visitor.typed > 0)
        assert visitor.typed == 1, "of a note, or of who does not have them, a customer sees nothing"


@pytest.mark.parametrize("frame", ['{"t":"typing"}', '{"t":"typing","ticket":"t","mode":"sms"}'])
async def test_a_sign_that_says_nothing_ends_the_line(site: Site, frame: str) -> None:
    rina = await site.desk("rina")
    async with rina.feed() as feed:
        await feed.until(Beat)
        await feed.socket.send(frame)
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await feed.until(Hello)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4400
