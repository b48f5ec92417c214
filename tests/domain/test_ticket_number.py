"""Ticket numbers read out on the telephone: every usual slip of the ear is found."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InvalidValue
from domain.ticket_number import make, parse

desks = st.integers(1, 99_999)
counters = st.integers(1, 9_999_999)


@given(desks, counters)
def test_a_number_reads_back_as_it_was_made(desk: int, counter: int) -> None:
    assert parse(make(desk, counter)) == (desk, counter)
    assert parse(f"  #{make(desk, counter)} ") == (desk, counter)


@given(desks, counters)
def test_every_single_wrong_digit_is_found(desk: int, counter: int) -> None:
    number = make(desk, counter)
    for at, right in enumerate(number):
        for wrong in "0123456789":
            if right != "-" and wrong != right:
                with pytest.raises(InvalidValue):
                    parse(number[:at] + wrong + number[at + 1 :])


@given(desks, counters)
def test_every_swap_of_neighbours_is_found(desk: int, counter: int) -> None:
    number = make(desk, counter)
    places = [at for at, digit in enumerate(number) if digit != "-"]
    for one, other in pairwise(places):
        swapped = list(number)
        swapped[one], swapped[other] = swapped[other], swapped[one]
        if swapped != list(number):
            with pytest.raises(InvalidValue):
                parse("".join(swapped))


@given(st.text(max_size=30))
def test_any_other_text_is_refused_by_name(text: str) -> None:
    try:
        read = make(*parse(text))
    except InvalidValue:
        return
    assert read == text.strip().lstrip("#")


@pytest.mark.parametrize(("desk", "counter"), [(0, 1), (1, 0), (-3, 5)])
def test_nobody_owns_desk_nought(desk: int, counter: int) -> None:
    with pytest.raises(InvalidValue):
        make(desk, counter)


def test_two_desks_never_make_the_same_number() -> None:
    made = [make(desk, counter) for desk in range(1, 60) for counter in (1, 2, 11, 112, 9999, 10_000)]
    assert len(set(made)) == len(made)
