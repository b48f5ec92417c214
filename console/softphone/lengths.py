"""What runs while a call is in a state: how long it rang, was talked on, was held. Pure."""

import msgspec

from console.softphone.state import Call, Payment, PaymentEnd
from domain.call import CallEnd, CallState

_COUNTED = {
    CallState.RINGING: "rang_ms",
    CallState.CALLING: "rang_ms",
    CallState.ALERTING: "rang_ms",
    CallState.TALKING: "talk_ms",
    CallState.HELD: "hold_ms",
}


def counted(call: Call, at: int) -> Call:
    """``call`` as it is at ``at`` (Unix ms), if nothing happened since; one that is over stays as it is."""
    name = _COUNTED.get(call.state)
    if name is None:
        return call
    ran = max(0, at - (call.as_of or call.started))
    return msgspec.structs.replace(call, as_of=max(at, call.as_of), **{name: getattr(call, name) + ran})


def cut_short(call: Call, at: int) -> Call:
    """``call``, up when the telephone's own process died at ``at``; one that is over stays as it is."""
    if call.state is CallState.ENDED:
        return call
    until = counted(call, at)
    lost = (Payment(at=at, ms=0, end=PaymentEnd.LOST),) if call.payment else ()
    return msgspec.structs.replace(
        until,
        state=CallState.ENDED,
        end=CallEnd.ENGINE,
        ended=until.as_of,
        payment="",
        payments=(*call.payments, *lost),
    )
