"""Which sessions go on, and who is behind them: asked for hundreds of desks at every event, so in one statement."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.accounts import people
from gateway.accounts.models import session, users
from gateway.accounts.user import User
from gateway.schema import chunks


async def present(conn: AsyncConnection, ids: Iterable[str | None], now: int) -> dict[str | None, User]:
    """The people behind those of the sessions ``ids`` that go on at ``now`` (Unix ms), as they are now."""
    s = session.c
    found: dict[str | None, User] = {}
    for some in chunks(sorted(id for id in ids if id is not None)):
        wanted = select(s.id, *people.PERSON).join(users, users.c.id == s.user)
        wanted = wanted.where(s.id.in_(some), s.ended.is_(None), s.until > now, users.c.active)
        for id, *columns in await conn.execute(wanted):
            found[id] = people.person(*columns)
    return found
