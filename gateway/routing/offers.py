"""Offers in the table: made, and closed exactly once whoever asks (flow: Presence; architecture: Queued or live)."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from contract.rows import OfferState, agent_feed
from gateway.cases.models import ticket
from gateway.customers.models import customer
from gateway.feeds.models import membership
from gateway.routing.models import offer
from gateway.schema import upsert
from gateway.tx import Tx

Offer = Found[Any]


async def make(tx: Tx, contact: Found[Any], agent: str, seconds: int) -> bool:
    """An open offer of ``contact`` to ``agent``; False when the database says that one of them has one already."""
    subject = select(ticket.c.subject).where(ticket.c.id == contact.ticket)
    name = select(customer.c.name).where(customer.c.id == contact.customer)
    values = {
        "id": new_id(), "version": 0, "contact": contact.id, "ticket": contact.ticket, "agent": agent,
        "state": OfferState.OPEN.value, "channel": contact.channel, "queue": contact.queue,
        "customer_name": await tx.conn.scalar(name), "subject": await tx.conn.scalar(subject), "waiting_since": contact.arrived,
        "made": tx.now, "until": tx.now + seconds * 1000, "reason": "",
    }  # fmt: skip
    put = upsert(tx.conn, offer).values(values).on_conflict_do_nothing().returning(offer.c.id)
    if (await tx.conn.execute(put)).one_or_none() is None:
        return False
    await _forget_closed(tx, agent)
    tx.touch("offer", str(values["id"]), {agent_feed(agent)})
    return True


async def _forget_closed(tx: Tx, agent: str) -> None:
    """What the agent was offered before leaves their feed; the rows stay for the reports."""
    m = membership.c
    old = await tx.conn.execute(select(m.id).where(m.feed == agent_feed(agent), m.ref == "offer"))
    for id in old.scalars():
        tx.touch("offer", id, ())


async def close(
    tx: Tx, id: str, state: OfferState, *, agent: str | None = None, reason: str = ""
) -> Offer | None:
    """Ends an open offer as ``state``: of many who try, one gets the row and the others None.

    ``agent``: only theirs. An answer counts while the countdown runs, a time-out only after it.
    """
    wanted = update(offer).where(offer.c.id == id, offer.c.state == OfferState.OPEN.value)
    if agent is not None:
        wanted = wanted.where(offer.c.agent == agent)
    if state in (OfferState.ACCEPTED, OfferState.REJECTED):
        wanted = wanted.where(offer.c.until > tx.now)
    elif state is OfferState.TIMED_OUT:
        wanted = wanted.where(offer.c.until <= tx.now)
    wanted = wanted.values(state=state.value, closed=tx.now, reason=reason)
    row = (await tx.conn.execute(wanted.returning(*offer.c))).one_or_none()
    if row is not None:
        tx.touch("offer", id, {agent_feed(row.agent)})
    return row


async def turned_down(tx: Tx, contact: Found[Any], agent: str, reason: str) -> None:
    """``agent`` gave ``contact`` away: for a while it is not offered to them (domain.handbook.Routing.rest_seconds)."""
    values = {
        "id": new_id(), "version": 0, "contact": contact.id, "ticket": contact.ticket, "agent": agent,
        "state": OfferState.REJECTED.value, "channel": contact.channel, "queue": contact.queue, "customer_name": "",
        "subject": "", "waiting_since": contact.arrived, "made": tx.now, "until": tx.now, "closed": tx.now, "reason": reason,
    }  # fmt: skip
    await tx.conn.execute(insert(offer).values(values))


async def open_of(
    conn: AsyncConnection, *, contact: str | None = None, agent: str | None = None
) -> list[Offer]:
    """The open offers of a contact or an agent (at most one each, by the unique indexes)."""
    wanted = select(offer).where(offer.c.state == OfferState.OPEN.value)
    if contact is not None:
        wanted = wanted.where(offer.c.contact == contact)
    if agent is not None:
        wanted = wanted.where(offer.c.agent == agent)
    return list((await conn.execute(wanted)).all())
