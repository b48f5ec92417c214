"""Reading and making people."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from contract.rows import FLOOR
from domain.permissions import Role
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.schema import chunks
from gateway.tx import Tx


def user_of(row: Found[Any]) -> User:
    return User(
        id=row.id,
        username=row.username,
        name=row.name,
        roles=tuple(Role(role) for role in row.roles),
        team=row.team,
        skills=tuple(row.skills),
        capacity=dict(row.capacity),
        active=row.active,
    )


async def find(conn: AsyncConnection, id: str) -> User | None:
    row = (await conn.execute(select(users).where(users.c.id == id))).one_or_none()
    return user_of(row) if row else None


async def find_many(conn: AsyncConnection, ids: Sequence[str]) -> dict[str, User]:
    found: dict[str, User] = {}
    for some in chunks(ids):
        for row in await conn.execute(select(users).where(users.c.id.in_(some))):
            found[row.id] = user_of(row)
    return found


async def by_username(conn: AsyncConnection, username: str) -> User | None:
    row = (await conn.execute(select(users).where(users.c.username == username))).one_or_none()
    return user_of(row) if row else None


async def add(
    tx: Tx,
    *,
    username: str,
    name: str,
    roles: Sequence[Role],
    password_hash: str,
    team: str = "",
    skills: Sequence[str] = (),
    capacity: dict[str, int] | None = None,
    demo: bool = False,
    id: str | None = None,
) -> str:
    """A new person, seen on the floor. Returns their id."""
    id = id or new_id()
    await tx.conn.execute(
        insert(users).values(
            id=id,
            version=0,
            username=username,
            name=name,
            roles=[role.value for role in roles],
            team=team,
            skills=list(skills),
            capacity=capacity or {},
            password=password_hash,
            active=True,
            demo=demo,
        )
    )
    tx.touch("user", id, {FLOOR})
    return id
