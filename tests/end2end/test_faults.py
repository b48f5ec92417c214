"""Real gateway process, real engine, a line that does everything lines do: all is delivered once and both sides are equal."""

import asyncio
import random
from pathlib import Path

import pytest

from tests.end2end.processes import GatewayProcess, agent
from tests.end2end.schedule import FAULTS, Schedule, mixed
from tests.end2end.sides import integrity
from tests.support.proxy import Fault, Plan
from tests.support.wire import Message
from tests.sync.seeds import replay, seeds

pytestmark = [pytest.mark.processes, pytest.mark.timeout(600)]


def only(fault: Fault, kind: str) -> Plan:
    """``fault`` for every other message of ``kind``."""
    count = {"n": 0}

    def plan(asked: str, request: Message | None) -> Fault:
        if asked != kind or (request is not None and "session" in request.path):
            return Fault.NONE
        count["n"] += 1
        return fault if count["n"] % 2 else Fault.NONE

    return plan


def _alone() -> list[tuple[Fault, str]]:
    both = [(fault, kind) for kind in ("request", "frame") for fault in FAULTS]
    return [(fault, kind) for fault, kind in both if (fault, kind) != (Fault.DROP_REPLY, "frame")]


async def test_each_fault_alone_on_every_other_message(tmp_path: Path) -> None:
    names = [f"agen{at}" for at in range(len(_alone()))]
    async with GatewayProcess(tmp_path, [agent(name) for name in names]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        async with asyncio.TaskGroup() as group:
            for (fault, kind), name in zip(_alone(), names, strict=True):
                schedule = Schedule(gateway, name, random.Random(name))
                group.create_task(
                    schedule.run(only(fault, kind), 8, (kind, fault)), name=f"{fault} of a {kind}"
                )
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
                    schedule = Schedule(gateway, name, rng)
                    group.create_task(schedule.run(mixed(rng), 30))
            assert integrity(gateway.database) == "ok"
            assert gateway.complaints() == []
    except Exception as error:
        error.add_note(replay(seed))
        raise
