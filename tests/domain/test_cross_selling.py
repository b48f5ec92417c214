"""What may be offered, to whom, and when (flow: Inbound call, 9)."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.handbook_file import read_handbook
from domain.cross_selling import DAY_MS, Held, Situation, held, offers, rests
from domain.parties import CallerType
from domain.ticket import RESTING, TicketState

BOOK = read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / "gadai")
NOW, DAYS = 1_790_000_000_000, 30
_WITH = next(
    (category.id, issue.id, issue.cross_selling[0])
    for category in BOOK.categories
    for issue in category.issues
    if issue.cross_selling
)
SETTLED = Situation(
    category=_WITH[0], issue=_WITH[1], state=TicketState.SOLVED, caller_type=CallerType.NASABAH
)


def ids(at: Situation, now: int = NOW) -> list[str]:
    return [one.id for one in offers(BOOK, at, now, DAYS)]


def test_a_settled_matter_is_offered_what_its_issue_names() -> None:
    assert ids(SETTLED) == [_WITH[2]]
    assert ids(msgspec.structs.replace(SETTLED, issue=None)) == []
    assert ids(msgspec.structs.replace(SETTLED, issue="entah")) == []
    assert ids(msgspec.structs.replace(SETTLED, asked=frozenset({_WITH[2]}))) == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"state": TicketState.OPEN}, Held.NOT_SETTLED),
        ({"state": TicketState.ESCALATED}, Held.NOT_SETTLED),
        ({"upset": True}, Held.UPSET),
        ({"others_open": True}, Held.OTHERS_OPEN),
        ({"do_not_call": True}, Held.DO_NOT_CALL),
    ],
)
def test_nothing_is_offered_to_whom_it_would_not_fit(change: dict[str, object], why: Held) -> None:
    at = msgspec.structs.replace(SETTLED, **change)
    assert held(at) is why
    assert ids(at) == []


def test_who_said_no_is_left_alone_for_the_days_the_centre_set() -> None:
    no = msgspec.structs.replace(SETTLED, declined={_WITH[2]: NOW})
    assert ids(no, NOW + DAYS * DAY_MS - 1) == []
    assert ids(no, NOW + DAYS * DAY_MS) == [_WITH[2]]
    assert not rests(NOW, NOW, 0)


@settings(max_examples=40)
@given(
    st.builds(
        Situation, category=st.sampled_from([one.id for one in BOOK.categories]),
        issue=st.sampled_from([issue.id for one in BOOK.categories for issue in one.issues]),
        state=st.sampled_from(TicketState), caller_type=st.sampled_from([*CallerType, None]),
        others_open=st.booleans(), upset=st.booleans(), do_not_call=st.booleans(),
        declined=st.dictionaries(st.sampled_from([one.id for one in BOOK.cross_selling]), st.integers(0, 2 * NOW)),
    )
)  # fmt: skip
def test_whatever_is_offered_was_allowed(at: Situation) -> None:
    for one in offers(BOOK, at, NOW, DAYS):
        assert at.state in RESTING
        assert not any((at.upset, at.others_open, at.do_not_call))
        assert not rests(at.declined.get(one.id), NOW, DAYS)
        assert not one.caller_types or at.caller_type in one.caller_types
