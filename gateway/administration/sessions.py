"""Ending other people's sessions: their open sockets end with the commit, and nothing more is offered to them."""

from collections.abc import Awaitable, Callable

from sqlalchemy import select, update

from contract.rows import agent_feed
from domain.presence import PresenceState
from gateway.accounts.models import client, session
from gateway.accounts.service import SIGNED_OUT
from gateway.errors import invalid
from gateway.presence import states
from gateway.presence.models import presence
from gateway.tx import Tx

#: Takes back what is offered to a user; the order of locks wants it before their presence.
Unavailable = Callable[[Tx, str], Awaitable[None]]


class Sessions:
    """``unavailable`` as the routing has it. The caller holds ROUTING."""

    def __init__(self, unavailable: Unavailable) -> None:
        self._unavailable = unavailable

    async def end_all(self, tx: Tx, user: str, why: str) -> int:
        """Ends every session of ``user``; how many there were."""
        ended = await self._end(tx, session.c.user == user, why)
        await self._gone(tx, user)
        return ended

    async def end_desk(self, tx: Tx, client_id: str, why: str) -> tuple[str, int] | None:
        """Ends the sessions at one desk database: (its user, how many there were); None for a desk that is none."""
        found = await tx.conn.execute(select(client.c.user).where(client.c.id == client_id))
        user = found.scalar_one_or_none()
        if user is None:
            return None
        ended = await self._end(tx, session.c.client == client_id, why)
        others = select(session.c.id).where(
            session.c.user == user, session.c.ended.is_(None), session.c.until > tx.now
        )
        if (await tx.conn.execute(others.limit(1))).first() is None:
            await self._gone(tx, user)
        else:
            tx.ring(agent_feed(user))
        return user, ended

    async def to_aux(self, tx: Tx, user: str, reason: str) -> None:
        """The gateway chooses AUX for them. Raises Refusal invalid for who is offline: nobody is made present."""
        row = await states.locked(tx, user)
        if row.chosen == PresenceState.OFFLINE.value:
            raise invalid(presence="offline")
        await self._unavailable(tx, user)
        await states.choose(tx, user, states.Choice(PresenceState.AUX, reason, tx.now, by_system=True))

    async def _end(self, tx: Tx, where: object, why: str) -> int:
        """Ends what is open; of what is over, the delivery tokens are void from now on as well."""
        open_ones = update(session).where(where, session.c.ended.is_(None), session.c.until > tx.now)  # type: ignore[arg-type]
        found = await tx.conn.execute(open_ones.values(ended=tx.now, why=why).returning(session.c.id))
        ended = len(found.all())
        over = update(session).where(where, session.c.why.in_(["", SIGNED_OUT]))  # type: ignore[arg-type]
        await tx.conn.execute(over.values(why=why))
        return ended

    async def _gone(self, tx: Tx, user: str) -> None:
        tx.ring(agent_feed(user))
        chosen = await tx.conn.execute(select(presence.c.chosen).where(presence.c.id == user))
        if chosen.scalar_one_or_none() in (None, PresenceState.OFFLINE.value):
            return
        await self._unavailable(tx, user)
        await states.choose(tx, user, states.Choice(PresenceState.OFFLINE, None, tx.now, by_system=True))
