"""How a flood of calls is kept small; times in ms."""

from typing import cast

from console.softphone.engine.flood import MOST_AT_ONCE, MOST_BEGUN, MOST_REFUSED, WINDOW_MS, Flood
from console.softphone.engine.pj_call import PjCall
from console.softphone.engine.pj_line import PjLine
from tests.softphone.scripted import HandClock


def test_a_few_refusals_are_at_once_and_many_wait() -> None:
    flood = Flood()
    assert [flood.may_refuse(10) for _ in range(MOST_REFUSED + 2)] == [True] * MOST_REFUSED + [False] * 2
    assert not flood.may_refuse(10 + WINDOW_MS - 1)
    assert flood.may_refuse(10 + WINDOW_MS)


def test_the_network_rests_while_too_many_calls_began() -> None:
    flood = Flood()
    for n in range(MOST_BEGUN):
        assert flood.may_read(n)
        flood.begun(n)
    assert not flood.may_read(MOST_BEGUN)
    assert flood.may_read(WINDOW_MS)


def test_what_is_here_already_rests_too() -> None:
    """The library reads on by itself: whoever waits as long as told never has more within the window than it can hold."""
    flood = Flood()
    now, began = 0, []
    for _ in range(3 * MOST_AT_ONCE):
        began.append(now)
        flood.begun(now)
        now += flood.rest(now)
    assert [began.count(time) for time in (0, WINDOW_MS)] == [MOST_AT_ONCE] * 2
    assert all(
        later - earlier >= WINDOW_MS for earlier, later in zip(began, began[MOST_AT_ONCE:], strict=False)
    )


class _Call:
    """One that is there, and what it was refused with."""

    def __init__(self) -> None:
        self.refused: list[int] = []

    def hangup(self, _prm: object) -> None:
        raise AssertionError("only through simply")

    def simply(self, _act: object, code: int = 0) -> None:
        self.refused.append(code)


def test_calls_given_up_before_anybody_heard_of_them_take_nobodys_turn() -> None:
    """The library reads calls and their ends in one go. Those that are over already would keep the others waiting, in all the places
    that the library has: for minutes the telephone was busy to everybody."""
    line, clock, call = PjLine.__new__(PjLine), HandClock(), _Call()
    line._clock, line._flood, line._waiting, line._over = clock, Flood(), {}, ["just over"]
    line._calls = {"here": cast(PjCall, call), "just over": cast(PjCall, _Call())}
    for leg in ("just over", *map(str, range(1_000))):
        line.refuse(leg, 486)
    line.refuse("here", 486)
    assert call.refused == [486]


def test_one_that_goes_while_it_waits_takes_nobodys_turn_either() -> None:
    line, clock = PjLine.__new__(PjLine), HandClock()
    line._clock, line._flood, line._waiting, line._over = clock, Flood(), {}, []
    calls = {f"{n}": _Call() for n in range(3 * MOST_REFUSED)}
    line._calls = {leg: cast(PjCall, call) for leg, call in calls.items()}
    for leg in calls:
        line.refuse(leg, 486)
    line._over = list(calls)[MOST_REFUSED : 2 * MOST_REFUSED]
    clock.go(WINDOW_MS)
    line._refuse_waiting(clock.ticks())
    assert [call.refused for call in calls.values()] == [[486]] * MOST_REFUSED + [[]] * MOST_REFUSED + [
        [486]
    ] * MOST_REFUSED
