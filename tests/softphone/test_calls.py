"""What becomes of calls, without a network: the agent's acts, the other side's, and time's."""

import pytest

from console.softphone.engine.line import (
    Connected,
    Gone,
    Keyed,
    Probed,
    Progressed,
    Received,
    Sounded,
    Wiring,
)
from console.softphone.events import CallChanged, Done, DtmfHeard, QualityTold, Refused
from console.softphone.orders import (
    Answer,
    Configure,
    Dial,
    Dtmf,
    Forward,
    HangUp,
    Hold,
    Leave,
    Levels,
    Mute,
    Orders,
    Receive,
    Reject,
    Transfer,
)
from console.softphone.reasons import Reason
from console.softphone.state import Policy, Recording
from domain.call import CallEnd, CallState, Direction
from tests.softphone.scripted import LINE, Bench


def refused(bench: Bench, order: Orders) -> str:
    """Why it was refused; the engine must say so once, and change nothing."""
    before = len(bench.told)
    asked = list(bench.line.asked)
    bench.order(order)
    (answer,) = bench.told[before:]
    assert isinstance(answer, Refused), answer
    assert bench.line.asked == asked
    return answer.reason


def test_a_call_rings_is_answered_and_counted() -> None:
    bench = Bench()
    bench.comes("a", headers={"x-queue": ("Gadai",), "x-wait": ("75",)}, trail="abc@pbx")
    ringing = bench.call("a")
    assert (ringing.state, ringing.number, ringing.direction) == (
        CallState.RINGING,
        "08123456443",
        Direction.INBOUND,
    )
    assert (ringing.told.queue, ringing.told.waited_s, ringing.trail) == ("Gadai", 75, "abc@pbx")
    bench.go(3_000)
    bench.order(Answer(ref=7, call="a"))
    bench.order(Answer(call="a"))
    assert bench.line.asked == [("ring", "a"), ("answer", "a")]
    assert bench.said(Done)[0].ref == 7
    bench.hear(Connected("a"), Sounded("a", "PCMA", secured=True))
    bench.go(10_000)
    assert (bench.engine.calls["a"].rang_ms, bench.engine.calls["a"].talk_ms) == (3_000, 10_000)
    bench.order(HangUp(call="a"))
    over = bench.call("a")
    assert (over.end, over.rang_ms, over.talk_ms, over.codec, over.secured) == (
        CallEnd.AGENT,
        3_000,
        10_000,
        "PCMA",
        True,
    )
    assert over.answered == (over.started or 0) + 3_000
    assert not bench.engine.calls


def test_the_machines_clock_set_back_counts_nothing_wrong() -> None:
    bench = Bench()
    bench.talking("a")
    bench.clock.wall -= 3_600_000
    bench.go(5_000)
    bench.hear(Gone("a", 200))
    assert (bench.call("a").talk_ms, bench.call("a").end) == (5_000, CallEnd.CUSTOMER)


@pytest.mark.parametrize("receiving", [True, False])
def test_no_call_is_offered_to_one_who_is_away_or_has_one(receiving: bool) -> None:
    bench = Bench(receiving=receiving)
    if receiving:
        bench.talking("a")
    bench.told.clear()
    bench.comes("b")
    assert bench.line.asked[-1] == ("refuse", "b", 486)
    assert bench.said(CallChanged) == []


def test_a_call_that_rings_goes_on_ringing_when_the_agent_goes_away() -> None:
    bench = Bench()
    bench.comes("a")
    bench.order(Receive(on=False))
    bench.order(Answer(call="a"))
    bench.hear(Connected("a"))
    assert bench.call("a").state is CallState.TALKING


def test_one_nobody_answers_is_given_back() -> None:
    bench = Bench(Policy(ring_s=20))
    bench.comes("a")
    bench.go(19_999)
    assert bench.call("a").state is CallState.RINGING
    bench.go(1)
    assert (bench.line.asked[-1], bench.call("a").end) == (("refuse", "a", 480), CallEnd.MISSED)
    bench.hear(Gone("a", 480, heard=False))
    assert bench.call("a").end is CallEnd.MISSED


def test_one_that_is_being_answered_is_not_given_back() -> None:
    bench = Bench(Policy(ring_s=20))
    bench.comes("a")
    bench.order(Answer(call="a"))
    bench.go(60_000)
    assert bench.call("a").state is CallState.RINGING
    assert refused(bench, Reject(ref=1, call="a")) == Reason.NOT_NOW


def test_an_automatic_answer_comes_after_a_tone() -> None:
    bench = Bench(Policy(auto_answer_s=2.0))
    bench.comes("a")
    bench.go(1_999)
    assert ("beep",) not in bench.line.asked
    bench.go(1)
    assert bench.line.asked[-1][0] == "beep"
    bench.go(400)
    bench.go(400)
    assert bench.line.asked[-1] == ("answer", "a")
    assert bench.line.asked.count(("answer", "a")) == 1


def test_an_automatic_answer_meets_a_caller_who_gave_up() -> None:
    bench = Bench(Policy(auto_answer_s=2.0))
    bench.comes("a")
    bench.go(2_000)
    bench.hear(Gone("a", 487))
    bench.go(400)
    assert ("answer", "a") not in bench.line.asked
    assert bench.call("a").end is CallEnd.CUSTOMER


@pytest.mark.parametrize(
    ("order", "asked", "end"),
    [
        (Reject(call="a"), ("refuse", "a", 486), CallEnd.REJECTED),
        (Reject(call="a", code=603), ("refuse", "a", 603), CallEnd.REJECTED),
        (Reject(call="a", code=200), ("refuse", "a", 486), CallEnd.REJECTED),
        (HangUp(call="a"), ("refuse", "a", 603), CallEnd.REJECTED),
        (Forward(call="a", to="2009"), ("forward", "a", "2009"), CallEnd.FORWARDED),
    ],
)
def test_a_ringing_call_is_sent_away(order: Orders, asked: tuple[object, ...], end: CallEnd) -> None:
    bench = Bench()
    bench.comes("a")
    bench.order(order)
    assert (bench.line.asked[-1], bench.call("a").end) == (asked, end)


@pytest.mark.parametrize(
    ("gone", "end"),
    [
        (Gone("a", 487), CallEnd.CUSTOMER),
        (Gone("a", 487, elsewhere=True), CallEnd.ANSWERED_ELSEWHERE),
        (Gone("a", 503, heard=False), CallEnd.NETWORK),
    ],
)
def test_a_ringing_call_is_over(gone: Gone, end: CallEnd) -> None:
    bench = Bench()
    bench.comes("a")
    bench.hear(gone)
    assert (bench.call("a").end, bench.call("a").cause) == (end, gone.code)


@pytest.mark.parametrize(
    ("rings", "gone", "end"),
    [
        (True, Gone("a", 486, "Busy Here"), CallEnd.BUSY),
        (False, Gone("a", 600), CallEnd.BUSY),
        (False, Gone("a", 404), CallEnd.NOT_FOUND),
        (True, Gone("a", 480), CallEnd.NO_ANSWER),
        (True, Gone("a", 408, heard=False), CallEnd.NO_ANSWER),
        (False, Gone("a", 408, heard=False), CallEnd.NETWORK),
        (False, Gone("a", 403), CallEnd.REFUSED),
        (True, Gone("a", 603, "Decline"), CallEnd.REFUSED),
        (False, Gone("a", 503, heard=False), CallEnd.NETWORK),
    ],
)
def test_a_call_out_comes_to_nothing(rings: bool, gone: Gone, end: CallEnd) -> None:
    bench = Bench()
    bench.order(Dial(call="a", to="0274515"))
    assert bench.call("a").state is CallState.CALLING
    if rings:
        bench.hear(Progressed("a", 180), Progressed("a", 183))
        assert bench.call("a").state is CallState.ALERTING
    bench.hear(gone)
    assert (bench.call("a").end, bench.call("a").said) == (end, gone.said)


def test_before_the_answer_the_other_side_is_heard_and_not_spoken_to() -> None:
    bench = Bench()
    bench.order(Dial(call="a", to="0274515"))
    bench.hear(Progressed("a", 183))
    assert bench.line.wired["a"] == Wiring(hear=True)
    bench.hear(Connected("a"))
    assert bench.line.wired["a"] == Wiring(speak=True, hear=True)


def test_hold_and_mute() -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(Mute(call="a", on=True))
    assert bench.line.wired["a"] == Wiring(hear=True)
    bench.go(1_000)
    bench.order(Hold(call="a", on=True))
    bench.order(Hold(call="a", on=True))
    assert bench.line.wired["a"] == Wiring()
    bench.go(2_000)
    bench.order(Hold(call="a", on=False))
    assert bench.line.wired["a"] == Wiring(hear=True)
    bench.order(Mute(call="a", on=False))
    call = bench.call("a")
    assert (call.talk_ms, call.hold_ms, call.holds, call.muted) == (1_000, 2_000, 1, False)
    assert [asked for asked in bench.line.asked if asked[0] == "hold"] == [
        ("hold", "a", True),
        ("hold", "a", False),
    ]


def test_the_other_side_holds() -> None:
    bench = Bench()
    bench.talking("a")
    bench.hear(Sounded("a", "PCMA", held_there=True))
    assert (bench.call("a").held_there, bench.call("a").state) == (True, CallState.TALKING)
    told = len(bench.told)
    bench.hear(Sounded("a", "PCMA", held_there=True))
    assert len(bench.told) == told


def test_keys_go_both_ways() -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(Dtmf(call="a", digits="12#d"))
    assert bench.line.asked[-1][:3] == ("dtmf", "a", "12#D")
    assert refused(bench, Dtmf(ref=1, call="a", digits="1 2")) == Reason.BAD_NUMBER
    bench.hear(Keyed("a", "5"))
    assert bench.said(DtmfHeard)[0].digit == "5"


def test_a_second_call_only_to_ask_about_the_first() -> None:
    bench = Bench()
    bench.talking("a")
    assert refused(bench, Dial(ref=1, call="b", to="2002")) == Reason.BUSY
    bench.order(Dial(call="b", to="2002", consults="a"))
    assert (bench.call("a").state, bench.call("b").consults) == (CallState.HELD, "a")
    assert refused(bench, Dial(ref=2, call="c", to="2003", consults="a")) == Reason.BUSY
    bench.hear(Connected("b"))
    bench.order(Hold(call="a", on=False))
    assert (bench.call("a").state, bench.call("b").state) == (CallState.TALKING, CallState.HELD)


def test_there_is_one_conversation_at_a_time() -> None:
    """The agent took the customer up again while the other one's telephone still rang."""
    bench = Bench()
    bench.talking("a")
    bench.order(Dial(call="b", to="2002", consults="a"))
    bench.order(Hold(call="a", on=False))
    bench.hear(Connected("b"))
    assert (bench.call("a").state, bench.call("b").state) == (CallState.HELD, CallState.TALKING)
    assert bench.line.wired["a"] == Wiring()


def test_a_consult_that_cannot_be_dialled_leaves_the_call_as_it_is() -> None:
    bench = Bench()
    bench.talking("a")
    bench.line.broken = True
    assert refused(bench, Dial(ref=1, call="b", to="?", consults="a")) == Reason.BAD_NUMBER
    assert bench.engine.calls["a"].state is CallState.TALKING


def test_a_peer_that_sends_nothing_and_answers_nothing_is_gone() -> None:
    bench = Bench()
    bench.talking("a")
    for n in range(1, 4):
        bench.line.sound["a"] = Received(packets=50 * n, codec="PCMA")
        bench.go(1_000)
    assert bench.said(QualityTold)[-1].quality.mos > 4.2
    for _ in range(5):
        bench.go(1_000)
    assert bench.line.asked[-1] == ("probe", "a")
    assert bench.said(QualityTold)[-1].quality.silent_ms == 5_000
    for _ in range(8):
        assert "a" in bench.engine.calls
        bench.go(1_000)
    assert (bench.call("a").end, bench.line.asked[-1]) == (CallEnd.NETWORK, ("hang_up", "a"))
    assert bench.call("a").quality.packets == 150


def test_a_silent_peer_that_answers_stays() -> None:
    bench = Bench()
    bench.talking("a")
    bench.line.sound["a"] = Received(packets=50)
    for _ in range(120):
        asked = bench.line.asked.count(("probe", "a"))
        bench.go(1_000)
        if bench.line.asked.count(("probe", "a")) > asked:
            bench.hear(Probed("a", True))
    assert bench.engine.calls["a"].state is CallState.TALKING
    assert 7 <= bench.line.asked.count(("probe", "a")) <= 9
    bench.line.asked.clear()
    while bench.line.asked.count(("probe", "a")) < 1:
        bench.go(1_000)
    bench.hear(Probed("a", False))
    bench.go(1_000)
    assert bench.call("a").end is CallEnd.NETWORK


@pytest.mark.parametrize(
    "order",
    [
        Hold(ref=1, call="a", on=True),
        Mute(ref=1, call="a", on=True),
        Dtmf(ref=1, call="a", digits="1"),
        Transfer(ref=1, call="a", to="2002"),
    ],
)
def test_a_ringing_call_can_only_be_answered_or_sent_away(order: Orders) -> None:
    bench = Bench()
    bench.comes("a")
    assert refused(bench, order) == Reason.NOT_NOW


def test_what_is_over_or_unknown_is_refused() -> None:
    bench = Bench()
    assert refused(bench, Answer(ref=1, call="a")) == Reason.NO_SUCH_CALL
    assert refused(bench, Dial(ref=1, call="x", to="1", account="other")) == Reason.NO_ACCOUNT
    assert refused(bench, Levels(ref=1, on=True)) == Reason.UNKNOWN_ORDER
    bench.order(Leave())
    bench.hear()
    assert refused(bench, Dial(ref=1, call="x", to="1")) == Reason.NO_ACCOUNT
    assert not bench.engine.receiving


def test_a_line_that_is_not_ready_is_not_dialled() -> None:
    bench = Bench()
    bench.order(Configure(accounts=(LINE,)))
    bench.engine._accounts.clear()
    bench.line.coming.clear()
    bench.line.asked.clear()
    assert refused(bench, Dial(ref=1, call="x", to="1")) == Reason.NOT_READY


def test_a_recording_is_told_with_its_call() -> None:
    bench = Bench()
    bench.talking("a")
    bench.engine.recording("a", Recording.ON)
    assert bench.call("a").recording is Recording.ON
    bench.engine.recording("gone", Recording.ON)
