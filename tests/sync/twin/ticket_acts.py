"""Acts on whole tickets by the rules of the real gateway: parked, passed on, merged, split."""

from typing import TYPE_CHECKING, Any

import msgspec

from contract.body import Body
from contract.commands import AddNote, EditTicket, SendReply
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import ContactRow, MessageKind, MessageRow, ScheduledRow, TicketRow, UserRow
from contract.ticket_acts import (
    Merged,
    MergeTicket,
    NotTaken,
    ParkTicket,
    SplitTicket,
    TransferTicket,
    UnparkTicket,
    Why,
)
from domain import merging, parking
from domain.contact import Channel, ContactState
from domain.ticket import TicketState
from tests.sync.twin import colleague_acts, mention_acts

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases

AWAKE: dict[str, object] = {"parked_until": None, "parked_by": None, "park_reason": ""}
_LIVE = (ContactState.WAITING, ContactState.OFFERED, ContactState.ACTIVE)


def given(body: EditTicket) -> dict[str, Any]:
    """The fields an edit names."""
    names = ("category", "issue", "priority", "subject", "complainant", "counterparty")
    return {name: value for name in names if (value := getattr(body, name)) is not msgspec.UNSET}


def sets_of(body: SendReply | AddNote | ScheduledRow) -> dict[str, Any]:
    """The fields that come with a text."""
    return {} if body.sets is None else body.sets.values()


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is an act on a whole ticket; whether it was. Raises as Cases.handle."""
    match body:
        case ParkTicket():
            _park(cases, body, author)
        case UnparkTicket():
            row = cases.mine(body.ticket, author)
            if row.parked_by is not None:
                row = msgspec.structs.replace(row, **AWAKE, woken=cases.now())
                cases.line(row, MessageKind.SYSTEM, author, "ticket.unparked", new_id())
            else:
                cases.put_ticket(row)
        case TransferTicket():
            _transfer(cases, body, author)
        case MergeTicket():
            _merge(cases, body, author)
        case SplitTicket():
            _split(cases, body, author)
        case _:
            return False
    return True


def merged_facts(row: TicketRow) -> msgspec.Raw:
    """Where the ticket went."""
    return msgspec.Raw(msgspec.json.encode(Merged(row.id, row.number)))


def _contacts(cases: "Cases", ticket: str) -> list[ContactRow]:
    return [row for row in cases.floor.rows.values() if isinstance(row, ContactRow) and row.ticket == ticket]


def _park(cases: "Cases", body: ParkTicket, author: str) -> None:
    row = cases.mine(body.ticket, author)
    there = any(contact.state in _LIVE for contact in _contacts(cases, row.id))
    parking.check(row.state, body.reason, customer_there=there)
    parked = msgspec.structs.replace(
        row, parked_until=body.until, parked_by=author, park_reason=body.reason, woken=None
    )
    cases.line(parked, MessageKind.SYSTEM, author, "ticket.parked", new_id())


def _transfer(cases: "Cases", body: TransferTicket, author: str) -> None:
    row = cases.mine(body.ticket, author)
    if (body.queue is None) == (body.person is None) or not body.note.strip():
        raise cases.no(ErrorCode.INVALID)
    live = [contact for contact in _contacts(cases, row.id) if contact.state in _LIVE]
    if any(contact.agent not in (None, author) for contact in live):
        raise cases.no(ErrorCode.LEASE_LOST)
    if body.contact is not None:
        contact = cases.row(ContactRow, body.contact)
        if (contact.agent, contact.epoch) != (author, body.epoch):
            raise cases.no(ErrorCode.LEASE_LOST)
    if body.person is not None and not isinstance(cases.floor.rows.get(("user", body.person)), UserRow):
        facts = msgspec.json.encode(NotTaken(Why.UNKNOWN, body.person))
        raise cases.no(ErrorCode.NOT_TAKEN, msgspec.Raw(facts))
    cases.line(row, MessageKind.NOTE, author, body.note, body.message)
    row = cases.row(TicketRow, row.id)
    cases.line(row, MessageKind.SYSTEM, author, "ticket.passed_on", new_id())
    row = cases.row(TicketRow, row.id)
    cases.put_ticket(
        msgspec.structs.replace(row, **AWAKE, woken=None, queue=body.queue or row.queue, assignee=body.person)
    )
    for contact in live:
        if contact.channel is Channel.VOICE:
            # Its sound is where it is.
            continue
        if body.person is not None:
            contact = msgspec.structs.replace(contact, agent=body.person, epoch=contact.epoch + 1)
        else:
            contact = msgspec.structs.replace(
                contact,
                agent=None,
                epoch=contact.epoch + 1,
                state=ContactState.WAITING,
                queue=str(body.queue),
            )
        cases.put_contact(contact)


def _side(row: TicketRow) -> merging.Side:
    return merging.Side(
        row.id,
        row.state,
        row.origin,
        row.priority,
        row.category,
        row.issue,
        row.complainant,
        row.counterparty,
    )


def _merge(cases: "Cases", body: MergeTicket, author: str) -> None:
    part, whole = cases.mine(body.ticket, author), cases.mine(cases.whole(body.into), author)
    after = merging.merged(_side(part), _side(whole))
    lines = cases.messages(part.id)
    cases.line(part, MessageKind.SYSTEM, author, "ticket.merged_into", new_id())
    part = cases.row(TicketRow, part.id)
    cases.put_ticket(
        msgspec.structs.replace(part, **AWAKE, state=TicketState.CLOSED, merged_into=whole.id, woken=None)
    )
    whole = msgspec.structs.replace(
        whole,
        origin=after.origin,
        priority=after.priority,
        category=after.category,
        issue=after.issue,
        complainant=after.complainant,
        counterparty=after.counterparty,
        watchers=tuple(sorted({*part.watchers, *whole.watchers})),
    )
    cases.line(whole, MessageKind.SYSTEM, author, "ticket.merged_from", new_id())
    _copy(cases, lines, whole.id, body.seen_up_to)
    for contact in _contacts(cases, part.id):
        cases.put_contact(msgspec.structs.replace(contact, ticket=whole.id))
    colleague_acts.merge(cases, part.id, cases.row(TicketRow, whole.id))


def _split(cases: "Cases", body: SplitTicket, author: str) -> None:
    source = cases.mine(body.source, author)
    lines = [line for line in cases.messages(source.id) if line.id in body.messages]
    if not lines or len(lines) != len(set(body.messages)):
        raise cases.no(ErrorCode.NOT_FOUND)
    now = cases.now()
    cases.put_ticket(
        TicketRow(
            id=body.ticket, version=0, number=body.number, state=TicketState.OPEN, channel=source.channel,
            queue=body.queue, assignee=author, subject=body.subject, category=None, issue=None, priority=source.priority,
            complainant=source.complainant, origin=min(now, *(line.at for line in lines)), updated=now,
        )
    )  # fmt: skip
    row = cases.row(TicketRow, body.ticket)
    cases.line(row, MessageKind.SYSTEM, author, "ticket.split_from", new_id())
    _copy(cases, lines, body.ticket, None)
    cases.line(cases.row(TicketRow, source.id), MessageKind.SYSTEM, author, "ticket.split_to", new_id())


def _copy(cases: "Cases", lines: list[MessageRow], to: str, news_above: int | None) -> None:
    for line in lines:
        row, id = cases.row(TicketRow, to), new_id()
        if news_above is not None and line.kind is MessageKind.CUSTOMER and line.n > news_above:
            row = msgspec.structs.replace(row, last_customer=row.last + 1)
        cases.line(
            row, line.kind, line.author, line.text, id, copied_from=line.copied_from or line.ticket,
            mentions=line.mentions, not_told=line.not_told,
        )  # fmt: skip
        if news_above is not None:
            mention_acts.follow(cases, line.id, cases.row(MessageRow, id))
