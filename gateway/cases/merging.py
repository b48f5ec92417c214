"""Merge and split (docs/decisions/0007; the rules of a merge: domain.merging). Locks: tickets by id, then contacts, then the rest."""

from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import MessageKind, OfferState, agent_feed
from contract.ticket_acts import MergeTicket, SplitTicket
from domain import merging
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.ticket import Priority, TicketState
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.copying import copy_lines
from gateway.cases.models import message
from gateway.cases.numbers import need_own_number
from gateway.cases.service import AWAKE, Cases, Ticket, hold_tickets
from gateway.cases.whole import need_whole, whole_of
from gateway.casework import kept as casework
from gateway.colleagues import drafts, mentions
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.customers.models import verdict
from gateway.errors import Rejection
from gateway.feeds.places import ticket_feeds, work_feeds
from gateway.routing.models import offer
from gateway.tools import results
from gateway.tx import Tx

#: Lines one split takes along at most: a choice by hand.
MOST_LINES = 500


#: Leads a channel's conversations of one ticket on to another, whose last number is given.
LeadOn = Callable[[AsyncConnection, str, str, int], Awaitable[None]]


class MergeHandlers:
    def __init__(self, cases: Cases, handbook: Handbook, channels: Sequence[LeadOn]) -> None:
        self._cases, self._handbook, self._channels = cases, handbook, channels

    def all(self) -> list[tuple[str, Handler]]:
        return [on(MergeTicket, self.merge), on(SplitTicket, self.split)]

    async def merge(self, tx: Tx, _command: Command, body: MergeTicket, author: User) -> None:
        # The one it was to go into may have gone into another itself.
        into = await whole_of(tx.conn, body.into)
        await hold_tickets(tx.conn, {body.ticket, into})
        part, whole = await self._reached(tx, body.ticket, author), await self._reached(tx, into, author)
        if part.holder not in (None, author.id):
            raise Rejection(ErrorCode.LEASE_LOST)
        after = merging.merged(_side(part), _side(whole))
        wanted = select(message).where(message.c.ticket == part.id).order_by(message.c.n)
        lines = (await tx.conn.execute(wanted)).all()
        await self._say(tx, part, author, "ticket.merged_into", whole)
        await self._cases.change(
            tx, part, state=TicketState.CLOSED.value, merged_into=whole.id, holder=None, submitted=part.submitted or tx.now,
            woken=None, **AWAKE,
        )  # fmt: skip
        values = {
            "origin": after.origin, "priority": after.priority.value, "category": after.category, "issue": after.issue,
            "complainant": after.complainant, "counterparty": after.counterparty, "holder": after.holder,
            "watchers": sorted({*part.watchers, *whole.watchers}),
        }  # fmt: skip
        if part.parked_by is None and whole.parked_by is not None:
            # What came to it is work of now.
            values |= {**AWAKE, "woken": tx.now}
        whole = await self._cases.change(tx, whole, **values)
        await self._say(tx, whole, author, "ticket.merged_from", part)
        copies = await copy_lines(tx, lines, whole, contacts=True, news_above=body.seen_up_to)
        await _bring(tx, part.id, whole.id)
        await drafts.merge(tx, part.id, whole)
        await casework.merge(tx, part.id, whole.id, ticket_feeds(whole))
        await results.follow(tx, part.id, whole)
        await mentions.follow(tx, part.id, copies, whole, self._handbook)
        last = max((n for _, n in copies.values()), default=int(whole.last))
        for lead_on in self._channels:
            await lead_on(tx.conn, part.id, whole.id, last)
        tx.audit(author.id, "ticket.merge", "ticket", part.id, into=whole.id)

    async def split(self, tx: Tx, _command: Command, body: SplitTicket, author: User) -> None:
        await need_own_number(tx.conn, body.number, author)
        source = await self._reached(tx, body.source, author)
        if not 0 < len(body.messages) <= MOST_LINES:
            raise InvalidValue("messages", f"1 to {MOST_LINES}")
        m = message.c
        wanted = select(message).where(m.ticket == source.id, m.id.in_(body.messages)).order_by(m.n)
        lines = (await tx.conn.execute(wanted.where(m.kind != MessageKind.SYSTEM.value))).all()
        if len(lines) != len(set(body.messages)):
            raise Rejection(ErrorCode.NOT_FOUND, {"field": "messages"})
        row = await self._cases.open(
            tx, id=body.ticket, number=body.number, channel=Channel(source.channel), queue=body.queue,
            subject=body.subject, priority=Priority(source.priority), complainant=source.complainant, assignee=author.id,
            # Asked then, it waits since then.
            origin=min(tx.now, *(line.at for line in lines)),
        )  # fmt: skip
        await self._say(tx, row, author, "ticket.split_from", source)
        await copy_lines(tx, lines, row, contacts=False)
        await self._say(tx, source, author, "ticket.split_to", row)
        tx.audit(author.id, "ticket.split", "ticket", source.id, into=row.id)

    async def _reached(self, tx: Tx, id: str, author: User) -> Ticket:
        row = await self._cases.get(tx, id)
        need_reach(author, row, self._handbook)
        await need_whole(tx.conn, row)
        return row

    async def _say(self, tx: Tx, row: Ticket, author: User, key: str, other: Ticket) -> None:
        await self._cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author=author.id, author_name=author.name, text=key,
            args={"by": author.name, "to": other.number, "ticket": other.id},
        )  # fmt: skip


def _side(row: Ticket) -> merging.Side:
    return merging.Side(
        row.id, TicketState(row.state), row.origin, Priority(row.priority), row.category, row.issue, row.complainant,
        row.counterparty, row.holder,
    )  # fmt: skip


async def _bring(tx: Tx, part: str, whole: str) -> None:
    """Contacts, open offers and validations of ``part`` are of ``whole`` from now on."""
    moved = update(contact).where(contact.c.ticket == part).values(ticket=whole)
    for row in await tx.conn.execute(moved.returning(contact.c.id, contact.c.queue, contact.c.agent)):
        tx.touch("contact", row.id, work_feeds(row.queue, row.agent))
    o = offer.c
    open_ones = update(offer).where(o.ticket == part, o.state == OfferState.OPEN.value).values(ticket=whole)
    for row in await tx.conn.execute(open_ones.returning(o.id, o.agent)):
        tx.touch("offer", row.id, {agent_feed(row.agent)})
    await tx.conn.execute(update(verdict).where(verdict.c.ticket == part).values(ticket=whole))
