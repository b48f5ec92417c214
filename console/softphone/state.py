"""What there is to know of a telephone: accounts, calls, devices, rules. Shared by the console and the telephone's own process.

Neutral of any SIP library, so that another engine can stand behind the same words. Times are Unix ms by this machine's clock;
lengths are ms and measured monotonically (architecture: Clocks).
"""

from enum import StrEnum

import msgspec

from domain.call import CallEnd, CallState, Direction
from domain.tandem import TandemMode


class Transport(StrEnum):
    UDP = "udp"
    TCP = "tcp"
    TLS = "tls"


class Srtp(StrEnum):
    """SDES-SRTP (RFC 4568). Mandatory: a call in the clear is refused."""

    OFF = "off"
    OPTIONAL = "optional"
    MANDATORY = "mandatory"


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One line at one PBX. ``registrars``: hosts (``host`` or ``host:port``) in the order they are tried; empty: no registration,
    calls come straight to ``listen_port`` (the imitation centre). ``secret`` comes from the keyring and stands in no file.
    ``ca_file``: authorities to trust besides the system's, for TLS. ``ringing_headers``: which header tells what of a ringing call
    (console.softphone.headers)."""

    id: str
    user: str
    domain: str
    auth_user: str = ""
    secret: str = ""
    display_name: str = ""
    registrars: tuple[str, ...] = ()
    proxy: str = ""
    transport: Transport = Transport.UDP
    srtp: Srtp = Srtp.OFF
    verify: bool = True
    ca_file: str = ""
    listen_host: str = ""
    """"" listens on every address of the machine."""
    listen_port: int = 0
    expires_s: int = 300
    retry_s: int = 3
    keep_alive_s: int = 4
    stun: str = ""
    ice: bool = False
    ringing_headers: dict[str, tuple[str, ...]] = {}


class AccountState(StrEnum):
    OFF = "off"
    REGISTERING = "registering"
    READY = "ready"
    """Registered, or without a registrar and listening."""
    RETRYING = "retrying"
    REFUSED = "refused"
    """Will not be tried again by itself: wrong secret, no TLS in this build, unreadable settings."""


class AccountStatus(msgspec.Struct, frozen=True, kw_only=True):
    """``code``: SIP status, 0 for none; ``reason``: a key of console.softphone.reasons, or the other side's own words; ``registrar``:
    which of them answered last; ``contact``: where calls reach this engine (host:port), "" until it listens."""

    account: str
    state: AccountState
    code: int = 0
    reason: str = ""
    registrar: str = ""
    contact: str = ""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What the PBX sent along with a ringing call, by the account's ringing_headers. ``bot``: intent and transcript of an IVR bot."""

    number: str = ""
    name: str = ""
    called: str = ""
    queue: str = ""
    ivr: str = ""
    waited_s: int | None = None
    customer: str = ""
    bot: dict[str, str] = {}
    passed_by: str = ""
    """Who passed the caller on to here: an extension or a number."""


class Recording(StrEnum):
    OFF = "off"
    ANNOUNCING = "announcing"
    """Both sides are told that it begins."""
    ON = "on"
    PAUSED = "paused"
    FAILED = "failed"


class Quality(msgspec.Struct, frozen=True):
    """Of the sound received: share lost (0–1), jitter in ms, mean opinion score by the E-model (ITU-T G.107, 1–4.5), packets so far,
    and for how many ms nothing came."""

    loss: float = 0.0
    jitter_ms: float = 0.0
    mos: float = 0.0
    packets: int = 0
    silent_ms: int = 0


class PaymentEnd(StrEnum):
    """How a caller came back from the payment IVR, or never came there."""

    RETURNED = "returned"
    """It was done with them and hung up."""
    TAKEN_BACK = "taken_back"
    """The agent fetched them."""
    CALLER_LEFT = "caller_left"
    """They hung up in it, or their call ended otherwise."""
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    UNREACHABLE = "unreachable"
    LOST = "lost"
    """It fell silent, or the telephone's own process died meanwhile."""


class Payment(msgspec.Struct, frozen=True, kw_only=True):
    """A caller's time with the payment IVR, over. ``at``: when they were sent (Unix ms); ``ms``: how long they were in it, 0 for never;
    ``result``: a word of the IVR's own for what came of it, small letters and - _ alone, "" where it told none."""

    at: int
    ms: int
    end: PaymentEnd
    result: str = ""


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody beside the agent in a call (flow: Training): in the tandem ``tandem``, heard as ``mode`` says once ``joined``."""

    tandem: str
    who: str
    mode: TandemMode
    joined: bool = False


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One call whole, as it is now. ``rang_ms``, ``talk_ms``, ``hold_ms``: counted until ``as_of``; the one that runs is told by
    ``state``. ``trail``: SIP's own id of it, to find it in a PBX's log. ``consults``: the held call this one asks about, for an
    attended transfer. ``group``: calls of one group hear each other. ``cause``: SIP status at its end, ``said``: the other side's
    words for it."""

    id: str
    account: str
    direction: Direction
    state: CallState
    number: str
    name: str = ""
    told: Told = Told()
    started: int
    answered: int | None = None
    ended: int | None = None
    as_of: int = 0
    rang_ms: int = 0
    talk_ms: int = 0
    hold_ms: int = 0
    holds: int = 0
    muted: bool = False
    held_there: bool = False
    secured: bool = False
    codec: str = ""
    consults: str = ""
    group: str = ""
    recording: Recording = Recording.OFF
    quality: Quality = Quality()
    end: CallEnd | None = None
    payment: str = ""
    """The call to the payment IVR this one's caller is on the way to, in, or just back from; nothing is recorded meanwhile."""
    private: bool = False
    """It goes to the payment IVR: its caller alone hears it and is heard there, neither the agent nor anything else."""
    payments: tuple[Payment, ...] = ()
    """Those that are over."""
    passed_to: str = ""
    """Of one that was transferred: to whom, as it was asked for."""
    beside: Beside | None = None
    """Who accompanies the agent in it."""
    accompanies: str = ""
    """The tandem in which this one hears a colleague's call: no call of its own, never recorded."""
    takes_over: str = ""
    """The tandem by which the caller of a colleague came here."""
    cause: int = 0
    said: str = ""
    trail: str = ""


class SoundDevice(msgspec.Struct, frozen=True):
    """``name`` as the system says it; ``id`` stable over restarts."""

    id: str
    name: str
    input: bool
    output: bool
    default: bool = False


class Sound(msgspec.Struct, frozen=True, kw_only=True):
    """Which devices are used ("" the system's own) and how. ``gain``: automatic gain control."""

    microphone: str = ""
    speaker: str = ""
    ringer: str = ""
    echo: bool = True
    noise: bool = True
    gain: bool = True
    ring_volume: float = 1.0


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """The centre's rules for calls. ``ring_s``: an unanswered call is given back after so long; ``record``: calls are recorded from
    their answer; ``announce``: a WAV file that both sides hear before a recording begins, "" for none; ``auto_answer_s``: answered by
    itself after a tone, None never; ``codecs`` best first."""

    ring_s: int = 30
    record: bool = False
    announce: str = ""
    auto_answer_s: float | None = None
    codecs: tuple[str, ...] = ("G722/16000", "PCMA/8000", "PCMU/8000")
