"""What is written on a ticket: the lines of its timeline, and what is to become one. Times are Unix ms by the gateway's clock."""

from enum import StrEnum

from contract.attachment import AttachmentRef
from contract.mention import NotTold
from contract.row import Row
from domain.draft import DraftMode
from domain.scheduling import ScheduledState
from domain.ticket_sets import TicketSets


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
