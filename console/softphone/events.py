"""What the telephone's own process tells the console; console.softphone.orders is what it is asked."""

from enum import StrEnum

import msgspec

from console.softphone.orders import PROTOCOL
from console.softphone.state import AccountStatus, Call, Quality, Sound, SoundDevice


class Happened(msgspec.Struct, frozen=True, kw_only=True, tag_field="t"):
    """``n``: its number in the engine's journal, dense from 1, so that nothing is told twice and a hole is seen; 0 for what is only
    of the moment (levels, quality, answers) and is not kept. ``at``: when."""

    n: int = 0
    at: int = 0


class Welcome(Happened, frozen=True, kw_only=True, tag="welcome"):
    """The answer to Hello, with all there is. ``engine``: this process, anew with every start; ``journal``: the book its numbers are
    of, ``last`` the last of them. What follows up to ``last`` is told again: for keeping, ``calls`` say what is now."""

    engine: str
    journal: str = ""
    protocol: int = PROTOCOL
    last: int = 0
    accounts: tuple[AccountStatus, ...] = ()
    calls: tuple[Call, ...] = ()
    devices: tuple[SoundDevice, ...] = ()
    sound: Sound = Sound()
    receiving: bool = False
    tls: bool = True
    """Whether this platform's build speaks TLS at all."""


class Done(Happened, frozen=True, kw_only=True, tag="done"):
    ref: int


class Refused(Happened, frozen=True, kw_only=True, tag="refused"):
    """``reason``: a key of console.softphone.reasons; ``said``: more of it for the log, never shown."""

    ref: int
    reason: str
    said: str = ""


class Replaced(Happened, frozen=True, kw_only=True, tag="replaced"):
    """Another console of this agent took over; nothing more is said to this one."""


class AccountChanged(Happened, frozen=True, kw_only=True, tag="account"):
    status: AccountStatus


class CallChanged(Happened, frozen=True, kw_only=True, tag="call"):
    """Journalled. ``call`` replaces what was known of it."""

    call: Call


class QualityTold(Happened, frozen=True, kw_only=True, tag="quality"):
    call: str
    quality: Quality


class Transferred(Happened, frozen=True, kw_only=True, tag="transferred"):
    """``code``: the latest SIP status of a transfer under way (RFC 3515); 2xx: it is done, from 300 on it failed and the caller is
    still here."""

    call: str
    to: str
    code: int


class DtmfHeard(Happened, frozen=True, kw_only=True, tag="dtmf_heard"):
    call: str
    digit: str


class SoundTrouble(StrEnum):
    NO_MICROPHONE = "no_microphone"
    NO_SPEAKER = "no_speaker"
    DEVICE_GONE = "device_gone"
    DEVICE_BACK = "device_back"
    CHOSEN_MISSING = "chosen_missing"
    """A chosen device is not there; the system's own is used."""


class DevicesChanged(Happened, frozen=True, kw_only=True, tag="devices"):
    """``trouble`` and ``name``: what became of a device in use; both "" when only the choice of devices changed."""

    devices: tuple[SoundDevice, ...]
    trouble: SoundTrouble | None = None
    name: str = ""


class Level(Happened, frozen=True, kw_only=True, tag="level"):
    """Loudness of microphone and speaker, 0–1 of full scale, at most ten times a second."""

    microphone: float
    speaker: float


class SoundTested(Happened, frozen=True, kw_only=True, tag="sound_tested"):
    """``phase``: recording, playing, done, failed. ``peak``: of the microphone so far."""

    phase: str
    peak: float = 0.0


class Recorded(Happened, frozen=True, kw_only=True, tag="recorded"):
    """Journalled. A recording was closed: ``file`` in the engine's folder (encrypted), its length, and its
    ``pauses``: at which second of the kept sound, and for how many seconds nothing was kept. One that is told twice is the same."""

    recording: str
    call: str
    file: str
    seconds: float
    pauses: tuple[tuple[float, float], ...] = ()


Events = (
    Welcome | Done | Refused | Replaced | AccountChanged | CallChanged | QualityTold | Transferred | DtmfHeard | DevicesChanged | Level
    | SoundTested | Recorded
)  # fmt: skip

#: Kept by the engine until the console says that they are safe there.
Journalled = CallChanged | Recorded
#: Dropped first when a console does not keep up: the next one says it anew.
OF_THE_MOMENT = (Level, QualityTold)
