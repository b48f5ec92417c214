"""Customers and the colleague against a real gateway process."""

import asyncio
from collections.abc import AsyncIterator
from itertools import islice
from pathlib import Path

import pytest

from contract import rows
from demo.accounts import by_username
from demo.cast import Cast
from demo.chat_page import ChatPage
from demo.colleague import Colleague
from demo.conversation import Conversation
from demo.customers import Visit, Visitor, visits
from demo.desk import Desk
from demo.earlier import earlier_today, morning_people
from demo.gateway_process import GatewayProcess
from demo.leader import Leader
from demo.needs import (
    CannotDo,
    CustomerDrops,
    CustomerGot,
    CustomerLeaves,
    CustomerQueued,
    CustomerReturns,
    CustomerShows,
    CustomerWrites,
)
from demo.shift import OK, delivered_once
from demo.streams import stream

pytestmark = pytest.mark.processes
SEED = 23
PACE = 0.02


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[GatewayProcess]:
    process = GatewayProcess(tmp_path, SEED, {}, print)
    await process.start()
    yield process
    await process.stop()


async def test_visitors_are_served_by_the_colleague_to_the_last_word(gateway: GatewayProcess) -> None:
    said: list[str] = []
    colleague = Colleague(gateway.url, by_username("budi"), SEED, PACE, said.append)
    await colleague.start()
    come = (Visitor(gateway.url, visit, SEED, PACE, said.append) for visit in visits(SEED))
    served = list(islice((visitor for visitor in come if patient(visitor)), 3))
    try:
        # One after the other: all that the colleague says to a patient customer is the customer's alone.
        for visitor in served:
            async with asyncio.timeout(60):
                await visitor.run()
    finally:
        await colleague.stop()
        await colleague.close()
    for visitor in served:
        talk = visitor.talk
        assert not talk.unsent, said
        assert talk.ticket
        mine = [line.text for line in talk.lines.values() if line.who == "customer"]
        heard = [line.text for line in talk.lines.values() if line.who == "agent"]
        assert len(set(talk.lines)) == len(talk.lines)
        assert heard, (mine, said)
        assert len(heard) == len(set(heard)), heard
        assert "Budi" in heard[0]


def patient(visitor: Visitor) -> bool:
    """Whether they wait some seconds for a word even at this pace: a busy machine is slow, and nobody may give up over that."""
    temper = visitor.temper
    return temper.patience * (temper.asks + 1) * PACE > 5


async def test_nobody_there_the_customer_asks_gives_up_and_comes_back(gateway: GatewayProcess) -> None:
    said: list[str] = []
    visit = next(visit for visit in visits(SEED) if visit.returns is not None)
    visitor = Visitor(gateway.url, Visit(0, visit.person, 0.0, 1.0), SEED, 0.005, said.append)
    async with asyncio.timeout(60):
        await visitor.run()
    assert any("kembali" in line for line in said)
    assert not visitor.talk.unsent
    assert visitor.talk.state == "ended"


async def test_led_by_a_script_through_broken_lines_and_a_killed_gateway(gateway: GatewayProcess) -> None:
    cast = Cast(gateway.url, SEED)
    try:
        first = await cast.do(CustomerWrites(customer="siti", topic="gadai", text="Halo"))
        assert first.name == "Siti Rahmawati"
        await cast.do(CustomerDrops(customer="siti"))
        await cast.do(CustomerReturns(customer="siti"))
        again = await cast.do(CustomerWrites(customer="siti", text="Saya kembali"))
        assert again.ticket == first.ticket
        await gateway.kill()
        await cast.do(CustomerQueued(customer="siti", text="Masih di sana?"))
        await gateway.start()
        shows = await cast.do(CustomerShows(customer="siti"))
        mine = [line.text for line in shows.afresh if line.who == "customer"]
        assert mine == ["Halo", "Saya kembali", "Masih di sana?"]
        assert delivered_once([], shows.shown) == OK
        with pytest.raises(CannotDo, match="does not show"):
            await cast.do(CustomerGot(customer="siti", text="nothing of the kind", within_s=0.2))
        with pytest.raises(CannotDo, match="has not written"):
            await cast.do(CustomerLeaves(customer="agus"))
        with pytest.raises(CannotDo, match="the cast is siti"):
            await cast.do(CustomerWrites(customer="udin", text="Halo"))
        await cast.do(CustomerLeaves(customer="siti"))
    finally:
        await cast.close()


async def test_a_lost_welcome_opens_no_second_ticket(gateway: GatewayProcess) -> None:
    talks = [Conversation("Siti Rahmawati", "083400000001", "gadai", key="the same page") for _ in range(2)]
    pages = [ChatPage(gateway.url, talk, stream(SEED, "page", nth)) for nth, talk in enumerate(talks)]
    for page in pages:
        page.open()
        await page.wait(lambda page=page: bool(page.talk.ticket), 20)  # type: ignore[misc]
    assert talks[0].ticket == talks[1].ticket
    for page in pages:
        await page.close()


async def test_the_team_leader_declares_a_tool(gateway: GatewayProcess) -> None:
    leader = Leader(gateway.url)
    try:
        await leader.declare("wallet", "down")
        await gateway.kill()
        await gateway.start()
        await leader.declare("wallet", "up")
    finally:
        await leader.close()


async def test_the_next_start_in_a_folder_has_the_same_address_unless_it_is_taken(tmp_path: Path) -> None:
    first = GatewayProcess(tmp_path, SEED, {}, print)
    await first.start()
    await first.stop()
    second = GatewayProcess(tmp_path, SEED, {}, print)
    await second.start()
    assert second.url == first.url
    await second.stop()
    taken = await asyncio.start_server(
        lambda _reader, writer: writer.close(), "127.0.0.1", int(first.url.rsplit(":")[-1])
    )
    async with taken:
        third = GatewayProcess(tmp_path, SEED, {}, print)
        await third.start()
        assert third.url != first.url
        await third.stop()


async def test_a_morning_leaves_documented_conversations_and_nothing_in_hand(gateway: GatewayProcess) -> None:
    said: list[str] = []
    await earlier_today(gateway.url, SEED, 3, said.append)
    names = {person.name for person in morning_people(SEED, 3)}
    assert len(names) == 3
    tono = by_username("tono")
    desk = Desk(gateway.url, tono.username, tono.password, "PC-Tono")
    session = await desk.sign_in()
    seen: dict[str, rows.ContactRow] = {}
    for queue in session.queues:
        await desk.look(rows.queue_feed(queue))
        seen |= {contact.id: contact for contact in desk.of(rows.ContactRow)}
    await desk.close()
    assert len(seen) == 3, said
    assert {contact.state.value for contact in seen.values()} == {"ended"}
    assert all(contact.wrap_up_code for contact in seen.values())
