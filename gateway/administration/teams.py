"""Teams by name, and what roles and skills there are and who has them."""

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.admin import RoleLine, SkillLine, TeamChange, TeamLine
from contract.ids import new_id
from contract.rows import FLOOR
from domain import limits
from domain.handbook import Handbook
from domain.permissions import Role
from gateway.accounts.models import team, users
from gateway.administration.parts import stale
from gateway.administration.rights import acts
from gateway.errors import invalid, not_found
from gateway.tx import Tx


async def listed(conn: AsyncConnection) -> list[TeamLine]:
    """By name."""
    people: Counter[str] = Counter()
    leaders: dict[str, list[str]] = defaultdict(list)
    for row in await conn.execute(select(users).where(users.c.active).order_by(users.c.name)):
        people[row.team] += 1
        if Role.TEAM_LEADER.value in row.roles:
            leaders[row.team].append(row.name)
    return [
        TeamLine(
            id=row.id,
            version=row.version,
            name=row.name,
            people=people[row.name],
            leaders=tuple(leaders[row.name]),
        )
        for row in await conn.execute(select(team).order_by(team.c.name))
    ]


async def add(tx: Tx, who: str, asked: TeamChange) -> str:
    """Returns the id. Raises Refusal invalid."""
    _check(asked.name)
    id = new_id()
    try:
        async with tx.conn.begin_nested():
            await tx.conn.execute(insert(team).values(id=id, version=1, name=asked.name))
    except IntegrityError:
        raise invalid(field="name", why="taken") from None
    tx.audit(who, "team.add", "team", id, before="", after=asked.name)
    return id


async def rename(tx: Tx, who: str, id: str, asked: TeamChange) -> None:
    """Its people go with it. Raises Refusal: not_found, stale, invalid."""
    _check(asked.name)
    row = await _held(tx, id, asked.version)
    if row.name == asked.name:
        return
    try:
        async with tx.conn.begin_nested():
            renamed = update(team).where(team.c.id == id)
            await tx.conn.execute(renamed.values(name=asked.name, version=team.c.version + 1))
    except IntegrityError:
        raise invalid(field="name", why="taken") from None
    moved = update(users).where(users.c.team == row.name).values(team=asked.name).returning(users.c.id)
    for user in (await tx.conn.execute(moved)).scalars().all():
        tx.touch("user", user, {FLOOR})
    tx.audit(who, "team.rename", "team", id, before=row.name, after=asked.name)


async def remove(tx: Tx, who: str, id: str, version: int) -> None:
    """Raises Refusal: not_found, stale, invalid while somebody is in it."""
    row = await _held(tx, id, version)
    found = await tx.conn.execute(select(users.c.id).where(users.c.team == row.name).limit(1))
    if found.first() is not None:
        raise invalid(team="in_use")
    await tx.conn.execute(team.delete().where(team.c.id == id))
    tx.audit(who, "team.remove", "team", id, before=row.name, after="")


async def roles(conn: AsyncConnection) -> list[RoleLine]:
    counted: Counter[str] = Counter()
    for row in await conn.execute(select(users.c.roles).where(users.c.active)):
        counted.update(row.roles)
    return [RoleLine(role, tuple(sorted(acts([role]))), counted[role.value]) for role in Role]


async def skills(conn: AsyncConnection, handbook: Handbook) -> list[SkillLine]:
    """Those a queue asks for, in the handbook's order, then those somebody has of old."""
    counted: Counter[str] = Counter()
    for row in await conn.execute(select(users.c.skills).where(users.c.active)):
        counted.update(row.skills)
    asked: dict[str, list[str]] = {}
    for queue in handbook.queues:
        asked.setdefault(queue.skill, []).append(queue.id)
    for skill in sorted(counted):
        asked.setdefault(skill, [])
    return [SkillLine(skill, tuple(queues), counted[skill]) for skill, queues in asked.items()]


async def _held(tx: Tx, id: str, version: int) -> Found[Any]:
    found = (await tx.conn.execute(select(team).where(team.c.id == id).with_for_update())).one_or_none()
    if found is None:
        raise not_found(team=id[:80])
    if found.version != version:
        raise stale(found.version)
    return found


def _check(name: str) -> None:
    if not name.strip() or name != name.strip():
        raise invalid(field="name", why="empty")
    if len(name) > limits.FIELD or any(ord(letter) < 32 for letter in name):
        raise invalid(field="name", why="characters")
