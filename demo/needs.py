"""What a script may ask of the world outside (demo/README.md): one JSON object a line, tagged by ``need``."""

import msgspec

from demo.need_base import Need, OfCustomer
from demo.staff_needs import StaffNeed


class CustomerWrites(OfCustomer, frozen=True, kw_only=True, tag="customer_writes"):
    text: str
    topic: str | None = None
    within_s: float = 20.0


class CustomerSends(OfCustomer, frozen=True, kw_only=True, tag="customer_sends"):
    """A photograph of a receipt, under this name."""

    file: str = "struk.png"
    within_s: float = 30.0


class CustomerQueued(OfCustomer, frozen=True, kw_only=True, tag="customer_queued"):
    text: str
    topic: str | None = None


class CustomerTyping(OfCustomer, frozen=True, kw_only=True, tag="customer_typing"):
    pass


class CustomerGot(OfCustomer, frozen=True, kw_only=True, tag="customer_got"):
    text: str
    within_s: float = 20.0


class CustomerNotGot(OfCustomer, frozen=True, kw_only=True, tag="customer_not_got"):
    text: str


class CustomerLeaves(OfCustomer, frozen=True, kw_only=True, tag="customer_leaves"):
    within_s: float = 20.0


class CustomerDrops(OfCustomer, frozen=True, kw_only=True, tag="customer_drops"):
    pass


class CustomerReturns(OfCustomer, frozen=True, kw_only=True, tag="customer_returns"):
    within_s: float = 20.0


class CustomerShows(OfCustomer, frozen=True, kw_only=True, tag="customer_shows"):
    """All the page shows, and what a page opened afresh with the same token shows."""

    within_s: float = 20.0


class FormWrites(OfCustomer, frozen=True, kw_only=True, tag="form_writes"):
    """By the web form, with the photograph of a receipt under ``file`` ("": none)."""

    text: str
    topic: str = "umum"
    file: str = "struk.png"
    within_s: float = 40.0


class FormGot(OfCustomer, frozen=True, kw_only=True, tag="form_got"):
    """The reply stands where the form's link leads."""

    text: str
    within_s: float = 30.0


class AppWrites(OfCustomer, frozen=True, kw_only=True, tag="app_writes"):
    """By the centre's own app: over REST, with a key of its own (``key``, which demo.run fills in) and a photograph."""

    text: str
    topic: str = "umum"
    file: str = "struk.png"
    key: str = ""
    within_s: float = 40.0


class AppGot(OfCustomer, frozen=True, kw_only=True, tag="app_got"):
    """The app reads the reply with the customer's token."""

    text: str
    within_s: float = 30.0


class CallerRings(OfCustomer, frozen=True, kw_only=True, tag="caller_rings"):
    """They telephone until the desk rings. ``text``: what they say they call about; ``bot``: the menu's bot asked them first; ``waits``:
    done as soon as they wait in the queue."""

    text: str = ""
    queue: str = ""
    ivr: str = ""
    bot: bool = False
    waits: bool = False
    within_s: float = 30.0


class CallerIs(OfCustomer, frozen=True, kw_only=True, tag="caller_is"):
    """Their side of the line is so: waiting, ringing, talking, held, put_through, over."""

    state: str
    within_s: float = 20.0


class CallerLeaves(OfCustomer, frozen=True, kw_only=True, tag="caller_leaves"):
    """They hang up."""

    within_s: float = 20.0


class CallerPresses(OfCustomer, frozen=True, kw_only=True, tag="caller_presses"):
    digits: str


class ColleagueStarts(Need, frozen=True, kw_only=True, tag="colleague_starts"):
    pass


class ColleagueStops(Need, frozen=True, kw_only=True, tag="colleague_stops"):
    pass


class Account(Need, frozen=True, kw_only=True, tag="account"):
    """The password of ``username``, for whoever sits down at the same computer."""

    username: str


class EarlierToday(Need, frozen=True, kw_only=True, tag="earlier_today"):
    """``count`` conversations that the colleague has had before anybody else came; they are offered to nobody who is not Avail."""

    count: int = 9


class ToolDown(Need, frozen=True, kw_only=True, tag="tool_down"):
    tool: str


class ToolSlow(Need, frozen=True, kw_only=True, tag="tool_slow"):
    tool: str


class ToolUp(Need, frozen=True, kw_only=True, tag="tool_up"):
    tool: str


class GatewayKill(Need, frozen=True, kw_only=True, tag="gateway_kill"):
    pass


class GatewayStart(Need, frozen=True, kw_only=True, tag="gateway_start"):
    pass


class GatewayUrl(Need, frozen=True, kw_only=True, tag="gateway_url"):
    pass


class ConsoleRestart(Need, frozen=True, kw_only=True, tag="console_restart"):
    step: str = ""


class Note(Need, frozen=True, kw_only=True, tag="note"):
    text: str


CustomerNeed = (
    CustomerWrites
    | CustomerQueued
    | CustomerSends
    | CustomerTyping
    | CustomerGot
    | CustomerNotGot
    | CustomerLeaves
    | CustomerDrops
    | CustomerReturns
    | CustomerShows
)
FormNeed = FormWrites | FormGot
AppNeed = AppWrites | AppGot
CallerNeed = CallerRings | CallerIs | CallerLeaves | CallerPresses
#: What the imitation centre does itself; the rest is demo.run's.
ToolNeed = ToolDown | ToolSlow | ToolUp
CentreNeed = (
    CustomerNeed | FormNeed | AppNeed | StaffNeed | ColleagueStarts | ColleagueStops | EarlierToday | ToolNeed
)
GatewayNeed = GatewayKill | GatewayStart | GatewayUrl
AnyNeed = CentreNeed | CallerNeed | GatewayNeed | ConsoleRestart | Account | Note


class Shown(msgspec.Struct, frozen=True):
    """One line on a customer's page; ``arrivals``: how often it came over the wire."""

    id: str
    who: str
    text: str
    arrivals: int = 1


class Answer(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The answer to any need; only what the need is about is filled."""

    ok: bool
    why: str = ""
    customer: str = ""
    name: str = ""
    ticket: str = ""
    line: str = ""
    times: int = 0
    pid: int = 0
    url: str = ""
    password: str = ""
    shown: tuple[Shown, ...] = ()
    afresh: tuple[Shown, ...] = ()


class CannotDo(Exception):
    """A need that could not be met; the text is the answer's ``why``."""
