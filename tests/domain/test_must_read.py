"""What must be read keeps contacts back from an exact moment on, for a while, and only from who has not read it."""

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from domain.handbook import Routing
from domain.must_read import HELD_MS, Told, held_since, next_change, passed_by, span

RULE = Routing(
    offer_seconds=20, missed_before_aux=2, missed_aux_reason="break", acw_seconds=60, reading_seconds=2
)
OFF = Routing(
    offer_seconds=20, missed_before_aux=2, missed_aux_reason="break", acw_seconds=60, reading_gate=False
)


@dataclass(frozen=True)
class News:
    made: int = 0
    since: int = 1_000
    until: int = 100_000
    due: int | None = None
    read_first: bool = False
    asked: int = 1
    corrected: int | None = None
    withdrawn: bool = False


def test_the_boundaries_are_exact() -> None:
    plain = News()
    assert span(plain, RULE) is None, "what has no time to be read by keeps nobody from work"
    late = replace(plain, due=5_000)
    assert span(late, RULE) == (7_000, 100_000)
    assert [held_since([late], RULE, now) for now in (6_999, 7_000, 99_999, 100_000)] == [
        None,
        7_000,
        7_000,
        None,
    ]
    assert span(late, OFF) is None, "the centre's to say"
    assert span(replace(late, withdrawn=True), RULE) is None
    # To be read first: it does not wait for its time.
    assert span(replace(late, read_first=True), RULE) == (3_000, 100_000)
    assert span(replace(plain, read_first=True), RULE) == (3_000, 100_000)
    # One that comes late, from an author who was away, is told when it comes.
    assert span(replace(late, made=60_000), RULE) == (62_000, 100_000)
    # Whoever is asked to read it again is given the allowance again; a correction that asks nobody moves nothing.
    assert span(replace(late, corrected=50_000), RULE) == (7_000, 100_000)
    assert span(replace(late, asked=2, corrected=50_000), RULE) == (52_000, 100_000)
    # Nothing is left of one that ends within the allowance.
    assert span(replace(late, until=7_000), RULE) is None
    forever = replace(late, until=1 << 60)
    assert span(forever, RULE) == (7_000, 7_000 + HELD_MS)
    assert next_change([plain, forever], RULE, 0) == 7_000
    assert next_change([forever], RULE, 7_000) == 7_000 + HELD_MS
    assert next_change([plain], RULE, 0) is None


def test_the_leaders_word_counts_until_its_moment() -> None:
    assert not passed_by(None, None, 1 << 50)
    assert [passed_by(5, None, now) for now in (4, 5)] == [False, True]
    assert [passed_by(5, 9, now) for now in (8, 9)] == [False, True]
    assert [passed_by(5, 2, now) for now in (4, 5)] == [False, True]


_AT = st.integers(0, 50_000)
_NEWS: st.SearchStrategy[Told] = st.builds(
    News,
    made=_AT,
    since=_AT,
    until=_AT,
    due=st.none() | _AT,
    read_first=st.booleans(),
    asked=st.integers(1, 3),
    corrected=st.none() | _AT,
    withdrawn=st.booleans(),
)


@given(st.lists(_NEWS, max_size=4), _AT)
def test_between_two_changes_nothing_changes_and_reading_lets_go(unread: list[Told], now: int) -> None:
    held = held_since(unread, RULE, now)
    following = next_change(unread, RULE, now)
    if following is not None:
        assert following > now
        assert held_since(unread, RULE, following - 1) == held
    if held is not None:
        assert held <= now
        # Never while it cannot be read yet, and never sooner than its allowance after it was told.
        assert any(max(one.since, one.made) + RULE.reading_seconds * 1000 <= held for one in unread)
    assert held_since([], RULE, now) is None
    # One more to be read never lets anybody go.
    for at in range(len(unread)):
        fewer = held_since(unread[:at] + unread[at + 1 :], RULE, now)
        assert fewer is None or (held is not None and held <= fewer)
