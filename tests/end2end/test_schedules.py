"""A hundred seeded schedules on encrypted files against a real gateway process that is killed again and again: two desks share a
queue in each, the line is faulty, the desks are restarted in the middle of their work."""

import asyncio
import gc
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from contract.seed import SeedUser
from domain.permissions import Role
from tests.end2end.processes import GatewayProcess
from tests.end2end.schedule import Schedule, mixed
from tests.end2end.sides import integrity
from tests.sync.seeds import replay

pytestmark = [
    pytest.mark.processes,
    pytest.mark.timeout(1200),
]


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """A socket left to the collector fails this test, not somebody else's."""
    yield
    gc.collect()


SCHEDULES = 100
ACTS = 6
#: Each schedule works in one of these.
SKILLS = ("livechat", "gadai", "mitra", "voice", "l2_helpdesk", "l2_digital")
#: Schedules under way at once: most of their time they wait for a line.
LANES = 6
#: Seconds a schedule may take, healing included; the longest seen took a minute.
LONGEST = 300.0
#: The gateway is killed whenever so many schedules more have ended.
KILL_EVERY = 12


async def schedules(count: int, first: int, folder: Path) -> int:
    """Runs ``count`` schedules with the seeds from ``first``. Returns how many were checked."""
    wanted = [int(os.environ["SAHUT_SEED"])] if "SAHUT_SEED" in os.environ else range(first, first + count)
    users = [_user(seed, hand) for seed in wanted for hand in ("kiri", "kanan")]
    async with GatewayProcess(folder, users) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        done = 0
        killing = asyncio.Lock()

        async def one(seed: int) -> None:
            nonlocal done
            async with asyncio.timeout(LONGEST), asyncio.TaskGroup() as group:
                for hand in ("kiri", "kanan"):
                    name = f"{hand}{seed}"
                    rng = random.Random(name)
                    schedule = Schedule(gateway, name, rng, restarts=0.15)
                    group.create_task(schedule.run(mixed(rng), ACTS))
            done += 1
            if done % KILL_EVERY == 0:
                async with killing:
                    await gateway.kill()
                    await gateway.start()

        async def lane(at: int) -> None:
            for seed in [seed for seed in wanted if seed % LANES == at]:
                try:
                    await one(seed)
                except Exception as error:
                    error.add_note(replay(seed))
                    raise

        async with asyncio.TaskGroup() as group:
            for at in range(LANES):
                group.create_task(lane(at))
        assert integrity(gateway.database) == "ok"
        assert gateway.complaints() == []
    return done


def _user(seed: int, hand: str) -> SeedUser:
    name = f"{hand}{seed}"
    return SeedUser(
        id=f"u-{name}",
        username=name,
        name=name,
        password=f"sandi-{name}",
        roles=(Role.AGENT,),
        skills=(SKILLS[seed % len(SKILLS)],),
    )


async def test_a_hundred_schedules_against_the_real_gateway(tmp_path: Path) -> None:
    assert await schedules(SCHEDULES, 0, tmp_path) >= (1 if "SAHUT_SEED" in os.environ else SCHEDULES)


@pytest.mark.full
@pytest.mark.parametrize("part", range(1, 10))
async def test_ten_times_as_many(part: int, tmp_path: Path) -> None:
    assert await schedules(SCHEDULES, part * SCHEDULES, tmp_path) >= 1
