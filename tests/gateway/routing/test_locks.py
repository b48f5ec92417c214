"""Transactions that meet on PostgreSQL wait for each other in a line, never in a circle (gateway.tx: the order of locks); and where
they do after all, the one the database breaks off is run again."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import pytest
from sqlalchemy import event, select, text
from sqlalchemy.util import await_only

from contract.body import Body
from contract.commands import EndContact, SendReply, SetPresence
from contract.envelope import Batch, Command, CommandResult, Outcome, Stamp
from contract.ids import new_id
from domain.presence import PresenceState
from gateway import tx as transactions
from gateway.accounts.user import User
from gateway.channels.livechat.service import Visit
from gateway.database import is_transient
from gateway.presence.models import presence
from tests.gateway.floor import HANDBOOK, Floor

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
AUX = SetPresence(state=PresenceState.AUX, aux_reason=HANDBOOK.aux_reasons[0].id)


@pytest.fixture
def again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SQLSTATE of every transaction that was run again."""
    seen: list[str] = []
    ask = is_transient

    def watched(error: Any) -> bool:
        if ask(error):
            seen.append(error.orig.sqlstate)
        return ask(error)

    monkeypatch.setattr(transactions, "is_transient", watched)
    return seen


class Crossing:
    """Holds the transaction of one task at a statement until others have come as far as they can."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor
        self._engine = floor.database._writer.sync_engine

    @contextmanager
    def held(self, name: str, begins: str, nth: int) -> Iterator[tuple[asyncio.Event, asyncio.Event]]:
        """(reached, go): the task ``name`` stops before its ``nth`` statement that begins so."""
        reached, go = asyncio.Event(), asyncio.Event()
        count = 0

        def look(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
            nonlocal count
            task = asyncio.current_task()
            if task is None or task.get_name() != name or not statement.startswith(begins):
                return
            count += 1
            if count == nth:
                reached.set()
                await_only(go.wait())

        event.listen(self._engine, "before_cursor_execute", look)
        try:
            yield reached, go
        finally:
            event.remove(self._engine, "before_cursor_execute", look)

    async def until_stuck(self, *tasks: asyncio.Task[Any]) -> None:
        """Until one of ``tasks`` has ended, or somebody waits for a lock."""
        waiting = text(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        while not any(task.done() for task in tasks):
            async with self._floor.database.read() as conn:
                if await conn.scalar(waiting):
                    return
            await asyncio.sleep(0.01)


async def holding(floor: Floor, agent: User, count: int) -> list[tuple[Visit, Any]]:
    """``count`` conversations in the agent's hands."""
    held = []
    for _ in range(count):
        visit = await floor.customer()
        await floor.router.turn()
        (made,) = await floor.offers()
        assert (await floor.accept(agent, made.id)).outcome is Outcome.APPLIED
        held.append((visit, await floor.contact_of(visit)))
    return held


def ended(row: Any) -> EndContact:
    return EndContact(ticket=row.ticket, contact=row.id, epoch=row.epoch)


def replied(row: Any) -> SendReply:
    return SendReply(
        ticket=row.ticket, message=new_id(), contact=row.id, text="Baik", seen_up_to=99, epoch=row.epoch
    )


class Line:
    """A desk's line: batches of queued acts."""

    def __init__(self, floor: Floor, user: User) -> None:
        self._floor, self._user, self._client = floor, user, new_id()
        self._seq: dict[str, int] = {}

    async def send(self, *bodies: Body) -> list[CommandResult]:
        commands = []
        for body in bodies:
            stream = body.stream(self._user.id)
            self._seq[stream] = self._seq.get(stream, 0) + 1
            raw = msgspec.Raw(msgspec.json.encode(body))
            commands.append(
                Command(
                    new_id(), self._client, self._user.id, stream, self._seq[stream], body.KIND, body.V,
                    Stamp(wall=self._floor.now), raw,
                )
            )  # fmt: skip
        batch = Batch(self._client, commands)
        return (await self._floor.pipeline.deliver(self._user, self._client, batch)).results


async def test_a_break_in_a_batch_and_the_router(floor: Floor, again: list[str]) -> None:
    """The batch ends a contact (presence is locked) and goes on a break (routing is locked); the router, which has routing, counts
    a missed offer of the same agent (presence)."""
    agent = await floor.agent(capacity={"livechat": 2})
    ((_, row),) = await holding(floor, agent, 1)
    await floor.customer()
    await floor.router.turn()
    assert len(await floor.offers()) == 1
    other, line, crossing = floor.second(), Line(floor, agent), Crossing(floor)
    other.later(HANDBOOK.routing.offer_seconds + 1)
    # The batch's own keys come first; routing is asked for when the break is handled.
    with crossing.held("desk", "SELECT pg_advisory_xact_lock", 2) as (reached, go):
        desk = asyncio.create_task(line.send(ended(row), AUX), name="desk")
        await reached.wait()
        router = asyncio.create_task(other.router.turn(), name="router")
        await crossing.until_stuck(router)
        go.set()
        results = await desk
        await router
    assert [one.outcome for one in results] == [Outcome.APPLIED] * 2
    assert again == []
    assert (await floor.presence_of(agent)).chosen == PresenceState.AUX


async def test_a_batch_of_two_conversations_and_a_visitor_who_leaves(floor: Floor, again: list[str]) -> None:
    """The batch ends one contact (presence is locked) and replies in the other (its ticket); the visitor of the other leaves:
    ticket, then presence."""
    agent = await floor.agent(capacity={"livechat": 2})
    (_, first), (visit, second) = await holding(floor, agent, 2)
    line, crossing = Line(floor, agent), Crossing(floor)
    with crossing.held("desk", "SELECT contact.state", 1) as (reached, go):
        desk = asyncio.create_task(line.send(ended(first), replied(second)), name="desk")
        await reached.wait()
        leaving = asyncio.create_task(
            floor.transactions.run(lambda tx: floor.conversations.leave(tx, visit)), name="visitor"
        )
        await crossing.until_stuck(leaving)
        go.set()
        results = await desk
        await leaving
    assert results[0].outcome is Outcome.APPLIED
    assert again == []
    assert (await floor.contact_of(visit)).customer_left


async def test_a_circle_is_broken_and_run_again(floor: Floor, again: list[str]) -> None:
    """Two transactions against the order: the database breaks one off, and both are done in the end."""
    first, second = await floor.agent(), await floor.agent()
    met = asyncio.Barrier(2)

    async def change(one: User, other: User, tries: list[int]) -> None:
        async def work(tx: transactions.Tx) -> None:
            tries.append(1)
            for user in (one, other):
                row = select(presence).where(presence.c.id == user.id).with_for_update()
                await tx.conn.execute(row)
                if len(tries) == 1 and user is one:
                    await met.wait()
            tx.audit(one.id, "test", "presence", other.id)

        await floor.transactions.run(work)

    counts: tuple[list[int], list[int]] = ([], [])
    await asyncio.gather(change(first, second, counts[0]), change(second, first, counts[1]))
    assert again == ["40P01"]
    assert sorted(map(len, counts)) == [1, 2]
    async with floor.database.read() as conn:
        assert await conn.scalar(text("SELECT count(*) FROM audit WHERE what = 'test'")) == 2
