"""Nothing lost, nothing twice, over schedules nobody thought of: 150 seeds of 400 acts in every run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sync.seeds import replay, seeds
from tests.sync.world.check import check
from tests.sync.world.ids import seeded_ids
from tests.sync.world.world import World

ACTS = 400
SEEDS = 150


def live(seed: int, acts: int, folder: Path | None = None) -> World:
    """A world that ran, healed and was checked; the failure of any of it names the seed."""
    with seeded_ids(seed):
        world = World(seed, folder)
        try:
            world.run(acts)
            world.heal()
            check(world)
        except Exception as error:
            error.add_note(replay(seed))
            raise
        finally:
            world.close()
    return world


@pytest.mark.parametrize("seed", seeds(SEEDS))
def test_acts_in_memory(seed: int) -> None:
    assert live(seed, ACTS).acts >= ACTS


@pytest.mark.parametrize("seed", seeds(10))
def test_acts_on_encrypted_files_that_are_reopened(seed: int, tmp_path: Path) -> None:
    assert live(seed, 60, tmp_path).acts >= 60


def test_every_run_has_sixty_thousand_acts() -> None:
    assert ACTS * SEEDS >= 60_000


def test_a_seed_decides_everything() -> None:
    program = (
        "from tests.sync.test_world import live; "
        "print([(c.id, c.stream, c.kind) for c in live(7, 120).gateway.applied])"
    )
    told = set()
    for hashing in ("1", "2"):
        env = dict(os.environ, PYTHONHASHSEED=hashing, PYTHONPATH=str(Path(__file__).resolve().parents[2]))
        ended = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True)
        told.add(ended.stdout)
    assert len(told) == 1
    assert b"reply.send" in told.pop()
