"""Calls, by the rules of the real gateway: one contact at once, one wrap-up, each counted once."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.call_acts import AnswerCall, CallFacts, EndCall, LogCall
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.recording_acts import HearRecording
from contract.rows import CallRow, ContactRow, CustomerRow, MessageKind, TicketRow, UserRow, agent_feed
from contract.tandem_acts import TakeCall
from domain.call import CallEnd, CallState, Direction
from domain.contact import CONTACT, Channel, ContactMove, ContactState
from domain.masking import mask_caller
from domain.permissions import Act, may
from domain.ticket import TICKET, Priority, TicketMove, TicketState
from domain.ticket_number import make

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases

_LINES = {
    CallEnd.CUSTOMER: "call.left",
    CallEnd.TRANSFERRED: "call.passed_on",
    CallEnd.FORWARDED: "call.passed_on",
    CallEnd.NETWORK: "call.cut",
    CallEnd.ENGINE: "call.cut",
}


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    match body:
        case AnswerCall():
            if not _told_before(cases, body.facts.call, author):
                _answer(cases, body, author)
        case EndCall():
            _end(cases, body, author)
        case LogCall():
            if not _told_before(cases, body.facts.call, author):
                _log(cases, body, author)
        case HearRecording():
            row = cases.floor.rows.get((CallRow.REF, body.call))
            if isinstance(row, CallRow) and row.agent != author:
                raise cases.no(ErrorCode.FORBIDDEN)
        case TakeCall() if not may(frozenset(cases.row(UserRow, author).roles), Act.TANDEM):
            raise cases.no(ErrorCode.FORBIDDEN)
        case _:
            return False
    return True


def _answer(cases: "Cases", body: AnswerCall, author: str) -> None:
    facts, now = body.facts, cases.now()
    rang = min(now, facts.rang_at)
    arrived, answered = rang - facts.waited_s * 1000, max(rang, min(now, body.answered_at))
    customer = body.customer if ("customer", body.customer or "") in cases.floor.rows else None
    there = None if body.opens else _reached(cases, body.ticket, author)
    if there is None:
        if body.opens and ("ticket", body.ticket) in cases.floor.rows:
            raise cases.no(ErrorCode.INVALID)
        id, number = (
            (body.ticket, body.ticket_number) if body.opens else (new_id(), make(1, len(cases.floor.rows)))
        )
        ticket = cases.put_ticket(
            TicketRow(
                id=id, version=0, number=number, state=TicketState.OPEN, channel=Channel.VOICE,
                queue=facts.queue, assignee=author, subject=body.subject, category=None, issue=None,
                priority=Priority.NORMAL, complainant=customer, origin=arrived, updated=now,
            )
        )  # fmt: skip
    else:
        ticket = there
        if ticket.assignee in (None, author):
            state = (
                TICKET.after(ticket.state, TicketMove.TAKE)
                if TICKET.can(ticket.state, TicketMove.TAKE)
                else ticket.state
            )
            ticket = cases.put_ticket(msgspec.structs.replace(ticket, state=state, assignee=author))
    cases.put_contact(
        ContactRow(
            id=body.contact, version=0, channel=Channel.VOICE, queue=ticket.queue, ticket=ticket.id,
            customer=customer or "", state=ContactState.ACTIVE, agent=author, epoch=1, arrived=arrived, answered=answered,
            customer_online=True, call=facts.call,
        )
    )  # fmt: skip
    row = msgspec.structs.replace(
        _row(facts, author, rang), customer=customer, name=_name(cases, customer), ticket=ticket.id, contact=body.contact,
        answered_at=answered, rang_ms=answered - rang,
    )  # fmt: skip
    cases.floor.touch(row, {agent_feed(author)})
    key = "call.answered" if facts.direction is Direction.INBOUND else "call.made"
    cases.line(cases.row(TicketRow, ticket.id), MessageKind.SYSTEM, author, key, new_id())


def _end(cases: "Cases", body: EndCall, author: str) -> None:
    row = cases.row(CallRow, body.call)
    if row.agent != author or row.contact is None or row.answered_at is None:
        raise cases.no(ErrorCode.NOT_FOUND)
    contact = cases.row(ContactRow, row.contact)
    if row.state is CallState.ENDED:
        _show(cases, row)
        return
    ended, left = max(row.answered_at, min(cases.now(), body.ended_at)), body.end is CallEnd.CUSTOMER
    move = ContactMove.CUSTOMER_LEFT if left else ContactMove.END
    state = CONTACT.after(contact.state, move) if CONTACT.can(contact.state, move) else contact.state
    over = {"state": state, "ended": ended, "customer_left": left, "customer_online": False}
    cases.put_contact(msgspec.structs.replace(contact, **over))
    spoken = body.spoken
    row = msgspec.structs.replace(
        row, state=CallState.ENDED, ended_at=ended, end=body.end, rang_ms=spoken.rang_ms or row.rang_ms,
        talk_ms=spoken.talk_ms, hold_ms=spoken.hold_ms, holds=spoken.holds, mos=spoken.mos, loss=spoken.loss,
    )  # fmt: skip
    cases.floor.touch(row, {agent_feed(author)})
    ticket = cases.row(TicketRow, contact.ticket)
    cases.line(ticket, MessageKind.SYSTEM, author, _LINES.get(body.end, "call.ended"), new_id())


def _log(cases: "Cases", body: LogCall, author: str) -> None:
    rang = min(cases.now(), body.facts.rang_at)
    customer = body.customer if ("customer", body.customer or "") in cases.floor.rows else None
    ticket = body.ticket
    if ticket is not None:
        known = ("ticket", ticket) in cases.floor.rows
        ticket = cases.whole(ticket) if known else None
        ticket = ticket if ticket is not None and cases.may_see(ticket, author) else None
    row = msgspec.structs.replace(
        _row(body.facts, author, rang), state=CallState.ENDED, customer=customer, name=_name(cases, customer), ticket=ticket,
        ended_at=max(rang, min(cases.now(), body.ended_at)), rang_ms=body.rang_ms, talk_ms=body.talk_ms, end=body.end,
    )  # fmt: skip
    cases.floor.touch(row, {agent_feed(author)})
    if ticket is not None and body.facts.direction is Direction.OUTBOUND and not body.talk_ms:
        cases.line(cases.row(TicketRow, ticket), MessageKind.SYSTEM, author, "call.not_reached", new_id())


def _reached(cases: "Cases", id: str, author: str) -> TicketRow | None:
    """The ticket a call was made for, None where its agent does not see it any more."""
    if ("ticket", id) not in cases.floor.rows or not cases.may_see(cases.whole(id), author):
        return None
    return cases.row(TicketRow, cases.whole(id))


def _told_before(cases: "Cases", id: str, author: str) -> bool:
    row = cases.floor.rows.get(("call", id))
    if not isinstance(row, CallRow):
        return False
    if row.agent != author:
        raise cases.no(ErrorCode.INVALID)
    _show(cases, row)
    return True


def _show(cases: "Cases", row: CallRow) -> None:
    cases.floor.touch(row, {agent_feed(row.agent)})
    if row.contact is not None:
        contact = cases.row(ContactRow, row.contact)
        cases.put_contact(contact)
        cases.put_ticket(cases.row(TicketRow, contact.ticket))


def _name(cases: "Cases", customer: str | None) -> str:
    return "" if customer is None else cases.row(CustomerRow, customer).name


def _row(facts: CallFacts, author: str, rang: int) -> CallRow:
    return CallRow(
        id=facts.call, version=0, agent=author, direction=facts.direction, number=mask_caller(facts.number),
        queue=facts.queue, ivr=facts.ivr, state=CallState.TALKING, rang_at=rang, waited_s=facts.waited_s, bot=facts.bot,
    )  # fmt: skip
