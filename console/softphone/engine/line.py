"""What the telephone's core needs of a SIP library, and what it hears from it. Neutral of any library.

A *leg* is one call as the library knows it. Its name is the call's id: the core gives it to a call it dials, the line to one that
comes. Everything runs in one thread: orders go down as method calls, happenings come up as what ``turn`` returns. Only sound is
another thread's: a SoundEnd and a Tap are called from the line's media clock, every 10 or 20 ms, and must neither wait nor raise.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from console.softphone.orders import DtmfWay
from console.softphone.state import Account, AccountStatus

#: All sound inside the engine: 16-bit little-endian PCM, one channel, so many samples a second.
RATE = 16_000


class LineError(Exception):
    """The line cannot do it. ``reason``: a key of console.softphone.reasons; ``said``: the library's words, for the log."""

    def __init__(self, reason: str, said: str = "") -> None:
        super().__init__(f"{reason}: {said}" if said else reason)
        self.reason = reason
        self.said = said


class SoundEnd(Protocol):
    """The agent's end of the sound: microphone and speaker, or what stands for them."""

    def spoken(self, samples: int) -> bytes:
        """The next ``samples`` (160 or 320) of the microphone; b"" is silence."""

    def heard(self, pcm: bytes) -> None:
        """What the calls say, for the speaker."""


class Tap(Protocol):
    """Listens to one leg, for a recording: both sides in step, each 10 or 20 ms at RATE.

    ``near`` is what goes to the other side (the agent, unless muted, and a third one in a conference); ``far`` what comes from it.
    On hold and muted nothing is near.
    """

    def near(self, pcm: bytes) -> None: ...

    def far(self, pcm: bytes) -> None: ...


class Wiring(msgspec.Struct, frozen=True):
    """Who hears whom on one leg: ``speak`` the agent is heard there, ``hear`` the agent hears it, ``others`` legs it hears and that
    hear it, ``overhears`` legs it hears that do not hear it. ``private``: whatever else is asked for, such a leg hears and is heard by
    others that are private too, and by nothing else: no agent, no tap."""

    speak: bool = False
    hear: bool = False
    others: frozenset[str] = frozenset()
    overhears: frozenset[str] = frozenset()
    private: bool = False


class Received(msgspec.Struct, frozen=True):
    """Of the sound one leg received: packets so far and lost ones, jitter and round trip in ms, the codec's name."""

    packets: int = 0
    lost: int = 0
    jitter_ms: float = 0.0
    round_trip_ms: float = 0.0
    codec: str = ""


class Came(msgspec.Struct, frozen=True, kw_only=True):
    """A call comes in; nothing but 100 was answered. ``number``/``name``: From; ``called``: the request's user; ``headers``: all of
    them, names in small letters, as they stand in the message. ``replaces``: the leg it takes over (RFC 3891), answered already."""

    leg: str
    account: str
    number: str
    name: str = ""
    called: str = ""
    headers: Mapping[str, tuple[str, ...]] = {}
    trail: str = ""
    replaces: str = ""


class Progressed(msgspec.Struct, frozen=True):
    """It rings over there (180), or early sound comes (183)."""

    leg: str
    code: int


class Connected(msgspec.Struct, frozen=True):
    leg: str
    trail: str = ""


class Sounded(msgspec.Struct, frozen=True):
    """The sound path was agreed anew. ``held_there``: the other side holds."""

    leg: str
    codec: str = ""
    secured: bool = False
    held_there: bool = False


class Keyed(msgspec.Struct, frozen=True):
    leg: str
    digit: str


class Referred(msgspec.Struct, frozen=True):
    """How a transfer of this leg goes (RFC 3515). ``final``: nothing more will be told."""

    leg: str
    code: int
    final: bool


class Probed(msgspec.Struct, frozen=True):
    """The other side's answer to a probe, or that none came."""

    leg: str
    alive: bool


class Gone(msgspec.Struct, frozen=True):
    """The leg is over. ``heard``: the other side said so; False: this side noticed or did it. ``elsewhere``: another telephone took
    the call (RFC 3326). ``headers``: of the message that said so, as in Came."""

    leg: str
    code: int
    said: str = ""
    heard: bool = True
    elsewhere: bool = False
    headers: Mapping[str, tuple[str, ...]] = {}


class AccountTold(msgspec.Struct, frozen=True):
    status: AccountStatus


Happening = Came | Progressed | Connected | Sounded | Keyed | Referred | Probed | Gone | AccountTold


class Line(Protocol):
    """Orders about a leg the line no longer knows do nothing: its Gone is under way. ``ring``, ``refuse``, ``hang_up``, ``hold``, ``wire``
    and ``probe`` never raise; the others raise LineError when they cannot be done."""

    @property
    def tls(self) -> bool:
        """Whether this build speaks TLS."""

    def configure(self, accounts: Sequence[Account], codecs: Sequence[str]) -> None:
        """All accounts, each time; those that stay the same keep their registration. How each fares is told by AccountTold."""

    def dial(self, leg: str, account: str, to: str, headers: Mapping[str, str]) -> None:
        """``to``: a number, or a SIP address."""

    def ring(self, leg: str) -> None:
        """180."""

    def answer(self, leg: str) -> None: ...

    def refuse(self, leg: str, code: int) -> None: ...

    def forward(self, leg: str, to: str) -> None:
        """302."""

    def hang_up(self, leg: str) -> None: ...

    def hold(self, leg: str, on: bool) -> None: ...

    def wire(self, leg: str, wiring: Wiring) -> None:
        """Holds until told otherwise, whatever becomes of the sound path meanwhile."""

    def dtmf(self, leg: str, digits: str, way: DtmfWay) -> None: ...

    def transfer(self, leg: str, to: str) -> None: ...

    def transfer_to(self, leg: str, other: str) -> None: ...

    def probe(self, leg: str) -> None:
        """Asks the other side for a sign of life; told by Probed."""

    def received(self, leg: str) -> Received | None:
        """None while there is no sound path."""

    def beep(self) -> None:
        """A short tone for the agent alone."""

    def attach(self, end: SoundEnd | None) -> None:
        """The agent's microphone and speaker; None is silence."""

    def tap(self, leg: str, tap: Tap | None) -> None: ...

    def play(self, leg: str, source: SoundEnd | None) -> None:
        """What ``source`` says is heard by the other side of the leg and by the agent, for as long as the agent hears the leg; it hears
        nobody. None ends it."""

    def turn(self) -> Sequence[Happening]:
        """Serves the network for at most 40 ms."""

    def end(self) -> None:
        """Hangs up, takes registrations back and frees everything; waits some seconds at most."""
