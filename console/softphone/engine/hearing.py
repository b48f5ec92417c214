"""What the other side, the PBX and time do to calls (flow: Inbound call)."""

import msgspec

from console.softphone.engine.acting import Acting
from console.softphone.engine.calls import Calls, Live
from console.softphone.engine.ending import end_of
from console.softphone.engine.line import (
    Came,
    Connected,
    Gone,
    Keyed,
    LineError,
    Probed,
    Progressed,
    Referred,
    Sounded,
)
from console.softphone.engine.tandem import Tandems
from console.softphone.engine.watch import POLL_MS
from console.softphone.events import DtmfHeard, QualityTold, Transferred
from console.softphone.headers import cleaned, told
from console.softphone.state import Account, Call
from domain.call import CALL, CallEnd, CallMove, CallState, Direction

BUSY_HERE = 486
#: What a telephone can send (RFC 4733); a message may claim anything.
KEYS = frozenset("0123456789*#ABCD")
TEMPORARILY_UNAVAILABLE = 480
#: From the tone of an automatic answer to the answer.
TONE_MS = 400

OfLeg = Came | Progressed | Connected | Sounded | Keyed | Referred | Probed | Gone


class Hearing:
    def __init__(self, calls: Calls, acting: Acting, tandems: Tandems) -> None:
        self._calls = calls
        self._acting = acting
        self._line = calls.line
        self._payments = acting.payments
        self._tandems = tandems

    def hear(self, happening: OfLeg) -> None:
        """What is said of a call that is over is not heard, and what does not fit its state says nothing new: the other side may say
        a thing twice, or late."""
        if isinstance(happening, Came):
            self._came(happening)
            return
        live = self._calls.get(happening.leg)
        if live is None:
            self._tandems.hears(happening)
            return
        match happening:
            case Progressed():
                if CALL.can(live.call.state, CallMove.ALERT):
                    self._calls.move(live, CallMove.ALERT)
            case Connected():
                self._connected(live, happening)
            case Sounded():
                self._calls.change(
                    live, codec=happening.codec, secured=happening.secured, held_there=happening.held_there
                )
            case Keyed() if happening.digit in KEYS and not self._payments.takes(live, happening.digit):
                self._calls.tell(
                    DtmfHeard(at=self._calls.clock.now(), call=live.call.id, digit=happening.digit)
                )
            case Referred():
                self._referred(live, happening)
            case Probed():
                if live.watch is not None:
                    live.watch.probed(self._calls.clock.ticks(), happening.alive)
            case Gone():
                self._gone(live, happening)

    def pass_time(self) -> None:
        """Whatever is due by now."""
        ticks = self._calls.clock.ticks()
        self._payments.pass_time(ticks)
        self._tandems.pass_time(ticks)
        for live in self._calls:
            if live.call.state is CallState.RINGING:
                self._ring_on(live, ticks)
            elif live.watch is not None and ticks - live.polled >= POLL_MS:
                live.polled = ticks
                self._poll(live, ticks)

    def _came(self, came: Came) -> None:
        """Refused as busy when the agent is not Avail, and while another call is on; such a call is told to nobody here: the PBX
        has it still. Who accompanies a colleague is let in by their word."""
        if self._tandems.answers(came):
            return
        replaced = self._calls.get(came.replaces) if came.replaces else None
        if replaced is None and (not self._calls.receiving or len(self._calls)):
            self._line.refuse(came.leg, BUSY_HERE)
            return
        if replaced is not None:
            self._calls.finish(replaced, CallEnd.TRANSFERRED)
        else:
            self._line.ring(came.leg)
        ringing = self._ringing(came)
        if replaced is not None:
            ringing = msgspec.structs.replace(ringing, takes_over=replaced.call.accompanies)
        live = self._calls.begin(ringing)
        if replaced is not None:
            live.answering = True

    def _ringing(self, came: Came) -> Call:
        account = self._calls.accounts.get(came.account, Account(id="", user="", domain=""))
        said = told(
            came.headers, account.ringing_headers, number=came.number, name=came.name, called=came.called
        )
        now = self._calls.clock.now()
        return Call(
            id=came.leg,
            account=came.account,
            direction=Direction.INBOUND,
            state=CallState.RINGING,
            number=said.number,
            name=said.name,
            told=said,
            started=now,
            as_of=now,
            trail=cleaned(came.trail),
        )

    def _connected(self, live: Live, happening: Connected) -> None:
        if CALL.can(live.call.state, CallMove.ANSWER):
            if live.call.private:
                self._payments.answered(live)
            else:
                self._acting.quiet_others(live)
            self._calls.move(live, CallMove.ANSWER, trail=cleaned(happening.trail) or live.call.trail)

    def _referred(self, live: Live, happening: Referred) -> None:
        if not live.referring:
            return
        to, other = live.referring, self._calls.get(live.referring_leg)
        self._calls.tell(
            Transferred(at=self._calls.clock.now(), call=live.call.id, to=to, code=happening.code)
        )
        if 200 <= happening.code < 300:
            for one in (live, other):
                if one is not None:
                    self._line.hang_up(one.call.id)
                    self._calls.finish(one, CallEnd.TRANSFERRED, cause=happening.code)
        elif happening.final or happening.code >= 300:
            live.referring = live.referring_leg = ""

    def _gone(self, live: Live, gone: Gone) -> None:
        """Of a transfer that is under way, both legs may be gone before the word that it was done."""
        self._payments.said(live, gone)
        handed_over = live.referring or any(other.referring_leg == live.call.id for other in self._calls)
        end = end_of(live.call.direction, live.call.state, gone)
        if handed_over and end is CallEnd.CUSTOMER:
            end = CallEnd.TRANSFERRED
        self._calls.finish(live, end, cause=gone.code, said=cleaned(gone.said))

    def _ring_on(self, live: Live, ticks: int) -> None:
        if live.answering:
            return
        policy, rung = self._calls.policy, ticks - live.began
        if live.beeped is not None:
            if ticks - live.beeped >= TONE_MS:
                self._answer(live)
        elif policy.auto_answer_s is not None and rung >= policy.auto_answer_s * 1000:
            self._line.beep()
            live.beeped = ticks
        elif rung >= policy.ring_s * 1000:
            self._line.refuse(live.call.id, TEMPORARILY_UNAVAILABLE)
            self._calls.finish(live, CallEnd.MISSED, cause=TEMPORARILY_UNAVAILABLE)

    def _answer(self, live: Live) -> None:
        try:
            self._acting.answer(live)
        except LineError as error:
            self._line.refuse(live.call.id, TEMPORARILY_UNAVAILABLE)
            self._calls.finish(live, CallEnd.NETWORK, said=error.said)

    def _poll(self, live: Live, ticks: int) -> None:
        watch = live.watch
        quality = watch.poll(ticks, self._line.received(live.call.id)) if watch else None
        if watch is None or quality is None:
            return
        live.call = msgspec.structs.replace(live.call, quality=quality)
        self._calls.tell(QualityTold(at=self._calls.clock.now(), call=live.call.id, quality=quality))
        if watch.lost(ticks):
            self._line.hang_up(live.call.id)
            self._calls.finish(live, CallEnd.NETWORK, cause=408)
        elif watch.wants_probe(ticks):
            self._line.probe(live.call.id)
