"""When a centre is open, against a count minute by minute; and the clocks that run by it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.business_hours import DAYS, BusinessHours, Calendar, Holiday, Span, minutes, wrong_spans
from domain.handbook_issue import Clock
from domain.sla import due

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
#: Thursday 1 January 2026, midnight in the zone WIB.
NEW_YEAR = int(datetime(2025, 12, 31, 17, tzinfo=UTC).timestamp()) * 1000
OFFICE = BusinessHours("kantor", "Jam kantor", {day: (Span("08:00", "17:00"),) for day in DAYS[:5]})


def wib(text: str) -> int:
    return int((datetime.fromisoformat(text).replace(tzinfo=UTC) - timedelta(hours=7)).timestamp()) * 1000


def _clock(at: int) -> str:
    return f"{at // 60:02}:{at % 60:02}"


@st.composite
def _day(draw: st.DrawFn) -> tuple[Span, ...]:
    ends = sorted(draw(st.sets(st.integers(0, 1440), max_size=6)))
    return tuple(Span(_clock(a), _clock(b)) for a, b in zip(ends[::2], ends[1::2], strict=False))


_weeks = st.dictionaries(st.sampled_from(DAYS), _day(), min_size=1)
_offs = st.dictionaries(st.integers(0, 9), _day(), max_size=3).map(
    lambda found: [
        Holiday((date(2026, 1, 1) + timedelta(days=n)).isoformat(), "Libur", spans)
        for n, spans in found.items()
    ]
)
_minutes = st.integers(0, 7 * 1440)


def _opened(calendar: Calendar, at: int) -> bool:
    """By the words of the rule, for one minute."""
    local = datetime.fromtimestamp(at / 1000, UTC) + timedelta(hours=7)
    now = local.hour * 60 + local.minute
    return any(minutes(s.start) <= now < minutes(s.end) for s in calendar.spans(local.date()))  # type: ignore[operator]


@settings(max_examples=40, deadline=None)
@given(_weeks, _offs, _minutes, st.integers(0, 3000))
def test_it_agrees_with_a_count_minute_by_minute(
    days: dict[str, tuple[Span, ...]], offs: list[Holiday], since: int, length: int
) -> None:
    calendar = Calendar(BusinessHours("h", "H", days, national=False), offs)
    begin = NEW_YEAR + since * MINUTE
    opened = [_opened(calendar, begin + n * MINUTE) for n in range(length)]
    assert calendar.working_ms(begin, begin + length * MINUTE) == sum(opened) * MINUTE
    for n in range(0, length, 97):
        assert calendar.is_open(begin + n * MINUTE) is opened[n]
    first = next((n for n, is_open in enumerate(opened) if is_open), None)
    found = calendar.next_opening(begin)
    if first is not None:
        assert found == begin + first * MINUTE
    else:
        assert found is None or found >= begin + length * MINUTE


@settings(max_examples=60, deadline=None)
@given(_weeks, _offs, st.integers(0, 7 * DAY), st.integers(0, 5 * DAY))
def test_after_is_the_first_moment_by_which_so_much_was_worked(
    days: dict[str, tuple[Span, ...]], offs: list[Holiday], since: int, working: int
) -> None:
    calendar = Calendar(BusinessHours("h", "H", days, national=False), offs)
    begin = NEW_YEAR + since
    end = calendar.after(begin, working)
    if end is None:
        assert calendar.working_ms(begin, begin + 300 * DAY) < working or not any(days.values())
        return
    assert calendar.working_ms(begin, end) == working
    if working:
        assert calendar.working_ms(begin, end - 1) == working - 1


def test_the_nation_and_the_centre_close_it() -> None:
    joint = Holiday("2026-01-02", "Cuti bersama")
    half = Holiday("2026-12-24", "Setengah hari", (Span("08:00", "12:00"),))
    calendar = Calendar(OFFICE, [joint, half])
    # New Year is the nation's, Friday the centre's, then comes the weekend.
    assert calendar.next_opening(NEW_YEAR) == wib("2026-01-05T08:00")
    assert calendar.is_open(wib("2026-12-24T11:59"))
    assert not calendar.is_open(wib("2026-12-24T12:00"))
    always = BusinessHours("a", "A", dict.fromkeys(DAYS, (Span("00:00", "24:00"),)), national=False)
    assert Calendar(always).working_ms(NEW_YEAR, NEW_YEAR + 9 * DAY) == 9 * DAY
    assert Calendar(always).working_ms(NEW_YEAR + 5, NEW_YEAR) == 0


def test_zones_differ_by_their_hours() -> None:
    east = Calendar(BusinessHours("t", "Timur", {"fri": (Span("08:00", "09:00"),)}, zone="WIT"))
    assert east.next_opening(NEW_YEAR) == wib("2026-01-02T06:00")


def test_what_never_opens_says_so() -> None:
    shut = Calendar(BusinessHours("t", "Tutup", {"fri": ()}))
    assert shut.next_opening(NEW_YEAR) is None
    assert shut.after(NEW_YEAR, 1) is None
    assert due(NEW_YEAR, Clock(60, 120), shut) == due(NEW_YEAR, Clock(60, 120))


def test_a_clock_rests_while_the_centre_is_closed() -> None:
    late = wib("2026-01-09T16:50")  # Friday
    found = due(late, Clock(300, 1200), Calendar(OFFICE))
    assert found.target == wib("2026-01-09T16:55")
    assert found.limit == wib("2026-01-12T08:10")


@pytest.mark.parametrize(
    ("spans", "why"),
    [
        ((Span("08:00", "17:00"), Span("17:00", "24:00")), None),
        ((Span("8:00", "17:00"),), "no time of day"),
        ((Span("08:00", "24:01"),), "no time of day"),
        ((Span("08:00", "08:00"),), "ends before it begins"),
        ((Span("08:00", "12:00"), Span("11:00", "13:00")), "overlaps"),
    ],
)
def test_spans_that_cannot_be(spans: tuple[Span, ...], why: str | None) -> None:
    found = wrong_spans(spans)
    assert (why or "") in (found or "")
    assert (found is None) is (why is None)
