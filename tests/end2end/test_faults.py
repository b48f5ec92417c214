"""Real gateway process, real engine, a line that does everything lines do: all is delivered once and both sides are equal."""

import asyncio
import random
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.desk import Runner
from tests.end2end.processes import GatewayProcess, agent
from tests.end2end.sides import difference, integrity, written
from tests.support.proxy import Fault, Plan, Proxy, peaceful
from tests.support.wire import Message
from tests.sync.seeds import replay, seeds

pytestmark = [pytest.mark.processes, pytest.mark.timeout(180)]

HEALING = 60.0
_FAULTS: list[Fault] = [f for f in Fault if f is not Fault.NONE]


def mixed(rng: random.Random) -> Plan:
    """A third of the requests and a sixth of the frames meet some fault."""

    def plan(kind: str, request: Message | None) -> Fault:
        del request
        if rng.random() > (0.33 if kind == "request" else 0.16):
            return Fault.NONE
        return rng.choice(_FAULTS)

    return plan


def only(fault: Fault, kind: str) -> Plan:
    """``fault`` for every other message of ``kind``."""
    count = {"n": 0}

    def plan(asked: str, request: Message | None) -> Fault:
        if asked != kind or (request is not None and "session" in request.path):
            return Fault.NONE
        count["n"] += 1
        return fault if count["n"] % 2 else Fault.NONE

    return plan


class Work:
    """Acts of one desk through the faulty line, and what was acknowledged, in order."""

    def __init__(self, runner: Runner) -> None:
        self.runner = runner
        self.said: dict[str, list[str]] = {}

    async def do(self, act: str, **values: str) -> Any:
        return await self.runner.do({"do": act, **values})

    async def act(self, rng: random.Random, at: int) -> None:
        if not self.said or rng.random() < 0.15:
            opened = await self.do("open", channel="voice", queue="telepon_umum", subject=f"Tiket {at}")
            self.said[opened["ticket"]] = []
            return
        ticket = rng.choice(list(self.said))
        text = f"teks {at}"
        await self.do(rng.choice(["reply", "note"]), ticket=ticket, text=text)
        self.said[ticket].append(text)

    async def healed(self, database: Path) -> None:
        """Waits until both sides are equal. Raises AssertionError after HEALING seconds."""
        why = ""
        try:
            async with asyncio.timeout(HEALING):
                while True:
                    state = await self.do("state")
                    why = f"{state}" if state["waiting"] else await difference(database, self.do)
                    if not why:
                        return
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise AssertionError(f"not healed within {HEALING} s: {why}") from None


async def through(
    plan: Plan,
    rng: random.Random,
    acts: int,
    gateway: GatewayProcess,
    name: str,
    met: tuple[str, Fault] | None = None,
) -> None:
    """A schedule of ``acts`` of the agent ``name`` through ``plan``, at least until ``met`` happened, healed and checked."""
    path = gateway.database.parent / f"{name}.db"
    async with Proxy() as proxy:
        proxy.aim(gateway.url)
        runner = Runner(proxy.url, path, name, f"sandi-{name}", silence=2.0)
        await runner.start()
        try:
            work = Work(runner)
            proxy.plan = plan
            for at in range(acts):
                await work.act(rng, at)
                await asyncio.sleep(rng.choice([0, 0.01, 0.05]))
            if met is not None:
                async with asyncio.timeout(HEALING):
                    await proxy.met(*met)
            proxy.plan = peaceful
            await work.healed(gateway.database)
            there = written(gateway.database)
            assert {t: there.get(t, []) for t in work.said} == work.said
            assert (await work.do("state"))["rejected"] == 0
            assert await work.do("integrity") == "ok"
        finally:
            await runner.stop()


def _alone() -> list[tuple[Fault, str]]:
    both = [(fault, kind) for kind in ("request", "frame") for fault in _FAULTS]
    return [(fault, kind) for fault, kind in both if (fault, kind) != (Fault.DROP_REPLY, "frame")]


async def test_each_fault_alone_on_every_other_message(tmp_path: Path) -> None:
    names = [f"agen{at}" for at in range(len(_alone()))]
    async with GatewayProcess(tmp_path, [agent(name) for name in names]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()

        async def one(fault: Fault, kind: str, name: str) -> None:
            await through(only(fault, kind), random.Random(name), 8, gateway, name, (kind, fault))

        async with asyncio.TaskGroup() as group:
            for (fault, kind), name in zip(_alone(), names, strict=True):
                group.create_task(one(fault, kind, name), name=f"{fault} of a {kind}")
        assert integrity(gateway.database) == "ok"
        assert gateway.complaints() == []


@pytest.mark.parametrize("seed", seeds(2))
async def test_all_faults_mixed(seed: int, tmp_path: Path) -> None:
    try:
        async with GatewayProcess(tmp_path, [agent("siti"), agent("budi")]) as gateway:
            assert isinstance(gateway, GatewayProcess)
            await gateway.start()
            async with asyncio.TaskGroup() as group:
                for name in ("siti", "budi"):
                    rng = random.Random(f"{seed} {name}")
                    group.create_task(through(mixed(rng), rng, 30, gateway, name))
            assert integrity(gateway.database) == "ok"
            assert gateway.complaints() == []
    except Exception as error:
        error.add_note(replay(seed))
        raise
