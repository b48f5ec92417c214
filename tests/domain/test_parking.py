"""What may be parked, and until when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import parking
from domain.errors import DomainError, InvalidValue
from domain.ticket import RESTING, TicketState


@given(st.sampled_from(TicketState), st.sampled_from(["", " ", "tunggu"]), st.booleans())
def test_what_may_be_parked(state: TicketState, reason: str, there: bool) -> None:
    fine = state not in RESTING and not there and bool(reason.strip())
    if fine:
        parking.check(state, reason, customer_there=there)
        return
    with pytest.raises(DomainError):
        parking.check(state, reason, customer_there=there)


@given(st.integers(-(10**12), 10**12))
def test_until_when_a_ticket_may_be_parked(ahead: int) -> None:
    now = 1_790_000_000_000
    if 0 < ahead <= parking.FURTHEST_MS:
        parking.check_moment(now + ahead, now)
        return
    with pytest.raises(InvalidValue):
        parking.check_moment(now + ahead, now)
