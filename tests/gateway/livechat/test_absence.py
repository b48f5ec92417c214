"""Visitors whose page is gone: those who wait are let go in the end, those being served are only shown as away."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry
from sqlalchemy import update

from contract.chat import Got, Leave, Refused, Start
from contract.ids import new_id
from domain.contact import ContactState
from gateway.accounts.limits import RateLimit
from gateway.cases.service import Ticket
from gateway.channels.livechat.server import LiveChat
from gateway.channels.livechat.service import Conversations
from gateway.contacts.models import contact
from gateway.database import database_url
from gateway.tx import Tx
from tests.end2end.processes import agent
from tests.gateway.floor import HANDBOOK, Floor, floor_on
from tests.gateway.inprocess import InProcessGateway
from tests.gateway.livechat.page import Visitor

GONE = HANDBOOK.routing.gone_seconds


@pytest.fixture
async def floor(database: str, tmp_path: Path) -> AsyncIterator[Floor]:
    async with floor_on(database_url(database, tmp_path)) as floor:
        yield floor


def chat(floor: Floor) -> LiveChat:
    limit = RateLimit(1000, floor.clock)
    return LiveChat(
        floor.transactions,
        floor.conversations,
        floor.hub,
        HANDBOOK,
        limit,
        limit,
        CollectorRegistry(),
        floor.clock,
    )


async def test_who_waited_and_is_long_gone_has_abandoned(floor: Floor) -> None:
    live = chat(floor)
    visit = await floor.customer()
    floor.later(GONE - 1)
    await live.sweep()
    assert (await floor.contact_of(visit)).state == ContactState.WAITING
    floor.later(2)
    await live.sweep()
    gone = await floor.contact_of(visit)
    assert (gone.state, gone.customer_left, gone.customer_online) == ("abandoned", True, False)


async def test_an_agents_contact_is_not_taken_away_when_the_page_is(floor: Floor) -> None:
    live = chat(floor)
    agent = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    floor.later(GONE * 5)
    await live.sweep()
    held = await floor.contact_of(visit)
    assert (held.state, held.agent, held.customer_online) == ("active", agent.id, False)


async def test_a_gateway_that_just_came_up_waits_for_its_pages(floor: Floor) -> None:
    visit = await floor.customer()
    floor.later(GONE * 3)
    live = chat(floor)
    await live.sweep()
    assert (await floor.contact_of(visit)).state == ContactState.WAITING
    floor.later(GONE + 1)
    await live.sweep()
    assert (await floor.contact_of(visit)).state == ContactState.ABANDONED


async def test_a_page_that_came_to_another_gateway_is_not_away(floor: Floor) -> None:
    visit = await floor.customer()
    again = Start(token=visit.token)
    await floor.transactions.run(lambda tx: floor.conversations.start(tx, again, "here"))
    await floor.transactions.run(lambda tx: floor.conversations.start(tx, again, "there"))
    await floor.transactions.run(lambda tx: floor.conversations.away(tx, visit, "here"))
    assert (await floor.contact_of(visit)).customer_online
    await floor.transactions.run(lambda tx: floor.conversations.away(tx, visit, "there"))
    assert not (await floor.contact_of(visit)).customer_online


async def test_who_came_back_while_the_sweep_waited_for_the_ticket_stays(
    floor: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = chat(floor)
    visit = await floor.customer()
    floor.later(GONE + 1)
    lock = floor.cases.get

    async def late(tx: Tx, id: str) -> Ticket:
        await tx.conn.execute(update(contact).where(contact.c.ticket == id).values(online_at=tx.now))
        return await lock(tx, id)

    monkeypatch.setattr(floor.cases, "get", late)
    await live.sweep()
    assert (await floor.contact_of(visit)).state == ContactState.WAITING


async def test_a_flood_of_frames_is_few_transactions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with (
        InProcessGateway(tmp_path, [agent()], chat_lines_per_minute=5) as gateway,
        Visitor(gateway.url) as visitor,
    ):
        asked: list[int] = []
        got = Conversations.got

        async def counted(self: Conversations, tx: Tx, ticket: str, ids: Sequence[str]) -> None:
            asked.append(len(ids))
            await got(self, tx, ticket, ids)

        monkeypatch.setattr(Conversations, "got", counted)
        for _ in range(100):
            await visitor.send(Got([new_id()]))
        for _ in range(9):
            await visitor.send(Leave())
        await visitor.until(lambda: sum(isinstance(f, Refused) for f in visitor.frames) == 4)
    assert sum(asked) <= 101
    assert len(asked) <= 10
