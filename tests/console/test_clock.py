"""Clocks that jump: the stamp says so, and the gateway's time is carried on without them."""

import pytest

from console.clock import JUMP_MS, Clock, FakeClock, SystemClock

DAY = 86_400_000


def test_uncertain_until_measured() -> None:
    clock = FakeClock()
    assert clock.stamp().uncertain
    clock.measured(clock.wall() + 500)
    assert not clock.stamp().uncertain
    assert clock.stamp().offset == 500


@pytest.mark.parametrize("jump", [DAY, -DAY, JUMP_MS + 1, -JUMP_MS - 1])
def test_a_jump_is_noticed_and_the_gateways_time_goes_on(jump: int) -> None:
    clock = FakeClock()
    clock.measured(1_000_000)
    clock.jump(jump)
    clock.advance(60_000)
    assert clock.stamp().uncertain
    assert clock.gateway_now() == 1_060_000
    clock.measured(1_060_000)
    assert not clock.stamp().uncertain


def test_small_drift_is_no_jump() -> None:
    clock = FakeClock()
    clock.measured(clock.wall())
    clock.jump(JUMP_MS)
    assert not clock.stamp().uncertain


def test_the_machines_clock() -> None:
    clock: Clock = SystemClock()
    first = clock.monotonic()
    assert clock.monotonic() >= first
    assert clock.boot == SystemClock().boot
    clock.measured(clock.wall())
    assert abs(clock.gateway_now() - clock.wall()) < 1_000
