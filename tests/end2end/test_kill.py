"""``kill -9`` of either side at named places: what was acknowledged is delivered once, and both sides are equal within a minute."""

import asyncio
from pathlib import Path

import pytest

from tests.end2end.processes import DeskProcess, Died, GatewayProcess, agent
from tests.end2end.sides import difference, integrity, written

pytestmark = [pytest.mark.processes, pytest.mark.timeout(900)]

HEALING = 60.0
#: Places passed while the desk begins for the first time.
FIRST_START = (
    "sign_in.before_keep",
    "sign_in.after_keep",
    "store.preparing",
    "snapshot.before_first",
    "snapshot.between_pages",
    "snapshot.taken",
)
#: Places passed when it begins again, or works.
AT_WORK = (
    "refresh.before_keep",
    "refresh.after_keep",
    "store.begun:3",
    "store.written:3",
    "store.committed:3",
    "outbox.numbered_before_commit",
    "outbox.before_send",
    "outbox.answered",
    "outbox.settled_before_commit",
    "outbox.settled",
    "feed.before_apply",
    "feed.applied",
)
GATEWAY = (
    "sign_in.committed",
    "refresh.committed",
    "snapshot.read",
    "commands.received",
    "commands.written",
    "commands.committed",
    "feed.before_events",
    "feed.events_sent",
)
#: Enough colleagues that the floor's snapshot has a second page.
COLLEAGUES = 210


class Shift:
    """What one agent did at a desk, and may or may not have done when it died under their hands."""

    def __init__(self, desk: DeskProcess) -> None:
        self.desk = desk
        self.said: dict[str, list[str]] = {}
        self.maybe: set[str] = set()
        self._count = 0

    async def start(self, kill_at: str = "") -> None:
        try:
            await self.desk.start(kill_at)
        except Died:
            assert kill_at, self.desk.log.read_text()[-2000:]

    async def work(self, acts: int) -> None:
        """Acts until they are done or the desk dies."""
        for _ in range(acts):
            self._count += 1
            try:
                await self._act(f"teks {self._count}")
            except Died:
                return

    async def _act(self, text: str) -> None:
        if not self.said or self._count % 5 == 0:
            opened = await self.desk.do("open", channel="voice", queue="telepon_umum", subject=text)
            self.said[opened["ticket"]] = []
        ticket = list(self.said)[-1]
        self.maybe.add(text)
        await self.desk.do("reply" if self._count % 2 else "note", ticket=ticket, text=text)
        self.maybe.discard(text)
        self.said[ticket].append(text)

    async def whole(self, database: Path) -> None:
        """Raises AssertionError unless both sides become equal in time and everything acknowledged is there once, in order."""
        why = "nothing asked yet"
        try:
            async with asyncio.timeout(HEALING):
                while why:
                    state = await self.desk.do("state")
                    why = str(state) if state["waiting"] else await difference(database, self.desk.do)
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise AssertionError(f"not equal within {HEALING} s: {why}") from None
        there = written(database)
        for ticket, said in self.said.items():
            found = [text for text in there.get(ticket, []) if text not in self.maybe]
            assert found == said
            assert len(there.get(ticket, [])) == len(set(there.get(ticket, [])))
        assert await self.desk.do("integrity") == "ok"
        assert state["rejected"] == 0
        assert self.desk.complaints() == []


def _name(point: str) -> str:
    return point.replace(".", "-").replace("_", "-").replace(":", "-")


async def test_the_desk_killed_at_each_place(tmp_path: Path) -> None:
    points = FIRST_START + AT_WORK
    assert len(points) >= 12
    users = [agent(_name(p)) for p in points] + [agent(f"rekan{at}") for at in range(COLLEAGUES)]
    turns = asyncio.Semaphore(3)
    async with GatewayProcess(tmp_path, users) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()

        async def one(point: str) -> None:
            name = _name(point)
            async with (
                turns,
                DeskProcess(gateway.url, tmp_path / f"{name}.db", name, f"sandi-{name}") as desk,
            ):
                assert isinstance(desk, DeskProcess)
                shift = Shift(desk)
                if point in AT_WORK:
                    await shift.start()
                    await shift.work(3)
                    await desk.until({"waiting": 0, "link": "online"}, HEALING)
                    await desk.kill()
                await shift.start(point)
                await shift.work(8)
                assert await desk.ended(30), f"{point} was never passed"
                await shift.start()
                await shift.work(2)
                await shift.whole(gateway.database)

        async with asyncio.TaskGroup() as group:
            for point in points:
                group.create_task(one(point), name=point)
        assert integrity(gateway.database) == "ok"
        assert gateway.complaints() == []


async def test_the_gateway_killed_at_each_place(tmp_path: Path) -> None:
    assert len(GATEWAY) >= 8
    async with GatewayProcess(tmp_path, [agent(_name(p)) for p in GATEWAY]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        for point in GATEWAY:
            await _gateway_killed_at(point, gateway, tmp_path)
            assert integrity(gateway.database) == "ok"
        assert gateway.complaints() == []


async def _gateway_killed_at(point: str, gateway: GatewayProcess, folder: Path) -> None:
    name = _name(point)
    async with DeskProcess(gateway.url, folder / f"{name}.db", name, f"sandi-{name}") as desk:
        assert isinstance(desk, DeskProcess)
        shift = Shift(desk)
        if point in ("refresh.committed", "feed.before_events", "feed.events_sent"):
            await shift.start()
            await desk.until({"link": "online"}, HEALING)
            await desk.kill()
        await gateway.kill()
        await gateway.start(point)
        starting = asyncio.create_task(shift.start())
        await asyncio.wait(
            {starting, asyncio.create_task(gateway.ended(30))}, return_when=asyncio.FIRST_COMPLETED
        )
        if starting.done():
            await shift.work(4)
        assert await gateway.ended(30), f"{point} was never passed"
        await gateway.start()
        await starting
        await shift.work(3)
        await shift.whole(gateway.database)
