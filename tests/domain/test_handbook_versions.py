"""Which version of a handbook is in force at a moment."""

from datetime import datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.handbook import Handbook
from domain.handbook_versions import begins, clashing, day, due, next_change
from tests.domain.test_handbook import BOOK

WIB = timezone(timedelta(hours=7))
#: 1 December 2026, 00:00 at Jakarta.
DECEMBER = 1_796_058_000_000
HOUR = 3_600_000
moments = st.lists(st.integers(0, 2000), unique=True, max_size=8)


def version(name: str, effective: str = "") -> Handbook:
    return msgspec.structs.replace(BOOK, version=name, effective=effective)


def at(hours: int, offset: int = 7) -> str:
    zone = timezone(timedelta(hours=offset))
    return datetime.fromtimestamp((DECEMBER + hours * HOUR) / 1000, zone).isoformat()


def test_a_moment_is_read_with_its_offset() -> None:
    assert begins(version("a")) is None
    assert begins(version("a", "2026-12-01T00:00+07:00")) == DECEMBER
    assert begins(version("a", "2026-11-30T17:00:00Z")) == DECEMBER
    for wrong in (
        "2026-12-01T00:00",
        "2026-12-01",
        "besok",
        "0001-01-01T00:00+07:00",
        "9999-12-31T23:59-07:00",
    ):
        with pytest.raises(ValueError, match=r"2026|besok|0001|9999"):
            begins(version("a", wrong))


@given(moments, st.integers(-100, 2100), st.booleans())
def test_the_newest_that_has_begun_is_in_force(hours: list[int], now: int, ever: bool) -> None:
    versions = [version(str(hour), at(hour)) for hour in hours] + ([version("ever")] if ever else [])
    found = due(versions, DECEMBER + now * HOUR)
    begun = sorted((hour for hour in hours if hour <= now), reverse=True)
    assert [one.version for one in found] == [str(hour) for hour in begun] + (["ever"] if ever else [])


@given(moments, st.integers(-100, 2100))
def test_nothing_changes_before_the_next_one(hours: list[int], now: int) -> None:
    versions = [version(str(hour), at(hour)) for hour in hours]
    moment = DECEMBER + now * HOUR
    then = next_change(versions, moment)
    assert then == min((DECEMBER + hour * HOUR for hour in hours if hour > now), default=None)
    if then is not None:
        assert due(versions, then - 1) == due(versions, moment)
        assert due(versions, then) != due(versions, moment)


@given(st.lists(st.tuples(st.integers(0, 200), st.sampled_from([0, 7, 9])), max_size=8))
def test_a_day_has_one_version_whatever_offset_it_is_written_in(begun: list[tuple[int, int]]) -> None:
    versions = [version(str(n), at(hour, offset)) for n, (hour, offset) in enumerate(begun)]
    together = clashing(versions)
    for places in together:
        assert len({day(versions[place]) for place in places}) == 1
    alone = [n for n in range(len(versions)) if not any(n in places for places in together)]
    days = [day(versions[n]) for n in alone] + [day(versions[places[0]]) for places in together]
    assert len(days) == len(set(days))
    assert sorted([*alone, *(n for places in together for n in places)]) == list(range(len(versions)))


def test_two_that_ever_were_are_one_too_many() -> None:
    assert clashing([version("a"), version("b", at(0)), version("c")]) == [[0, 2]]
    assert clashing([version("a", at(0)), version("b", at(23))]) == [[0, 1]]
    assert clashing([version("a", at(0)), version("b", at(24))]) == []
