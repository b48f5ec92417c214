"""What becomes of a ticket of a handover list, whatever happened to it meanwhile."""

import msgspec
import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from contract.handover import GiveHandover, Given
from domain.errors import InvalidValue
from domain.handover import IN_HAND, MOST, NOTE, PASSED, ItemState, Subject, given, taken
from domain.ticket import RESTING, TicketState

PEOPLE = ("siti", "budi", "rina")
SUBJECTS = st.builds(
    Subject,
    state=st.sampled_from(TicketState),
    assignee=st.sampled_from((None, *PEOPLE)),
    merged=st.booleans(),
    live=st.booleans(),
    in_sight=st.booleans(),
    served=st.booleans(),
)


@over(SUBJECTS, st.sampled_from(PEOPLE))
def test_only_what_the_giver_has_and_nobody_waits_for_now_goes(ticket: Subject, giver: str) -> None:
    state = given(ticket, giver)
    assert state not in PASSED - {ItemState.WAITING}
    if state is ItemState.WAITING:
        assert ticket.in_sight
        assert ticket.served
        assert not ticket.live
        assert not ticket.merged
        assert ticket.state not in RESTING
        assert ticket.assignee in (None, giver)


@over(SUBJECTS)
def test_a_colleagues_ticket_is_nobody_elses_to_give_or_to_take(ticket: Subject) -> None:
    for who in PEOPLE:
        if ticket.assignee not in (None, who):
            assert given(ticket, who) is not ItemState.WAITING
            assert taken(ticket, who) is not ItemState.TAKEN


@over(SUBJECTS, st.sampled_from(PEOPLE))
def test_what_went_is_taken_over_as_long_as_nothing_changed(ticket: Subject, who: str) -> None:
    if given(ticket, who) is ItemState.WAITING:
        assert taken(ticket, who) is ItemState.TAKEN
    assert taken(ticket, who) in {ItemState.TAKEN} or taken(ticket, who) not in IN_HAND


@pytest.mark.parametrize(
    ("ticket", "state"),
    [
        (Subject(TicketState.OPEN, "siti"), ItemState.WAITING),
        (Subject(TicketState.DISPATCHED, "siti"), ItemState.WAITING),
        (Subject(TicketState.PENDING, None), ItemState.WAITING),
        (Subject(TicketState.ESCALATED, None), ItemState.ELSEWHERE),
        (Subject(TicketState.SOLVED, "siti"), ItemState.RESTS),
        (Subject(TicketState.OPEN, "budi"), ItemState.REASSIGNED),
        (Subject(TicketState.CLOSED, "siti", merged=True), ItemState.MERGED),
        (Subject(TicketState.OPEN, "siti", live=True), ItemState.LIVE),
        (Subject(TicketState.OPEN, "siti", served=False), ItemState.NOT_ENTITLED),
        (Subject(TicketState.OPEN, "siti", in_sight=False), ItemState.OUT_OF_SIGHT),
    ],
)
def test_each_reason_has_its_name(ticket: Subject, state: ItemState) -> None:
    assert given(ticket, "siti") is state


_LIST = GiveHandover(handover="h", items=(Given("a", "m", "telepon lagi"),), queue="umum")


@pytest.mark.parametrize(
    "changed",
    [
        {"queue": None},
        {"person": "budi"},
        {"queue": None, "person": "siti"},
        {"items": ()},
        {"items": (Given("a", "m", "x"), Given("a", "n", "x"))},
        {"items": tuple(Given(str(at), str(at), "x") for at in range(MOST + 1))},
        {"items": (Given("a", "m", "  "),)},
        {"items": (Given("a", "m", "x" * (NOTE + 1)),)},
    ],
)
def test_a_list_that_is_none_is_refused(changed: dict[str, object]) -> None:
    _LIST.check("siti")
    with pytest.raises(InvalidValue):
        msgspec.structs.replace(_LIST, **changed).check("siti")


def test_the_note_of_the_list_stands_for_items_without_one() -> None:
    body = msgspec.structs.replace(
        _LIST, note=" lihat transkrip ", items=(Given("a", "m"), Given("b", "n", "nanti"))
    )
    body.check("siti")
    assert [body.said(item) for item in body.items] == ["lihat transkrip", "nanti"]
