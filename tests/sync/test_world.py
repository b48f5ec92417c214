"""Nothing lost, nothing twice, over schedules nobody thought of: 150 seeds of 400 acts in every run."""

from pathlib import Path

import pytest

from tests.sync.seeds import replay, seeds
from tests.sync.world.check import check
from tests.sync.world.world import World

ACTS = 400
SEEDS = 150


def live(seed: int, acts: int, folder: Path | None = None) -> World:
    """A world that ran, healed and was checked; the failure of any of it names the seed."""
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
    one, other = live(7, 150), live(7, 150)
    assert [c.id for c in one.gateway.applied] != []
    assert [(c.stream, c.kind) for c in one.gateway.applied] == [
        (c.stream, c.kind) for c in other.gateway.applied
    ]
