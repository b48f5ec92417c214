"""The floor as the pure rule wants it (domain.routing), read from the tables."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import OfferState
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.permissions import Act
from domain.presence import PresenceState
from domain.routing import Agent, Waiting
from gateway.accounts.people import find_many
from gateway.contacts.models import contact
from gateway.presence.models import presence
from gateway.routing.models import offer


@dataclass(frozen=True)
class Floor:
    waiting: list[Waiting]
    agents: list[Agent]


async def read(conn: AsyncConnection, handbook: Handbook, now: int) -> Floor:
    """Who waits and who could take them. The agents stay unread while nobody waits."""
    waiting = await read_waiting(conn, handbook, now)
    return Floor(waiting, await _agents(conn) if waiting else [])


async def read_waiting(conn: AsyncConnection, handbook: Handbook, now: int) -> list[Waiting]:
    queues = {queue.id: queue for queue in handbook.queues}
    rows = (
        await conn.execute(
            select(
                contact.c.id, contact.c.channel, contact.c.queue, contact.c.boost, contact.c.arrived
            ).where(contact.c.state == ContactState.WAITING.value)
        )
    ).all()
    avoid = await _avoided(conn, now - handbook.routing.rest_seconds * 1000) if rows else {}
    return [
        Waiting(
            contact=row.id,
            channel=row.channel,
            skill=queues[row.queue].skill,
            priority=queues[row.queue].priority + row.boost,
            arrived=row.arrived,
            avoid=frozenset(avoid.get(row.id, ())),
        )
        for row in rows
        if row.queue in queues
    ]


async def _avoided(conn: AsyncConnection, since: int) -> dict[str, set[str]]:
    """Contact → agents who refused or missed it a moment ago."""
    turned_down = [OfferState.REJECTED.value, OfferState.TIMED_OUT.value]
    rows = await conn.execute(
        select(offer.c.contact, offer.c.agent)
        .join(contact, contact.c.id == offer.c.contact)
        .where(contact.c.state == ContactState.WAITING.value)
        .where(offer.c.state.in_(turned_down), offer.c.closed > since)
    )
    avoid: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        avoid[row.contact].add(row.agent)
    return avoid


async def _agents(conn: AsyncConnection) -> list[Agent]:
    avail = await conn.execute(
        select(presence.c.id, presence.c.idle_since).where(presence.c.chosen == PresenceState.AVAIL.value)
    )
    idle_since = {row.id: row.idle_since for row in avail}
    people = await find_many(conn, list(idle_since))
    holding = await _holding(conn)
    open_offers = await conn.execute(select(offer.c.agent).where(offer.c.state == OfferState.OPEN.value))
    offered = set(open_offers.scalars())
    return [
        Agent(
            user=user.id,
            skills=frozenset(user.skills),
            chosen=PresenceState.AVAIL,
            idle_since=idle_since[user.id],
            holding=holding.get(user.id, {}),
            offered=user.id in offered,
            capacity=user.capacity,
        )
        for user in people.values()
        if user.active and user.may(Act.TAKE_CONTACT)
    ]


async def _holding(conn: AsyncConnection) -> dict[str, dict[str, int]]:
    """Agent → channel → contacts in hand, wrap-up included (domain.contact.OCCUPYING)."""
    held = await conn.execute(
        select(contact.c.agent, contact.c.channel, func.count())
        .where(contact.c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value]))
        .group_by(contact.c.agent, contact.c.channel)
    )
    holding: dict[str, dict[str, int]] = defaultdict(dict)
    for agent, channel, count in held:
        holding[agent][channel] = count
    return holding
