"""The caller in the payment IVR, by the rules of the core: alone with it, and back whatever happens (flow: Inbound call)."""

import pytest

from console.softphone.engine.line import Connected, Gone, Keyed, Wiring
from console.softphone.engine.payments import PATIENT_MS, SETTLE_MS
from console.softphone.events import DtmfHeard, Refused
from console.softphone.lengths import cut_short
from console.softphone.orders import (
    Accompany,
    Dial,
    Dtmf,
    HangUp,
    Hold,
    Join,
    Mute,
    Orders,
    TakeBack,
    ToPayment,
    Transfer,
)
from console.softphone.reasons import Reason
from console.softphone.state import Payment, PaymentEnd
from domain.call import CallEnd, CallState
from domain.tandem import TandemMode
from tests.softphone.scripted import Bench

SEND = ToPayment(call="a", leg="ivr", to="1599", says="X-Payment-Result")
TOGETHER = Wiring(speak=True, hear=True)
ALONE = Wiring(private=True)


def sent(*, there: bool = True) -> Bench:
    bench = Bench()
    bench.talking("a")
    bench.order(SEND)
    if there:
        bench.hear(Connected("ivr"))
    return bench


def why_not(bench: Bench, order: Orders) -> str:
    bench.order(order)
    refused = bench.said(Refused)
    return refused[-1].reason if refused and refused[-1].ref == order.ref else ""


def visit(bench: Bench) -> Payment:
    (one,) = bench.call("a").payments
    return one


def test_until_it_answers_agent_and_caller_hear_each_other_and_the_ivr_is_not_heard() -> None:
    bench = sent(there=False)
    assert ("dial", "ivr", "pusat", "1599", {}) in bench.line.asked
    assert bench.line.wired["a"] == TOGETHER
    assert bench.line.wired["ivr"] == ALONE
    assert (bench.call("a").payment, bench.call("ivr").private) == ("ivr", True)


def test_from_its_answer_on_the_two_are_alone_and_the_caller_is_not_held() -> None:
    bench = sent()
    assert bench.line.wired["a"] == Wiring(others=frozenset({"ivr"}), private=True)
    assert bench.line.wired["ivr"] == Wiring(others=frozenset({"a"}), private=True)
    assert bench.call("a").state is CallState.TALKING
    assert "hold" not in {asked[0] for asked in bench.line.asked}


def test_keys_go_to_the_ivr_and_are_told_to_nobody_then_and_later() -> None:
    bench = sent(there=False)
    bench.hear(Keyed("a", "9"))
    bench.hear(Connected("ivr"))
    bench.hear(Keyed("a", "4"), Keyed("a", "1"), Keyed("ivr", "7"))
    assert [asked[1:3] for asked in bench.line.asked if asked[0] == "dtmf"] == [("ivr", "4"), ("ivr", "1")]
    bench.hear(Gone("ivr", 200))
    bench.hear(Keyed("a", "5"))
    bench.go(SETTLE_MS)
    bench.hear(Keyed("a", "6"))
    assert bench.said(DtmfHeard) == []
    assert len([asked for asked in bench.line.asked if asked[0] == "dtmf"]) == 2


def test_when_it_hangs_up_the_caller_is_back_once_nothing_is_under_way_any_more() -> None:
    bench = sent()
    bench.clock.go(31_000)
    bench.hear(Gone("ivr", 200, headers={"x-payment-result": ("Paid",)}))
    assert bench.line.wired["a"] == ALONE
    assert bench.call("a").payment == "ivr"
    bench.go(SETTLE_MS)
    assert bench.line.wired["a"] == TOGETHER
    assert bench.call("a").payment == ""
    one = visit(bench)
    assert (one.end, one.ms, one.result) == (PaymentEnd.RETURNED, 31_000, "paid")
    bench.order(Hold(call="a", on=True))
    assert bench.call("a").state is CallState.HELD


@pytest.mark.parametrize("said", ["4111111111111111", "paid 4111", "x" * 33, "\x1b[2J", ""])
def test_of_what_it_says_at_the_end_nothing_but_a_plain_word_is_kept(said: str) -> None:
    bench = sent()
    bench.hear(Gone("ivr", 200, headers={"x-payment-result": (said,)}))
    bench.go(SETTLE_MS)
    assert visit(bench).result == ""


@pytest.mark.parametrize("order", [TakeBack(call="a"), HangUp(call="ivr")])
def test_the_agent_takes_the_caller_back(order: Orders) -> None:
    bench = sent()
    bench.order(order)
    assert ("hang_up", "ivr") in bench.line.asked
    assert bench.line.wired["a"] == ALONE
    bench.go(SETTLE_MS)
    assert bench.line.wired["a"] == TOGETHER
    assert visit(bench).end is PaymentEnd.TAKEN_BACK


@pytest.mark.parametrize(
    ("gone", "end"),
    [
        (Gone("ivr", 486), PaymentEnd.BUSY),
        (Gone("ivr", 480), PaymentEnd.NO_ANSWER),
        (Gone("ivr", 404), PaymentEnd.UNREACHABLE),
        (Gone("ivr", 503, heard=False), PaymentEnd.UNREACHABLE),
    ],
)
def test_an_ivr_that_will_not(gone: Gone, end: PaymentEnd) -> None:
    bench = sent(there=False)
    bench.hear(gone)
    assert (visit(bench).end, visit(bench).ms) == (end, 0)
    assert (bench.call("a").payment, bench.line.wired["a"]) == ("", TOGETHER)


def test_an_ivr_that_does_not_answer_is_given_up() -> None:
    bench = sent(there=False)
    bench.go(PATIENT_MS)
    bench.go(0)
    assert ("hang_up", "ivr") in bench.line.asked
    assert visit(bench).end is PaymentEnd.NO_ANSWER


def test_an_ivr_that_falls_silent_gives_the_caller_back() -> None:
    bench = sent()
    bench.hear(Gone("ivr", 408, heard=False))
    bench.go(SETTLE_MS)
    assert visit(bench).end is PaymentEnd.LOST
    assert bench.line.wired["a"] == TOGETHER


@pytest.mark.parametrize("by_agent", [False, True])
def test_a_call_that_ends_in_the_ivr_ends_the_ivrs_too(by_agent: bool) -> None:
    bench = sent()
    bench.clock.go(4_000)
    if by_agent:
        bench.order(HangUp(call="a"))
    else:
        bench.hear(Gone("a", 200))
    over = bench.call("a")
    assert over.end is (CallEnd.AGENT if by_agent else CallEnd.CUSTOMER)
    assert (over.payment, visit(bench).end, visit(bench).ms) == ("", PaymentEnd.CALLER_LEFT, 4_000)
    bench.go(20)
    assert ("hang_up", "ivr") in bench.line.asked
    assert bench.call("ivr").state is CallState.ENDED
    assert not bench.engine.calls


def test_meanwhile_nothing_else_can_be_asked_of_either() -> None:
    bench = sent()
    orders = (
        Hold(call="a", on=True, ref=1),
        Dtmf(call="ivr", digits="1", ref=2),
        Dtmf(call="a", digits="1", ref=3),
        Transfer(call="a", to="2002", ref=4),
        Join(call="a", other="ivr", ref=5),
        Mute(call="ivr", on=True, ref=6),
        ToPayment(call="a", leg="again", to="1599", ref=7),
    )
    assert {why_not(bench, order) for order in orders} == {Reason.NOT_NOW}
    assert why_not(bench, Dial(call="b", to="2002", consults="a", ref=8)) == Reason.NOT_NOW
    bench.order(Mute(call="a", on=True))
    assert bench.call("a").muted
    assert why_not(bench, TakeBack(call="a", ref=9)) == ""


def test_who_is_held_or_beside_another_call_is_not_sent() -> None:
    bench = Bench()
    bench.talking("a")
    assert why_not(bench, TakeBack(call="a", ref=1)) == Reason.NOT_NOW
    bench.order(Hold(call="a", on=True))
    assert why_not(bench, ToPayment(call="a", leg="ivr", to="1599", ref=2)) == Reason.NOT_NOW
    other = Bench()
    other.consulting("a", "b")
    assert why_not(other, ToPayment(call="b", leg="ivr", to="1599", ref=3)) == Reason.BUSY
    other.line.broken = True
    third = Bench()
    third.talking("a")
    third.line.broken = True
    assert why_not(third, ToPayment(call="a", leg="ivr", to="?", ref=4)) == Reason.BAD_NUMBER
    assert third.call("a").payment == ""


@pytest.mark.parametrize("mode", list(TandemMode))
def test_whoever_is_beside_the_agent_hears_nothing_of_it_either(mode: TandemMode) -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(Accompany(call="a", tandem="t", to="2200", token="w" * 40, who="Tono", mode=mode))
    trainer = "t"
    bench.hear(Connected(trainer))
    assert "a" in bench.line.wired[trainer].others | bench.line.wired[trainer].overhears
    bench.order(SEND)
    bench.hear(Connected("ivr"))
    assert bench.line.wired["a"] == Wiring(others=frozenset({"ivr"}), private=True)
    beside = bench.line.wired[trainer]
    assert beside.others | beside.overhears == frozenset()
    bench.hear(Gone("ivr", 200))
    bench.go(SETTLE_MS)
    assert "a" in bench.line.wired[trainer].others | bench.line.wired[trainer].overhears


def test_twice_in_one_call() -> None:
    bench = sent()
    bench.hear(Gone("ivr", 200))
    bench.go(SETTLE_MS)
    bench.order(ToPayment(call="a", leg="again", to="1599"))
    bench.hear(Connected("again"))
    bench.order(TakeBack(call="a"))
    bench.go(SETTLE_MS)
    assert [one.end for one in bench.call("a").payments] == [PaymentEnd.RETURNED, PaymentEnd.TAKEN_BACK]


def test_a_telephone_that_died_meanwhile_says_so() -> None:
    bench = sent()
    over = cut_short(bench.engine.calls["a"], bench.clock.now() + 2_000)
    assert (over.end, over.payment) == (CallEnd.ENGINE, "")
    assert [one.end for one in over.payments] == [PaymentEnd.LOST]
