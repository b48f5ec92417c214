"""Incidents: reports merge, an end is agreed on, and what time was lost (flow: When tools go down)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import IllegalTransition
from domain.incident import (
    BROKEN,
    INCIDENT,
    NEAR_MS,
    OLDEST_MS,
    Incident,
    IncidentMove,
    IncidentState,
    Period,
    all_agree,
    begun,
    covering,
    failed_again,
    moved,
    noticed,
    reported,
)
from domain.lost_time import DAY_MS, Change, day_of, lost, union
from domain.presence import PresenceState

T0 = 1_790_000_000_000
_M, _S = IncidentMove, IncidentState


def whole(incident: Incident) -> None:
    """What holds of every incident, whatever happened to it."""
    assert (incident.ended is None) is (incident.state in BROKEN)
    assert all(span.end is not None and span.begin <= span.end for span in incident.spans[:-1])
    for before, after in pairwise(incident.spans):
        assert before.end is not None
        assert before.end <= after.begin


@given(st.data())
def test_whatever_is_done_its_times_fit_its_state(data: st.DataObject) -> None:
    incident, at = begun(T0), T0
    for _ in range(12):
        at += data.draw(st.integers(0, 3_600_000))
        act = data.draw(st.sampled_from([*_M, "report", "fails"]))
        if act == "report":
            if covering([incident], at) is not None:
                incident = reported(incident, at, noticed(at - data.draw(st.integers(0, 7_200_000)), at))
        elif act == "fails":
            incident = failed_again(incident, at)
        elif INCIDENT.can(incident.state, _M(act)):
            incident = moved(incident, _M(act), at, "IOC-1" if act is _M.ESCALATE else "")
        else:
            with pytest.raises(IllegalTransition):
                moved(incident, _M(act), at)
        whole(incident)


def test_from_the_first_word_to_the_last() -> None:
    one = moved(begun(T0), _M.ESCALATE, T0 + 1, "IOC-7")
    one = moved(one, _M.PEND, T0 + 2)
    assert (one.state, one.number) == (_S.PENDING, "IOC-7")
    one = moved(one, _M.RESOLVE, T0 + 10)
    again = moved(one, _M.REOPEN, T0 + 20)
    assert (again.state, again.spans) == (_S.ESCALATED, (Period(T0),)), "it never worked: the time goes on"
    end = moved(moved(moved(again, _M.RESOLVE, T0 + 30), _M.CONFIRM, T0 + 31), _M.CLOSE, T0 + 32)
    assert (end.state, end.spans, end.open_to_reports) == (_S.CLOSED, (Period(T0, T0 + 30),), False)
    assert moved(moved(begun(T0), _M.RESOLVE, T0), _M.REOPEN, T0).state is _S.OPEN
    assert failed_again(one, T0 + 50).spans == (Period(T0, T0 + 10), Period(T0 + 50)), "between it worked"
    assert all_agree([]) is True


@given(st.permutations([0, NEAR_MS // 3, NEAR_MS // 2, NEAR_MS]))
def test_in_whatever_order_reports_arrive_they_are_one_incident_since_the_first(made: list[int]) -> None:
    known: list[Incident] = []
    for at in made:
        place = covering(known, T0 + at)
        if place is None:
            known.append(begun(T0 + at))
        else:
            known[place] = reported(known[place], T0 + at, T0 + at)
    assert known == [begun(T0)]


def test_a_report_that_comes_late_finds_its_place_by_its_own_time() -> None:
    def over(begin: int, end: int) -> Incident:
        done = moved(begun(begin), _M.RESOLVE, end)
        return moved(moved(done, _M.CONFIRM, end), _M.CLOSE, end)

    hour = 3_600_000
    morning, noon = over(T0, T0 + hour), over(T0 + 3 * hour, T0 + 4 * hour)
    evening = begun(T0 + 6 * hour)
    known = [evening, morning, noon]
    assert covering(known, T0 + hour - 1) == 1
    assert covering(known, T0 + 3 * hour - NEAR_MS) == 2
    assert covering(known, T0 + 2 * hour) == 0, "of no one's time: it is about what is open"
    assert covering(known, T0 + 7 * hour) == 0
    assert covering([morning, noon], T0 + 4 * hour) is None, "after the end of all there were: a new one"
    assert reported(evening, T0 + 2 * hour, T0 + 2 * hour) == evening, "what it began with was long before"
    assert reported(evening, T0 + 6 * hour, T0 + 5 * hour).began == T0 + 5 * hour


def test_a_report_after_it_was_said_to_be_resolved_says_it_is_not() -> None:
    done = moved(begun(T0), _M.RESOLVE, T0 + 100)
    assert reported(done, T0 + 150, T0 + 50).spans == (Period(T0),)
    assert reported(done, T0 + 150, T0 + 140).spans == (Period(T0, T0 + 100), Period(T0 + 140))
    assert reported(done, T0 + 90, T0 + 50) == done, "made before the end, arrived after"
    assert noticed(T0 + 9, T0) == T0
    assert noticed(0, T0) == T0 - OLDEST_MS


_STATES = st.sampled_from(list(PresenceState))
_CHANGES = st.lists(st.builds(Change, st.integers(0, 1000), _STATES, st.booleans()), max_size=8)
_SPANS = st.lists(st.builds(Period, st.integers(-100, 1100), st.none() | st.integers(-100, 1200)), max_size=6)


@given(_CHANGES, _SPANS, st.integers(0, 1000), st.integers(0, 1000))
def test_lost_time_is_within_duty_and_trouble_and_adds_up(
    changes: list[Change], spans: list[Period], one: int, other: int
) -> None:
    begin, end = sorted((one, other))
    got = lost(changes, spans, begin, end)
    duty = lost(changes, [Period(begin)], begin, end)
    trouble = sum(last - first for first, last in union(spans, begin, end))
    assert 0 <= got <= min(duty, trouble)
    assert lost(changes, spans * 2, begin, end) == got, "two troubles at a time are one time"
    middle = (begin + end) // 2
    assert lost(changes, spans, begin, middle) + lost(changes, spans, middle, end) == got


def test_a_break_is_a_break_also_while_nothing_works() -> None:
    shown = [
        Change(0, PresenceState.AVAIL),
        Change(100, PresenceState.AUX),
        Change(200, PresenceState.AUX, system=True),
        Change(300, PresenceState.ON_CONTACT),
        Change(400, PresenceState.OFFLINE),
    ]
    assert lost(shown, [Period(50, 350)], 0, 1000) == 50 + 100 + 50
    assert lost(shown, [Period(350)], 0, 1000) == 50
    assert lost([], [Period(0)], 0, 1000) == 0
    assert lost(shown, [], 0, 1000) == 0


def test_the_day_is_the_centres() -> None:
    midnight = 1_790_010_000_000 // DAY_MS * DAY_MS - 7 * 3_600_000
    assert day_of(midnight) == midnight
    assert day_of(midnight - 1) == midnight - DAY_MS
