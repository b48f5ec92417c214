"""Whether an agent's desk is still there. Feed sockets say who was heard; the router asks who was not (flow: Presence)."""

import asyncio

from sqlalchemy import ColumnElement, and_, exists, or_, select, update

from domain.contact import ContactState
from domain.handbook import Routing
from domain.presence import PresenceState
from gateway.clock import Clock
from gateway.contacts.models import contact
from gateway.presence import states
from gateway.presence.models import presence
from gateway.tx import Transactions, Tx

_EVERY_S = 2.0
#: A link this fresh need not be written again.
_FRESH_MS = 5000


class Links:
    """``heard`` is called for every sign of life of a desk; written together, since one write a beat would be too many."""

    def __init__(self, transactions: Transactions, clock: Clock) -> None:
        self._transactions, self._clock = transactions, clock
        self._heard: set[str] = set()

    def heard(self, user: str) -> None:
        self._heard.add(user)

    async def serve(self) -> None:
        """Writes down who was heard every few seconds. Runs until cancelled."""
        while True:
            await self.flush()
            await asyncio.sleep(_EVERY_S)

    async def flush(self) -> None:
        """Writes down who was heard since the last time, and takes those back who were held for gone."""
        heard, self._heard = sorted(self._heard), set()
        if not heard:
            return
        async with self._transactions.database.read() as conn:
            rows = await conn.execute(
                select(presence.c.id, presence.c.lost, presence.c.linked).where(presence.c.id.in_(heard))
            )
            known = list(rows)
        now = self._clock()
        if not any(row.lost is not None or now - row.linked > _FRESH_MS for row in known):
            return

        async def write(tx: Tx) -> None:
            await tx.conn.execute(
                update(presence).where(presence.c.id.in_([row.id for row in known])).values(linked=tx.now)
            )
            for row in known:
                if row.lost is not None:
                    await _back(tx, row.id)

        await self._transactions.run(write)


async def _back(tx: Tx, user: str) -> None:
    row = await states.locked(tx, user)
    if row.lost is None:
        return
    resume = row.resume
    await tx.conn.execute(update(presence).where(presence.c.id == user).values(lost=None, resume=None))
    if row.by_system and resume is not None:
        reason = row.aux_reason if resume == PresenceState.AUX.value else None
        await states.choose(tx, user, states.Choice(PresenceState(resume), reason, tx.now))


def unheard(routing: Routing, now: int) -> ColumnElement[bool]:
    """Whose silence has lasted longer than the grace, among those whom it matters of: who is not offline, or has left with a
    customer in hand and is not held for gone yet."""
    p, c = presence.c, contact.c
    in_hand = exists().where(c.agent == p.id, c.state == ContactState.ACTIVE.value)
    left = or_(p.chosen != PresenceState.OFFLINE.value, and_(p.lost.is_(None), in_hand))
    return and_(p.linked < now - routing.link_grace * 1000, left)


async def silent(tx: Tx, routing: Routing, up_since: int) -> list[str]:
    """Agents unheard for longer than the grace. ``up_since``: when this gateway began to listen; silence before was its own."""
    if tx.now - up_since < routing.link_grace * 1000:
        return []
    wanted = select(presence.c.id).where(unheard(routing, tx.now)).order_by(presence.c.id)
    return list((await tx.conn.execute(wanted)).scalars())


async def mark_lost(tx: Tx, routing: Routing, user: str) -> None:
    """A silent agent goes offline by the system, unless they were heard meanwhile. Who chose that themselves stays as they chose,
    and their contacts are kept for them as long as for anybody."""
    row = await states.locked(tx, user)
    if row.linked >= tx.now - routing.link_grace * 1000:
        return
    if row.chosen == PresenceState.OFFLINE.value:
        if row.lost is None:
            await tx.conn.execute(
                update(presence).where(presence.c.id == user).values(lost=tx.now, resume=row.chosen)
            )
        return
    choice = states.Choice(PresenceState.OFFLINE, row.aux_reason, tx.now, by_system=True)
    await states.choose(tx, user, choice)
    await tx.conn.execute(
        update(presence).where(presence.c.id == user).values(lost=tx.now, resume=row.chosen)
    )


async def give_up(tx: Tx, routing: Routing) -> list[str]:
    """Agents gone for longer than their contacts are kept for them. Returns them; their return starts from offline."""
    gone = await tx.conn.execute(
        update(presence)
        .where(presence.c.lost < tx.now - routing.keep_seconds * 1000, presence.c.resume.is_not(None))
        .values(resume=None)
        .returning(presence.c.id)
    )
    return sorted(gone.scalars())
