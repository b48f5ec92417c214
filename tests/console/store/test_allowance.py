"""Time without the gateway is counted on what only grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.clock import FakeClock
from console.store.allowance import Allowance, HighWater, counted
from console.store.database import Database

HOUR = 3_600_000


@pytest.fixture
def allowance(db: Database, clock: FakeClock) -> Allowance:
    return Allowance(db, clock, allowed_ms=10 * HOUR)


async def test_before_the_first_sign_in_nothing_is_left(allowance: Allowance) -> None:
    assert await allowance.tick() == 0


async def test_time_runs_down_and_starts_anew_with_the_gateways_word(
    allowance: Allowance, clock: FakeClock
) -> None:
    await allowance.agreed()
    clock.advance(4 * HOUR)
    assert await allowance.tick() == 6 * HOUR
    clock.advance(7 * HOUR)
    assert await allowance.tick() == -1 * HOUR
    await allowance.agreed()
    assert await allowance.tick() == 10 * HOUR


async def test_setting_the_clock_back_gains_nothing(allowance: Allowance, clock: FakeClock) -> None:
    await allowance.agreed()
    clock.advance(9 * HOUR)
    assert await allowance.tick() == HOUR
    clock.jump(-48 * HOUR)
    clock.advance(HOUR)
    assert await allowance.tick() == 0
    clock.reboot()
    clock.advance(2 * HOUR)
    assert await allowance.tick() == 0


async def test_time_switched_off_counts_by_the_wall(allowance: Allowance, clock: FakeClock) -> None:
    await allowance.agreed()
    clock.reboot()
    clock.jump(8 * HOUR)
    assert await allowance.tick() == 2 * HOUR


@given(st.lists(st.tuples(st.sampled_from(["advance", "jump", "reboot"]), st.integers(-HOUR, HOUR))))
def test_what_is_used_never_shrinks(moves: list[tuple[str, int]]) -> None:
    clock = FakeClock()
    state = HighWater(0, clock.boot, clock.monotonic(), clock.wall())
    for move, ms in moves:
        if move == "advance":
            clock.advance(abs(ms))
        elif move == "jump":
            clock.jump(ms)
        else:
            clock.reboot()
        after = counted(state, clock.boot, clock.monotonic(), clock.wall())
        assert after.used >= state.used
        assert after.wall >= state.wall
        state = after
