"""Two telephones of ours talk: everything an agent does in a call, heard at the other end."""

from collections.abc import Callable, Iterator

import pytest

from console.softphone.events import CallChanged, DtmfHeard, Events, QualityTold, Refused
from console.softphone.orders import Dial, Dtmf, DtmfWay, Forward, HangUp, Hold, Mute, Receive, Reject
from console.softphone.reasons import Reason
from console.softphone.state import Policy
from domain.call import CallEnd, CallState, Direction
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    is_heard,
    is_silent,
    pick_up,
    quiet,
    ready,
    talk,
    telephones,
)
from tests.support.sip.engines import EngineProcess

pytestmark = pytest.mark.processes
Pair = tuple[EngineProcess, EngineProcess]


@pytest.fixture(scope="module")
def running() -> Iterator[Pair]:
    with telephones("ani", "budi") as (ani, budi):
        ani.tone(ANI_HZ)
        budi.tone(BUDI_HZ)
        yield ani, budi


@pytest.fixture
def pair(running: Pair) -> Iterator[Pair]:
    """Ani calls, Budi is called."""
    for telephone in running:
        telephone.fresh()
    yield running
    quiet(*running)


def is_in(state: CallState) -> Callable[[Events], bool]:
    return lambda event: isinstance(event, CallChanged) and event.call.state is state


def test_both_hear_each_other_and_nobody_else(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    leg = talk(ani, budi, to, "talk")
    assert is_heard(budi, ANI_HZ).share[f"{ANI_HZ:g}"] > 0.9
    assert is_heard(ani, BUDI_HZ).share[f"{BUDI_HZ:g}"] > 0.9
    here, there = ani.calls()["talk"], budi.calls()[leg]
    assert (here.direction, there.direction) == (Direction.OUTBOUND, Direction.INBOUND)
    assert (there.number, there.told.called, there.codec) == ("2001", "2002", "G722/16000")
    assert here.trail == there.trail != ""
    quality = ani.until(QualityTold, lambda told: told.quality.packets > 30).quality
    assert quality.mos > 4.0
    assert quality.loss < 0.05
    budi.do(HangUp(call=leg))
    assert ani.until_call(CallState.ENDED).end is CallEnd.CUSTOMER
    assert budi.until_call(CallState.ENDED).end is CallEnd.AGENT


def test_the_caller_hangs_up(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    leg = talk(ani, budi, to, "caller-ends")
    ani.do(HangUp(call="caller-ends"))
    over = budi.until_call(CallState.ENDED, leg)
    assert (over.end, over.talk_ms > 0, over.quality.packets >= 0) == (CallEnd.CUSTOMER, True, True)
    assert ani.until_call(CallState.ENDED).end is CallEnd.AGENT


def test_hold_silences_both_and_resume_brings_them_back(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    leg = talk(ani, budi, to, "held")
    is_heard(budi, ANI_HZ)
    ani.do(Hold(call="held", on=True))
    budi.until_call(CallState.TALKING, leg, true=lambda call: call.held_there)
    is_silent(budi)
    is_silent(ani)
    ani.do(Hold(call="held", on=False), Hold(call="held", on=True), Hold(call="held", on=False))
    budi.until_call(CallState.TALKING, leg, true=lambda call: not call.held_there)
    is_heard(budi, ANI_HZ)
    is_heard(ani, BUDI_HZ)
    assert ani.calls()["held"].holds == 2
    assert ani.calls()["held"].hold_ms > 0


def test_both_hold_and_both_come_back(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    leg = talk(ani, budi, to, "both")
    ani.do(Hold(call="both", on=True))
    budi.do(Hold(call=leg, on=True))
    is_silent(ani)
    is_silent(budi)
    budi.do(Hold(call=leg, on=False))
    ani.do(Hold(call="both", on=False))
    is_heard(ani, BUDI_HZ)
    is_heard(budi, ANI_HZ)


def test_mute_silences_one_side(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    talk(ani, budi, to, "muted")
    is_heard(budi, ANI_HZ)
    ani.do(Mute(call="muted", on=True))
    is_silent(budi)
    is_heard(ani, BUDI_HZ)
    ani.do(Mute(call="muted", on=False))
    is_heard(budi, ANI_HZ)


def test_a_tap_hears_each_side_apart(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    talk(ani, budi, to, "tapped")
    ani.tap("tapped")
    for side, own, other in (("near", ANI_HZ, BUDI_HZ), ("far", BUDI_HZ, ANI_HZ)):
        is_heard(ani, own, side=side, call="tapped")
        assert ani.weigh(other, side=side, call="tapped").share[f"{other:g}"] < 0.001
    ani.do(Mute(call="tapped", on=True))
    ani.until_heard(lambda sound: sound.rms < 0.001, side="near", call="tapped")
    earlier, far, later = (ani.weigh(side=side, call="tapped").frames for side in ("near", "far", "near"))
    assert earlier - 1 <= far <= later + 1


@pytest.mark.parametrize("way", list(DtmfWay))
def test_keys_are_heard_at_the_other_end(pair: Pair, way: DtmfWay) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    leg = talk(ani, budi, to, f"keys-{way}")
    ani.do(Dtmf(call=f"keys-{way}", digits="15#*", way=way))
    budi.until(DtmfHeard, lambda heard: heard.digit == "*")
    assert "".join(heard.digit for heard in budi.events(DtmfHeard)) == "15#*"
    budi.do(Dtmf(call=leg, digits="7", way=way))
    assert ani.until(DtmfHeard).digit == "7"


@pytest.mark.parametrize("receive", [True, False], ids=["on another call", "away"])
def test_whom_nothing_may_reach_is_busy(pair: Pair, receive: bool) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    if receive:
        talk(ani, budi, to, "first")
    else:
        budi.do(Receive(on=False))
    told = len(budi.calls())
    with telephones("citra") as (citra,):
        ready(citra, "2003")
        citra.do(Dial(call="second", to=to))
        refused = citra.until_call(CallState.ENDED)
    assert (refused.end, refused.cause) == (CallEnd.BUSY, 486)
    assert len(budi.calls()) == told
    if receive:
        is_heard(budi, ANI_HZ)


@pytest.mark.parametrize(
    ("code", "end"), [(486, CallEnd.BUSY), (603, CallEnd.REFUSED), (480, CallEnd.NO_ANSWER)]
)
def test_the_called_agent_rejects(pair: Pair, code: int, end: CallEnd) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    ani.do(Dial(call=f"r{code}", to=to))
    rings = budi.until_call(CallState.RINGING)
    ani.until_call(CallState.ALERTING)
    budi.do(Reject(call=rings.id, code=code))
    assert budi.until_call(CallState.ENDED).end is CallEnd.REJECTED
    over = ani.until_call(CallState.ENDED)
    assert (over.end, over.cause) == (end, code)


def test_nobody_answers_and_the_caller_gives_up(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002", Policy(ring_s=1))
    ready(ani, "2001")
    ani.do(Dial(call="missed", to=to))
    assert budi.until_call(CallState.ENDED).end is CallEnd.MISSED
    assert ani.until_call(CallState.ENDED).end is CallEnd.NO_ANSWER
    budi.fresh()
    ready(budi, "2002")
    ani.do(Dial(call="gave-up", to=to))
    budi.until_call(CallState.RINGING)
    ani.until_call(CallState.ALERTING)
    ani.do(HangUp(call="gave-up"))
    assert budi.until_call(CallState.ENDED).end is CallEnd.CUSTOMER


def test_an_automatic_answer(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002", Policy(auto_answer_s=0.2))
    ready(ani, "2001")
    ani.do(Dial(call="auto", to=to))
    answered = budi.until_call(CallState.TALKING)
    assert answered.rang_ms >= 600
    is_heard(ani, BUDI_HZ)


def test_a_call_is_sent_on(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    with telephones("citra") as (citra,):
        elsewhere = ready(citra, "2003")
        ani.do(Dial(call="moved", to=to))
        rings = budi.until_call(CallState.RINGING)
        budi.do(Forward(call=rings.id, to=elsewhere))
        assert budi.until_call(CallState.ENDED).end is CallEnd.FORWARDED
        pick_up(ani, citra, "moved")
        ani.do(HangUp(call="moved"))
        citra.until_call(CallState.ENDED)


def test_what_cannot_be_dialled_is_refused(pair: Pair) -> None:
    ani, _ = pair
    ready(ani, "2001")
    for bad in ("", "0812 345", "sip:a@b\r\nX: y", "x" * 200, "<sip:a@b>"):
        answer = ani.order(Dial(call="bad", to=bad))
        assert isinstance(answer, Refused)
        assert answer.reason == Reason.BAD_NUMBER
    answer = ani.order(Dial(call="bad", to="1", headers={"X-A": "b\r\nEvil: 1"}))
    assert isinstance(answer, Refused)
    assert answer.reason == Reason.BAD_SETTINGS


def test_what_a_caller_sends_along_is_told(pair: Pair) -> None:
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    sent = {
        "P-Asserted-Identity": '"Siti Rahmawati" <sip:+62812345443@pbx.example>',
        "X-Queue": "Gadai",
        "X-Wait": "75",
        "User-to-User": "53495449;encoding=hex",
        "X-Bot-Intent": "pelunasan",
    }
    ani.do(Dial(call="told", to=to, headers=sent))
    rings = budi.until_call(CallState.RINGING)
    told = rings.told
    assert (rings.number, rings.name) == ("+62812345443", "Siti Rahmawati")
    assert (told.queue, told.waited_s, told.customer, told.bot) == (
        "Gadai",
        75,
        "SITI",
        {"intent": "pelunasan"},
    )


def test_a_ring_comes_at_once(pair: Pair) -> None:
    """From the order to the caller's hearing that it rings, through both engines; the bench measures it in earnest."""
    ani, budi = pair
    to = ready(budi, "2002")
    ready(ani, "2001")
    took = []
    for n in range(5):
        ani.fresh()
        budi.fresh()
        ani.do(Dial(call=f"n{n}", to=to))
        ani.until_call(CallState.ALERTING)
        asked, rang = (ani.told_at(is_in(state)) for state in (CallState.CALLING, CallState.ALERTING))
        took.append((rang - asked) / 1e6)
        ani.do(HangUp(call=f"n{n}"))
        budi.until_call(CallState.ENDED)
    assert sorted(took)[2] < 100
