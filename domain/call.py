"""One telephone call as the desk follows it, from the first ring to its end (flow: Inbound call)."""

from enum import StrEnum

from domain.machine import Machine


class Direction(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


class CallState(StrEnum):
    RINGING = "ringing"
    """Inbound: it rings here. Nobody has answered."""
    CALLING = "calling"
    """Outbound: asked for, nothing heard of the other side yet."""
    ALERTING = "alerting"
    """Outbound: it rings over there."""
    TALKING = "talking"
    HELD = "held"
    """Put on hold from here; whether the other side holds too is a mark of its own."""
    ENDED = "ended"


class CallMove(StrEnum):
    ALERT = "alert"
    ANSWER = "answer"
    HOLD = "hold"
    RESUME = "resume"
    END = "end"


_S, _M = CallState, CallMove

CALL: Machine[CallState, CallMove] = Machine(
    "call",
    {
        (_S.CALLING, _M.ALERT): _S.ALERTING,
        # A second 180, or a 183 after it.
        (_S.ALERTING, _M.ALERT): _S.ALERTING,
        (_S.CALLING, _M.ANSWER): _S.TALKING,
        (_S.ALERTING, _M.ANSWER): _S.TALKING,
        (_S.RINGING, _M.ANSWER): _S.TALKING,
        (_S.TALKING, _M.HOLD): _S.HELD,
        (_S.HELD, _M.RESUME): _S.TALKING,
        (_S.CALLING, _M.END): _S.ENDED,
        (_S.ALERTING, _M.END): _S.ENDED,
        (_S.RINGING, _M.END): _S.ENDED,
        (_S.TALKING, _M.END): _S.ENDED,
        (_S.HELD, _M.END): _S.ENDED,
    },
)

#: Somebody is on the line.
CONNECTED = frozenset({_S.TALKING, _S.HELD})


class CallEnd(StrEnum):
    """Who or what ended a call, for the sentence the agent reads and for the reports."""

    AGENT = "agent"
    CUSTOMER = "customer"
    """The other side hung up, or gave up while it rang."""
    REJECTED = "rejected"
    """The agent refused it."""
    MISSED = "missed"
    """It rang here until its time was over."""
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    NOT_FOUND = "not_found"
    REFUSED = "refused"
    """The other side, or the PBX, would not have it."""
    FORWARDED = "forwarded"
    TRANSFERRED = "transferred"
    ANSWERED_ELSEWHERE = "answered_elsewhere"
    NETWORK = "network"
    """Nothing more was heard, or nothing could be sent."""
    ENGINE = "engine"
    """The telephone's own process died."""


#: What of them is a fault the agent should be told of, with a way out.
TROUBLE = frozenset({CallEnd.NETWORK, CallEnd.ENGINE})
