"""Outgoing work: done once, tried again, given up visibly, never blindly repeated (architecture: Outgoing work)."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry
from sqlalchemy import select

from contract.commands import SendReply
from contract.envelope import Outcome
from contract.ids import new_id
from gateway.attempts import (
    Again,
    Attempt,
    Done,
    Ended,
    Failed,
    Job,
    Parked,
    Patience,
    Result,
    Unknown,
)  # fmt: skip
from gateway.cases.handlers import REPLY_JOB
from gateway.channels.base import SENT
from gateway.channels.replies import Replies
from gateway.jobs import Jobs
from gateway.outgoing import JobState, dead_letters, job, settle
from gateway.tx import Tx
from tests.conftest import LogWatch
from tests.gateway.floor import Floor

PATIENCE = Patience(lease_ms=60_000, first_ms=1000, longest_ms=8000, tries=4)


class Outside:
    """The other side: answers as told, remembers what it was asked."""

    def __init__(
        self, *answers: Result | Exception, keyed: bool = False, limit_ms: int | None = None
    ) -> None:
        self.answers, self._keyed, self.limit = list(answers), keyed, limit_ms
        self.asked: list[str] = []
        self.recorded: list[Result] = []
        self.gate: asyncio.Event | None = None
        self.reached = asyncio.Event()

    def keyed(self, payload: Mapping[str, Any]) -> bool:
        return self._keyed

    def limit_ms(self, payload: Mapping[str, Any]) -> int | None:
        return self.limit

    async def ready(self, work: Sequence[Job]) -> Sequence[Attempt]:
        return [partial(self._attempt, one) for one in work]

    async def _attempt(self, work: Job) -> Result:
        self.asked.append(work.key)
        self.reached.set()
        if self.gate is not None:
            await self.gate.wait()
        answer = self.answers.pop(0) if self.answers else Done()
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def record(self, tx: Tx, ended: Sequence[Ended]) -> None:
        self.recorded += [result for _, result in ended]


def worker(floor: Floor, outside: Outside) -> Jobs:
    return Jobs(floor.transactions, floor.clock, {"push": outside}, CollectorRegistry(), PATIENCE)


async def ask(floor: Floor, key: str = "k1") -> None:
    await floor.transactions.run(lambda tx: tx.enqueue("push", key, {"x": 1}))


async def states(floor: Floor) -> list[str]:
    async with floor.database.read() as conn:
        return list((await conn.execute(select(job.c.state).order_by(job.c.key))).scalars())


async def test_work_is_done_once(floor: Floor) -> None:
    outside = Outside()
    await ask(floor)
    await ask(floor)
    jobs = worker(floor, outside)
    assert await jobs.run_due() == 1
    assert await jobs.run_due() == 0
    assert outside.asked == ["k1"]
    assert await states(floor) == [JobState.DONE]


async def test_many_workers_do_each_job_once(floor: Floor) -> None:
    outside = Outside()
    for n in range(12):
        await ask(floor, f"k{n}")
    workers = [worker(floor, outside) for _ in range(4)]
    await asyncio.gather(*(one.run_due(limit=3) for one in workers for _ in range(3)))
    while any([await one.run_due() for one in workers]):
        pass
    assert sorted(outside.asked) == sorted(f"k{n}" for n in range(12))


async def test_what_surely_failed_is_tried_again_later_and_given_up_visibly(floor: Floor) -> None:
    outside = Outside(*[Again("busy")] * 9)
    await ask(floor)
    jobs = worker(floor, outside)
    assert await jobs.run_due() == 1
    assert await jobs.run_due() == 0, "not at once"
    for _ in range(10):
        floor.later(20)
        await jobs.run_due()
    assert len(outside.asked) == PATIENCE.tries
    async with floor.database.read() as conn:
        (lost,) = await dead_letters(conn)
    assert (lost.state, lost.error, lost.attempts) == (JobState.FAILED, "busy", PATIENCE.tries)
    assert outside.recorded[-1] == Failed("busy")


async def test_an_unknown_outcome_without_a_key_is_never_repeated(floor: Floor) -> None:
    outside = Outside(Unknown("time-out"))
    await ask(floor)
    jobs = worker(floor, outside)
    await jobs.run_due()
    floor.later(10_000)
    await jobs.run_due()
    assert outside.asked == ["k1"]
    assert await states(floor) == [JobState.UNCONFIRMED]


async def test_an_unknown_outcome_with_a_key_is_asked_for_again(floor: Floor) -> None:
    outside = Outside(Unknown("time-out"), keyed=True)
    await ask(floor)
    jobs = worker(floor, outside)
    await jobs.run_due()
    floor.later(20)
    await jobs.run_due()
    assert outside.asked == ["k1", "k1"]
    assert await states(floor) == [JobState.DONE]


async def test_a_bug_in_one_job_is_reported_and_counts_as_unknown(floor: Floor, log_watch: LogWatch) -> None:
    outside = Outside(KeyError("x"))
    await ask(floor, "k1")
    await ask(floor, "k2")
    await worker(floor, outside).run_due()
    assert sorted(await states(floor)) == [JobState.DONE, JobState.UNCONFIRMED]


async def test_a_worker_that_dies_with_the_work_in_hand(floor: Floor) -> None:
    """``kill -9`` between sending and writing down: with a key it is sent again, without one it is unconfirmed."""
    for keyed, end in ((True, JobState.DONE), (False, JobState.UNCONFIRMED)):
        key = f"keyed-{keyed}"
        dying = Outside(keyed=keyed)
        dying.gate = asyncio.Event()
        await ask(floor, key)
        dead = asyncio.create_task(worker(floor, dying).run_due())
        await dying.reached.wait()
        dead.cancel()
        await asyncio.gather(dead, return_exceptions=True)
        heir = Outside(keyed=keyed)
        jobs = worker(floor, heir)
        assert await jobs.run_due() == 0, "the lease still stands"
        floor.later(PATIENCE.lease_ms / 1000 + 1)
        await jobs.run_due()
        assert heir.asked == ([key] if keyed else [])
        async with floor.database.read() as conn:
            assert await conn.scalar(select(job.c.state).where(job.c.key == key)) == end


class _OneHangs(Outside):
    """The first it is asked is done, the others never end."""

    async def _attempt(self, work: Job) -> Result:
        self.asked.append(work.key)
        if len(self.asked) > 1:
            self.reached.set()
            await asyncio.Event().wait()
        return Done()


async def test_a_gateway_that_is_stopped_keeps_what_had_gone_out(
    floor: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped in order, between the end of one attempt and that of the others: only these are in doubt."""
    monkeypatch.setattr("gateway.jobs._TOGETHER_S", 600)
    outside = _OneHangs()
    await ask(floor, "k1")
    await ask(floor, "k2")
    stopped = asyncio.create_task(worker(floor, outside).run_due())
    async with asyncio.timeout(30):
        await outside.reached.wait()
    stopped.cancel()
    await asyncio.gather(stopped, return_exceptions=True)
    assert sorted(await states(floor)) == [JobState.DONE, JobState.RUNNING]
    assert outside.recorded == [Done()]


async def test_a_gateway_stopped_while_it_writes_down_what_went_out_finishes_that(floor: Floor) -> None:
    outside = Outside()
    await ask(floor)
    jobs = worker(floor, outside)
    stopped: asyncio.Task[int] = asyncio.create_task(jobs.run_due())

    async def record(tx: Tx, ended: Sequence[Ended]) -> None:
        stopped.cancel()
        await tx.conn.execute(select(job.c.id))
        await asyncio.sleep(0)

    outside.record = record  # type: ignore[method-assign]
    await asyncio.gather(stopped, return_exceptions=True)
    assert await states(floor) == [JobState.DONE]


async def test_a_late_worker_does_not_undo_its_heirs_word(floor: Floor) -> None:
    slow = Outside(Failed("late"), keyed=True)
    slow.gate = asyncio.Event()
    await ask(floor)
    late = asyncio.create_task(worker(floor, slow).run_due())
    await slow.reached.wait()
    floor.later(PATIENCE.lease_ms / 1000 + 1)
    await worker(floor, Outside(keyed=True)).run_due()
    slow.gate.set()
    await late
    assert await states(floor) == [JobState.DONE]
    assert slow.recorded == []


async def test_parked_work_waits_until_somebody_settles_it(floor: Floor) -> None:
    outside = Outside(Parked())
    await ask(floor)
    jobs = worker(floor, outside)
    await jobs.run_due()
    floor.later(100_000)
    assert await jobs.run_due() == 0
    assert await states(floor) == [JobState.PARKED]
    await floor.transactions.run(lambda tx: settle(tx.conn, "push", ["k1"], JobState.DONE, tx.now))
    assert await states(floor) == [JobState.DONE]
    await floor.transactions.run(lambda tx: settle(tx.conn, "push", ["k1"], JobState.WAITING, tx.now))
    assert await states(floor) == [JobState.DONE], "what ended stays ended"


async def test_a_reply_on_a_channel_nobody_brought_fails_where_the_agent_sees_it(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    held = await floor.contact_of(visit)
    body = SendReply(
        ticket=held.ticket, message=new_id(), contact=held.id, text="Halo", seen_up_to=99, epoch=held.epoch
    )
    assert (await floor.queued(agent, body)).outcome is Outcome.APPLIED
    replies = Replies(floor.database, [])
    jobs = Jobs(floor.transactions, floor.clock, {REPLY_JOB: replies}, CollectorRegistry(), PATIENCE)
    await jobs.run_due()
    assert await floor.delivery(body.message) == ("failed", "no_channel")


@given(st.integers(1, 60), st.floats(0, 1))
def test_waits_grow_to_a_bound_and_never_vanish(attempt: int, spread: float) -> None:
    wait = PATIENCE.wait(attempt, spread)
    assert PATIENCE.first_ms * 0.75 <= wait <= PATIENCE.longest_ms * 1.25


def test_the_word_of_a_channel_is_a_done() -> None:
    assert Done("sent") == SENT
