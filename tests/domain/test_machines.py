"""The state machines: what they allow, and that everything else is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contact import CONTACT, OCCUPYING, ContactMove, ContactState
from domain.errors import IllegalTransition, InvalidValue
from domain.machine import M, Machine, S
from domain.presence import CHOSEN, PresenceState, shown_state
from domain.ticket import NEEDS_REASON, TICKET, TicketMove, TicketState

ticket_moves = st.lists(st.sampled_from(TicketMove), max_size=40)
contact_moves = st.lists(st.sampled_from(ContactMove), max_size=40)


@given(st.sampled_from(TicketState), st.sampled_from(TicketMove))
def test_a_ticket_move_off_the_table_raises_the_named_error(state: TicketState, move: TicketMove) -> None:
    assert (move in TICKET.moves(state)) == TICKET.can(state, move)
    if TICKET.can(state, move):
        assert TICKET.after(state, move) in TicketState
        return
    with pytest.raises(IllegalTransition) as caught:
        TICKET.after(state, move)
    assert (caught.value.machine, caught.value.state, caught.value.move) == ("ticket", state, move)
    assert caught.value.code == "illegal_transition"


@given(st.sampled_from(ContactState), st.sampled_from(ContactMove))
def test_a_contact_move_off_the_table_raises_the_named_error(state: ContactState, move: ContactMove) -> None:
    if not CONTACT.can(state, move):
        with pytest.raises(IllegalTransition, match="contact"):
            CONTACT.after(state, move)


@given(ticket_moves)
def test_a_ticket_can_always_be_brought_to_an_end(moves: list[TicketMove]) -> None:
    state = TicketState.NEW
    for move in moves:
        if TICKET.can(state, move):
            state = TICKET.after(state, move)
    assert TicketState.CLOSED in _reachable(TICKET, state)


@given(ticket_moves)
def test_a_customers_reply_is_never_refused_and_never_disturbs_work_elsewhere(
    moves: list[TicketMove],
) -> None:
    state = TicketState.NEW
    for move in moves:
        if TICKET.can(state, move):
            state = TICKET.after(state, move)
    after = TICKET.after(state, TicketMove.CUSTOMER_REPLIED)
    resting = {TicketState.PENDING, TicketState.SOLVED, TicketState.CLOSED}
    assert after is (TicketState.OPEN if state in resting else state)


@given(contact_moves)
def test_a_contact_ends_once_and_an_answered_one_only_through_wrap_up(moves: list[ContactMove]) -> None:
    path = [ContactState.WAITING]
    for move in moves:
        if CONTACT.can(path[-1], move):
            path.append(CONTACT.after(path[-1], move))
    if ContactState.ENDED in path:
        assert path[-2:] == [ContactState.WRAP_UP, ContactState.ENDED]
    if ContactState.ABANDONED in path:
        assert path[-2] in (ContactState.WAITING, ContactState.OFFERED)
    for final in (ContactState.ENDED, ContactState.ABANDONED):
        assert not CONTACT.moves(final)
        assert final not in OCCUPYING


def test_every_state_can_be_reached_and_every_move_is_used() -> None:
    assert _reachable(TICKET, TicketState.NEW) == set(TicketState)
    assert _reachable(CONTACT, ContactState.WAITING) == set(ContactState)
    assert {move for state in TicketState for move in TICKET.moves(state)} == set(TicketMove)
    assert {move for state in ContactState for move in CONTACT.moves(state)} == set(ContactMove)
    assert set(TicketMove) > NEEDS_REASON


@given(st.sampled_from(PresenceState), st.integers(0, 5), st.integers(0, 5))
def test_the_floor_sees_contacts_before_the_choice(chosen: PresenceState, active: int, wrapping: int) -> None:
    if chosen not in CHOSEN:
        with pytest.raises(InvalidValue):
            shown_state(chosen, active, wrapping)
        return
    shown = shown_state(chosen, active, wrapping)
    assert (shown is PresenceState.ON_CONTACT) == (active > 0)
    assert (shown is PresenceState.ACW) == (active == 0 and wrapping > 0)
    if not active and not wrapping:
        assert shown is chosen


def _reachable(machine: Machine[S, M], start: S) -> set[S]:
    found, todo = {start}, [start]
    while todo:
        state = todo.pop()
        fresh = {machine.after(state, move) for move in machine.moves(state)} - found
        found |= fresh
        todo += fresh
    return found
