"""Which sessions go on, and who is behind them: asked for hundreds of desks at every event, so in one statement."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec
from sqlalchemy import Text, cast, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.permissions import Role
from gateway.accounts.models import session, users
from gateway.accounts.user import User
from gateway.schema import chunks


async def present(conn: AsyncConnection, ids: Iterable[str | None], now: int) -> dict[str | None, User]:
    """The people behind those of the sessions ``ids`` that go on at ``now`` (Unix ms), as they are now."""
    u, s = users.c, session.c
    lists = (cast(column, Text) for column in (u.roles, u.skills, u.capacity))
    found: dict[str | None, User] = {}
    for some in chunks(sorted(id for id in ids if id is not None)):
        wanted = select(s.id, u.id, u.username, u.name, u.team, *lists).join(users, u.id == s.user)
        wanted = wanted.where(s.id.in_(some), s.ended.is_(None), s.until > now, u.active)
        for id, *person in await conn.execute(wanted):
            found[id] = _person(*person)
    return found


@lru_cache(maxsize=4096)
def _person(id: str, username: str, name: str, team: str, roles: str, skills: str, capacity: str) -> User:
    return User(
        id=id,
        username=username,
        name=name,
        roles=msgspec.json.decode(roles, type=tuple[Role, ...]),
        team=team,
        skills=msgspec.json.decode(skills, type=tuple[str, ...]),
        capacity=msgspec.json.decode(capacity, type=dict[str, int]),
        active=True,
    )
