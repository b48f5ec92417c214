"""The rows that feeds and snapshots carry: each is versioned, and a newer version replaces an older one whole.

Times are Unix ms by the gateway's clock. ``REF`` is the kind of the row in Event.ref; ``V`` the version of its shape.
"""

from enum import StrEnum

import msgspec

from contract.announcement_row import AnnouncementReadRow as AnnouncementReadRow
from contract.announcement_row import AnnouncementRow as AnnouncementRow
from contract.attachment import AttachmentRef
from contract.call_row import CallRow as CallRow
from contract.casework_row import CaseworkRow as CaseworkRow
from contract.customer import DoNotCall, Identity, Merged, Past, PinnedNote
from contract.handover import HandoverItem
from contract.incident_row import INCIDENT_ROWS
from contract.lead_row import LeadRow as LeadRow
from contract.mass_row import MassLinkRow as MassLinkRow
from contract.mass_row import MassProblemRow as MassProblemRow
from contract.mention import NotTold
from contract.row import Row as Row
from contract.tandem_row import TandemRow as TandemRow
from contract.tool_row import ToolResultRow as ToolResultRow
from contract.unanswered_row import UnansweredRow as UnansweredRow
from domain.contact import Channel, ContactState
from domain.draft import DraftMode
from domain.help import HelpReason, HelpState
from domain.outlet import OutletFacts
from domain.parties import CallerType, Verification
from domain.permissions import Role
from domain.presence import PresenceState
from domain.scheduling import ScheduledState
from domain.ticket import Priority, TicketState
from domain.ticket_sets import TicketSets


class UserRow(Row, frozen=True, kw_only=True):
    """A colleague, as everybody may see them. Feed: floor."""

    REF = "user"
    username: str
    name: str
    roles: tuple[Role, ...]
    team: str = ""
    skills: tuple[str, ...] = ()
    """Of the queues they serve: whose tickets they can be asked about."""
    active: bool = True
    """Whether they work here (still)."""
    extension: str = ""
    """Of their telephone at the centre's PBX, "" for none."""


class PresenceRow(Row, frozen=True, kw_only=True):
    """``id`` is the user's id. ``shown`` overlays contacts in hand on ``chosen``; ``missed`` offers in a row; ``by_system``
    true when the gateway chose (missed offers, lost link). ``owes``: since when a contact of theirs waits to be documented;
    ``lifted``: until when the team leader lets contacts come all the same (domain.documentation). Feed: agent (own), floor."""

    REF = "presence"
    chosen: PresenceState
    shown: PresenceState
    aux_reason: str | None
    since: int
    missed: int = 0
    by_system: bool = False
    owes: int | None = None
    lifted: int | None = None


class OfferState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    TIMED_OUT = "timed_out"
    WITHDRAWN = "withdrawn"


class OfferRow(Row, frozen=True, kw_only=True):
    """A contact offered to one agent; ``made``..``until`` is the countdown. Feed: agent."""

    REF = "offer"
    contact: str
    ticket: str
    agent: str
    state: OfferState
    channel: Channel
    queue: str
    customer_name: str
    subject: str
    waiting_since: int
    made: int
    until: int


class ContactRow(Row, frozen=True, kw_only=True):
    """``epoch`` grows with every change of holder: a reply made under an older one has lost its lease.
    Clocks: ``arrived`` (origin date of the SLA), ``answered``, ``ended``, ``documented``. ``customer`` "": a caller nobody knows.
    ``call``: the telephone call (id of its CallRow), of the channel voice alone. Feed: queue, agent (holder)."""

    REF = "contact"
    channel: Channel
    queue: str
    ticket: str
    customer: str
    state: ContactState
    agent: str | None
    epoch: int
    arrived: int
    answered: int | None = None
    ended: int | None = None
    documented: int | None = None
    customer_left: bool = False
    customer_online: bool = False
    wrap_up_code: str | None = None
    call: str = ""


class TicketRow(Row, frozen=True, kw_only=True):
    """``number`` is permanent (domain.ticket_number). ``last`` is the highest ``n`` of its timeline, ``last_customer`` that of the
    customer's latest message. ``origin`` starts the SLA clocks; ``target``/``limit`` are due times. Parked while ``parked_by`` (a user
    id) is set: until ``parked_until``, without one until the customer writes. ``woken``: since when it stands on top of its holder's
    or its queue's work, until somebody acts on it. ``merged_into``: the ticket it went into for good. Feed: queue, agent; one that
    rests for long leaves them (domain.ticket.RESTING)."""

    REF = "ticket"
    number: str
    state: TicketState
    channel: Channel
    queue: str
    assignee: str | None
    subject: str
    category: str | None
    issue: str | None
    priority: Priority
    complainant: str | None
    counterparty: str | None = None
    origin: int
    target: int | None = None
    limit: int | None = None
    submitted: int | None = None
    updated: int
    last: int = 0
    last_customer: int = 0
    escalated_by: str | None = None
    reason: str = ""
    parked_until: int | None = None
    parked_by: str | None = None
    park_reason: str = ""
    woken: int | None = None
    merged_into: str | None = None
    watchers: tuple[str, ...] = ()
    """Ids of those who follow it, wherever it goes."""
    outlet: OutletFacts | None = None
    """Of one from an outlet: who called, and about what."""
    told: int | None = None
    """When its party was last told on the telephone how it stands."""


class MessageKind(StrEnum):
    CUSTOMER = "customer"
    REPLY = "reply"
    NOTE = "note"
    SYSTEM = "system"
    BOT = "bot"


class Delivery(StrEnum):
    """How far a public reply came: kept by the gateway, given to the channel, seen arriving, failed with a reason, or
    unknown because the channel's answer was lost (belum terkonfirmasi)."""

    NONE = "none"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    UNCONFIRMED = "unconfirmed"


class MessageRow(Row, frozen=True, kw_only=True):
    """One line of a ticket's timeline; ``n`` dense per ticket from 1. ``author`` a user id, a customer id, or "system".
    System lines carry a ``text`` that is a key of the console's translations and ``args`` for it. ``copied_from``: the ticket (id) it
    was said on, where a merge or a split brought it here. Feed: as the ticket's."""

    REF = "message"
    ticket: str
    contact: str | None
    n: int
    kind: MessageKind
    author: str
    author_name: str
    text: str
    at: int
    delivery: Delivery = Delivery.NONE
    failure: str = ""
    args: dict[str, str] = {}
    copied_from: str = ""
    attachments: tuple[AttachmentRef, ...] = ()
    mentions: tuple[str, ...] = ()
    """Ids of the colleagues a note names and who were told of it; ``not_told``: those it names besides."""
    not_told: tuple[NotTold, ...] = ()


class MentionRow(Row, frozen=True, kw_only=True):
    """The note ``message``, line ``n`` of the ticket, names ``user`` and they have not read it since; read, it is gone.
    Feed: agent, of ``user``, as long as they may see the ticket."""

    REF = "mention"
    user: str
    ticket: str
    message: str
    n: int
    author: str
    author_name: str
    at: int


class DraftRow(Row, frozen=True, kw_only=True):
    """What ``author`` wrote on the ticket up to ``at`` and has not sent; it goes with the ticket, and is read by who may write notes.
    A text for the colleagues (``mode`` note) becomes a note or nothing. Feed: as the ticket's."""

    REF = "draft"
    ticket: str
    author: str
    author_name: str
    mode: DraftMode
    text: str
    at: int


class ScheduledRow(Row, frozen=True, kw_only=True):
    """A public reply that waits for the moment ``at``, or was held then (``why``: domain.scheduling.Held); sent or called back it is
    gone. ``seen_up_to``: the highest customer ``n`` its author knew; what is above came since; ``sets``: what of the ticket it sets when
    it is sent. Feed: as the ticket's, and its author's."""

    REF = "scheduled"
    ticket: str
    author: str
    author_name: str
    text: str
    at: int
    state: ScheduledState
    seen_up_to: int
    why: str = ""
    attachments: tuple[AttachmentRef, ...] = ()
    sets: TicketSets | None = None


class HelpRow(Row, frozen=True, kw_only=True):
    """A request for a team leader's help. ``ticket`` with its ``number`` is what it is about; ``until``: nobody need come later;
    ``leader`` took it at ``taken`` and answered at ``ended``. Feed: agent, of its asker and of the leaders of their team."""

    REF = "help"
    asker: str
    asker_name: str
    team: str
    reason: HelpReason
    text: str
    ticket: str | None
    number: str
    state: HelpState
    asked: int
    until: int
    leader: str | None = None
    leader_name: str = ""
    taken: int | None = None
    answer: str = ""
    ended: int | None = None


class HandoverRow(Row, frozen=True, kw_only=True):
    """A handover list from ``giver`` to ``person`` or to ``queue``, whose name is ``to_name``. Feed: agent, of its giver, of the receiver
    and of the leaders of the giver's team; of a queue's list the queue."""

    REF = "handover"
    giver: str
    giver_name: str
    team: str
    queue: str | None
    person: str | None
    to_name: str
    note: str
    made: int
    listed: tuple[HandoverItem, ...]


class Product(msgspec.Struct, frozen=True):
    """``number`` is masked (domain.masking.mask_account) unless the reader has validated the customer."""

    name: str
    number: str
    state: str
    rows: tuple[tuple[str, str], ...] = ()


class CustomerRow(Row, frozen=True, kw_only=True):
    """``masked`` holds the masked text of each sensitive field (NIK, account, phone …); the clear text comes only by
    ``GET /v1/customers/{id}/clear/{field}`` after validation, and is audited. ``verification`` is the reader's own verdict, worth
    nothing from ``verified_until`` (Unix ms) on, whether or not a newer row has come to say so. ``channel`` and ``language`` they prefer;
    ``fields`` by the handbook's customer_fields. A row tells of this customer alone: ``merged`` names who was merged into them,
    ``merged_into`` whom they were merged into, and contract.merging makes one card of them. Feed: with any ticket of theirs or of
    those they are merged with."""

    REF = "customer"
    name: str
    city: str = ""
    caller_type: CallerType
    segment: str = ""
    verification: Verification = Verification.UNCHECKED
    verified_by: str = ""
    verified_until: int | None = None
    masked: dict[str, str] = {}
    products: tuple[Product, ...] = ()
    history: tuple[tuple[str, str, str, int], ...] = ()
    """Earlier contacts: (channel, subject, ticket number, Unix ms). What ``past`` says more fully stands there for older desks."""
    channel: str = ""
    language: str = ""
    fields: dict[str, str] = {}
    notes: tuple[PinnedNote, ...] = ()
    do_not_call: DoNotCall | None = None
    identities: tuple[Identity, ...] = ()
    merged: tuple[Merged, ...] = ()
    merged_into: str | None = None
    past: tuple[Past, ...] = ()
    contacts: int = 0
    """How many earlier contacts there are; ``past`` is the first page of them."""
    lookups: tuple[str, ...] = ()
    """The keyed hash of each of their telephone numbers (contract.lookup)."""
    declined: dict[str, int] = {}
    """Product of the handbook's cross_selling → when (Unix ms) they last said no to it."""


class ToolHealth(StrEnum):
    UP = "up"
    SLOW = "slow"
    DOWN = "down"


class ToolRow(Row, frozen=True, kw_only=True):
    """A back-office tool's state. ``reports`` counts colleagues who reported the present trouble. Feed: floor."""

    REF = "tool"
    name: str
    health: ToolHealth
    since: int
    reports: int = 0
    incident: str = ""


ROWS: tuple[type[Row], ...] = (
    UserRow,
    PresenceRow,
    OfferRow,
    ContactRow,
    TicketRow,
    MessageRow,
    CustomerRow,
    ToolRow,
    DraftRow,
    ScheduledRow,
    HelpRow,
    HandoverRow,
    MentionRow,
    AnnouncementRow,
    AnnouncementReadRow,
    CallRow,
    TandemRow,
    *INCIDENT_ROWS,
    MassProblemRow,
    MassLinkRow,
    LeadRow,
    ToolResultRow,
    CaseworkRow,
    UnansweredRow,
)
ROW_BY_REF: dict[str, type[Row]] = {row.REF: row for row in ROWS}


def agent_feed(user: str) -> str:
    """The feed of what concerns one user alone."""
    return f"agent:{user}"


def queue_feed(queue: str) -> str:
    """The feed of a queue's work; followed by those who have its skill."""
    return f"queue:{queue}"


FLOOR = "floor"
