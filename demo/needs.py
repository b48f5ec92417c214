"""What a script may ask of the world outside (demo/README.md): one JSON object a line, tagged by ``need``."""

import msgspec


class Need(msgspec.Struct, frozen=True, tag_field="need", kw_only=True):
    """The base of all needs."""


class OfCustomer(Need, frozen=True, kw_only=True):
    """``customer``: a key of demo.people.CAST."""

    customer: str


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


class ColleagueStarts(Need, frozen=True, kw_only=True, tag="colleague_starts"):
    pass


class ColleagueStops(Need, frozen=True, kw_only=True, tag="colleague_stops"):
    pass


class OfTicket(Need, frozen=True, kw_only=True):
    """``ticket``: its number."""

    ticket: str


class ColleagueTypes(OfTicket, frozen=True, kw_only=True, tag="colleague_types"):
    """The colleague writes a reply there, letter by letter, until ``colleague_rests``."""


class ColleagueRests(Need, frozen=True, kw_only=True, tag="colleague_rests"):
    pass


class ColleaguePasses(OfCustomer, frozen=True, kw_only=True, tag="colleague_passes"):
    """A new ticket of the customer, with a draft the colleague did not finish, is passed to ``to`` (a user name) with a note."""

    subject: str
    draft: str
    note: str
    to: str = "rina"


class ColleagueOpens(OfCustomer, frozen=True, kw_only=True, tag="colleague_opens"):
    """A new ticket of the customer, which the colleague keeps, with a note on it."""

    subject: str
    note: str


class ColleagueMerges(OfTicket, frozen=True, kw_only=True, tag="colleague_merges"):
    """``into``: the number of the ticket it goes into."""

    into: str


class ColleagueNames(OfTicket, frozen=True, kw_only=True, tag="colleague_names"):
    """An internal note of the colleague's there names ``who`` (a user name), whose name with its sign stands in the text."""

    text: str
    who: str = "rina"


class ColleagueHandsOver(Need, frozen=True, kw_only=True, tag="colleague_hands_over"):
    """The colleague's tickets ``first`` and ``second`` (numbers) go to ``to`` (a user name) as one list with a note."""

    first: str
    second: str
    note: str
    to: str = "rina"


class ColleagueAsks(Need, frozen=True, kw_only=True, tag="colleague_asks"):
    """The colleague raises a hand."""

    text: str


class ColleagueHeard(Need, frozen=True, kw_only=True, tag="colleague_heard"):
    """A leader's answer to it is at the colleague's desk."""

    text: str
    within_s: float = 20.0


class LeaderComes(Need, frozen=True, kw_only=True, tag="leader_comes"):
    """The team leader sees a raised hand, and says that they come."""

    within_s: float = 20.0


class LeaderAnswers(Need, frozen=True, kw_only=True, tag="leader_answers"):
    text: str
    within_s: float = 20.0


class LeaderAnnounces(Need, frozen=True, kw_only=True, tag="leader_announces"):
    """The team leader tells everybody, who must say that they have read it."""

    subject: str
    text: str


class TierTwoNotes(OfTicket, frozen=True, kw_only=True, tag="tier_two_notes"):
    text: str


class TierTwoReturns(OfTicket, frozen=True, kw_only=True, tag="tier_two_returns"):
    reason: str


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
StaffNeed = (
    ColleagueTypes
    | ColleagueRests
    | ColleaguePasses
    | ColleagueOpens
    | ColleagueMerges
    | ColleagueNames
    | ColleagueHandsOver
    | ColleagueAsks
    | ColleagueHeard
    | LeaderComes
    | LeaderAnswers
    | LeaderAnnounces
    | TierTwoNotes
    | TierTwoReturns
)
#: What the imitation centre does itself; the rest is demo.run's.
ToolNeed = ToolDown | ToolSlow | ToolUp
CentreNeed = (
    CustomerNeed | FormNeed | AppNeed | StaffNeed | ColleagueStarts | ColleagueStops | EarlierToday | ToolNeed
)
GatewayNeed = GatewayKill | GatewayStart | GatewayUrl
AnyNeed = CentreNeed | GatewayNeed | ConsoleRestart | Account | Note


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
