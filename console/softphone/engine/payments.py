"""The caller in the payment IVR (docs/decisions/0016-payment-ivr.md): sent there, alone with it, and back with the same agent.

The IVR is called from here, and from its answer on it and the caller are joined to each other and to nothing else: neither the agent
nor a recording nor anybody who listens hears them, and keys go through unread. Whatever ends it, the caller is back, or gone by rule.
"""

import re
from dataclasses import dataclass

import msgspec

from console.softphone.engine.calls import Calls, Live
from console.softphone.engine.line import Gone, LineError
from console.softphone.orders import DtmfWay, HangUp, Mute, OfCall, TakeBack, ToPayment
from console.softphone.reasons import Reason
from console.softphone.state import Call, Payment, PaymentEnd, Recording
from domain.call import CallEnd, CallState, Direction

#: An IVR that has not answered by then does not (ms).
PATIENT_MS = 20_000
#: What the network still brings of the last key is gone after so long (ms): only then does the agent hear again.
SETTLE_MS = 400
#: No result can hold a number of anything.
_WORD = re.compile(r"[a-z][a-z_-]{0,31}")

_NEVER_THERE = {
    CallEnd.AGENT: PaymentEnd.TAKEN_BACK,
    CallEnd.BUSY: PaymentEnd.BUSY,
    CallEnd.NO_ANSWER: PaymentEnd.NO_ANSWER,
}
_WAS_THERE = {CallEnd.AGENT: PaymentEnd.TAKEN_BACK, CallEnd.CUSTOMER: PaymentEnd.RETURNED}


@dataclass
class _Visit:
    """``begun``, ``there``, ``back`` in ticks; None for not yet."""

    at: int
    begun: int
    says: str
    there: int | None = None
    back: int | None = None
    over: Payment | None = None
    result: str = ""


class Payments:
    """Who is in the payment IVR; by the caller's call."""

    def __init__(self, calls: Calls) -> None:
        self._calls, self._line = calls, calls.line
        self._visits: dict[str, _Visit] = {}
        calls.ending = self._ending

    def need_free(self, live: Live, order: OfCall) -> None:
        """Of a call that is with the payment IVR nothing else can be asked than to come back or to end. Raises LineError."""
        allowed = isinstance(order, HangUp | TakeBack) or (isinstance(order, Mute) and not live.call.private)
        if (live.call.private or live.call.payment) and not allowed:
            raise LineError(Reason.NOT_NOW, "with the payment IVR")

    def send(self, live: Live, order: ToPayment) -> None:
        """Calls the IVR. Until it answers agent and caller hear each other. Raises LineError."""
        calls = self._calls
        if live.call.state is not CallState.TALKING or live.call.group or live.referring:
            raise LineError(Reason.NOT_NOW)
        if len(calls) > 1:
            raise LineError(Reason.BUSY)
        if not order.leg or calls.get(order.leg) is not None:
            raise LineError(Reason.NOT_NOW, "that call is on already")
        self._line.dial(order.leg, live.call.account, order.to, order.headers)
        now, ticks = calls.clock.now(), calls.clock.ticks()
        self._visits[live.call.id] = _Visit(at=now, begun=ticks, says=order.says)
        paused = Recording.PAUSED if live.call.recording is Recording.ON else live.call.recording
        calls.change(live, payment=order.leg, recording=paused)
        calls.begin(
            Call(
                id=order.leg,
                account=live.call.account,
                direction=Direction.OUTBOUND,
                state=CallState.CALLING,
                number=order.to,
                started=now,
                consults=live.call.id,
                private=True,
            )
        )

    def take_back(self, live: Live) -> None:
        """Ends the call to the IVR. Raises LineError where there is none."""
        leg = self._calls.get(live.call.payment)
        if leg is None:
            raise LineError(Reason.NOT_NOW)
        self._hang_up(leg, CallEnd.AGENT)

    def answered(self, leg: Live) -> None:
        """The IVR is there: from here on the two are alone."""
        caller = self._calls.get(leg.call.consults)
        visit = self._visits.get(leg.call.consults)
        if caller is not None and visit is not None:
            visit.there = self._calls.clock.ticks()
            caller.private = leg.private = True

    def takes(self, live: Live, digit: str) -> bool:
        """Whether a key is none of the agent's business: it goes on to the IVR, or nowhere. Once a caller was there, no key of theirs
        is told any more: the last digits of a card may come late."""
        if live.call.private:
            return True
        if not (live.call.payment or live.call.payments):
            return False
        leg = self._calls.get(live.call.payment)
        if live.private and leg is not None and leg.call.state is CallState.TALKING:
            self._key(leg.call.id, digit)
        return True

    def said(self, live: Live, gone: Gone) -> None:
        """What the IVR tells with its goodbye: one plain word or nothing."""
        visit = self._visits.get(live.call.consults) if live.call.private else None
        if visit is not None and visit.says:
            word = next(iter(gone.headers.get(visit.says.lower(), ())), "").strip().lower()
            visit.result = word if _WORD.fullmatch(word) else ""

    def pass_time(self, ticks: int) -> None:
        """Who is back hears the agent again; an IVR that does not answer, or whose caller is gone, is hung up."""
        for live in self._calls:
            visit = self._visits.get(live.call.consults)
            if live.call.private and visit is None:
                self._hang_up(live, CallEnd.AGENT)
            elif live.call.private and visit and visit.there is None and ticks - visit.begun >= PATIENT_MS:
                self._hang_up(live, CallEnd.NO_ANSWER)
        for live in self._calls:
            visit = self._visits.get(live.call.id)
            if visit is not None and visit.back is not None and ticks >= visit.back:
                self._rejoin(live, visit)

    def _ending(self, live: Live, end: CallEnd) -> None:
        if live.call.private:
            visit = self._visits.get(live.call.consults)
            if visit is not None and visit.over is None:
                self._over(visit, _end_of(end, visit.there is not None))
        elif visit := self._visits.pop(live.call.id, None):
            if visit.over is None:
                lost = end in (CallEnd.NETWORK, CallEnd.ENGINE)
                self._over(visit, PaymentEnd.LOST if lost else PaymentEnd.CALLER_LEFT)
            live.call = msgspec.structs.replace(live.call, **_back(live.call, visit))

    def _over(self, visit: _Visit, end: PaymentEnd) -> None:
        ticks = self._calls.clock.ticks()
        ms = 0 if visit.there is None else ticks - visit.there
        visit.over = Payment(at=visit.at, ms=ms, end=end, result=visit.result)
        # Of one who never was there, nothing is under way.
        visit.back = ticks if visit.there is None else ticks + SETTLE_MS

    def _rejoin(self, live: Live, visit: _Visit) -> None:
        del self._visits[live.call.id]
        live.private = False
        self._calls.change(live, **_back(live.call, visit))

    def _hang_up(self, leg: Live, end: CallEnd) -> None:
        self._line.hang_up(leg.call.id)
        self._calls.finish(leg, end)

    def _key(self, leg: str, digit: str) -> None:
        """As events of the sound, which the IVR agreed to or not; else as messages."""
        for way in (DtmfWay.RFC2833, DtmfWay.INFO):
            try:
                self._line.dtmf(leg, digit, way)
            except LineError:
                continue  # the other way, or the IVR has hung up
            return


def _back(call: Call, visit: _Visit) -> dict[str, object]:
    over = () if visit.over is None else (visit.over,)
    return {"payment": "", "payments": (*call.payments, *over)}


def _end_of(end: CallEnd, there: bool) -> PaymentEnd:
    if there:
        return _WAS_THERE.get(end, PaymentEnd.LOST)
    return _NEVER_THERE.get(end, PaymentEnd.UNREACHABLE)
