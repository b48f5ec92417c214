"""Acts on whole tickets: parked and taken back, passed on, merged, split (flow: Escalation; ui: Inbox). All are queued."""

from enum import StrEnum

import msgspec

from contract.body import TicketBody
from domain.contact import Channel
from domain.permissions import Act
from domain.ticket import Priority


class ParkTicket(TicketBody, frozen=True, kw_only=True):
    """Out of the way until ``until`` (gateway Unix ms), or, with None, until the customer writes; what the customer writes wakes it
    before its time too. ``reason`` is mandatory. Refused while a customer is on the line."""

    KIND = "ticket.park"
    ACT = Act.TICKET_WRITE
    until: int | None
    reason: str


class UnparkTicket(TicketBody, frozen=True, kw_only=True):
    """A parked ticket taken back before its time; on one that woke meanwhile it does nothing."""

    KIND = "ticket.unpark"
    ACT = Act.TICKET_WRITE


class TransferTicket(TicketBody, frozen=True, kw_only=True):
    """Passed on with ``note``, which becomes the internal note ``message``, to ``queue`` or to ``person``: one of the two. A live
    contact goes along: ``contact`` and ``epoch`` as for a reply. Rejected as lease_lost when somebody else has the customer,
    as not_taken (facts: NotTaken) when the person cannot have it."""

    KIND = "ticket.transfer"
    ACT = Act.TICKET_WRITE
    note: str
    message: str
    queue: str | None = None
    person: str | None = None
    contact: str | None = None
    epoch: int = 0


class MergeTicket(TicketBody, frozen=True, kw_only=True):
    """``ticket`` goes into ``into``: closed for good, its lines to be read there, its contacts and its customer with it
    (docs/decisions/0007). ``seen_up_to``: the highest customer ``n`` of ``ticket`` the agent had seen."""

    KIND = "ticket.merge"
    ACT = Act.TICKET_WRITE
    into: str
    seen_up_to: int = 0


class SplitTicket(TicketBody, frozen=True, kw_only=True):
    """The lines ``messages`` of ``source`` begin the new ticket ``ticket``, with its permanent number from the desk's own series;
    ``source`` keeps them too. ``channel``, ``complainant`` and ``priority`` are those of ``source`` as the desk knew them; the gateway
    takes them from there itself."""

    KIND = "ticket.split"
    ACT = Act.TICKET_WRITE
    source: str
    number: str
    subject: str
    queue: str
    channel: Channel
    messages: tuple[str, ...]
    complainant: str | None = None
    priority: Priority = Priority.NORMAL


class Why(StrEnum):
    """``unknown``: nobody of that id works here; ``offline``: they are not there; ``not_entitled``: they do not serve the queue,
    or may not work on tickets; ``no_place``: a customer is on the line and they are not free for one more."""

    UNKNOWN = "unknown"
    OFFLINE = "offline"
    NOT_ENTITLED = "not_entitled"
    NO_PLACE = "no_place"


class NotTaken(msgspec.Struct, frozen=True):
    """Facts of a transfer rejected as not_taken."""

    why: Why
    person: str


class Merged(msgspec.Struct, frozen=True):
    """Facts of an act rejected as merged: the ticket it was about has gone into ``into`` (id), whose number is ``number``."""

    into: str
    number: str


TICKET_ACTS: tuple[type[TicketBody], ...] = (
    ParkTicket,
    UnparkTicket,
    TransferTicket,
    MergeTicket,
    SplitTicket,
)
