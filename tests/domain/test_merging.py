"""The rules of a merge, searched for holes: nothing either ticket knows is lost, and no pair that may not be merged slips through."""

from hypothesis import assume, given
from hypothesis import strategies as st

from domain.errors import DomainError, IllegalTransition, InvalidValue
from domain.merging import Side, merged
from domain.ticket import RESTING, Priority, TicketState

WHO = st.sampled_from([None, "c1", "c2"])
SIDES = st.builds(
    Side, id=st.sampled_from(["a", "b", "c"]), state=st.sampled_from(TicketState), origin=st.integers(0, 5),
    priority=st.sampled_from(Priority), category=st.sampled_from([None, "informasi", "pengaduan"]),
    issue=st.none(), complainant=WHO, counterparty=WHO, holder=st.sampled_from([None, "u1", "u2"]),
)  # fmt: skip
_ELSEWHERE = {TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED}
_RANK = list(Priority)


def _may(part: Side, whole: Side) -> bool:
    """Told again, plainly."""
    return (
        part.id != whole.id
        and part.state not in _ELSEWHERE
        and (whole.state not in RESTING or part.state in RESTING)
        and len({part.complainant, whole.complainant} - {None}) < 2
        and len({part.holder, whole.holder} - {None}) < 2
    )


@given(SIDES, SIDES)
def test_just_the_pairs_that_may_are_merged(part: Side, whole: Side) -> None:
    try:
        merged(part, whole)
    except (InvalidValue, IllegalTransition):
        assert not _may(part, whole)
    else:
        assert _may(part, whole)


@given(SIDES, SIDES)
def test_nothing_is_lost_that_the_other_has_not(part: Side, whole: Side) -> None:
    assume(_may(part, whole))
    after = merged(part, whole)
    assert (after.id, after.state) == (whole.id, whole.state)
    assert after.origin == min(part.origin, whole.origin)
    assert _RANK.index(after.priority) == max(_RANK.index(part.priority), _RANK.index(whole.priority))
    for name in ("category", "complainant", "counterparty", "holder"):
        mine, theirs = getattr(whole, name), getattr(part, name)
        assert getattr(after, name) == (mine if mine is not None else theirs)


@given(SIDES, SIDES)
def test_merged_twice_is_merged_once(part: Side, whole: Side) -> None:
    assume(_may(part, whole))
    once = merged(part, whole)
    assert merged(part, once) == once


@given(SIDES, SIDES, SIDES)
def test_three_come_to_the_same_in_whichever_order(one: Side, two: Side, whole: Side) -> None:
    """But for what only one can fill: the first who brings it does."""
    try:
        a, b = merged(two, merged(one, whole)), merged(one, merged(two, whole))
    except DomainError:
        return
    assert (a.origin, a.priority, a.complainant, a.holder) == (b.origin, b.priority, b.complainant, b.holder)


def test_an_issue_comes_with_its_category() -> None:
    part = Side("a", TicketState.OPEN, 1, Priority.LOW, "pengaduan", "pelunasan_gagal")
    whole = Side("b", TicketState.OPEN, 2, Priority.LOW)
    assert (merged(part, whole).category, merged(part, whole).issue) == ("pengaduan", "pelunasan_gagal")
    named = Side("b", TicketState.OPEN, 2, Priority.LOW, "informasi", None)
    assert (merged(part, named).category, merged(part, named).issue) == ("informasi", None)
