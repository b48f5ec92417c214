"""How a flood of calls is kept small; times in ms."""

from console.softphone.engine.flood import MOST_AT_ONCE, MOST_BEGUN, MOST_REFUSED, WINDOW_MS, Flood


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
