"""Who owes documentation is offered nothing from a certain moment on, and that moment is where the handbook and the leader put it."""

from hypothesis import given
from hypothesis import strategies as st

from domain.documentation import is_lifted, oldest, shut, stops_at
from domain.presence import PresenceState
from domain.routing import Agent, Assignment, Waiting, assign
from tests.domain.test_routing import RULES

_AT = st.integers(0, 10_000)
_MAYBE = st.none() | _AT


def test_the_boundaries_are_exact() -> None:
    assert stops_at(None, 99_000, 5) is None
    assert not shut(None, None, 0, 1 << 50)
    assert stops_at(1_000, None, 5) == 6_000
    assert [shut(1_000, None, 5, now) for now in (5_999, 6_000)] == [False, True]
    # An allowance of nothing: as soon as the contact ends.
    assert [shut(1_000, None, 0, now) for now in (999, 1_000)] == [False, True]
    # The leader's word counts until its moment, and never shortens the allowance.
    assert [shut(1_000, 8_000, 5, now) for now in (7_999, 8_000)] == [False, True]
    assert [shut(1_000, 2_000, 5, now) for now in (5_999, 6_000)] == [False, True]
    assert [is_lifted(8_000, now) for now in (7_999, 8_000)] == [True, False]
    assert not is_lifted(None, 0)


def test_the_first_that_ended_counts() -> None:
    assert oldest([]) is None
    assert oldest([None, 7, 5, None]) == 5


@given(_MAYBE, _MAYBE, st.integers(0, 9), _AT, _AT)
def test_once_shut_it_stays_shut_until_documented_or_lifted(
    owes: int | None, lifted: int | None, seconds: int, now: int, later: int
) -> None:
    if shut(owes, lifted, seconds, now):
        assert owes is not None
        assert not is_lifted(lifted, now)
        assert shut(owes, lifted, seconds, now + later)
        assert not shut(None, lifted, seconds, now)
        assert not shut(owes, now + 1, seconds, now)


def test_routing_passes_by_who_owes() -> None:
    waiting = Waiting("c1", "livechat", "umum", 0, 0)
    able = {"skills": frozenset({"umum"}), "chosen": PresenceState.AVAIL}
    owing = Agent("u1", idle_since=0, shut=True, **able)  # type: ignore[arg-type]
    other = Agent("u2", idle_since=9, **able)  # type: ignore[arg-type]
    assert assign([waiting], [owing], RULES) == []
    assert assign([waiting], [owing, other], RULES) == [Assignment("c1", "u2")]
