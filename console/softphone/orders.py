"""What the console asks of the telephone's own process, over one authenticated pipe; console.softphone.events is what it hears."""

from enum import StrEnum

import msgspec

from console.softphone.state import Account, Policy, Recording, Sound
from domain.tandem import TandemMode

#: Grows when an old console and a new engine would misunderstand each other; both sides refuse another number.
PROTOCOL = 1


class Order(msgspec.Struct, frozen=True, kw_only=True, tag_field="t"):
    """``ref``: answered by Done or Refused of the same number; 0 wants no answer."""

    ref: int = 0


class Hello(Order, frozen=True, kw_only=True, tag="hello"):
    """The first word of a console. ``heard``: the last event number it has, of the book ``journal`` (of another book it means nothing);
    events after it are told again. Only Kept lets the engine forget."""

    protocol: int = PROTOCOL
    journal: str = ""
    heard: int = 0


class Kept(Order, frozen=True, kw_only=True, tag="kept"):
    """Events up to ``n`` are safe at the console; the engine's journal may forget them."""

    n: int


class Configure(Order, frozen=True, kw_only=True, tag="configure"):
    """All of it, each time. Accounts that stay the same keep their registration and their calls."""

    accounts: tuple[Account, ...] = ()
    sound: Sound = Sound()
    policy: Policy = Policy()


class Receive(Order, frozen=True, kw_only=True, tag="receive"):
    """Whether calls may ring (the agent is Avail and free). Otherwise one that comes is refused as busy (486)."""

    on: bool


class Dial(Order, frozen=True, kw_only=True, tag="dial"):
    """``call``: the new call's id, made by the console. ``to``: a number as dialled, or a SIP address. ``consults``: see Call."""

    call: str
    to: str
    account: str = ""
    consults: str = ""
    headers: dict[str, str] = {}


class OfCall(Order, frozen=True, kw_only=True):
    """About one call; refused as ``no_such_call`` when it is over."""

    call: str


class Answer(OfCall, frozen=True, kw_only=True, tag="answer"):
    pass


class Reject(OfCall, frozen=True, kw_only=True, tag="reject"):
    """``code``: 486 busy here, 603 declined."""

    code: int = 486


class Forward(OfCall, frozen=True, kw_only=True, tag="forward"):
    """A ringing call is sent on (302)."""

    to: str


class Hold(OfCall, frozen=True, kw_only=True, tag="hold"):
    on: bool


class Mute(OfCall, frozen=True, kw_only=True, tag="mute"):
    on: bool


class DtmfWay(StrEnum):
    RFC2833 = "rfc2833"
    INFO = "info"


class Dtmf(OfCall, frozen=True, kw_only=True, tag="dtmf"):
    digits: str
    way: DtmfWay = DtmfWay.RFC2833


class Transfer(OfCall, frozen=True, kw_only=True, tag="transfer"):
    """Blind (REFER). How it went is told by Transferred."""

    to: str


class TransferTo(OfCall, frozen=True, kw_only=True, tag="transfer_to"):
    """Attended: ``call`` is handed to whoever ``other`` talks with (REFER with Replaces)."""

    other: str


class Join(OfCall, frozen=True, kw_only=True, tag="join"):
    """A conference of three: both calls and the agent hear each other; ``on`` false takes ``other`` out of it again, held."""

    other: str
    on: bool = True


class ToPayment(OfCall, frozen=True, kw_only=True, tag="to_payment"):
    """The caller is sent to the payment IVR at ``to`` by a call ``leg`` of the console's naming, and comes back when that one hangs up.
    From its answer on the two hear each other and nobody else hears either; the recording stands still from this order on. ``says``:
    the header of its BYE that tells what came of it."""

    leg: str
    to: str
    says: str = ""
    headers: dict[str, str] = {}


class TakeBack(OfCall, frozen=True, kw_only=True, tag="take_back"):
    """The caller is fetched out of the payment IVR, or not sent there after all."""


class HangUp(OfCall, frozen=True, kw_only=True, tag="hang_up"):
    pass


class Record(OfCall, frozen=True, kw_only=True, tag="record"):
    """``to`` ON begins or goes on, PAUSED keeps what is said now out of every file, OFF ends the recording."""

    to: Recording


class Accompany(OfCall, frozen=True, kw_only=True, tag="accompany"):
    """Somebody joins this agent in the call: their telephone is called at ``to``, is shown ``token``, and hears and is heard as ``mode``
    says. Again for the same ``tandem``: another mode. ``on`` false: they leave; nothing where they are not there. ``who``: their name."""

    tandem: str
    to: str = ""
    token: str = ""
    who: str = ""
    mode: TandemMode = TandemMode.LISTEN
    on: bool = True


class GiveOver(OfCall, frozen=True, kw_only=True, tag="give_over"):
    """The caller is handed to who accompanies the agent (REFER with Replaces); how it went is told by Transferred."""


class Expect(Order, frozen=True, kw_only=True, tag="expect"):
    """The telephone that shows ``token`` within ``within_ms`` lets this one hear a colleague's call: it is answered at once, whatever
    Receive says, muted at first, once. Refused as busy while a call is on. ``token`` "": nobody is expected any more."""

    tandem: str = ""
    token: str = ""
    within_ms: int = 20_000


class TestSound(Order, frozen=True, kw_only=True, tag="test_sound"):
    """The headset test before the shift: ``record`` some seconds, then play them back. Refused during a call. ``on`` false stops."""

    __test__ = False  # no test of pytest's
    on: bool = True
    seconds: float = 3.0


class Levels(Order, frozen=True, kw_only=True, tag="levels"):
    """Whether Level events are wanted."""

    on: bool


class Leave(Order, frozen=True, kw_only=True, tag="leave"):
    """The agent leaves for good: registrations end, and with no call the engine does too."""


Orders = (
    Hello | Kept | Configure | Receive | Dial | Answer | Reject | Forward | Hold | Mute | Dtmf | Transfer | TransferTo
    | Join | ToPayment | TakeBack | HangUp | Record | Accompany | GiveOver | Expect | TestSound | Levels | Leave
)  # fmt: skip
