"""Reading and making people."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from contract.rows import FLOOR
from domain.permissions import Role
from gateway.accounts.models import team as team_table
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.schema import chunks, upsert
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
    must_change: bool = False,
    id: str | None = None,
) -> str:
    """A new person, seen on the floor. Returns their id."""
    id = id or new_id()
    if team:
        await ensure_team(tx, team)
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
            must_change=must_change,
        )
    )
    tx.touch("user", id, {FLOOR})
    return id


async def ensure_team(tx: Tx, name: str) -> None:
    """There is a team of that name from now on."""
    put = upsert(tx.conn, team_table).values(id=new_id(), version=1, name=name)
    await tx.conn.execute(put.on_conflict_do_nothing(index_elements=[team_table.c.name]))
