"""When many customers with one issue are one problem, and who of them is answered (flow: When tools go down)."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.mass_problem import (
    DAY_MS,
    LeftOut,
    Linked,
    MassProblemRule,
    Sign,
    is_scripted,
    proposal,
    usual,
    verdicts,
)
from domain.ticket import RESTING, TicketState

NOW = 30 * DAY_MS
RULE = MassProblemRule(window=1800, least=5, times=3.0, days=14, quiet=7200)
WIDTH = RULE.window * 1000

signs = st.lists(
    st.builds(Sign, at=st.integers(NOW - 16 * DAY_MS, NOW + WIDTH), who=st.sampled_from("abcdefghijkl")), max_size=60
)  # fmt: skip


def crowd(n: int, at: int = NOW) -> list[Sign]:
    return [Sign(at - one, f"c{one}") for one in range(n)]


def test_so_many_different_customers_within_the_window_are_a_problem_and_one_less_is_none() -> None:
    assert proposal(RULE, crowd(5), NOW) is not None
    assert proposal(RULE, crowd(4), NOW) is None
    edge = crowd(4)
    assert proposal(RULE, [*edge, Sign(NOW - WIDTH, "z")], NOW) is not None
    assert proposal(RULE, [*edge, Sign(NOW - WIDTH - 1, "z")], NOW) is None


def test_what_is_usual_at_that_time_of_day_is_no_problem() -> None:
    every_day = [sign for day in range(1, 15) for sign in crowd(4, NOW - day * DAY_MS - 1)]
    assert usual(RULE, every_day, NOW) == 4
    assert proposal(RULE, every_day + crowd(12), NOW) is None, "three times the usual is not more than that"
    assert proposal(RULE, every_day + crowd(13), NOW) is not None
    one_bad_day = crowd(50, NOW - 3 * DAY_MS - 1) + crowd(1, NOW - 14 * DAY_MS - 1)
    assert usual(RULE, one_bad_day, NOW) == 0


def test_what_belongs_to_the_last_problem_does_not_count() -> None:
    assert proposal(RULE, crowd(5), NOW, since=NOW - 3) is None


@settings(max_examples=40)
@given(signs, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_anything(given: list[Sign], chance: random.Random) -> None:
    again = [*given, *given]
    chance.shuffle(again)
    assert proposal(RULE, again, NOW) == proposal(RULE, given, NOW)


@settings(max_examples=40)
@given(signs)
def test_never_below_the_least_and_never_undone_by_one_more_customer(given: list[Sign]) -> None:
    found = proposal(RULE, given, NOW)
    if found is not None:
        assert found.customers >= RULE.least
        assert found.customers > RULE.times * found.usual
        more = proposal(RULE, [*given, Sign(NOW, "somebody else")], NOW)
        assert more is not None
        assert more.customers == found.customers + 1


linked = st.lists(
    st.builds(
        Linked, ticket=st.uuids().map(str), state=st.sampled_from(TicketState), by_hand=st.booleans(),
        written=st.booleans(), at=st.integers(0, 3),
    ),
    max_size=6, unique_by=lambda one: one.ticket,
)  # fmt: skip


@settings(max_examples=50)
@given(linked, st.booleans())
def test_of_one_customer_one_ticket_at_most_is_answered_and_each_other_is_named(
    given: list[Linked], told: bool
) -> None:
    found = verdicts(given, told=told)
    assert set(found) == {one.ticket for one in given}
    answered = [ticket for ticket, why in found.items() if why is None]
    could = [
        one for one in given if not one.by_hand and one.written and one.state not in RESTING
    ]  # fmt: skip
    heard = told or any(one.by_hand for one in given)
    assert len(answered) == (1 if could and not heard else 0)
    by_id = {one.ticket: one for one in given}
    for ticket in answered:
        assert by_id[ticket] in could
        assert by_id[ticket].at == min(one.at for one in could)
    assert all(found[one.ticket] is LeftOut.BY_HAND for one in given if one.by_hand)


def test_the_scripted_answer_is_known_with_a_greeting_around_it() -> None:
    assert is_scripted(
        "Selamat pagi Ibu,\n  Sistem SEDANG terganggu.\nSalam, Siti", "Sistem sedang\nterganggu."
    )
    assert is_scripted("Nomornya 12-1, kami kabari.", "Nomornya {tiket}, kami kabari.")
    assert not is_scripted("kami kabari. Nomornya 12-1,", "Nomornya {tiket}, kami kabari.")
    assert not is_scripted("Sudah saya buka manual.", "Sistem sedang terganggu.")
    assert not is_scripted("apa pun", " ")
