"""Who is typing where, said on to whoever has the same ticket in sight, at every gateway. Nothing of it is written down: a sign is
good for seconds, and one that is lost is followed by the next."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.feed import Typing
from domain.contact import ContactState
from domain.draft import DraftMode
from gateway.cases.whole import whole_of
from gateway.contacts.models import contact
from gateway.database import Database
from gateway.feeds.hub import Hub, Sign
from gateway.feeds.models import membership
from gateway.feeds.notify import SAID, said

#: Seconds between two signs of one hand that are heeded; what comes sooner is passed over.
EVERY_S = 1.0


class TypingSigns:
    def __init__(self, database: Database, hub: Hub) -> None:
        self._database, self._hub = database, hub

    async def by_colleague(self, user: str, follows: Iterable[str], frame: Typing) -> None:
        """``user``, who follows the feeds ``follows``, types; a ticket out of their sight is none of their business."""
        async with self._database.read() as conn:
            feeds = await _feeds(conn, frame.ticket)
            held = await _held(conn, frame.ticket, user) if frame.mode is DraftMode.REPLY else ""
        if not feeds.isdisjoint(follows):
            await self._pass(feeds, Sign(frame.ticket, frame.mode, user, held))

    async def by_customer(self, ticket: str) -> None:
        """The customer types in the conversation that began on ``ticket``."""
        async with self._database.read() as conn:
            ticket = await whole_of(conn, ticket)
            feeds = await _feeds(conn, ticket)
        await self._pass(feeds, Sign(ticket, DraftMode.REPLY, "", ""))

    async def _pass(self, feeds: frozenset[str], sign: Sign) -> None:
        self._hub.whisper(feeds, sign)
        if self._database.postgres and feeds:
            async with self._database.write() as conn:
                await conn.execute(select(func.pg_notify(SAID, said(self._hub, feeds, sign))))


async def _feeds(conn: AsyncConnection, ticket: str) -> frozenset[str]:
    """Where the ticket is to be seen."""
    m = membership.c
    found = await conn.execute(select(m.feed).where(m.ref == "ticket", m.id == ticket))
    return frozenset(found.scalars())


async def _held(conn: AsyncConnection, ticket: str, user: str) -> str:
    """The live contact of ``ticket`` that ``user`` has in hand, "" for none."""
    c = contact.c
    wanted = select(c.id).where(c.ticket == ticket, c.agent == user, c.state == ContactState.ACTIVE.value)
    return await conn.scalar(wanted.limit(1)) or ""
