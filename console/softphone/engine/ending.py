"""Why a call ended, from what SIP said at its end (RFC 3261 section 21). Pure."""

from console.softphone.engine.line import Gone
from domain.call import CONNECTED, CallEnd, CallState, Direction

_OVER_THERE = {
    404: CallEnd.NOT_FOUND,
    410: CallEnd.NOT_FOUND,
    484: CallEnd.NOT_FOUND,
    485: CallEnd.NOT_FOUND,
    604: CallEnd.NOT_FOUND,
    486: CallEnd.BUSY,
    600: CallEnd.BUSY,
    408: CallEnd.NO_ANSWER,
    480: CallEnd.NO_ANSWER,
    487: CallEnd.NO_ANSWER,
}
"""A call from here that nobody answered, by the status the other side sent."""


def end_of(direction: Direction, state: CallState, gone: Gone) -> CallEnd:
    """Of a call this side did not end."""
    if state in CONNECTED or direction is Direction.INBOUND:
        if gone.elsewhere:
            return CallEnd.ANSWERED_ELSEWHERE
        return CallEnd.CUSTOMER if gone.heard else CallEnd.NETWORK
    if not gone.heard:
        return CallEnd.NO_ANSWER if state is CallState.ALERTING and gone.code == 408 else CallEnd.NETWORK
    return _OVER_THERE.get(gone.code, CallEnd.REFUSED)
