"""Replies of one conversation go out in the order they were written, whatever becomes of each; and none waits for ever."""

import asyncio
import random
from collections import defaultdict
from itertools import pairwise

import pytest
from prometheus_client import CollectorRegistry
from sqlalchemy import select

from contract.commands import SendReply
from contract.envelope import Outcome
from contract.ids import new_id
from domain.contact import Channel
from gateway.accounts.user import User
from gateway.attempts import Again, Failed, Parked, Patience, Result, Unknown
from gateway.cases.handlers import REPLY_JOB
from gateway.cases.models import message
from gateway.channels.base import SENT, Capabilities, Outgoing
from gateway.channels.livechat.service import Visit
from gateway.channels.replies import Replies
from gateway.feeds.models import event
from gateway.jobs import TOO_OLD, Jobs
from gateway.outgoing import JobState, dead_letters, job, settle
from tests.gateway.floor import Floor

PATIENCE = Patience(lease_ms=60_000, first_ms=1000, longest_ms=8000, tries=9)
KEPT_S = 3600


class Post:
    """A channel that has no other way out than the job; takes every line, unless ``answers`` has something else for its text."""

    channel = Channel.LIVECHAT

    def __init__(self, *, keyed: bool = False) -> None:
        self.can = Capabilities(2000, receipts=False, keyed=keyed, keeps_s=KEPT_S)
        self.answers: dict[str, list[Result]] = defaultdict(list)
        self.asked: list[str] = []
        self.under_way: dict[str, int] = defaultdict(int)
        self.gate: asyncio.Event | None = None
        self.reached = asyncio.Event()

    async def deliver(self, line: Outgoing) -> Result:
        self.asked.append(line.text)
        self.under_way[line.ticket] += 1
        assert self.under_way[line.ticket] == 1, "one line of a conversation at a time"
        self.reached.set()
        await (self.gate.wait() if self.gate is not None else asyncio.sleep(0))
        self.under_way[line.ticket] -= 1
        answers = self.answers[line.text]
        return answers.pop(0) if answers else SENT


class Talk:
    """A conversation in the hands of ``agent``."""

    def __init__(self, floor: Floor, agent: User, visit: Visit) -> None:
        self.floor, self.agent, self.visit = floor, agent, visit

    async def reply(self, text: str) -> str:
        held = await self.floor.contact_of(self.visit)
        body = SendReply(
            ticket=held.ticket, message=new_id(), contact=held.id, text=text, seen_up_to=99, epoch=held.epoch
        )
        assert (await self.floor.queued(self.agent, body)).outcome is Outcome.APPLIED
        return body.message


async def begin(floor: Floor) -> Talk:
    agent = await floor.agent(capacity={"livechat": 1})
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    return Talk(floor, agent, visit)


def worker(floor: Floor, *posts: Post) -> Jobs:
    replies = Replies(floor.database, posts)
    return Jobs(floor.transactions, floor.clock, {REPLY_JOB: replies}, CollectorRegistry(), PATIENCE)


async def states(floor: Floor) -> list[str]:
    async with floor.database.read() as conn:
        in_turn = select(job.c.state).join(message, message.c.id == job.c.key).order_by(message.c.n)
        return list((await conn.execute(in_turn)).scalars())


async def all_of(jobs: Jobs) -> None:
    while await jobs.run_due():
        pass


async def test_a_reply_waits_until_the_one_before_it_came_to_its_end(floor: Floor) -> None:
    talk, post = await begin(floor), Post(keyed=True)
    jobs = worker(floor, post)
    cases: list[tuple[list[Result], int]] = [
        ([], 1),
        ([Again("busy"), Again("busy")], 3),
        ([Unknown("lost")], 2),
        ([Failed("no")], 1),
    ]
    for first, tries in cases:
        post.answers["1"], post.asked = list(first), []
        for text in "123":
            await talk.reply(text)
        for _ in range(4):
            await all_of(jobs)
            floor.later(20)
        assert post.asked == ["1"] * tries + ["2", "3"]


async def test_conversations_do_not_wait_for_each_other(floor: Floor) -> None:
    talks = [await begin(floor), await begin(floor)]
    post = Post()
    post.answers["a1"] = [Again("busy")]
    for name, talk in zip("ab", talks, strict=True):
        await talk.reply(f"{name}1")
        await talk.reply(f"{name}2")
    jobs = worker(floor, post)
    await all_of(jobs)
    assert [text for text in post.asked if text[0] == "b"] == ["b1", "b2"]
    assert [text for text in post.asked if text[0] == "a"] == ["a1"]
    floor.later(20)
    await all_of(jobs)
    assert [text for text in post.asked if text[0] == "a"] == ["a1", "a1", "a2"]


async def test_no_second_worker_takes_the_next_while_the_first_is_under_way(floor: Floor) -> None:
    talk, post = await begin(floor), Post()
    for text in "12":
        await talk.reply(text)
    post.gate = asyncio.Event()
    first = asyncio.create_task(worker(floor, post).run_due())
    await post.reached.wait()
    other = worker(floor.second(), post)
    assert await other.run_due() == 0
    post.gate.set()
    await first
    assert await other.run_due() == 1
    assert post.asked == ["1", "2"]


async def test_what_a_dead_worker_had_in_hand_goes_before_what_came_after_it(floor: Floor) -> None:
    talk, dying = await begin(floor), Post(keyed=True)
    for text in "12":
        await talk.reply(text)
    dying.gate = asyncio.Event()
    dead = asyncio.create_task(worker(floor, dying).run_due())
    await dying.reached.wait()
    dead.cancel()
    await asyncio.gather(dead, return_exceptions=True)
    heir = Post(keyed=True)
    jobs = worker(floor, heir)
    assert await jobs.run_due() == 0, "the lease still stands"
    floor.later(PATIENCE.lease_ms / 1000 + 1)
    await all_of(jobs)
    assert heir.asked == ["1", "2"]


async def test_a_parked_reply_holds_back_those_behind_it(floor: Floor) -> None:
    talk, post = await begin(floor), Post()
    post.answers["1"] = [Parked()]
    first = await talk.reply("1")
    await talk.reply("2")
    jobs = worker(floor, post)
    await all_of(jobs)
    assert await states(floor) == [JobState.PARKED, JobState.WAITING]
    await floor.transactions.run(lambda tx: settle(tx.conn, REPLY_JOB, [first], JobState.WAITING, tx.now))
    await all_of(jobs)
    assert post.asked == ["1", "1", "2"]


@pytest.mark.parametrize("seed", range(2))
async def test_random_conversations_by_several_workers_keep_their_order(floor: Floor, seed: int) -> None:
    chance = random.Random(seed)
    talks = [await begin(floor) for _ in range(3)]
    post = Post(keyed=True)
    workers = [worker(floor, post), worker(floor.second(), post)]
    written: dict[str, list[str]] = defaultdict(list)
    for n in range(24):
        at = chance.randrange(len(talks))
        text = f"{at}-{n}"
        odd: list[Result] = [Again("busy"), Unknown("lost"), Failed("no")]
        post.answers[text] = [chance.choice(odd) for _ in range(chance.choice([0, 0, 1, 3]))]
        await talks[at].reply(text)
        written[str(at)].append(text)
        if chance.random() < 0.4:
            await asyncio.gather(*(one.run_due(chance.choice([1, 2, 50])) for one in workers))
            for one in (floor, *(talk.floor for talk in talks)):
                one.later(chance.choice([0, 3]))
    for _ in range(60):
        floor.later(10)
        await asyncio.gather(*(one.run_due() for one in workers))
    for name, texts in written.items():
        asked = list(dict.fromkeys(text for text in post.asked if text.startswith(f"{name}-")))
        assert asked == texts, f"seed {seed}"
        last = {text: len(post.asked) - post.asked[::-1].index(text) for text in texts}
        firsts = {text: post.asked.index(text) for text in texts}
        for earlier, later in pairwise(texts):
            assert last[earlier] <= firsts[later], f"seed {seed}: {later} before the end of {earlier}"


@pytest.mark.parametrize("answer", [Parked(), Again("busy")])
async def test_a_reply_nobody_can_be_given_fails_where_the_agent_sees_it(
    floor: Floor, answer: Result
) -> None:
    """The customer never comes back."""
    talk, post = await begin(floor), Post()
    post.answers["1"] = [answer]
    id = await talk.reply("1")
    later = await talk.reply("2")
    jobs = worker(floor, post)
    await all_of(jobs)
    assert await floor.delivery(id) == ("accepted", "")
    async with floor.database.read() as conn:
        before = (await conn.execute(select(message.c.version).where(message.c.id == id))).scalar_one()
    floor.later(KEPT_S - 1)
    if isinstance(answer, Parked):
        await all_of(jobs)
        assert await floor.delivery(id) == ("accepted", ""), "not yet"
    floor.later(1)
    await all_of(jobs)
    assert await floor.delivery(id) == ("failed", TOO_OLD)
    assert await floor.delivery(later) == ("failed", TOO_OLD)
    assert post.asked == ["1"], "what is too old is not sent any more"
    async with floor.database.read() as conn:
        version = await conn.scalar(select(message.c.version).where(message.c.id == id))
        told = await conn.scalars(select(event.c.version).where(event.c.ref == "message", event.c.id == id))
        assert version == before + 1
        assert version in list(told), "a desk hears of it"
        assert [lost.error for lost in await dead_letters(conn)] == [TOO_OLD] * 2


async def test_what_may_have_arrived_is_not_called_failed_when_it_is_too_old(floor: Floor) -> None:
    talk, post = await begin(floor), Post(keyed=True)
    post.answers["1"] = [Unknown("lost")]
    id = await talk.reply("1")
    jobs = worker(floor, post)
    await all_of(jobs)
    floor.later(KEPT_S + 1)
    await all_of(jobs)
    assert await floor.delivery(id) == ("unconfirmed", TOO_OLD)
