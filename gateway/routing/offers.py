"""Offers in the table: made, and closed exactly once whoever asks (flow: Presence; architecture: Queued or live)."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import Executable

from contract.ids import new_id
from contract.rows import OfferState, agent_feed
from gateway.cases.models import ticket
from gateway.contacts.models import contact
from gateway.customers.models import customer
from gateway.feeds.models import membership
from gateway.routing.models import offer
from gateway.schema import among, chunks, upsert_on
from gateway.tx import Tx

Offer = Found[Any]


_o, _m = offer.c, membership.c
_ABOUT = (
    select(contact.c.id, ticket.c.subject, customer.c.name)
    .join(ticket, ticket.c.id == contact.c.ticket)
    .join(customer, customer.c.id == contact.c.customer)
    .where(among(contact.c.id, "ids"))
)
_CLOSED = select(_m.id).where(among(_m.feed, "feeds"), _m.ref == "offer")
_OPEN = select(offer).where(_o.state == OfferState.OPEN.value)
_OPEN_OF_CONTACT, _OPEN_OF_AGENT = (_OPEN.where(each == bindparam("id_")) for each in (_o.contact, _o.agent))


@cache
def _making(dialect: str) -> Executable:
    return upsert_on(dialect, offer).on_conflict_do_nothing().returning(_o.contact)


async def make(
    tx: Tx, pairs: Sequence[tuple[Found[Any], str]], seconds: int
) -> tuple[list[Found[Any]], list[Found[Any]]]:
    """Open offers of contacts, each to an agent. Returns the contacts that are offered now, and those that are not because the database
    says that they, or their agents, have an offer already."""
    ids = [contact.id for contact, _ in pairs]
    about = {row.id: row for some in chunks(ids) for row in await tx.conn.execute(_ABOUT, {"ids": some})}
    rows = [
        {
            "id": new_id(), "version": 1, "contact": contact.id, "ticket": contact.ticket, "agent": agent,
            "state": OfferState.OPEN.value, "channel": contact.channel, "queue": contact.queue,
            "customer_name": about[contact.id].name, "subject": about[contact.id].subject,
            "waiting_since": contact.arrived, "made": tx.now, "until": tx.now + seconds * 1000, "reason": "",
        }
        for contact, agent in pairs
    ]  # fmt: skip
    made = set((await tx.conn.execute(_making(tx.conn.dialect.name), rows)).scalars()) if rows else set()
    new = [row for row in rows if row["contact"] in made]
    await _forget_closed(tx, [str(row["agent"]) for row in new])
    for row in new:
        tx.touch("offer", str(row["id"]), {agent_feed(str(row["agent"]))}, new=True)
    each = [contact for contact, _ in pairs]
    return [one for one in each if one.id in made], [one for one in each if one.id not in made]


async def _forget_closed(tx: Tx, agents: Sequence[str]) -> None:
    """What the agents were offered before leaves their feeds; the rows stay for the reports."""
    for some in chunks([agent_feed(agent) for agent in agents]):
        for id in (await tx.conn.execute(_CLOSED, {"feeds": some})).scalars():
            tx.touch("offer", id, ())


@cache
def _closing(state: OfferState, theirs: bool) -> Executable:
    closing = update(offer).where(_o.id == bindparam("id_"), _o.state == OfferState.OPEN.value)
    if theirs:
        closing = closing.where(_o.agent == bindparam("agent_"))
    if state in (OfferState.ACCEPTED, OfferState.REJECTED):
        closing = closing.where(_o.until > bindparam("now_"))
    elif state is OfferState.TIMED_OUT:
        closing = closing.where(_o.until <= bindparam("now_"))
    closed = closing.values(state=state.value, closed=bindparam("closed_"), reason=bindparam("reason_"))
    return closed.returning(*_o)


async def close(
    tx: Tx, id: str, state: OfferState, *, agent: str | None = None, reason: str = ""
) -> Offer | None:
    """Ends an open offer as ``state``: of many who try, one gets the row and the others None.

    ``agent``: only theirs. An answer counts while the countdown runs, a time-out only after it.
    """
    given: dict[str, Any] = {"id_": id, "closed_": tx.now, "reason_": reason}
    if agent is not None:
        given["agent_"] = agent
    if state is not OfferState.WITHDRAWN:
        given["now_"] = tx.now
    row = (await tx.conn.execute(_closing(state, agent is not None), given)).one_or_none()
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
    wanted, id = (_OPEN_OF_AGENT, agent) if contact is None else (_OPEN_OF_CONTACT, contact)
    return list((await conn.execute(wanted, {"id_": id})).all())
