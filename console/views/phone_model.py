"""What the softphone shows, from what is known of the telephone: which call is in front, what stands in the way, what can be done.

Pure: the telephone's own words in, a picture of them out (ui: Softphone).
"""

from dataclasses import dataclass
from enum import StrEnum

from console.softphone.phone import EngineState, Phone
from console.softphone.reasons import Reason
from console.softphone.state import AccountState, AccountStatus, Call, Recording
from domain.call import CONNECTED, CallState


class Mood(StrEnum):
    """What the softphone is about now."""

    OFF = "off"
    """Nobody has asked for it yet."""
    STARTING = "starting"
    TROUBLE = "trouble"
    """No call can come or go; why is told."""
    READY = "ready"
    RINGING = "ringing"
    CALLING = "calling"
    CALL = "call"


@dataclass(frozen=True)
class LineShown:
    """One call as it is shown. ``seconds``: since it rang while it rings, since it was answered afterwards."""

    call: Call
    seconds: float
    held: bool

    @property
    def id(self) -> str:
        """The call's id."""
        return self.call.id


@dataclass(frozen=True)
class PhoneShown:
    """``front``: the call the agent is with, ``other``: a second one (a consultation, or the customer on hold meanwhile).
    ``trouble``: a key of console.softphone.reasons, or of EngineState; ``account``: whose trouble it is."""

    mood: Mood
    front: LineShown | None = None
    other: LineShown | None = None
    trouble: str = ""
    account: AccountStatus | None = None
    payment: LineShown | None = None
    """The call to the payment IVR that the caller in front is in, or on the way to."""

    @property
    def joined(self) -> bool:
        """Whether both calls and the agent hear each other."""
        return bool(self.front and self.other and self.front.call.group and not self.other.held)

    @property
    def connected(self) -> bool:
        """Whether somebody is on the line in front."""
        return self.front is not None and self.front.call.state in CONNECTED


def shown(phone: Phone, now: int) -> PhoneShown:
    """The picture of ``phone`` at ``now`` (Unix ms by this machine's clock)."""
    calls = [call for call in phone.calls.values() if call.state is not CallState.ENDED and not call.private]
    if calls:
        front = min(calls, key=_rank)
        rest = [call for call in calls if call.id != front.id]
        other = min(rest, key=_rank) if rest else None
        ivr = phone.calls.get(front.payment)
        return PhoneShown(
            _mood(front),
            _line(front, now),
            _line(other, now) if other else None,
            payment=_line(ivr, now) if ivr else None,
        )
    return idle(phone)


def idle(phone: Phone) -> PhoneShown:
    """How the telephone itself is, whatever calls there are."""
    if phone.state is EngineState.OFF:
        return PhoneShown(Mood.OFF)
    if phone.state is EngineState.STARTING:
        return PhoneShown(Mood.STARTING)
    if phone.state is not EngineState.UP:
        return PhoneShown(Mood.TROUBLE, trouble=phone.state.value)
    if phone.ready:
        return PhoneShown(Mood.READY)
    if not phone.accounts:
        return PhoneShown(Mood.TROUBLE, trouble=Reason.NO_ACCOUNT.value)
    worst = max(phone.accounts.values(), key=lambda status: _GRAVITY[status.state])
    if worst.state is AccountState.REGISTERING:
        return PhoneShown(Mood.STARTING, account=worst)
    return PhoneShown(Mood.TROUBLE, trouble=worst.reason or worst.state.value, account=worst)


_GRAVITY = {
    AccountState.READY: 0,
    AccountState.OFF: 1,
    AccountState.REGISTERING: 2,
    AccountState.RETRYING: 3,
    AccountState.REFUSED: 4,
}
#: What is in front where there are two: what is spoken in, then what rings, then what is held.
_ORDER = {
    CallState.TALKING: 0,
    CallState.ALERTING: 1,
    CallState.CALLING: 1,
    CallState.RINGING: 2,
    CallState.HELD: 3,
    CallState.ENDED: 4,
}


def _rank(call: Call) -> tuple[int, bool, int]:
    # In a conference the customer's call stays in front; a consultation was begun from it.
    return _ORDER[call.state], bool(call.group and call.consults), call.started


def _mood(call: Call) -> Mood:
    if call.state is CallState.RINGING:
        return Mood.RINGING
    return Mood.CALL if call.state in CONNECTED else Mood.CALLING


def _line(call: Call, now: int) -> LineShown:
    since = call.answered if call.answered is not None else call.started
    return LineShown(call, max(0.0, (now - since) / 1000), call.state is CallState.HELD)


def recording_word(call: Call) -> str:
    """``on``, ``paused``, ``failed``, or "" where nothing is recorded."""
    return "" if call.recording is Recording.OFF else call.recording.value
