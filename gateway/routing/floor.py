"""The floor as the pure rule wants it (domain.routing), read from the tables: seldom more of them than can be offered now, since the
router looks at every move, and most moves free no place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Text, bindparam, case, cast, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import OfferState
from domain.contact import ContactState
from domain.documentation import is_lifted, shut
from domain.handbook import Handbook
from domain.must_read import passed_by
from domain.permissions import Act
from domain.presence import PresenceState
from domain.routing import Agent, Waiting
from gateway.accounts.models import users
from gateway.accounts.people import PERSON, person
from gateway.accounts.user import User
from gateway.contacts.models import contact
from gateway.presence.models import presence
from gateway.routing.models import offer
from gateway.schema import among, chunks

_c, _o, _p, _u = contact.c, offer.c, presence.c, users.c
_WAITS = _c.state == ContactState.WAITING.value
#: In hand, wrap-up included (domain.contact.OCCUPYING).
_IN_HAND = _c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value])

_WAITING = select(_c.id, _c.channel, _c.queue, _c.boost, _c.arrived).where(_WAITS)
_AVOIDED = (
    select(_o.contact, _o.agent)
    .join(contact, _c.id == _o.contact)
    .where(_WAITS, _o.state.in_([OfferState.REJECTED.value, OfferState.TIMED_OUT.value]))
    .where(_o.closed > bindparam("since"))
)
_CAPACITIES = select(cast(_u.capacity, Text)).where(_u.active).distinct()
_held = (
    select(_c.agent, func.count().label("many"))
    .where(_IN_HAND, _c.channel == bindparam("channel"))
    .group_by(_c.agent)
    .subquery()
)
_offered = select(_o.id).where(_o.agent == _p.id, _o.state == OfferState.OPEN.value).exists()
_FREE = (
    select(_p.idle_since, _p.owes, _p.unread, _p.lifted, *PERSON)
    .join(users, _u.id == _p.id)
    .outerjoin(_held, _held.c.agent == _p.id)
    .where(_p.chosen == PresenceState.AVAIL.value, _u.active, ~_offered)
    # Of who goes on with the leader's word, what waits to be documented takes no place.
    .where(or_(_held.c.many.is_(None), _held.c.many < bindparam("most"), _p.lifted > bindparam("now")))
)
_HOLDING = (
    select(_c.agent, _c.channel, _c.state, func.count())
    .where(among(_c.agent, "agents"), _IN_HAND)
    .group_by(_c.agent, _c.channel, _c.state)
)
_later = case((_o.until > bindparam("now"), _o.until))
_astray = case((_c.state == ContactState.OFFERED.value, 0), else_=1)
_OPEN = (
    select(
        func.min(_o.until).label("first"), func.min(_later).label("next"), func.max(_astray).label("astray")
    )
    .select_from(offer.join(contact, _c.id == _o.contact))
    .where(_o.state == OfferState.OPEN.value)
)


@dataclass(frozen=True)
class Floor:
    waiting: list[Waiting]
    agents: list[Agent]


@dataclass(frozen=True)
class Open:
    """The open offers. ``due``: some ran out; ``astray``: some are of contacts that are gone; ``next``: when the next of the others runs
    out (Unix ms), None when there is none."""

    due: bool
    astray: bool
    next: int | None


@dataclass(frozen=True)
class _Free:
    """Who may have a place. ``owes``, ``unread``, ``lifted``: as in contract.rows.PresenceRow."""

    since: int
    owes: int | None
    unread: int | None
    lifted: int | None
    user: User


async def read_open(conn: AsyncConnection, now: int) -> Open:
    row = (await conn.execute(_OPEN, {"now": now})).one()
    return Open(row.first is not None and row.first <= now, bool(row.astray), row.next)


async def read(conn: AsyncConnection, handbook: Handbook, now: int) -> Floor:
    """Who waits and who could take them: of the agents those who may have a place left, and nobody while nobody waits."""
    rows = (await conn.execute(_WAITING)).all()
    channels = {row.channel for row in rows}
    agents = await _agents(conn, handbook, channels, now) if rows else []
    # Whom they are not to go to is asked for when there is anybody to go to.
    return Floor(await _waiting(conn, handbook, rows, now, rests=bool(agents)), agents)


async def read_waiting(conn: AsyncConnection, handbook: Handbook) -> list[Waiting]:
    """Who waits, for their places in line."""
    return await _waiting(conn, handbook, (await conn.execute(_WAITING)).all(), 0, rests=False)


async def _waiting(
    conn: AsyncConnection, handbook: Handbook, rows: Sequence[Any], now: int, *, rests: bool
) -> list[Waiting]:
    queues = {queue.id: queue for queue in handbook.queues}
    avoid = await _avoided(conn, now - handbook.routing.rest_seconds * 1000) if rests else {}
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
    avoid: dict[str, set[str]] = defaultdict(set)
    for row in await conn.execute(_AVOIDED, {"since": since}):
        avoid[row.contact].add(row.agent)
    return avoid


async def _agents(
    conn: AsyncConnection, handbook: Handbook, channels: Iterable[str], now: int
) -> list[Agent]:
    """Who is avail, was offered nothing, and has fewer contacts of one of ``channels`` in hand than anybody may."""
    most = await _most(conn, handbook)
    free: dict[str, _Free] = {}
    for channel in sorted(channels):
        given = {"channel": channel, "most": most.get(channel, 0), "now": now}
        for since, owes, unread, lifted, *who in await conn.execute(_FREE, given):
            user = person(*who)
            if user.may(Act.TAKE_CONTACT):
                free[user.id] = _Free(since, owes, unread, lifted, user)
    holding: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for some in chunks(list(free)):
        for agent, channel, state, count in await conn.execute(_HOLDING, {"agents": some}):
            if state != ContactState.WRAP_UP.value or not is_lifted(free[agent].lifted, now):
                holding[agent][channel] += count
    seconds = handbook.routing.documentation_seconds
    return [
        Agent(
            user=one.user.id,
            skills=frozenset(one.user.skills),
            chosen=PresenceState.AVAIL,
            idle_since=one.since,
            holding=holding.get(one.user.id, {}),
            capacity=one.user.capacity,
            shut=shut(one.owes, one.lifted, seconds, now) or passed_by(one.unread, one.lifted, now),
        )
        for one in free.values()
    ]


async def _most(conn: AsyncConnection, handbook: Handbook) -> dict[str, int]:
    """By channel the greatest number of contacts anybody may have."""
    most = {name: rule.capacity for name, rule in handbook.channels.items()}
    for text in (await conn.execute(_CAPACITIES)).scalars():
        for name, capacity in msgspec.json.decode(text, type=dict[str, int]).items():
            most[name] = max(most.get(name, 0), capacity)
    return most
