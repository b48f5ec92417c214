"""A ticket is passed on, to a queue or to a person, with a note; a live contact goes along (flow: Escalation; Chat)."""

import msgspec
from sqlalchemy import func, select

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import MessageKind, OfferState
from contract.ticket_acts import NotTaken, TransferTicket, Why
from domain.contact import OCCUPYING, Channel, ContactState
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Act
from domain.presence import PresenceState
from domain.routing import Agent, free_for
from gateway.accounts import people
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.service import AWAKE, Ticket
from gateway.cases.whole import need_whole
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.contacts.service import LIVE, Contact, Contacts
from gateway.errors import Rejection
from gateway.presence.models import presence
from gateway.routing import offers
from gateway.routing.models import offer
from gateway.tx import Tx

_STATES = [state.value for state in LIVE]


class Transfers:
    def __init__(self, contacts: Contacts, handbook: Handbook) -> None:
        self._contacts, self._cases, self._handbook = contacts, contacts.cases, handbook

    def all(self) -> list[tuple[str, Handler]]:
        return [on(TransferTicket, self.transfer)]

    async def transfer(self, tx: Tx, _command: Command, body: TransferTicket, author: User) -> None:
        row = await self._cases.get(tx, body.ticket)
        need_reach(author, row, self._handbook)
        await need_whole(tx.conn, row)
        if (body.queue is None) == (body.person is None):
            raise InvalidValue("queue", "a queue or a person")
        if not body.note.strip():
            raise InvalidValue("note", "empty")
        # A call stays where its sound is; its ticket alone goes.
        live = [one for one in await _live(tx, row, body, author) if one.channel != Channel.VOICE.value]
        spoken = [one for one in live if one.state == ContactState.ACTIVE.value]
        to = await self._taker(tx, row, body.person, spoken) if body.person is not None else None
        await self._said(tx, row, body, author, to)
        row = await self._cases.change(
            tx,
            row,
            queue=body.queue or row.queue,
            assignee=None if to is None else to.id,
            woken=None,
            **AWAKE,
        )
        for one in live:
            if to is not None:
                # One that still waits is offered to whoever is free: a customer does not wait for one person.
                if one in spoken:
                    await self._contacts.hand_over(tx, one, to)
            elif one in spoken:
                await offers.turned_down(tx, one, author.id, "passed_on")
                await self._contacts.requeue(tx, one, body.queue)
            else:
                await self._contacts.reroute(tx, one, str(body.queue))
        tx.audit(author.id, "ticket.transfer", "ticket", row.id, to=str(body.queue or body.person))

    async def _said(self, tx: Tx, row: Ticket, body: TransferTicket, author: User, to: User | None) -> None:
        # Before the ticket goes: it must be seen where it was and where it goes.
        await self._cases.add_message(
            tx, row, kind=MessageKind.NOTE, author=author.id, author_name=author.name, text=body.note, id=body.message,
            contact=body.contact,
        )  # fmt: skip
        name = to.name if to is not None else self._handbook.queue(str(body.queue)).name
        await self._cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author=author.id, author_name=author.name, text="ticket.passed_on",
            args={"by": author.name, "to": name},
        )  # fmt: skip

    async def _taker(self, tx: Tx, row: Ticket, id: str, spoken: list[Contact]) -> User:
        """Who is to have it. Raises Rejection not_taken."""
        user = await people.find(tx.conn, id)
        if user is None or not user.active:
            raise _not_taken(Why.UNKNOWN, id)
        needed = {Act.TICKET_WRITE, *([Act.TAKE_CONTACT, Act.REPLY] if spoken else [])}
        if row.queue not in user.queues(self._handbook) or not all(user.may(act) for act in needed):
            raise _not_taken(Why.NOT_ENTITLED, id)
        wanted = select(presence.c.chosen).where(presence.c.id == id).with_for_update()
        chosen = PresenceState(await tx.conn.scalar(wanted) or PresenceState.OFFLINE.value)
        if chosen is PresenceState.OFFLINE:
            raise _not_taken(Why.OFFLINE, id)
        routed = await _as_routed(tx, user, chosen)
        if spoken and not free_for(routed, spoken[0].channel, self._handbook.channels):
            raise _not_taken(Why.NO_PLACE, id)
        return user


async def _live(tx: Tx, row: Ticket, body: TransferTicket, author: User) -> list[Contact]:
    """The contacts of the ticket that go along, locked. Raises Rejection lease_lost when its customer is with somebody else, or the
    contact was the author's when they wrote and is no more."""
    c = contact.c
    wanted = select(contact).where(c.ticket == row.id, c.state.in_(_STATES)).order_by(c.id)
    live = list((await tx.conn.execute(wanted.with_for_update())).all())
    if any(one.state == ContactState.ACTIVE.value and one.agent != author.id for one in live):
        raise Rejection(ErrorCode.LEASE_LOST)
    if body.contact is not None:
        held = select(c.agent, c.epoch).where(c.id == body.contact, c.ticket == row.id)
        found = (await tx.conn.execute(held)).one_or_none()
        if found is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"contact": body.contact})
        if (found.agent, found.epoch) != (author.id, body.epoch):
            raise Rejection(ErrorCode.LEASE_LOST, {"epoch": str(found.epoch)})
    return live


async def _as_routed(tx: Tx, user: User, chosen: PresenceState) -> Agent:
    """``user`` as routing looks at them."""
    c = contact.c
    held = select(c.channel, func.count()).where(c.agent == user.id, c.state.in_(sorted(OCCUPYING)))
    holding = {str(at): int(count) for at, count in await tx.conn.execute(held.group_by(c.channel))}
    offered = select(offer.c.id).where(offer.c.agent == user.id, offer.c.state == OfferState.OPEN.value)
    return Agent(
        user=user.id,
        skills=frozenset(user.skills),
        chosen=chosen,
        idle_since=tx.now,
        holding=holding,
        offered=await tx.conn.scalar(offered) is not None,
        capacity=user.capacity,
    )


def _not_taken(why: Why, person: str) -> Rejection:
    facts = msgspec.json.encode(NotTaken(why, person))
    return Rejection(ErrorCode.NOT_TAKEN, {"why": why.value}, msgspec.Raw(facts))
