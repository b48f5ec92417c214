"""Handover lists, by the rules of the real gateway."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.errors import ErrorCode
from contract.handover import GiveHandover, HandoverItem, ReturnHandover, TakeHandover
from contract.ids import new_id
from contract.rows import (
    ContactRow,
    HandoverRow,
    MessageKind,
    PresenceRow,
    TicketRow,
    UserRow,
    agent_feed,
    queue_feed,
)
from contract.ticket_acts import NotTaken, Why
from domain.contact import ContactState
from domain.handover import IN_HAND, PASSED, ItemState, Subject, given, taken
from domain.permissions import Act, may
from domain.presence import PresenceState
from tests.sync.twin.ticket_acts import AWAKE

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases

_LIVE = (ContactState.WAITING, ContactState.OFFERED, ContactState.ACTIVE)


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    match body:
        case GiveHandover():
            _give(cases, body, author)
        case TakeHandover():
            _take(cases, body, author)
        case ReturnHandover():
            _back(cases, body, author)
        case _:
            return False
    return True


def _give(cases: "Cases", body: GiveHandover, author: str) -> None:
    body.check(author)
    to = cases.floor.rows.get(("user", str(body.person)))
    if body.person is not None and not isinstance(to, UserRow):
        facts = msgspec.json.encode(NotTaken(Why.UNKNOWN, body.person))
        raise cases.no(ErrorCode.NOT_TAKEN, msgspec.Raw(facts))
    if (HandoverRow.REF, body.handover) in cases.floor.rows:
        raise cases.no(ErrorCode.INVALID)
    listed = []
    for item in body.items:
        row = cases.floor.rows.get(("ticket", item.ticket))
        if not isinstance(row, TicketRow) or not cases.sees(row.id, author):
            listed.append(HandoverItem(item.ticket, ItemState.OUT_OF_SIGHT, note=item.note.strip()))
            continue
        served = body.person is None or cases.serves(body.person, row.queue)
        state = given(_subject(cases, row, served=served), author)
        if state is ItemState.WAITING:
            _say(cases, row, author, item.message, body.said(item))
            row = cases.row(TicketRow, row.id)
            moved = msgspec.structs.replace(row, assignee=body.person, woken=None)
            if body.queue is not None:
                moved = msgspec.structs.replace(moved, **AWAKE, queue=body.queue)
            cases.put_ticket(moved)
        listed.append(HandoverItem(item.ticket, state, row.number, row.subject, item.note.strip()))
    me = cases.row(UserRow, author)
    name = to.name if isinstance(to, UserRow) else str(body.queue)
    _put(
        cases,
        HandoverRow(
            id=body.handover, version=0, giver=author, giver_name=me.name, team=me.team, queue=body.queue,
            person=body.person, to_name=name, note=body.note.strip(), made=cases.now(), listed=tuple(listed),
        ),
    )  # fmt: skip


def _take(cases: "Cases", body: TakeHandover, author: str) -> None:
    row = cases.row(HandoverRow, body.handover)
    if row.person != author and (row.queue is None or not cases.serves(author, row.queue)):
        raise cases.no(ErrorCode.FORBIDDEN)
    listed = []
    for item in row.listed:
        ticket = cases.floor.rows.get(("ticket", item.ticket))
        if item.ticket in body.tickets and item.state is ItemState.WAITING and isinstance(ticket, TicketRow):
            state = taken(_subject(cases, ticket), author)
            by = ticket.assignee or author if state is ItemState.REASSIGNED else author
            if state is ItemState.TAKEN and ticket.assignee is None:
                cases.put_ticket(msgspec.structs.replace(ticket, assignee=author, woken=None))
            item = msgspec.structs.replace(
                item, state=state, by=by, by_name=cases.row(UserRow, by).name, at=cases.now()
            )
        listed.append(item)
    _put(cases, msgspec.structs.replace(row, listed=tuple(listed)))


def _back(cases: "Cases", body: ReturnHandover, author: str) -> None:
    if not body.reason.strip():
        raise cases.no(ErrorCode.INVALID)
    row = cases.row(HandoverRow, body.handover)
    item = next((item for item in row.listed if item.ticket == body.ticket), None)
    if item is None:
        raise cases.no(ErrorCode.NOT_FOUND)
    ticket = cases.row(TicketRow, body.ticket)
    subject = _subject(cases, ticket)
    mine = ticket.assignee == author and taken(subject, author) is ItemState.TAKEN
    if item.state not in IN_HAND or not mine:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
    presence = cases.floor.rows.get(("presence", row.giver))
    there = isinstance(presence, PresenceRow) and presence.chosen is not PresenceState.OFFLINE
    home = row.giver if there and cases.serves(row.giver, ticket.queue) else None
    _say(cases, ticket, author, body.message, body.reason.strip())
    ticket = cases.row(TicketRow, ticket.id)
    cases.put_ticket(msgspec.structs.replace(ticket, **AWAKE, assignee=home, woken=cases.now()))
    back = msgspec.structs.replace(
        item,
        state=ItemState.RETURNED,
        by=author,
        by_name=cases.row(UserRow, author).name,
        reason=body.reason.strip(),
        at=cases.now(),
    )
    _put(
        cases, msgspec.structs.replace(row, listed=tuple(back if one is item else one for one in row.listed))
    )


def _say(cases: "Cases", row: TicketRow, author: str, message: str, text: str) -> None:
    cases.line(row, MessageKind.NOTE, author, text, message)
    cases.line(cases.row(TicketRow, row.id), MessageKind.SYSTEM, author, "ticket.handed_over", new_id())


def _subject(cases: "Cases", row: TicketRow, *, served: bool = True) -> Subject:
    contacts: Iterable[ContactRow] = (
        one for one in cases.floor.rows.values() if isinstance(one, ContactRow) and one.ticket == row.id
    )
    live = any(contact.state in _LIVE for contact in contacts)
    return Subject(row.state, row.assignee, row.merged_into is not None, live, served=served)


def _put(cases: "Cases", row: HandoverRow) -> None:
    users = [user for user in cases.floor.rows.values() if isinstance(user, UserRow)]
    leading = [user for user in users if may(frozenset(user.roles), Act.TEAM_WRITE)]
    own = [user for user in leading if user.team == row.team] or leading
    feeds = {agent_feed(id) for id in (row.giver, *(user.id for user in own))}
    if any(item.state in PASSED for item in row.listed):
        feeds.add(queue_feed(row.queue) if row.queue is not None else agent_feed(str(row.person)))
    cases.floor.touch(row, feeds)
