"""Visitors whose page is gone: those who wait are let go in the end, those being served are only shown as away."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry

from domain.contact import ContactState
from gateway.accounts.limits import RateLimit
from gateway.channels.livechat.server import LiveChat
from gateway.database import database_url
from tests.gateway.floor import HANDBOOK, Floor, floor_on

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
