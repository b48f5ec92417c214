"""What an agent can ask of the gateway. Queued commands survive any outage; live ones expire unsent within seconds
(architecture: Queued or live). Each struct names its ``KIND``, its ``V``, and the FIFO ``stream`` it belongs to.
"""

import msgspec

from contract.announcement import ANNOUNCEMENT_ACTS
from contract.body import Body, CustomerBody, TicketBody
from contract.call_acts import CALL_ACTS
from contract.casework_acts import CASEWORK_ACTS
from contract.colleague_acts import COLLEAGUE_ACTS
from contract.customer_acts import CUSTOMER_ACTS
from contract.documentation_acts import DOCUMENTATION_ACTS
from contract.handover import HANDOVER_ACTS
from contract.help_acts import HELP_ACTS
from contract.incident_acts import INCIDENT_ACTS
from contract.lead_acts import LEAD_ACTS
from contract.mass_acts import MASS_ACTS
from contract.outlet_acts import OUTLET_ACTS
from contract.recording_acts import RECORDING_ACTS
from contract.scheduled_acts import SCHEDULED_ACTS
from contract.tandem_acts import TANDEM_ACTS
from contract.ticket_acts import TICKET_ACTS
from contract.tool_acts import TOOL_ACTS
from contract.unanswered_acts import UNANSWERED_ACTS
from domain.contact import Channel
from domain.parties import CallerType, Verification
from domain.permissions import Act
from domain.presence import PresenceState
from domain.ticket import Priority, TicketMove
from domain.ticket_sets import TicketSets


class SendReply(TicketBody, frozen=True, kw_only=True):
    """A public reply. ``message`` is the new message's id (also the channel's idempotency key); ``seen_up_to`` the highest
    customer ``n`` the agent had on the screen; ``epoch`` the contact's lease; ``not_after`` the gateway Unix ms after which it
    must not be sent (shelf life by channel, handbook). ``confirmed_stale``: the agent read what came meanwhile and
    sends all the same. Rejected as stale, lease_lost or expired, the text stays with the desk."""

    KIND = "reply.send"
    ACT = Act.REPLY
    message: str
    contact: str | None
    text: str
    seen_up_to: int
    epoch: int
    not_after: int | None = None
    confirmed_stale: bool = False
    attachments: tuple[str, ...] = ()
    """Ids of files uploaded for a reply on this ticket (contract.attachment); with some, ``text`` may be empty."""
    sets: TicketSets | None = None
    """What of the ticket is set by the same act, as a macro of the text says; nothing of it when the text is not taken."""


class AddNote(TicketBody, frozen=True, kw_only=True):
    """An internal note; it can by construction not reach a channel."""

    KIND = "note.add"
    ACT = Act.NOTE
    message: str
    text: str
    contact: str | None = None
    attachments: tuple[str, ...] = ()
    """Ids of files uploaded for a note on this ticket: a reply takes none of them."""
    mentions: tuple[str, ...] = ()
    """Ids of the colleagues the text names (domain.mention). Who may not see the ticket is not told of the note, which stands all
    the same and says so (contract.rows.MessageRow.not_told). A reply names nobody."""
    sets: TicketSets | None = None
    """As in SendReply."""


class OpenTicket(TicketBody, frozen=True, kw_only=True):
    """A ticket begun at the desk, with its permanent number from the desk's own series."""

    KIND = "ticket.open"
    ACT = Act.TICKET_WRITE
    number: str
    channel: Channel
    queue: str
    subject: str
    category: str | None = None
    issue: str | None = None
    priority: Priority = Priority.NORMAL
    complainant: str | None = None


class EditTicket(TicketBody, frozen=True, kw_only=True):
    """Fields of the ticket form; a field left out (UNSET) stays as it is, so two desks' edits of different fields both hold."""

    KIND = "ticket.edit"
    ACT = Act.TICKET_WRITE
    category: str | None | msgspec.UnsetType = msgspec.UNSET
    issue: str | None | msgspec.UnsetType = msgspec.UNSET
    priority: Priority | msgspec.UnsetType = msgspec.UNSET
    subject: str | msgspec.UnsetType = msgspec.UNSET
    complainant: str | None | msgspec.UnsetType = msgspec.UNSET
    counterparty: str | None | msgspec.UnsetType = msgspec.UNSET


class MoveTicket(TicketBody, frozen=True, kw_only=True):
    """A move of the state machine. ``reason`` is mandatory for domain.ticket.NEEDS_REASON; ``queue`` where it goes when escalated."""

    KIND = "ticket.move"
    ACT = Act.TICKET_WRITE
    move: TicketMove
    reason: str = ""
    queue: str | None = None


class EndContact(TicketBody, frozen=True, kw_only=True):
    """The agent ends the conversation; the contact goes to wrap-up."""

    KIND = "contact.end"
    ACT = Act.TAKE_CONTACT
    contact: str
    epoch: int


class Document(TicketBody, frozen=True, kw_only=True):
    """Documentation before the next contact (flow: Inbound call, 10): category, issue and result; ends the ACW."""

    KIND = "contact.document"
    ACT = Act.TICKET_WRITE
    contact: str
    wrap_up_code: str
    category: str
    issue: str
    note: str = ""


class SetPresence(Body, frozen=True, kw_only=True):
    """What the agent chose. Queued: AUX begun in an outage is recorded with its own time."""

    KIND = "presence.set"
    state: PresenceState
    aux_reason: str | None = None

    def stream(self, author: str) -> str:
        return f"presence:{author}"


class SaveCustomer(CustomerBody, frozen=True, kw_only=True):
    """Creates a customer or changes the fields given. ``sensitive``: clear text of fields, kept sealed; ``channel``: how they
    prefer to be answered; ``fields``: what the centre declared (domain.customer_fields), the sensitive of them under ``sensitive``.
    A field left out stays as it is, an empty one is taken away."""

    KIND = "customer.save"
    ACT = Act.CUSTOMER_WRITE
    name: str | msgspec.UnsetType = msgspec.UNSET
    city: str | msgspec.UnsetType = msgspec.UNSET
    caller_type: CallerType | msgspec.UnsetType = msgspec.UNSET
    segment: str | msgspec.UnsetType = msgspec.UNSET
    channel: str | msgspec.UnsetType = msgspec.UNSET
    language: str | msgspec.UnsetType = msgspec.UNSET
    fields: dict[str, str] = {}
    sensitive: dict[str, str] = {}


class Validate(CustomerBody, frozen=True, kw_only=True):
    """The validation act: what was compared (field → whether it agreed) and the verdict; the only way to ``verified``."""

    KIND = "customer.validate"
    ACT = Act.CUSTOMER_WRITE
    contact: str | None
    compared: dict[str, bool]
    verdict: Verification


class Unmask(CustomerBody, frozen=True, kw_only=True):
    """One look at one sensitive field, for the audit."""

    KIND = "customer.unmask"
    ACT = Act.CUSTOMER_UNMASK
    field: str
    ticket: str | None = None


class ReportTool(Body, frozen=True, kw_only=True):
    """ "Laporkan": this tool does not work for me. Reports on one tool merge into one incident."""

    KIND = "tool.report"
    ACT = Act.TOOL_REPORT
    tool: str
    text: str = ""

    def stream(self, author: str) -> str:
        return f"tool:{self.tool}"


class OfferBody(Body, frozen=True, kw_only=True):
    """An answer to an offer: live, since an offer is gone in seconds."""

    LIVE = True
    ACT = Act.TAKE_CONTACT
    offer: str

    def stream(self, author: str) -> str:
        return f"offer:{self.offer}"


class AcceptOffer(OfferBody, frozen=True, kw_only=True):
    KIND = "offer.accept"


class RejectOffer(OfferBody, frozen=True, kw_only=True):
    KIND = "offer.reject"
    reason: str


BODIES: tuple[type[Body], ...] = (
    SendReply,
    AddNote,
    OpenTicket,
    EditTicket,
    MoveTicket,
    EndContact,
    Document,
    SetPresence,
    SaveCustomer,
    Validate,
    Unmask,
    *CUSTOMER_ACTS,
    ReportTool,
    AcceptOffer,
    RejectOffer,
    *TICKET_ACTS,
    *COLLEAGUE_ACTS,
    *HELP_ACTS,
    *SCHEDULED_ACTS,
    *HANDOVER_ACTS,
    *ANNOUNCEMENT_ACTS,
    *CALL_ACTS,
    *OUTLET_ACTS,
    *RECORDING_ACTS,
    *TANDEM_ACTS,
    *INCIDENT_ACTS,
    *MASS_ACTS,
    *LEAD_ACTS,
    *TOOL_ACTS,
    *CASEWORK_ACTS,
    *DOCUMENTATION_ACTS,
    *UNANSWERED_ACTS,
)
BODY_BY_KIND: dict[str, type[Body]] = {body.KIND: body for body in BODIES}
