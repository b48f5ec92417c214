"""Replies for a later time, by the rules of the real gateway. Their time is turned by hand: ``send_due``."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.errors import ErrorCode
from contract.rows import ContactRow, MessageKind, ScheduledRow, TicketRow, UserRow, agent_feed
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from domain.draft import DraftMode
from domain.errors import InvalidValue
from domain.scheduling import ScheduledState, schedulable, why_held
from domain.ticket import RESTING
from tests.console.makers import HANDBOOK
from tests.sync.twin import colleague_acts, ticket_acts

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    match body:
        case ScheduleReply():
            _schedule(cases, body, author)
        case UnscheduleReply():
            found = cases.row(ScheduledRow, body.scheduled)
            if found.author != author:
                cases.seen(cases.whole(found.ticket), author)
            if found.state is ScheduledState.SENT:
                raise cases.no(ErrorCode.ALREADY_SENT)
            if found.state is ScheduledState.CANCELLED:
                raise cases.no(ErrorCode.NOT_FOUND)
            cases.floor.touch(msgspec.structs.replace(found, state=ScheduledState.CANCELLED), ())
        case _:
            return False
    return True


def scheduled_of(cases: "Cases", ticket: str) -> list[ScheduledRow]:
    """Those that wait or are held."""
    found = (
        row for row in cases.floor.rows.values() if isinstance(row, ScheduledRow) and row.ticket == ticket
    )
    return [row for row in found if cases.floor.feeds["scheduled", row.id]]


def touch(cases: "Cases", row: ScheduledRow) -> None:
    """It is seen where its ticket is, and with its author."""
    cases.floor.touch(row, cases.floor.feeds["ticket", row.ticket] | {agent_feed(row.author)})


def send_due(cases: "Cases") -> None:
    """What the gateway does by itself when the time has come."""
    now = cases.now()
    due = [row for row in cases.floor.rows.values() if isinstance(row, ScheduledRow) and row.at <= now]
    for row in due:
        if row.state is not ScheduledState.WAITING:
            continue
        ticket = cases.row(TicketRow, cases.whole(row.ticket))
        why = why_held(
            state=ticket.state, merged=ticket.id != row.ticket, allowed=True,
            elsewhere=ticket.assignee not in (None, row.author), news=ticket.last_customer > row.seen_up_to,
            late=False,
        )  # fmt: skip
        if why is not None:
            held = msgspec.structs.replace(row, state=ScheduledState.HELD, why=why.value, ticket=ticket.id)
            touch(cases, held)
            continue
        ticket = msgspec.structs.replace(ticket, **ticket_acts.sets_of(row))
        cases.line(ticket, MessageKind.REPLY, row.author, row.text, row.id)
        cases.floor.touch(msgspec.structs.replace(row, state=ScheduledState.SENT), ())


def _schedule(cases: "Cases", body: ScheduleReply, author: str) -> None:
    ticket = cases.mine(body.ticket, author)
    if not schedulable(ticket.channel, HANDBOOK.channels):
        raise InvalidValue("at", f"not on {ticket.channel}")
    if ticket.state in RESTING:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
    if body.contact is not None:
        contact = cases.row(ContactRow, body.contact)
        if contact.agent != author or contact.epoch != body.epoch:
            raise cases.no(ErrorCode.LEASE_LOST)
    news = [
        line.id
        for line in cases.messages(ticket.id)
        if line.kind is MessageKind.CUSTOMER and line.n > body.seen_up_to
    ]
    if news:
        raise cases.no(ErrorCode.STALE, msgspec.Raw(msgspec.json.encode({"meanwhile": news})))
    if body.not_after is not None and cases.now() > body.not_after:
        raise cases.no(ErrorCode.EXPIRED)
    if ("scheduled", body.message) in cases.floor.rows:
        raise cases.no(ErrorCode.INVALID)
    name = cases.row(UserRow, author).name
    touch(
        cases,
        ScheduledRow(
            id=body.message, version=0, ticket=ticket.id, author=author, author_name=name, text=body.text, at=body.at,
            state=ScheduledState.WAITING, seen_up_to=body.seen_up_to, sets=body.sets,
        ),
    )  # fmt: skip
    colleague_acts.put(cases, ticket, author, "", DraftMode.REPLY, "")
