"""Open work is passed on at the end of a shift, taken over, or given back (contract.handover): one list, one transaction, and an outcome
for each of its tickets."""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.handover import GiveHandover, Given, HandoverItem, ReturnHandover, TakeHandover
from contract.rows import MessageKind, agent_feed, queue_feed
from contract.ticket_acts import NotTaken, Why
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.handover import IN_HAND, KEEP_MS, PASSED, ItemState, Subject, given, taken
from domain.permissions import Act
from domain.ticket import TICKET, TicketMove, TicketState
from gateway.accounts import people
from gateway.accounts.leaders import leaders
from gateway.accounts.user import User
from gateway.cases.access import reaches
from gateway.cases.models import ticket as tickets
from gateway.cases.moves import on_shift
from gateway.cases.service import AWAKE, Cases, Ticket, hold_tickets
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.contacts.service import LIVE
from gateway.errors import Rejection
from gateway.handover.models import handover
from gateway.schema import chunks
from gateway.tx import Tx

_H = handover.c


class Handovers:
    """Handlers of its commands."""

    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook

    def all(self) -> list[tuple[str, Handler]]:
        return [on(GiveHandover, self.give), on(TakeHandover, self.take), on(ReturnHandover, self.give_back)]

    async def give(self, tx: Tx, _command: Command, body: GiveHandover, author: User) -> None:
        body.check(author.id)
        if body.queue is not None:
            to, to_name = None, self._handbook.queue(body.queue).name
        else:
            to = await _receiver(tx, str(body.person))
            to_name = to.name
        found = await self._found(tx, body.concerned())
        live = await _live(tx, body.concerned())
        if await tx.conn.scalar(select(_H.id).where(_H.id == body.handover)) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "handover"})
        items = []
        for item in body.items:
            row = found.get(item.ticket)
            state = self._given(row, author, to, item.ticket in live)
            if row is not None and state is ItemState.WAITING:
                await self._pass_on(tx, row, body, item, author, to, to_name)
            items.append(_item(row, item, state))
        await tx.conn.execute(
            insert(handover).values(
                id=body.handover, version=0, giver=author.id, giver_name=author.name, team=author.team, queue=body.queue,
                person=body.person, to_name=to_name, note=body.note.strip(), made=tx.now,
                listed=msgspec.to_builtins(items), gone=False,
            )
        )  # fmt: skip
        await self._let_go(tx)
        await self._touch(tx, body.handover, author.id, author.team, body, items)
        tx.audit(
            author.id, "handover.give", "handover", body.handover, to=str(body.queue or body.person), items=str(len(items))
        )  # fmt: skip

    async def take(self, tx: Tx, _command: Command, body: TakeHandover, author: User) -> None:
        found = await self._found(tx, body.tickets)
        live = await _live(tx, body.tickets)
        row = await _locked(tx, body.handover)
        if row.person != author.id and row.queue not in author.queues(self._handbook):
            raise Rejection(ErrorCode.FORBIDDEN)
        items = []
        for item in _items(row):
            if item.ticket in body.tickets and item.state is ItemState.WAITING:
                item = await self._taken(tx, found.get(item.ticket), item, author, item.ticket in live)
            items.append(item)
        await self._change(tx, row, items)

    async def give_back(self, tx: Tx, _command: Command, body: ReturnHandover, author: User) -> None:
        if not body.reason.strip():
            raise InvalidValue("reason", "empty")
        found = (await self._found(tx, [body.ticket])).get(body.ticket)
        live = await _live(tx, [body.ticket])
        row = await _locked(tx, body.handover)
        items = _items(row)
        item = next((item for item in items if item.ticket == body.ticket), None)
        if found is None or item is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"ticket": body.ticket})
        theirs = found.assignee == author.id and not live
        if (
            item.state not in IN_HAND
            or not theirs
            or taken(_subject(found), author.id) is not ItemState.TAKEN
        ):
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"ticket": body.ticket})
        giver = await people.find(tx.conn, row.giver)
        home = giver if giver is not None and await self._may_have(tx, giver, found) else None
        to_name = home.name if home is not None else self._handbook.queue(found.queue).name
        await self._say(tx, found, author, body.message, body.reason.strip(), to_name)
        # On top of whoever's work it is now.
        await self._cases.change(tx, found, assignee=None if home is None else home.id, woken=tx.now, **AWAKE)
        back = msgspec.structs.replace(
            item, state=ItemState.RETURNED, by=author.id, by_name=author.name, reason=body.reason.strip(), at=tx.now
        )  # fmt: skip
        await self._change(tx, row, [back if one is item else one for one in items])
        tx.audit(author.id, "handover.return", "ticket", found.id, handover=row.id)

    def _given(self, row: Ticket | None, author: User, to: User | None, live: bool) -> ItemState:
        if row is None:
            return ItemState.OUT_OF_SIGHT
        served = to is None or row.queue in to.queues(self._handbook)
        return given(_subject(row, live, reaches(author, row, self._handbook), served), author.id)

    async def _pass_on(
        self,
        tx: Tx,
        row: Ticket,
        body: GiveHandover,
        item: Given,
        author: User,
        to: User | None,
        to_name: str,
    ) -> None:
        await self._say(tx, row, author, item.message, body.said(item), to_name)
        if to is not None:
            # What was parked stays parked, and wakes in the receiver's work.
            await self._cases.change(tx, row, assignee=to.id, woken=None)
        else:
            await self._cases.change(tx, row, queue=body.queue, assignee=None, woken=None, **AWAKE)

    async def _say(self, tx: Tx, row: Ticket, author: User, message: str, text: str, to_name: str) -> None:
        # Before the ticket goes: it must be seen where it was and where it goes.
        await self._cases.add_message(
            tx, row, kind=MessageKind.NOTE, author=author.id, author_name=author.name, text=text, id=message
        )
        await self._cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author=author.id, author_name=author.name, text="ticket.handed_over",
            args={"by": author.name, "to": to_name},
        )  # fmt: skip

    async def _taken(
        self, tx: Tx, row: Ticket | None, item: HandoverItem, author: User, live: bool
    ) -> HandoverItem:
        if row is None:
            return item
        state = taken(_subject(row, live), author.id)
        by, by_name = author.id, author.name
        if state is ItemState.REASSIGNED:
            other = await people.find(tx.conn, row.assignee)
            by, by_name = row.assignee, "" if other is None else other.name
        elif state is ItemState.TAKEN and row.assignee is None:
            if TICKET.can(TicketState(row.state), TicketMove.TAKE):
                await self._cases.move(tx, row, TicketMove.TAKE, assignee=author.id)
            else:
                await self._cases.change(tx, row, assignee=author.id, woken=None)
        return msgspec.structs.replace(item, state=state, by=by, by_name=by_name, at=tx.now)

    async def _may_have(self, tx: Tx, user: User, row: Ticket) -> bool:
        serves = user.active and user.may(Act.TICKET_WRITE) and row.queue in user.queues(self._handbook)
        return serves and await on_shift(tx, user.id)

    async def _found(self, tx: Tx, ids: tuple[str, ...] | list[str]) -> Mapping[str, Ticket]:
        """Those of the tickets that there are, locked in their order."""
        await hold_tickets(tx.conn, set(ids))
        found: dict[str, Ticket] = {}
        for some in chunks(sorted(set(ids))):
            wanted = select(tickets).where(tickets.c.id.in_(some)).order_by(tickets.c.id).with_for_update()
            found.update({row.id: row for row in await tx.conn.execute(wanted)})
        return found

    async def _change(self, tx: Tx, row: Found[Any], items: list[HandoverItem]) -> None:
        await tx.conn.execute(
            update(handover).where(_H.id == row.id).values(listed=msgspec.to_builtins(items))
        )
        await self._touch(tx, row.id, row.giver, row.team, row, items)

    async def _let_go(self, tx: Tx) -> None:
        """Lists of days ago leave the screens with the next one that is made."""
        old = update(handover).where(_H.gone.is_(False), _H.made < tx.now - KEEP_MS).values(gone=True)
        for id in (await tx.conn.execute(old.returning(_H.id))).scalars().all():
            tx.touch("handover", id, ())

    async def _touch(
        self, tx: Tx, id: str, giver: str, team: str, to: Found[Any] | GiveHandover, items: list[HandoverItem]
    ) -> None:
        feeds = {agent_feed(one) for one in (giver, *await leaders(tx, team))}
        # Of which nothing came there is nothing to take over.
        if any(item.state in PASSED for item in items):
            feeds.add(queue_feed(to.queue) if to.queue is not None else agent_feed(str(to.person)))
        tx.touch("handover", id, feeds)


async def _receiver(tx: Tx, id: str) -> User:
    """Who is to have it all. Raises Rejection not_taken."""
    user = await people.find(tx.conn, id)
    if user is None or not user.active:
        raise _not_taken(Why.UNKNOWN, id)
    if not user.may(Act.TICKET_WRITE):
        raise _not_taken(Why.NOT_ENTITLED, id)
    return user


def _not_taken(why: Why, person: str) -> Rejection:
    facts = msgspec.json.encode(NotTaken(why, person))
    return Rejection(ErrorCode.NOT_TAKEN, {"why": why.value}, msgspec.Raw(facts))


async def _live(tx: Tx, ids: tuple[str, ...] | list[str]) -> set[str]:
    """Which of the tickets have a customer who waits for an answer now, or is on the line."""
    c = contact.c
    live: set[str] = set()
    for some in chunks(sorted(set(ids))):
        wanted = select(c.ticket).where(c.ticket.in_(some), c.state.in_([state.value for state in LIVE]))
        live |= set((await tx.conn.execute(wanted)).scalars())
    return live


async def _locked(tx: Tx, id: str) -> Found[Any]:
    found = await tx.conn.execute(select(handover).where(_H.id == id).with_for_update())
    row = found.one_or_none()
    if row is None:
        raise Rejection(ErrorCode.NOT_FOUND, {"handover": id})
    return row


def _items(row: Found[Any]) -> list[HandoverItem]:
    return msgspec.convert(row.listed, list[HandoverItem])


def _subject(row: Ticket, live: bool = False, in_sight: bool = True, served: bool = True) -> Subject:
    return Subject(TicketState(row.state), row.assignee, row.merged_into is not None, live, in_sight, served)


def _item(row: Ticket | None, item: Given, state: ItemState) -> HandoverItem:
    if row is None or state is ItemState.OUT_OF_SIGHT:
        return HandoverItem(item.ticket, state, note=item.note.strip())
    return HandoverItem(item.ticket, state, row.number, row.subject, item.note.strip())
