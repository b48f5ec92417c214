"""A floor at its brim: 200 agents with three chats each, a minute a chat, ten customers a second for five minutes; how long a
customer who could be offered waits for the offer, beside one bare commit on the same database."""

import asyncio
import random
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from sqlalchemy import select, text
from sqlalchemy.engine import URL, make_url

from contract.commands import AcceptOffer, Document, EndContact
from contract.rows import agent_feed
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
_CATEGORY = HANDBOOK.categories[0]


def run() -> list[Figure]:
    """The 99th percentile of assignment; an offer made twice, or beyond somebody's places, fails."""
    with tempfile.TemporaryDirectory() as folder:
        figures = [_figure("sqlite", database_url("", Path(folder)))]
    with postgres(durable=True) as server:
        url = make_url(server.database()).set(drivername="postgresql+asyncpg")
        figures.append(_figure("postgresql", url))
    return figures


def _figure(name: str, url: URL) -> Figure:
    late, commits = asyncio.run(_measured(url))
    value, floor = percentile(late, 0.99) * 1000, percentile(commits, 0.99) * 1000
    return Figure(
        f"routing.{name}.p99",
        round(value, 1),
        "ms",
        round(floor, 2),
        round(value / floor, 2),
        f"<= {TARGET_MS} ms",
        value <= TARGET_MS,
    )


async def _measured(url: URL) -> tuple[list[float], list[float]]:
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
        return hall.late, await _commits(floor)


@dataclass
class _Place:
    """An agent's places. ``since``: when they last became able to take one more, by the monotonic clock."""

    user: User
    holding: int = 0
    offered: bool = False
    since: float = field(default_factory=time.perf_counter)


class _Hall:
    """Agents who take every offer at once and work a minute on it."""

    def __init__(self, floor: Floor) -> None:
        self.floor, self.late = floor, list[float]()
        self._places: dict[str, _Place] = {}
        self._arrived: dict[str, asyncio.Future[float]] = defaultdict(asyncio.Future)
        self._known: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._came, self._failed, self._moved = 0, cast("BaseException | None", None), asyncio.Event()
        self._serving: list[asyncio.Task[None]] = []

    async def begin(self) -> None:
        for _ in range(AGENTS):
            user = await self.floor.agent(capacity={"livechat": CAPACITY})
            self._places[user.id] = _Place(user)
        works = (self.floor.router.serve(), self.floor.links.serve(), self._linked(), self._take())
        self._serving = [asyncio.create_task(work) for work in works]

    async def end(self) -> None:
        for task in (*self._serving, *self._tasks):
            task.cancel()
        done = await asyncio.gather(*self._serving, *self._tasks, return_exceptions=True)
        for failure in done:
            if isinstance(failure, Exception):
                raise failure

    async def day(self, chance: random.Random) -> None:
        began, due = time.perf_counter(), 0.0
        while due < SECONDS:
            await asyncio.sleep(max(0.0, began + due - time.perf_counter()))
            self._came += 1
            self._start(self._arrive())
            due += chance.expovariate(ARRIVALS_A_SECOND)
        # The last to come are offered as well.
        async with asyncio.timeout(HANDLING_S * 3):
            while len(self.late) < self._came and self._failed is None:
                self._moved.clear()
                await self._moved.wait()
        if self._failed is not None:
            raise self._failed

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
        visit = await self.floor.customer("umum")
        self._arrived[visit.ticket].set_result(came)

    async def _linked(self) -> None:
        while True:
            for user in self._places:
                self.floor.links.heard(user)
            await asyncio.sleep(10)

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
        # The customer's own call may not have come back yet.
        came = await self._arrived[ticket]
        self.late.append(now - max(came, place.since))
        self._moved.set()
        assert not place.offered, "two offers at a time"
        place.offered = True
        taken = await self.floor.live(place.user, AcceptOffer(offer=offer))
        assert taken.code is None, taken
        place.offered, place.holding = False, place.holding + 1
        assert place.holding <= CAPACITY, "more than they have places"
        place.since = time.perf_counter()
        await asyncio.sleep(HANDLING_S)
        ended = await self.floor.queued(place.user, EndContact(ticket=ticket, contact=contact_id, epoch=1))
        assert ended.code is None, ended
        written = Document(
            ticket=ticket, contact=contact_id, wrap_up_code=HANDBOOK.wrap_up_codes[0].id,
            category=_CATEGORY.id, issue=_CATEGORY.issues[0].id,
        )  # fmt: skip
        full = place.holding == CAPACITY
        freed = time.perf_counter()
        done = await self.floor.queued(place.user, written)
        assert done.code is None, done
        place.holding -= 1
        if full:
            place.since = freed

    async def checked(self) -> None:
        """Each customer was offered to one agent, once."""
        async with self.floor.database.read() as conn:
            made = Counter((await conn.execute(select(offer.c.contact))).scalars())
            came = set((await conn.execute(select(contact.c.id))).scalars())
        assert set(made) == came
        assert set(made.values()) == {1}, "offered twice"


async def _commits(floor: Floor) -> list[float]:
    """Seconds of one small write and its commit, alone."""
    took = []
    for _ in range(300):
        began = time.perf_counter()
        async with floor.database.write() as conn:
            await conn.execute(text("UPDATE feed_head SET n = n + 1 WHERE feed = 'floor'"))
        took.append(time.perf_counter() - began)
    return took
