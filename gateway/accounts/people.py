"""Reading and making people."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Text, cast, insert, select
from sqlalchemy import Row as Found
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from contract.rows import FLOOR
from domain.permissions import Role
from gateway.accounts.models import team as team_table
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.schema import chunks, upsert
from gateway.tx import Tx, lock_keys

#: Held while somebody comes into a team, and while one is renamed or removed: nobody is left in a team that is none.
TEAMS = "teams"


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
        extension=row.extension,
    )


_u = users.c
#: What makes a person. The lists as text: read hundreds at a time, they are taken apart once (see ``person``).
PERSON: tuple[ColumnElement[Any], ...] = (
    _u.id, _u.username, _u.name, _u.team, _u.active,
    *(cast(column, Text) for column in (_u.roles, _u.skills, _u.capacity)),
    _u.extension,
)  # fmt: skip


@lru_cache(maxsize=4096)
def person(
    id: str,
    username: str,
    name: str,
    team: str,
    active: bool,
    roles: str,
    skills: str,
    capacity: str,
    extension: str,
) -> User:
    """Somebody from the columns PERSON."""
    return User(
        id=id,
        username=username,
        name=name,
        roles=msgspec.json.decode(roles, type=tuple[Role, ...]),
        team=team,
        skills=msgspec.json.decode(skills, type=tuple[str, ...]),
        capacity=msgspec.json.decode(capacity, type=dict[str, int]),
        active=active,
        extension=extension,
    )


async def find(conn: AsyncConnection, id: str) -> User | None:
    return (await find_many(conn, [id])).get(id)


async def find_many(conn: AsyncConnection, ids: Sequence[str]) -> dict[str, User]:
    found: dict[str, User] = {}
    for some in chunks(ids):
        for row in await conn.execute(select(*PERSON).where(_u.id.in_(some))):
            found[row[0]] = person(*row)
    return found


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
    extension: str = "",
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
            extension=extension,
        )
    )
    tx.touch("user", id, {FLOOR})
    return id


async def ensure_team(tx: Tx, name: str) -> None:
    """There is a team of that name from now on, and until the commit nobody renames or removes it."""
    await lock_keys(tx.conn, [TEAMS])
    put = upsert(tx.conn, team_table).values(id=new_id(), version=1, name=name)
    await tx.conn.execute(put.on_conflict_do_nothing(index_elements=[team_table.c.name]))
