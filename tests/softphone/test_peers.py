"""Telephones and exchanges that are not ours: they are heard and hear, refuse, freeze and vanish."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.softphone.engine.watch import Patience
from console.softphone.events import DtmfHeard, QualityTold
from console.softphone.orders import Answer, Dial, Dtmf, DtmfWay, HangUp, Hold
from console.softphone.state import AccountState, Srtp
from domain.call import CallEnd, CallState
from tests.softphone.telephones import ANI_HZ, direct, is_heard, is_silent, needs, quiet, ready, telephones
from tests.support.sip import sipp
from tests.support.sip.baresip import Baresip
from tests.support.sip.engines import EngineProcess
from tests.support.sip.ports import free_port
from tests.support.sip.sipp import Sipp

pytestmark = pytest.mark.processes
#: A peer is asked for a sign of life soon, so that the tests are.
SOON = Patience(silent_ms=1_500, answer_ms=1_500, again_ms=1_500)


@pytest.fixture(scope="module")
def running() -> Iterator[EngineProcess]:
    with telephones("ani", patience=SOON) as (ani,):
        ani.tone(ANI_HZ)
        yield ani


@pytest.fixture
def ani(running: EngineProcess) -> Iterator[EngineProcess]:
    running.fresh()
    yield running
    quiet(running)


def at(telephone: EngineProcess, user: str) -> str:
    return ready(telephone, user).removeprefix("sip:")


@pytest.mark.parametrize(
    ("codec", "srtp"), [("PCMA", Srtp.OFF), ("G722", Srtp.OFF), ("PCMA", Srtp.MANDATORY)]
)
def test_baresip_answers_and_gives_back_what_it_hears(
    ani: EngineProcess, tmp_path: Path, codec: str, srtp: Srtp
) -> None:
    needs("baresip")
    peer = Baresip(tmp_path, codec=codec, srtp=srtp is Srtp.MANDATORY)
    try:
        user = f"2001{codec}{srtp}"
        ani.configure(direct(user, srtp=srtp))
        ani.until_account(user, AccountState.READY)
        leg = f"echo-{codec}-{srtp}"
        ani.do(Dial(call=leg, to=peer.address))
        call = ani.until_call(CallState.TALKING, leg, true=lambda call: call.codec != "")
        assert (call.codec.partition("/")[0], call.secured) == (codec, srtp is Srtp.MANDATORY)
        is_heard(ani, ANI_HZ)
        ani.do(HangUp(call=leg))
        peer.until("CALL_CLOSED")
    finally:
        peer.stop()


def test_baresip_calls_both_press_keys_and_the_agent_holds(ani: EngineProcess, tmp_path: Path) -> None:
    needs("baresip")
    peer = Baresip(tmp_path, "0812", hz=600)
    try:
        peer.dial(f"sip:{at(ani, '2001')}")
        rings = ani.until_call(CallState.RINGING)
        assert rings.number == "0812"
        peer.until("CALL_RINGING")
        ani.do(Answer(call=rings.id))
        peer.until("CALL_ESTABLISHED")
        is_heard(ani, 600)
        peer.press("5")
        assert ani.until(DtmfHeard).digit == "5"
        for way, digit in ((DtmfWay.RFC2833, "7"), (DtmfWay.INFO, "8")):
            ani.do(Dtmf(call=rings.id, digits=digit, way=way))
            peer.until("CALL_DTMF_START", lambda event, digit=digit: event["param"] == digit)  # type: ignore[misc]
        ani.do(Hold(call=rings.id, on=True))
        is_silent(ani)
        ani.do(Hold(call=rings.id, on=False))
        is_heard(ani, 600)
        peer.hang_up()
        assert ani.until_call(CallState.ENDED).end is CallEnd.CUSTOMER
    finally:
        peer.stop()


@pytest.mark.parametrize("vanishes", [False, True], ids=["frozen", "dead"])
def test_a_peer_that_says_nothing_any_more(ani: EngineProcess, tmp_path: Path, vanishes: bool) -> None:
    needs("baresip")
    peer = Baresip(tmp_path, hz=600)
    try:
        ready(ani, "2001")
        leg = f"gone-{vanishes}"
        ani.do(Dial(call=leg, to=peer.address))
        ani.until_call(CallState.TALKING, leg)
        is_heard(ani, 600)
        peer.kill() if vanishes else peer.freeze()
        assert ani.until(QualityTold, lambda told: told.quality.silent_ms >= 1_000)
        over = ani.until_call(CallState.ENDED, leg)
        assert (over.end, over.cause) == (CallEnd.NETWORK, 408)
        ani.fresh()
        with telephones("budi") as (budi,):
            to = ready(budi, "2002")
            ani.do(Dial(call=f"after-{leg}", to=to))
            budi.until_call(CallState.RINGING)
    finally:
        peer.stop()


def test_a_peer_that_is_only_silent_stays(ani: EngineProcess, tmp_path: Path) -> None:
    """It sends no sound and answers when it is asked."""
    needs("sipp")
    port = free_port()
    steps = (
        sipp.expect_request("INVITE")
        + sipp.answer(200, "OK", body=sipp.SDP)
        + sipp.expect_request("ACK")
        + sipp.label(1)
        + sipp.expect_request("OPTIONS", optional=True, then=2)
        + sipp.expect_request("BYE", then=3)
        + sipp.label(2)
        + sipp.answer(200, "OK", then=1)
        + sipp.label(3)
        + sipp.answer(200, "OK")
    )
    peer = Sipp(tmp_path, steps, port=port)
    try:
        ready(ani, "2001")
        ani.do(Dial(call="silent", to=peer.address))
        ani.until_call(CallState.TALKING)
        ani.until(QualityTold, lambda told: told.quality.silent_ms >= 4_500)
        assert ani.calls()["silent"].state is CallState.TALKING
        ani.do(HangUp(call="silent"))
        peer.finished()
    finally:
        peer.stop()


@pytest.mark.parametrize(
    ("code", "phrase", "end"),
    [
        (486, "Busy Here", CallEnd.BUSY),
        (404, "Not Found", CallEnd.NOT_FOUND),
        (480, "Temporarily Unavailable", CallEnd.NO_ANSWER),
        (403, "Forbidden", CallEnd.REFUSED),
    ],
)
def test_what_the_other_side_says_for_no(
    ani: EngineProcess, tmp_path: Path, code: int, phrase: str, end: CallEnd
) -> None:
    needs("sipp")
    steps = sipp.expect_request("INVITE") + sipp.answer(180, "Ringing") + sipp.answer(code, phrase)
    peer = Sipp(tmp_path, steps + sipp.expect_request("ACK"), port=free_port())
    try:
        ready(ani, "2001")
        ani.do(Dial(call=f"no-{code}", to=peer.address))
        over = ani.until_call(CallState.ENDED)
        assert (over.end, over.cause, over.said) == (end, code, phrase)
        peer.finished()
    finally:
        peer.stop()


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        ("", CallEnd.CUSTOMER),
        ('Reason: SIP;cause=200;text="Call completed elsewhere"\n', CallEnd.ANSWERED_ELSEWHERE),
    ],
)
def test_a_caller_that_gives_up(ani: EngineProcess, tmp_path: Path, reason: str, end: CallEnd) -> None:
    needs("sipp")
    told = 'P-Asserted-Identity: "Siti" <tel:+62812345443>\nX-IVR: Gadai > Pelunasan\nX-Wait: 1:05\n'
    steps = (
        sipp.request("INVITE", told, sipp.SDP)
        + sipp.expect(100, optional=True)
        + sipp.expect(180)
        + sipp.request("CANCEL", reason, since=3, retransmit=False)
        + sipp.expect(200)
        + sipp.expect(487)
        + sipp.request("ACK", to_tag=True, since=6, retransmit=False)
    )
    peer = Sipp(tmp_path, steps, to=at(ani, "2001"), port=free_port())
    try:
        over = ani.until_call(CallState.ENDED)
        peer.finished()
        assert (over.end, over.number, over.told.ivr, over.told.waited_s) == (
            end,
            "+62812345443",
            "Gadai > Pelunasan",
            65,
        )
    finally:
        peer.stop()
