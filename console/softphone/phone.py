"""What is known of the telephone now, folded from what its engine tells and from nothing else; and the telephone as the desk sees it."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Protocol

import msgspec

from console.softphone.events import (
    AccountChanged,
    CallChanged,
    DevicesChanged,
    Events,
    Journalled,
    Level,
    QualityTold,
    SoundTested,
    Transferred,
    Welcome,
)
from console.softphone.orders import Orders
from console.softphone.state import AccountState, AccountStatus, Call, Sound, SoundDevice
from domain.call import CallState

#: Calls that are over and still told here, the newest.
OVER = 50


class EngineState(StrEnum):
    OFF = "off"
    """Nobody asked for it yet, or the agent left."""
    STARTING = "starting"
    """Looked for, or started. Calls that were known may well go on."""
    UP = "up"
    DOWN = "down"
    """It died, or would not start; it is tried again."""
    REPLACED = "replaced"
    """Another console of this agent has the telephone."""


class Phone(msgspec.Struct, frozen=True, kw_only=True):
    """``why``: of DOWN, a key for the log; ``calls``: those that are not over, as they began; ``over``: the newest first;
    ``transfers``: how each call's latest transfer goes."""

    state: EngineState = EngineState.OFF
    why: str = ""
    accounts: dict[str, AccountStatus] = {}
    calls: dict[str, Call] = {}
    over: tuple[Call, ...] = ()
    transfers: dict[str, Transferred] = {}
    devices: tuple[SoundDevice, ...] = ()
    sound: Sound = Sound()
    receiving: bool = False
    tls: bool = True
    level: Level = Level(microphone=0.0, speaker=0.0)
    tested: SoundTested | None = None

    @property
    def ready(self) -> bool:
        """Whether calls can come and go: the engine is up and an account is ready."""
        return self.state is EngineState.UP and any(
            status.state is AccountState.READY for status in self.accounts.values()
        )

    @property
    def ringing(self) -> Call | None:
        """The call that rings here."""
        return next((call for call in self.calls.values() if rings(call)), None)


def rings(call: Call) -> bool:
    """Whether the agent is to answer it. What comes to a trainer answers itself."""
    return call.state is CallState.RINGING and not call.accompanies and not call.takes_over


def fold(phone: Phone, event: Events) -> Phone:
    """``phone`` once ``event`` is known. Answers to orders change nothing."""
    put = msgspec.structs.replace
    match event:
        case Welcome():
            return put(
                phone,
                state=EngineState.UP,
                why="",
                accounts={status.account: status for status in event.accounts},
                calls={call.id: call for call in event.calls},
                devices=event.devices,
                sound=event.sound,
                receiving=event.receiving,
                tls=event.tls,
            )
        case AccountChanged(status=status):
            return put(phone, accounts=phone.accounts | {status.account: status})
        case CallChanged(call=call):
            return _with_call(phone, call)
        case QualityTold() if event.call in phone.calls:
            call = put(phone.calls[event.call], quality=event.quality)
            return put(phone, calls=phone.calls | {call.id: call})
        case Transferred() if event.call in phone.calls:
            return put(phone, transfers=phone.transfers | {event.call: event})
        case DevicesChanged():
            return put(phone, devices=event.devices)
        case Level():
            return put(phone, level=event)
        case SoundTested():
            return put(phone, tested=event)
        case _:
            return phone


def _with_call(phone: Phone, call: Call) -> Phone:
    put = msgspec.structs.replace
    if call.state is not CallState.ENDED:
        return put(phone, calls=phone.calls | {call.id: call})
    over = (call, *(other for other in phone.over if other.id != call.id))[:OVER]
    return put(
        phone,
        calls={id: other for id, other in phone.calls.items() if id != call.id},
        transfers={id: told for id, told in phone.transfers.items() if id != call.id},
        over=over,
    )


Listener = Callable[[Phone, Events | None], None]
#: Awaited with each journalled event in order; what it did is safe when it returns. Its failure is tried again, so that it must bear to
#: be told a thing twice.
Keeper = Callable[[Journalled], Awaitable[None]]


class TelephoneError(Exception):
    """An order was not done."""


class OrderRefused(TelephoneError):
    """``reason``: a key of console.softphone.reasons; ``said``: more of it, for the log."""

    def __init__(self, reason: str, said: str = "") -> None:
        super().__init__(reason)
        self.reason, self.said = reason, said


class EngineGone(TelephoneError):
    """There is no engine just now, or it died before it answered."""


class NoAnswer(TelephoneError):
    """The engine did not answer in time; it may have done it all the same."""


class Telephone(Protocol):
    """The console's remote control (client.Client), and its twin for tests and demos (scripted.ScriptedTelephone)."""

    @property
    def phone(self) -> Phone:
        """What is known now."""

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls ``listener`` at each change with what is known and what told it (None: the engine came or went). Returns what ends
        it."""

    def keep_with(self, keeper: Keeper) -> None:
        """``keeper`` hears every journalled event once, over all restarts of either side."""

    async def order(self, order: Orders) -> None:
        """Returns when it is done. Configure, Receive and Levels are remembered, and hold for an engine that comes later too.
        Raises OrderRefused, EngineGone, NoAnswer."""


class Listeners:
    """The listening side of every telephone."""

    def __init__(self) -> None:
        self.phone = Phone()
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """As Telephone says."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def know(self, phone: Phone, event: Events | None = None) -> None:
        """From now on ``phone`` is known."""
        self.phone = phone
        for listener in list(self._listeners):
            listener(phone, event)
