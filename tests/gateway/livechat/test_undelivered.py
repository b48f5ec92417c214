"""Replies to a visitor who never comes back: kept for a day, then given up where the agent sees it, and not said later after all."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry
from sqlalchemy import select

from contract.chat import Start
from contract.commands import SendReply
from contract.envelope import Outcome
from contract.ids import new_id
from gateway.accounts.limits import RateLimit
from gateway.cases.handlers import REPLY_JOB
from gateway.cases.models import message
from gateway.channels.livechat.server import LiveChat
from gateway.channels.livechat.service import Visit, read_news
from gateway.channels.replies import Replies
from gateway.database import database_url
from gateway.jobs import TOO_OLD, Jobs
from gateway.outgoing import dead_letters
from tests.gateway.floor import HANDBOOK, Floor, floor_on

KEPT_S = HANDBOOK.channels["livechat"].undelivered_after


@pytest.fixture
async def floor(database: str, tmp_path: Path) -> AsyncIterator[Floor]:
    async with floor_on(database_url(database, tmp_path)) as floor:
        yield floor


def worker(floor: Floor) -> Jobs:
    limit = RateLimit(1000, floor.clock)
    chat = LiveChat(
        floor.transactions, floor.conversations, floor.hub, HANDBOOK, limit, limit, CollectorRegistry(), floor.clock
    )  # fmt: skip
    replies = Replies(floor.database, [chat])
    return Jobs(floor.transactions, floor.clock, {REPLY_JOB: replies}, CollectorRegistry())


async def replied(floor: Floor) -> tuple[Visit, str]:
    """A visitor who asked and is not there to be told the answer."""
    agent, visit = await floor.agent(), await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    held = await floor.contact_of(visit)
    body = SendReply(
        ticket=held.ticket, message=new_id(), contact=held.id, text="Sudah kami perbaiki.", seen_up_to=99, epoch=held.epoch
    )  # fmt: skip
    assert (await floor.queued(agent, body)).outcome is Outcome.APPLIED
    return visit, body.message


async def shown(floor: Floor, visit: Visit) -> list[str]:
    async with floor.database.read() as conn:
        return [line.id for line in (await read_news(conn, visit, 0)).lines]


async def test_after_a_day_it_is_given_up_and_not_said_any_more(floor: Floor) -> None:
    visit, reply = await replied(floor)
    jobs = worker(floor)
    await jobs.run_due()
    floor.later(KEPT_S - 1)
    await jobs.run_due()
    assert await floor.delivery(reply) == ("accepted", "")
    assert reply in await shown(floor, visit)
    floor.later(1)
    await jobs.run_due()
    assert await floor.delivery(reply) == ("failed", TOO_OLD)
    assert reply not in await shown(floor, visit)


async def test_a_page_that_has_it_all_the_same_is_believed(floor: Floor) -> None:
    """It was shown, and the page went before it could say so."""
    visit, reply = await replied(floor)
    jobs = worker(floor)
    await jobs.run_due()
    floor.later(KEPT_S)
    await jobs.run_due()
    async with floor.database.read() as conn:
        assert [lost.key for lost in await dead_letters(conn)] == [reply]
        n = (await conn.execute(select(message.c.n).where(message.c.id == reply))).scalar_one()
    back = Start(token=visit.token, have=n)
    await floor.transactions.run(lambda tx: floor.conversations.start(tx, back))
    assert await floor.delivery(reply) == ("delivered", "")
    async with floor.database.read() as conn:
        assert await dead_letters(conn) == []
