"""The rows that feeds and snapshots carry: each is versioned, and a newer version replaces an older one whole.

Times are Unix ms by the gateway's clock. ``REF`` is the kind of the row in Event.ref; ``V`` the version of its shape.
"""

from enum import StrEnum

from contract.announcement_row import AnnouncementReadRow as AnnouncementReadRow
from contract.announcement_row import AnnouncementRow as AnnouncementRow
from contract.call_row import CallRow as CallRow
from contract.casework_row import CaseworkRow as CaseworkRow
from contract.customer_row import CustomerRow as CustomerRow
from contract.customer_row import Product as Product
from contract.handover import HandoverItem
from contract.incident_row import INCIDENT_ROWS
from contract.lead_row import LeadRow as LeadRow
from contract.mass_row import MassLinkRow as MassLinkRow
from contract.mass_row import MassProblemRow as MassProblemRow
from contract.message_row import Delivery as Delivery
from contract.message_row import DraftRow as DraftRow
from contract.message_row import MentionRow as MentionRow
from contract.message_row import MessageKind as MessageKind
from contract.message_row import MessageRow as MessageRow
from contract.message_row import ScheduledRow as ScheduledRow
from contract.row import Row as Row
from contract.tandem_row import TandemRow as TandemRow
from contract.tool_row import ToolResultRow as ToolResultRow
from contract.unanswered_row import UnansweredRow as UnansweredRow
from domain.contact import Channel, ContactState
from domain.help import HelpReason, HelpState
from domain.outlet import OutletFacts
from domain.permissions import Role
from domain.presence import PresenceState
from domain.ticket import Priority, TicketState


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
    ``unread``: since when something they must read keeps contacts from them (domain.must_read); ``lifted``: until when the team leader
    lets contacts come all the same (domain.documentation). Feed: agent (own), floor."""

    REF = "presence"
    chosen: PresenceState
    shown: PresenceState
    aux_reason: str | None
    since: int
    missed: int = 0
    by_system: bool = False
    owes: int | None = None
    lifted: int | None = None
    unread: int | None = None


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
