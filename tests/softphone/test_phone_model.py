"""Which call the softphone is about, and what stands in its way."""

from itertools import permutations

import pytest

from console.softphone.phone import EngineState, Phone
from console.softphone.state import AccountState, AccountStatus, Call
from console.views.phone_model import Mood, shown
from domain.call import CallState, Direction

NOW = 1_000_000


def call(
    id: str, state: CallState, *, consults: str = "", group: str = "", answered: int | None = None
) -> Call:
    return Call(
        id=id, account="pbx", direction=Direction.INBOUND, state=state, number="0812", started=NOW - 20_000,
        answered=answered, consults=consults, group=group,
    )  # fmt: skip


def phone(*calls: Call, state: AccountState = AccountState.READY, reason: str = "") -> Phone:
    status = AccountStatus(account="pbx", state=state, reason=reason)
    return Phone(state=EngineState.UP, accounts={"pbx": status}, calls={one.id: one for one in calls})


@pytest.mark.parametrize(
    ("known", "mood", "trouble"),
    [
        (Phone(), Mood.OFF, ""),
        (Phone(state=EngineState.STARTING), Mood.STARTING, ""),
        (Phone(state=EngineState.DOWN), Mood.TROUBLE, "down"),
        (Phone(state=EngineState.REPLACED), Mood.TROUBLE, "replaced"),
        (Phone(state=EngineState.UP), Mood.TROUBLE, "no_account"),
        (phone(), Mood.READY, ""),
        (phone(state=AccountState.REGISTERING), Mood.STARTING, ""),
        (phone(state=AccountState.RETRYING, reason="no_answer"), Mood.TROUBLE, "no_answer"),
        (phone(state=AccountState.REFUSED, reason="wrong_secret"), Mood.TROUBLE, "wrong_secret"),
    ],
)
def test_without_a_call_the_line_itself_is_told(known: Phone, mood: Mood, trouble: str) -> None:
    now = shown(known, NOW)
    assert (now.mood, now.trouble) == (mood, trouble)


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_who_is_spoken_with_is_in_front_whatever_came_first(order: tuple[int, ...]) -> None:
    both = (
        call("held", CallState.HELD, answered=NOW),
        call("new", CallState.TALKING, consults="held", answered=NOW),
    )
    now = shown(phone(*(both[at] for at in order)), NOW)
    assert now.front is not None
    assert now.other is not None
    assert (now.front.id, now.other.id, now.joined) == ("new", "held", False)


def test_in_a_conference_the_customer_stays_in_front() -> None:
    known = phone(
        call("colleague", CallState.TALKING, consults="customer", group="g", answered=NOW),
        call("customer", CallState.TALKING, group="g", answered=NOW),
    )
    now = shown(known, NOW)
    assert now.front is not None
    assert (now.front.id, now.joined, now.connected) == ("customer", True, True)


@pytest.mark.parametrize(
    ("state", "mood"),
    [
        (CallState.RINGING, Mood.RINGING),
        (CallState.CALLING, Mood.CALLING),
        (CallState.ALERTING, Mood.CALLING),
        (CallState.TALKING, Mood.CALL),
        (CallState.HELD, Mood.CALL),
    ],
)
def test_a_call_is_what_it_is_about_also_while_the_line_is_gone(state: CallState, mood: Mood) -> None:
    known = phone(call("a", state), state=AccountState.RETRYING)
    assert shown(known, NOW).mood is mood


def test_the_clock_runs_from_the_ring_and_then_from_the_answer() -> None:
    ringing = shown(phone(call("a", CallState.RINGING)), NOW).front
    talking = shown(phone(call("a", CallState.TALKING, answered=NOW - 5_000)), NOW).front
    assert ringing is not None
    assert talking is not None
    assert (ringing.seconds, talking.seconds) == (20.0, 5.0)
    assert shown(phone(call("a", CallState.TALKING, answered=NOW + 5_000)), NOW).front.seconds == 0.0  # type: ignore[union-attr]


def test_what_is_over_is_not_shown() -> None:
    assert shown(phone(call("a", CallState.ENDED)), NOW).mood is Mood.READY
