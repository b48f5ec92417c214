"""The clocks of tickets."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.handbook_issue import Clock
from domain.sla import Standing, breach_key, due, remaining, standing

times = st.integers(1_600_000_000_000, 2_000_000_000_000)
clocks = st.tuples(st.integers(1, 5000), st.integers(0, 5000)).map(lambda c: Clock(c[0], c[0] + c[1]))


@given(times, clocks, st.integers(-1000, 20_000_000))
def test_a_ticket_only_ever_gets_later(origin: int, clock: Clock, after: int) -> None:
    order = [Standing.ON_TIME, Standing.LATE, Standing.BREACHED]
    dates = due(origin, clock)
    now, later = (
        order.index(standing(dates, origin + after)),
        order.index(standing(dates, origin + after + 1)),
    )
    assert now <= later


@given(times, clocks, st.integers(0, 20_000_000), st.integers(0, 10**9))
def test_once_submitted_the_clock_stands(origin: int, clock: Clock, took: int, wait: int) -> None:
    dates, submitted = due(origin, clock), origin + took
    assert standing(dates, submitted + wait, submitted) is standing(dates, submitted)
    assert remaining(dates.limit, submitted + wait, submitted) == clock.limit * 1000 - took


def test_the_last_millisecond_is_still_within() -> None:
    dates = due(1_000, Clock(180, 720))
    assert (dates.target, dates.limit) == (181_000, 721_000)
    assert standing(dates, 181_000) is Standing.ON_TIME
    assert standing(dates, 181_001) is Standing.LATE
    assert standing(dates, 721_000) is Standing.LATE
    assert standing(dates, 721_001) is Standing.BREACHED


rows = st.tuples(st.none() | times, st.none() | times, times, st.uuids().map(str))


@given(st.lists(rows, min_size=2, max_size=30, unique_by=lambda row: row[3]))
def test_the_nearest_breach_stands_first(tickets: list[tuple[int | None, int | None, int, str]]) -> None:
    ordered = sorted(tickets, key=lambda ticket: breach_key(*ticket))
    backwards = tickets[::-1]
    assert sorted(backwards, key=lambda ticket: breach_key(*ticket)) == ordered
    for (limit, submitted, _, _), (next_limit, next_submitted, _, _) in pairwise(ordered):
        assert submitted is None or next_submitted is not None
        if submitted is None and next_submitted is None and next_limit is not None:
            assert limit is not None
            assert limit <= next_limit
