"""What the acts of the telephone's bar ask of the telephone."""

from console.softphone.orders import (
    Answer,
    HangUp,
    Hold,
    Join,
    Mute,
    Orders,
    Record,
    Reject,
    TakeBack,
    TransferTo,
)
from console.softphone.state import Recording
from console.views.phone_model import LineShown
from console.views.phone_payment import to_payment
from domain.handbook import Handbook


def order_of(name: str, front: LineShown, other: LineShown | None, handbook: Handbook) -> Orders | None:
    """The order that the bar's act ``name`` gives for the call in ``front``, with the ``other`` line there is; None where it gives none."""
    call = front.call
    match name:
        case "answer":
            return Answer(call=call.id)
        case "reject":
            return Reject(call=call.id)
        case "mute":
            return Mute(call=call.id, on=not call.muted)
        case "hold":
            return Hold(call=call.id, on=not front.held)
        case "record":
            paused = call.recording in (Recording.ON, Recording.ANNOUNCING)
            return Record(call=call.id, to=Recording.PAUSED if paused else Recording.ON)
        case "join" if other is not None:
            return Join(
                call=other.id if call.consults else call.id, other=call.id if call.consults else other.id
            )
        case "complete" if other is not None:
            first, second = (other, front) if call.consults else (front, other)
            return TransferTo(call=first.id, other=second.id)
        case "payment":
            return to_payment(call, handbook)
        case "take_back":
            return TakeBack(call=call.id)
        case "end":
            return HangUp(call=call.id)
    return None
