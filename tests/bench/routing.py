"""A floor at its brim: 200 agents with three chats each, a minute a chat, ten customers a second for five minutes.

Six hundred places and six hundred chats in hand at a time: the load is exactly what the floor can carry, so customers stand in line
whatever the router does. What is asked of the router is how soon it makes an offer that can be made. So three figures a database:

``assignment``: beside the real router runs one that takes no time, a count of who could be offered a chat and who waits for one. Its
first offer is possible when the first customer and a free agent have met, its second at the next such moment, and so on; the real
router's first, second, … offer is held against it, from there until the agent's desk can read the offer. A customer counts from the
moment they call, an agent from the moment their desk sends the act that frees a place (an acceptance while there is room, a
documentation), so that the transactions of these are in the figure too. Beside it one bare commit on the same database.

``waiting``: from a customer's call to the offer, standing in line included, beside what the router that takes no time would have
made them wait. It is shown, not judged: it is the load, and chance.

``cpu``: what this process computes for one chat from call to documentation, its agents and customers included, PostgreSQL's server not;
beside the five bare commits it takes at least.
"""

import asyncio
import os
import random
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from sqlalchemy import func, literal, or_, select, text, union_all
from sqlalchemy.engine import URL, make_url

from contract.commands import AcceptOffer, Document, EndContact
from contract.rows import OfferState, agent_feed
from domain.contact import ContactState
from domain.presence import PresenceState
from gateway.accounts.user import User
from gateway.clock import system_clock
from gateway.contacts.models import contact
from gateway.database import database_url
from gateway.routing.models import offer
from tests.bench.figure import Figure, percentile
from tests.gateway.floor import HANDBOOK, Floor, floor_on
from tests.support.postgres import postgres

AGENTS, CAPACITY = 200, 3
HANDLING_S = 60.0
ARRIVALS_A_SECOND = 10
SECONDS = 300
SEED = 7
TARGET_MS = 100
#: So that ten a second leave half of one core free.
TARGET_CPU_MS = 50
_CATEGORY = HANDBOOK.categories[0]


def run() -> list[Figure]:
    """The figures of both databases; an offer made twice, or beyond somebody's places, fails."""
    with tempfile.TemporaryDirectory() as folder:
        figures = _figures("sqlite", database_url("", Path(folder)))
    with postgres(durable=True) as server:
        url = make_url(server.database()).set(drivername="postgresql+asyncpg")
        figures += _figures("postgresql", url)
    return figures


def _figures(name: str, url: URL) -> list[Figure]:
    day, bare = asyncio.run(_measured(url))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{name}: {len(day.assigned)} offers; the machine's load just now (1, 5, 15 min): {load}")

    def ms(values: Sequence[float]) -> float:
        return percentile(values, 0.99) * 1000

    def figure(what: str, value: float, floor: float, most: float | None) -> Figure:
        target = f"<= {most:g} ms" if most is not None else "shown"
        ratio = round(value / floor, 2) if floor else 0.0
        met = most is None or value <= most
        return Figure(f"routing.{name}.{what}", round(value, 1), "ms", round(floor, 2), ratio, target, met)

    return [
        figure("assignment.p99", ms(day.assigned), ms(bare.took), TARGET_MS),
        figure("waiting.p99", ms(day.waited), ms(day.could_wait), None),
        figure("cpu", day.cpu * 1000, bare.cpu * 5000, TARGET_CPU_MS),
    ]


@dataclass(frozen=True)
class Day:
    """Seconds: from when an offer could be made until it was (``assigned``), from each call to its offer (``waited``), the same with a
    router that takes no time (``could_wait``), and of computing for one chat (``cpu``)."""

    assigned: list[float]
    waited: list[float]
    could_wait: list[float]
    cpu: float


@dataclass(frozen=True)
class Bare:
    """Seconds of one small write and its commit, alone, and of computing for it."""

    took: list[float]
    cpu: float


async def _measured(url: URL) -> tuple[Day, Bare]:
    async with floor_on(url) as floor:
        hall = _Hall(floor)
        floor.clock = system_clock  # type: ignore[method-assign]
        floor._build()
        await hall.begin()
        try:
            await hall.day(random.Random(SEED))
        finally:
            await hall.end()
        await hall.checked()
        return hall.figures(), await _commits(floor)


class _AtOnce:
    """The router that takes no time: whoever can be offered a chat and whoever waits for one meet in the moment there are both. All agents
    here fit all customers."""

    def __init__(self) -> None:
        self.able, self.came = 0, list[float]()
        self.met: list[float] = []

    def freed(self, at: float) -> None:
        """An agent can be offered one more."""
        self.able += 1
        self._meet(at)

    def call(self, at: float) -> None:
        """A customer comes."""
        self.came.append(at)
        self._meet(at)

    def _meet(self, at: float) -> None:
        if self.able and len(self.met) < len(self.came):
            self.able -= 1
            self.met.append(at)


@dataclass
class _Place:
    """An agent's places. ``taken``: those they have asked to take and not asked to free."""

    user: User
    taken: int = 0


class _Hall:
    """Agents who take every offer at once and work a minute on it."""

    def __init__(self, floor: Floor) -> None:
        self.floor, self.at_once = floor, _AtOnce()
        self.offered, self.waited = list[float](), list[float]()
        self._cpu = 0.0
        self._places: dict[str, _Place] = {}
        self._arrived: dict[str, asyncio.Future[float]] = defaultdict(asyncio.Future)
        self._known: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._came, self._failed, self._moved = 0, cast("BaseException | None", None), asyncio.Event()
        self._serving: list[asyncio.Task[None]] = []

    async def begin(self) -> None:
        for _ in range(AGENTS):
            user = await self.floor.agent(capacity={"livechat": CAPACITY})
            assert (await self.floor.presence_of(user)).chosen == PresenceState.AVAIL
            self._places[user.id] = _Place(user)
            self.at_once.freed(time.perf_counter())
        works = (
            self.floor.router.serve(),
            self.floor.links.serve(),
            self._linked(),
            self._take(),
            self._watch(),
        )
        self._serving = [asyncio.create_task(work) for work in works]

    async def end(self) -> None:
        for task in (*self._serving, *self._tasks):
            task.cancel()
        done = await asyncio.gather(*self._serving, *self._tasks, return_exceptions=True)
        for failure in done:
            if isinstance(failure, Exception):
                raise failure

    async def day(self, chance: random.Random) -> None:
        began, due, computed = time.perf_counter(), 0.0, time.process_time()
        while due < SECONDS:
            await asyncio.sleep(max(0.0, began + due - time.perf_counter()))
            self._came += 1
            self._start(self._arrive())
            due += chance.expovariate(ARRIVALS_A_SECOND)
        # The last to come are offered as well.
        async with asyncio.timeout(HANDLING_S * 3):
            while len(self.offered) < self._came and self._failed is None:
                self._moved.clear()
                await self._moved.wait()
        if self._failed is not None:
            raise self._failed
        self._cpu = (time.process_time() - computed) / self._came

    def figures(self) -> Day:
        at_once = self.at_once
        return Day(
            assigned=[at - could for at, could in zip(self.offered, at_once.met, strict=True)],
            waited=self.waited,
            could_wait=[could - came for could, came in zip(at_once.met, at_once.came, strict=True)],
            cpu=self._cpu,
        )

    def _start(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._over)

    def _over(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failed = self._failed or error
        self._moved.set()

    async def _arrive(self) -> None:
        came = time.perf_counter()
        self.at_once.call(came)
        visit = await self.floor.customer("umum")
        self._arrived[visit.ticket].set_result(came)

    async def _linked(self) -> None:
        while True:
            for user in self._places:
                self.floor.links.heard(user)
            await asyncio.sleep(10)

    async def _watch(self) -> None:
        """Looks once a second whether anybody has more offers than one, or more chats than places."""
        c, o = contact.c, offer.c
        held = select(c.agent.label("agent"), literal(0).label("offers")).where(
            c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value])
        )
        open_offers = select(o.agent, literal(1)).where(o.state == OfferState.OPEN.value)
        both = union_all(held, open_offers).subquery()
        offers = func.sum(both.c.offers)
        beyond = select(both.c.agent).group_by(both.c.agent).having(or_(func.count() > CAPACITY, offers > 1))
        while True:
            async with self.floor.database.read() as conn:
                assert (await conn.execute(beyond)).all() == [], "offered beyond their places"
            await asyncio.sleep(1)

    async def _take(self) -> None:
        """Sees every offer as its agent's desk would."""
        with self.floor.hub.bell() as bell:
            bell.feeds = frozenset(agent_feed(user) for user in self._places)
            bell.refs = frozenset({"offer"})
            while True:
                for one in await self.floor.offers():
                    if one.id not in self._known:
                        self._known.add(one.id)
                        self._start(self._handle(one.id, one.agent, one.contact, one.ticket))
                await bell.wait(1)

    async def _handle(self, offer: str, agent: str, contact_id: str, ticket: str) -> None:
        place, now = self._places[agent], time.perf_counter()
        self.offered.append(now)
        # The customer's own call may not have come back yet.
        self.waited.append(now - await self._arrived[ticket])
        self._moved.set()
        place.taken += 1
        assert place.taken <= CAPACITY, "more than they have places"
        if place.taken < CAPACITY:
            self.at_once.freed(time.perf_counter())
        taken = await self.floor.live(place.user, AcceptOffer(offer=offer))
        assert taken.code is None, taken
        await asyncio.sleep(HANDLING_S)
        ended = await self.floor.queued(place.user, EndContact(ticket=ticket, contact=contact_id, epoch=1))
        assert ended.code is None, ended
        written = Document(
            ticket=ticket, contact=contact_id, wrap_up_code=HANDBOOK.wrap_up_codes[0].id,
            category=_CATEGORY.id, issue=_CATEGORY.issues[0].id,
        )  # fmt: skip
        if place.taken == CAPACITY:
            self.at_once.freed(time.perf_counter())
        place.taken -= 1
        done = await self.floor.queued(place.user, written)
        assert done.code is None, done

    async def checked(self) -> None:
        """Each customer was offered to one agent, once."""
        async with self.floor.database.read() as conn:
            made = Counter((await conn.execute(select(offer.c.contact))).scalars())
            came = set((await conn.execute(select(contact.c.id))).scalars())
        assert set(made) == came
        assert set(made.values()) == {1}, "offered twice"


async def _commits(floor: Floor) -> Bare:
    took, computed = [], time.process_time()
    for _ in range(300):
        began = time.perf_counter()
        async with floor.database.write() as conn:
            await conn.execute(text("UPDATE feed_head SET n = n + 1 WHERE feed = 'floor'"))
        took.append(time.perf_counter() - began)
    return Bare(took, (time.process_time() - computed) / len(took))
