"""The life of a contact (domain.contact), for routing and for every channel: each move happens here and nowhere else.

Locks are taken in one order everywhere (gateway.tx): ticket, contact, offer, presence.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import bindparam, insert, select, update

from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import MessageKind, OfferState
from domain.contact import CONTACT, Channel, ContactMove, ContactState
from domain.handbook import Handbook
from domain.ticket import TICKET, TicketMove, TicketState
from gateway.accounts.user import User
from gateway.cases.service import Cases, Ticket
from gateway.contacts.models import contact
from gateway.customers import verdicts
from gateway.errors import Rejection
from gateway.feeds.places import work_feeds
from gateway.presence import states
from gateway.routing import offers
from gateway.schema import among, change_row, chunks
from gateway.tx import Tx

Contact = Found[Any]
"""A row of the contact table, locked."""

#: Added to the queue's priority: who already had an agent and lost them waits in front of all others.
FRONT = 1000

_c = contact.c
_GET = select(contact).where(_c.id == bindparam("id_")).with_for_update()
_ADD = insert(contact).returning(*_c)
_TAKE = update(contact).where(among(_c.id, "ids"), _c.state == ContactState.WAITING.value)
_TAKE = _TAKE.values(state=ContactState.OFFERED.value).returning(*_c)
_BACK = update(contact).where(_c.id == bindparam("id_"), _c.state == ContactState.OFFERED.value)
_BACK = _BACK.values(state=ContactState.WAITING.value).returning(*_c)
_IN_HAND = select(_c.agent).where(
    _c.ticket == bindparam("ticket_"),
    _c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value]),
)
_IN_HAND = _IN_HAND.limit(1)

LIVE = (ContactState.WAITING, ContactState.OFFERED, ContactState.ACTIVE)


class Contacts:
    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self.cases, self.handbook = cases, handbook

    async def get(self, tx: Tx, id: str) -> Contact:
        """The contact, locked. Raises Rejection not_found."""
        found = await tx.conn.execute(_GET, {"id_": id})
        row = found.one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"contact": id})
        return row

    async def arrive(self, tx: Tx, *, channel: Channel, ticket: Ticket, customer: str) -> Contact:
        """A customer came: waiting in the ticket's queue from now on. What the channel greets with is said at once."""
        values = {
            "id": new_id(), "version": 1, "channel": channel.value, "queue": ticket.queue, "ticket": ticket.id,
            "customer": customer, "state": ContactState.WAITING.value, "epoch": 0, "arrived": tx.now,
            "customer_left": False, "customer_online": True, "boost": 0, "online_at": tx.now,
        }  # fmt: skip
        row = (await tx.conn.execute(_ADD, values)).one()
        tx.touch("contact", row.id, work_feeds(row.queue, row.agent), new=True)
        await self.say(tx, row, ticket, "greeting")
        return row

    async def say(self, tx: Tx, row: Contact, ticket: Ticket, occasion: str) -> None:
        """A sentence of the channel itself to the customer, where the handbook has one for ``occasion``."""
        rule = self.handbook.channels.get(row.channel)
        text = rule.lines.get(occasion, "") if rule is not None else ""
        if text:
            await self.cases.add_message(
                tx, ticket, kind=MessageKind.BOT, author="system", author_name=self.handbook.name,
                text=text.replace("{tiket}", ticket.number), contact=row.id,
            )  # fmt: skip

    async def offered(self, tx: Tx, ids: Sequence[str]) -> dict[str, Contact]:
        """Takes waiting contacts for offers; without those where somebody was faster."""
        taken: dict[str, Contact] = {}
        for some in chunks(ids):
            for row in await tx.conn.execute(_TAKE, {"ids": some}):
                tx.touch("contact", row.id, work_feeds(row.queue, row.agent))
                taken[row.id] = row
        return taken

    async def withdrawn(self, tx: Tx, id: str) -> None:
        """Its offer was refused, missed or taken back: waiting again, with its old place."""
        row = (await tx.conn.execute(_BACK, {"id_": id})).one_or_none()
        if row is not None:
            tx.touch("contact", id, work_feeds(row.queue, row.agent))

    async def accepted(self, tx: Tx, id: str, ticket: Ticket, agent: User) -> None:
        """``agent`` has it now: a new epoch, so that whoever had it before has lost the lease. The caller holds ``ticket``. Offers
        they missed before are forgotten."""
        row = await self._moved(tx, await self.get(tx, id), ContactMove.ACCEPT, agent=agent.id)
        if TICKET.can(TicketState(ticket.state), TicketMove.TAKE):
            ticket = await self.cases.move(tx, ticket, TicketMove.TAKE, assignee=agent.id, holder=agent.id)
        elif (ticket.assignee, ticket.holder) != (agent.id, agent.id):
            ticket = await self.cases.change(tx, ticket, assignee=agent.id, holder=agent.id)
        await verdicts.forget_other(tx, agent.id, row.customer)
        await self.note_event(tx, row, ticket, "contact.taken", agent=agent.name)
        await states.overlay(tx, agent.id, missed=0)

    async def on_the_phone(
        self,
        tx: Tx,
        *,
        id: str,
        call: str,
        ticket: Ticket,
        customer: str,
        agent: User,
        arrived: int,
        answered: int,
    ) -> Contact:
        """A call the telephone exchange brought straight to ``agent``: arrived and taken in one, offered to nobody. The caller holds
        ``ticket``. ``arrived``, ``answered``: Unix ms; ``customer`` "" for one nobody knows."""
        if ticket.assignee in (None, agent.id) and TICKET.can(TicketState(ticket.state), TicketMove.TAKE):
            ticket = await self.cases.move(tx, ticket, TicketMove.TAKE, assignee=agent.id)
        if ticket.holder is None:
            ticket = await self.cases.change(
                tx, ticket, assignee=ticket.assignee or agent.id, holder=agent.id
            )
        values = {
            "id": id, "version": 1, "channel": Channel.VOICE.value, "queue": ticket.queue, "ticket": ticket.id,
            "customer": customer, "state": ContactState.ACTIVE.value, "agent": agent.id, "epoch": 1, "arrived": arrived,
            "answered": answered, "customer_left": False, "customer_online": True, "boost": 0, "online_at": tx.now,
            "call": call,
        }  # fmt: skip
        row = (await tx.conn.execute(_ADD, values)).one()
        tx.touch("contact", row.id, work_feeds(row.queue, row.agent), new=True)
        await verdicts.forget_other(tx, agent.id, customer)
        await states.overlay(tx, agent.id, missed=0)
        return row

    async def hung_up(self, tx: Tx, row: Contact, *, ended: int, left: bool) -> Contact:
        """A call is over: wrap-up, with its agent. ``left``: the other side ended it. One that went to wrap-up before, by the agent's own
        act or because the desk was silent, is told when it really ended."""
        values: dict[str, Any] = {"ended": ended, "customer_left": left, "customer_online": False}
        if not CONTACT.can(ContactState(row.state), ContactMove.END):
            after = await change_row(tx.conn, contact, row.id, values)
            tx.touch("contact", row.id, work_feeds(after.queue, after.agent))
            return after
        after = await self._moved(tx, row, ContactMove.CUSTOMER_LEFT if left else ContactMove.END, **values)
        await states.overlay(tx, str(row.agent), idle=True)
        return after

    async def requeue(self, tx: Tx, row: Contact, queue: str | None = None) -> None:
        """Its agent is gone for good, or passed it on to ``queue``: in front of the line again, under a new epoch (architecture: Stale
        replies)."""
        lost = row.agent
        ticket = await self.cases.get(tx, row.ticket)
        row = await self._moved(
            tx,
            row,
            ContactMove.REQUEUE,
            agent=None,
            epoch=row.epoch + 1,
            boost=FRONT,
            queue=queue or row.queue,
        )
        if lost in (ticket.assignee, ticket.holder):
            assignee = None if ticket.assignee == lost else ticket.assignee
            ticket = await self.cases.change(tx, ticket, assignee=assignee, holder=None)
        await verdicts.forget_contact(tx, row.id)
        await self.note_event(tx, row, ticket, "contact.requeued")
        await self.say(tx, row, ticket, "back_in_line")
        if lost is not None:
            await states.overlay(tx, lost, idle=True)

    async def hand_over(self, tx: Tx, row: Contact, to: User) -> None:
        """From its agent straight to ``to``, under a new epoch; whether they have a place for it is the caller's to know."""
        lost = row.agent
        ticket = await self.cases.get(tx, row.ticket)
        row = await self._moved(tx, row, ContactMove.HAND_OVER, agent=to.id, epoch=row.epoch + 1)
        if TICKET.can(TicketState(ticket.state), TicketMove.TAKE):
            ticket = await self.cases.move(tx, ticket, TicketMove.TAKE, assignee=to.id, holder=to.id)
        else:
            ticket = await self.cases.change(tx, ticket, assignee=to.id, holder=to.id)
        await verdicts.forget_contact(tx, row.id)
        await verdicts.forget_other(tx, to.id, row.customer)
        await self.note_event(tx, row, ticket, "contact.taken", agent=to.name)
        for user in sorted({lost, to.id} - {None}, key=str):
            await states.overlay(tx, str(user), idle=user == lost)

    async def reroute(self, tx: Tx, row: Contact, queue: str) -> None:
        """One that still waits goes on waiting in ``queue``, with its old place; an offer of it is taken back."""
        for open_offer in await offers.open_of(tx.conn, contact=row.id):
            await offers.close(tx, open_offer.id, OfferState.WITHDRAWN)
            await self.withdrawn(tx, row.id)
        changed = update(contact).where(contact.c.id == row.id).values(queue=queue)
        after = (await tx.conn.execute(changed.returning(*contact.c))).one()
        tx.touch("contact", row.id, work_feeds(after.queue, after.agent))

    async def end(self, tx: Tx, row: Contact, ticket: Ticket, agent: User) -> None:
        """The agent ends the conversation: wrap-up. Who left in the same moment has ended it already, which is no fault."""
        if row.state == ContactState.WRAP_UP.value:
            tx.touch("contact", row.id, work_feeds(row.queue, row.agent))
            return
        row = await self._moved(tx, row, ContactMove.END, ended=tx.now)
        await self.note_event(tx, row, ticket, "contact.ended", agent=agent.name)
        await self.say(tx, row, ticket, "closing")
        await states.overlay(tx, agent.id, idle=True)

    async def customer_left(self, tx: Tx, row: Contact) -> None:
        """The customer ended it first: abandoned if nobody had it, else the note is due all the same (flow: Inbound call)."""
        if not CONTACT.can(ContactState(row.state), ContactMove.CUSTOMER_LEFT):
            return
        ticket = await self.cases.get(tx, row.ticket)
        for open_offer in await offers.open_of(tx.conn, contact=row.id):
            await offers.close(tx, open_offer.id, OfferState.WITHDRAWN)
        had = row.agent
        row = await self._moved(
            tx, row, ContactMove.CUSTOMER_LEFT, ended=tx.now, customer_left=True, customer_online=False
        )
        key = "contact.abandoned" if row.state == ContactState.ABANDONED.value else "contact.customer_left"
        await self.note_event(tx, row, ticket, key)
        if had is not None:
            await states.overlay(tx, had, idle=True)

    async def documented(self, tx: Tx, row: Contact, ticket: Ticket, code: str) -> None:
        """Documentation done: the agent's place is free again."""
        row = await self._moved(tx, row, ContactMove.DOCUMENT, documented=tx.now, wrap_up_code=code)
        await self._let_go(tx, row, ticket)
        await verdicts.forget_contact(tx, row.id)
        if row.agent is not None:
            await states.overlay(tx, row.agent, idle=True)

    async def _let_go(self, tx: Tx, row: Contact, ticket: Ticket) -> None:
        """The ticket's holder from now on: whoever has another contact of it in hand, or nobody."""
        holder = await tx.conn.scalar(_IN_HAND, {"ticket_": row.ticket})
        if ticket.holder != holder:
            await self.cases.change(tx, ticket, holder=holder)

    async def online(self, tx: Tx, row: Contact, online: bool) -> None:
        """Whether the customer's link stands; its last time is kept for those who wait."""
        changed = update(contact).where(contact.c.id == row.id)
        await tx.conn.execute(changed.values(customer_online=online, online_at=tx.now))
        if bool(row.customer_online) is not online:
            tx.touch("contact", row.id, work_feeds(row.queue, row.agent))

    async def note_event(self, tx: Tx, row: Contact, ticket: Ticket, key: str, **args: str) -> None:
        """A system line on the timeline: ``key`` is translated by the desk, the customer never sees it."""
        await self.cases.add_message(
            tx,
            ticket,
            kind=MessageKind.SYSTEM,
            author="system",
            author_name="",
            text=key,
            contact=row.id,
            args=args,
        )

    async def _moved(self, tx: Tx, row: Contact, move: ContactMove, **values: Any) -> Contact:
        state = CONTACT.after(ContactState(row.state), move)
        if move is ContactMove.ACCEPT:
            values |= {"epoch": row.epoch + 1, "answered": row.answered or tx.now, "boost": 0}
        after = await change_row(tx.conn, contact, row.id, {"state": state.value, **values})
        tx.touch("contact", row.id, work_feeds(after.queue, after.agent))
        return after
