"""A caller of a real telephone in a payment IVR on a real line: what each hears, what is recorded, where the keys go."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.softphone.engine.watch import Patience
from console.softphone.events import DtmfHeard, Recorded, Refused
from console.softphone.orders import Answer, Dial, Dtmf, DtmfWay, HangUp, Record, TakeBack, ToPayment
from console.softphone.state import PaymentEnd, Policy, Recording
from domain.call import CallEnd, CallState
from tests.softphone.recording.reading import AGENT, OTHER, loudest, share
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    CITRA_HZ,
    is_heard,
    is_silent,
    needs,
    pick_up,
    quiet,
    ready,
    telephones,
)
from tests.support.sip import sipp
from tests.support.sip.engines import EngineProcess
from tests.support.sip.ports import free_port
from tests.support.sip.sipp import Sipp

pytestmark = pytest.mark.processes
CARD_HZ = 2300.0


class Floor:
    """Siti calls Ani, who records; the IVR is called at ``to``."""

    def __init__(self, ani: EngineProcess, siti: EngineProcess, ivr: EngineProcess, folder: Path) -> None:
        self.ani, self.siti, self.ivr, self.folder = ani, siti, ivr, folder
        self.to = self.call = ""

    def talking(self) -> str:
        """Siti calls; Ani's id of the call."""
        for telephone, hz in ((self.ani, ANI_HZ), (self.siti, BUDI_HZ), (self.ivr, CITRA_HZ)):
            telephone.fresh()
            telephone.tone(hz)
        self.to = ready(self.ivr, "1599")
        ready(self.siti, "0812")
        here = ready(self.ani, "2001", Policy(record=True))
        self.siti.do(Dial(call=f"call-{here}", to=here))
        self.call = pick_up(self.siti, self.ani, f"call-{here}")
        self.ani.until_call(CallState.TALKING, self.call, true=lambda call: call.recording is Recording.ON)
        return self.call

    def in_ivr(self) -> str:
        """Siti is in it; the IVR's id of the call."""
        self.ani.do(ToPayment(call=self.call, leg=f"ivr-{self.call}", to=self.to))
        rings = self.ivr.until_call(CallState.RINGING)
        self.ivr.do(Answer(call=rings.id))
        self.ani.until_call(CallState.TALKING, f"ivr-{self.call}")
        return rings.id


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Floor]:
    folder = tmp_path_factory.mktemp("engine") / "recordings"
    with telephones("ani", "siti", "ivr", patience=Patience(), records=folder) as (ani, siti, ivr):
        yield Floor(ani, siti, ivr, folder)


@pytest.fixture
def floor(running: Floor) -> Iterator[Floor]:
    yield running
    quiet(running.ani, running.siti, running.ivr)


def test_the_two_are_alone_and_then_the_caller_is_back_with_the_agent(floor: Floor) -> None:
    call = floor.talking()
    is_heard(floor.ani, BUDI_HZ)
    there = floor.in_ivr()
    floor.siti.tone(CARD_HZ)
    is_heard(floor.siti, CITRA_HZ)
    is_heard(floor.ivr, CARD_HZ)
    # Neither reaches the agent, and the agent reaches neither.
    is_silent(floor.ani)
    assert floor.ivr.weigh(ANI_HZ).share[f"{ANI_HZ:g}"] < 0.001
    assert floor.siti.weigh(ANI_HZ).share[f"{ANI_HZ:g}"] < 0.001
    assert floor.ani.calls()[call].recording is Recording.PAUSED
    assert isinstance(floor.ani.order(Record(call=call, to=Recording.ON)), Refused)
    for way, digits in ((DtmfWay.RFC2833, "41118"), (DtmfWay.INFO, "22#")):
        floor.siti.do(Dtmf(call=next(iter(floor.siti.calls())), digits=digits, way=way))
        floor.ivr.until(DtmfHeard, lambda heard, last=digits[-1]: heard.digit == last)  # type: ignore[misc]
    assert "".join(heard.digit for heard in floor.ivr.events(DtmfHeard)) == "4111822#"
    assert floor.ani.events(DtmfHeard) == []
    is_silent(floor.ani)
    floor.siti.tone(BUDI_HZ)
    is_heard(floor.ivr, BUDI_HZ)
    floor.ivr.do(HangUp(call=there))
    is_heard(floor.ani, BUDI_HZ)
    is_heard(floor.siti, ANI_HZ)
    back = floor.ani.until_call(CallState.TALKING, call, true=lambda one: one.recording is Recording.ON)
    assert [visit.end for visit in back.payments] == [PaymentEnd.RETURNED]
    floor.siti.do(HangUp(call=next(iter(floor.siti.calls()))))
    told = floor.ani.until(Recorded)
    path = floor.folder.parent / told.file
    assert share(path, AGENT, ANI_HZ) > 0.8
    assert share(path, OTHER, BUDI_HZ) > 0.8
    for hz in (CARD_HZ, CITRA_HZ):
        assert loudest(path, hz) < 0.01, hz
    assert len(told.pauses) == 1
    assert len(list(floor.folder.iterdir())) == 1


def test_the_agent_takes_the_caller_back_who_hangs_up_in_the_next(floor: Floor) -> None:
    call = floor.talking()
    floor.ani.tap(call)
    is_heard(floor.ani, BUDI_HZ, side="far", call=call)
    floor.in_ivr()
    is_heard(floor.siti, CITRA_HZ)
    # Nor does anything reach whoever else listens to the call.
    for side in ("near", "far"):
        floor.ani.until_heard(lambda sound: sound.rms < 0.001, side=side, call=call)
    floor.ani.do(TakeBack(call=call))
    assert floor.ivr.until_call(CallState.ENDED).end is CallEnd.CUSTOMER
    is_heard(floor.siti, ANI_HZ)
    is_heard(floor.ani, BUDI_HZ)
    floor.ivr.fresh()
    floor.ani.do(ToPayment(call=call, leg="second", to=floor.to))
    floor.ivr.do(Answer(call=floor.ivr.until_call(CallState.RINGING).id))
    floor.ani.until_call(CallState.TALKING, "second")
    floor.siti.do(HangUp(call=next(iter(floor.siti.calls()))))
    over = floor.ani.until_call(CallState.ENDED, call)
    assert [one.end for one in over.payments] == [PaymentEnd.TAKEN_BACK, PaymentEnd.CALLER_LEFT]
    assert floor.ivr.until_call(CallState.ENDED).end is CallEnd.CUSTOMER


def test_what_a_foreign_ivr_tells_at_its_end_and_one_that_is_busy(floor: Floor, tmp_path: Path) -> None:
    needs("sipp")
    call = floor.talking()
    bye = (
        '<send retrans="500"><![CDATA[\nBYE [next_url] SIP/2.0\n[last_Via:]\nVia: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]\n'
        "From: <sip:1599@[local_ip]:[local_port]>;tag=[call_number]\nTo: [$from]\n[last_Call-ID:]\nCSeq: 2 BYE\n"
        "Max-Forwards: 70\nX-Payment-Result: paid\nContent-Length: 0\n\n]]></send>\n"
    )
    invite = (
        '<recv request="INVITE" rrs="true"><action><ereg regexp=".*" search_in="hdr" header="From:" assign_to="from"/>'
        "</action></recv>\n"
    )
    # It takes no keys within the sound, by what it offers: they come as messages.
    steps = invite + sipp.answer(200, "OK", body=sipp.SDP) + sipp.expect_request("ACK")
    steps += sipp.expect_request("INFO") + sipp.answer(200, "OK")
    peer = Sipp(tmp_path, steps + bye.replace("[last_Via:]\n", "") + sipp.expect(200), port=free_port())
    try:
        floor.ani.do(ToPayment(call=call, leg="told", to=peer.address, says="X-Payment-Result"))
        floor.ani.until_call(CallState.TALKING, "told")
        floor.siti.do(Dtmf(call=next(iter(floor.siti.calls())), digits="5"))
        back = floor.ani.until_call(CallState.TALKING, call, true=lambda one: len(one.payments) == 1)
        assert (back.payments[0].end, back.payments[0].result) == (PaymentEnd.RETURNED, "paid")
        peer.finished()
    finally:
        peer.stop()
    steps = sipp.expect_request("INVITE") + sipp.answer(486, "Busy Here") + sipp.expect_request("ACK")
    peer = Sipp(tmp_path / "busy", steps, port=free_port())
    try:
        floor.ani.do(ToPayment(call=call, leg="busy", to=peer.address))
        back = floor.ani.until_call(CallState.TALKING, call, true=lambda one: len(one.payments) == 2)
        assert (back.payments[1].end, back.payments[1].ms) == (PaymentEnd.BUSY, 0)
        peer.finished()
    finally:
        peer.stop()
    is_heard(floor.ani, BUDI_HZ)
    is_heard(floor.siti, ANI_HZ)
