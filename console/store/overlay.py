"""What the agent sees: confirmed rows with this desk's unanswered acts folded over them, in their order.

Pure. Confirmed rows are never edited in place, so a new event simply changes what is folded over (rebase), and when an
act is confirmed, folding the rest over the new rows shows the same as before.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from console.store import overlay_acts, overlay_calls
from console.store.card_overlay import ended, fold_card
from contract.attachment import AttachmentRef
from contract.body import Body
from contract.call_acts import AnswerCall
from contract.commands import (
    AddNote,
    Document,
    EditTicket,
    EndContact,
    MoveTicket,
    OpenTicket,
    SaveCustomer,
    SendReply,
    SetPresence,
    Validate,
)
from contract.customer_acts import CUSTOMER_ACTS
from contract.envelope import Stamp
from contract.errors import ErrorCode
from contract.handover import GiveHandover, ReturnHandover
from contract.mention import NotTold
from contract.rows import ContactRow, CustomerRow, Delivery, MessageKind, MessageRow, PresenceRow, TicketRow
from contract.ticket_acts import SplitTicket, TransferTicket
from domain.contact import CONTACT, ContactMove
from domain.parties import VERDICT_HOLDS_MS, Verification
from domain.ticket import TICKET, TicketMove, TicketState


class Send(StrEnum):
    """``confirmed``: the gateway has it (its ``delivery`` tells how far it came); ``held``: within the undo seconds;
    ``saved``: at this desk (tersimpan); ``delayed``: tried or refused for now (tertunda, ``code`` says why);
    ``rejected``: not taken (ditolak), the text is kept."""

    CONFIRMED = "confirmed"
    HELD = "held"
    SAVED = "saved"
    DELAYED = "delayed"
    REJECTED = "rejected"


class Pending(msgspec.Struct, frozen=True):
    """An act of the outbox as the overlay needs it. ``at``: gateway Unix ms as the desk knew it."""

    id: str
    author: str
    author_name: str
    body: Body
    made: Stamp
    send: Send
    code: ErrorCode | None = None
    files: tuple[AttachmentRef, ...] = ()

    @property
    def at(self) -> int:
        return self.made.wall + self.made.offset

    @property
    def counts(self) -> bool:
        """Whether it shows as done: a rejected act does not."""
        return self.send is not Send.REJECTED


class Line(msgspec.Struct, frozen=True):
    """One line of a timeline. ``command`` is set for acts of this desk not yet confirmed (undo, edit, discard go by it);
    ``n`` is None for these. ``due``: a reply that is to go then (gateway Unix ms), ``held``: why it did not.
    ``mentions`` and ``not_told`` as in contract.rows.MessageRow; of a note the gateway has not got yet everybody it names."""

    id: str
    n: int | None
    kind: MessageKind
    author: str
    author_name: str
    text: str
    at: int
    send: Send = Send.CONFIRMED
    delivery: Delivery = Delivery.NONE
    failure: str = ""
    args: dict[str, str] = {}
    contact: str | None = None
    command: str | None = None
    code: ErrorCode | None = None
    files: tuple[AttachmentRef, ...] = ()
    due: int | None = None
    held: str = ""
    mentions: tuple[str, ...] = ()
    not_told: tuple[NotTold, ...] = ()


def fold_ticket(row: TicketRow | None, pending: Iterable[Pending]) -> TicketRow | None:
    """The ticket with ``pending`` done, in order. An act that is no longer legal on the row as it is now shows no effect; the
    gateway will say so."""
    for act in pending:
        if act.counts:
            row = _on_ticket(row, act)
    return row


def _on_ticket(row: TicketRow | None, act: Pending) -> TicketRow | None:
    body = act.body
    if row is None:
        if isinstance(body, SplitTicket):
            return overlay_acts.split_off(body, act.author, act.at)
        if isinstance(body, AnswerCall):
            return overlay_calls.opened(body, act.author, act.at)
        return _opened(body, act) if isinstance(body, OpenTicket) else None
    if row.merged_into is not None:
        # The gateway takes nothing on it any more.
        return row
    row = overlay_acts.on_ticket(row, body, act.author, act.at)
    row = overlay_calls.on_ticket(row, body, act.author)
    match body:
        case EditTicket():
            return _edited(row, body, act.at)
        case MoveTicket():
            return _moved(row, body, act)
        case Document():
            return msgspec.structs.replace(
                row, category=body.category, issue=body.issue, updated=max(row.updated, act.at)
            )
        case SendReply() | AddNote():
            sets = {} if body.sets is None else body.sets.values()
            return msgspec.structs.replace(row, updated=max(row.updated, act.at), **sets)
        case _:
            return row


def _opened(body: OpenTicket, act: Pending) -> TicketRow:
    return TicketRow(
        id=body.ticket,
        version=0,
        number=body.number,
        state=TicketState.OPEN,
        channel=body.channel,
        queue=body.queue,
        assignee=act.author,
        subject=body.subject,
        category=body.category,
        issue=body.issue,
        priority=body.priority,
        complainant=body.complainant,
        origin=act.at,
        updated=act.at,
    )


def _edited(row: TicketRow, body: EditTicket, at: int) -> TicketRow:
    fields = {
        name: value
        for name in ("category", "issue", "priority", "subject", "complainant", "counterparty")
        if (value := getattr(body, name)) is not msgspec.UNSET
    }
    return msgspec.structs.replace(row, **fields, updated=max(row.updated, at))


def _moved(row: TicketRow, body: MoveTicket, act: Pending) -> TicketRow:
    if not TICKET.can(row.state, body.move):
        return row
    fields: dict[str, object] = {
        "state": TICKET.after(row.state, body.move),
        "updated": max(row.updated, act.at),
    }
    if body.reason:
        fields["reason"] = body.reason
    if body.move is TicketMove.ESCALATE:
        # Whom it goes to is the gateway's to say; it is not the agent's any more.
        fields |= {"escalated_by": act.author, "queue": body.queue or row.queue, "assignee": None}
    elif body.move is TicketMove.TAKE or (body.move is TicketMove.REOPEN and row.assignee is None):
        fields["assignee"] = act.author
    return msgspec.structs.replace(row, **fields)


def fold_contact(row: ContactRow, pending: Iterable[Pending]) -> ContactRow:
    """The contact with its end and documentation done, or passed on."""
    for act in pending:
        body = act.body
        if act.counts:
            row = overlay_calls.on_contact(overlay_acts.on_contact(row, body), body)
        if not act.counts or not isinstance(body, EndContact | Document) or body.contact != row.id:
            continue
        move = ContactMove.END if isinstance(body, EndContact) else ContactMove.DOCUMENT
        if not CONTACT.can(row.state, move):
            continue
        state = CONTACT.after(row.state, move)
        if isinstance(body, EndContact):
            row = msgspec.structs.replace(row, state=state, ended=act.at)
        else:
            row = msgspec.structs.replace(row, state=state, documented=act.at, wrap_up_code=body.wrap_up_code)
    return row


def fold_customer(row: CustomerRow | None, pending: Iterable[Pending]) -> CustomerRow | None:
    """The customer with edits and the validation's verdict done. Clear sensitive text never shows here."""
    for act in pending:
        body = act.body
        if not act.counts:
            continue
        if isinstance(body, SaveCustomer):
            row = _saved_customer(row, body)
        elif row is not None and type(body) in CUSTOMER_ACTS:
            row = fold_card(row, body, act)
        elif isinstance(body, Validate) and row is not None:
            row = msgspec.structs.replace(
                row,
                verification=body.verdict,
                verified_by=act.author,
                verified_until=act.at + VERDICT_HOLDS_MS,
            )
    return row


def lapsed(row: CustomerRow, now: int) -> CustomerRow:
    """``row`` as it is at ``now`` (gateway Unix ms): a verdict, note or do-not-call whose time is over is none, though nobody came
    to say so."""
    row = ended(row, now)
    if row.verified_until is None or now < row.verified_until:
        return row
    return msgspec.structs.replace(
        row, verification=Verification.UNCHECKED, verified_by="", verified_until=None
    )


def _saved_customer(row: CustomerRow | None, body: SaveCustomer) -> CustomerRow | None:
    if row is None:
        if body.name is msgspec.UNSET or body.caller_type is msgspec.UNSET:
            return None
        row = CustomerRow(id=body.customer, version=0, name=body.name, caller_type=body.caller_type)
    fields = {
        name: value
        for name in ("name", "city", "caller_type", "segment", "channel", "language")
        if (value := getattr(body, name)) is not msgspec.UNSET
    }
    own = {name: text for name, text in (row.fields | body.fields).items() if text}
    return msgspec.structs.replace(row, **fields, fields=own)


def fold_presence(row: PresenceRow | None, pending: Iterable[Pending], user: str) -> PresenceRow | None:
    """Presence with the agent's own choices done; ``shown`` keeps what contacts in hand make of it."""
    for act in pending:
        body = act.body
        if not act.counts or not isinstance(body, SetPresence) or act.author != user:
            continue
        if row is None:
            row = PresenceRow(
                id=user,
                version=0,
                chosen=body.state,
                shown=body.state,
                aux_reason=body.aux_reason,
                since=act.at,
            )
            continue
        shown = body.state if row.shown is row.chosen else row.shown
        row = msgspec.structs.replace(
            row, chosen=body.state, shown=shown, aux_reason=body.aux_reason, since=act.at, by_system=False
        )
    return row


def split_lines(messages: Iterable[MessageRow], act: Pending) -> list[Line]:
    """The lines ``act`` brings to its new ticket, until the gateway has made it."""
    return [
        msgspec.structs.replace(_confirmed(message), n=None, send=act.send, command=act.id)
        for message in messages
    ]


def fold_timeline(messages: Sequence[MessageRow], pending: Iterable[Pending]) -> list[Line]:
    """Confirmed messages by ``n``, then this desk's unconfirmed ones in the order they were made. One whose message is
    already here (its event overtook its answer) shows once, as confirmed."""
    lines = [_confirmed(message) for message in sorted(messages, key=lambda m: m.n)]
    here = {line.id for line in lines}
    for act in pending:
        line = _unconfirmed(act)
        if line is not None and line.id not in here:
            lines.append(line)
            here.add(line.id)
    return lines


def _confirmed(row: MessageRow) -> Line:
    return Line(
        id=row.id,
        n=row.n,
        kind=row.kind,
        author=row.author,
        author_name=row.author_name,
        text=row.text,
        at=row.at,
        delivery=row.delivery,
        failure=row.failure,
        args=row.args,
        contact=row.contact,
        files=row.attachments,
        mentions=row.mentions,
        not_told=row.not_told,
    )


def _unconfirmed(act: Pending) -> Line | None:
    body = act.body
    if isinstance(body, Document) and body.note:
        # Its message gets its id from the gateway, so the command's stands for it here.
        body = AddNote(ticket=body.ticket, message=act.id, text=body.note, contact=body.contact)
    if isinstance(body, TransferTicket):
        body = AddNote(ticket=body.ticket, message=body.message, text=body.note, contact=body.contact)
    if isinstance(body, ReturnHandover):
        body = AddNote(ticket=body.ticket, message=body.message, text=body.reason)
    if isinstance(body, GiveHandover) and body.items:
        item = body.items[0]
        body = AddNote(ticket=item.ticket, message=item.message, text=body.said(item))
    if not isinstance(body, SendReply | AddNote):
        return None
    return Line(
        id=body.message,
        n=None,
        kind=MessageKind.REPLY if isinstance(body, SendReply) else MessageKind.NOTE,
        author=act.author,
        author_name=act.author_name,
        text=body.text,
        at=act.at,
        send=act.send,
        contact=body.contact,
        command=act.id,
        code=act.code,
        files=act.files,
        mentions=body.mentions if isinstance(body, AddNote) else (),
    )
