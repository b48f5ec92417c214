"""Teams by name, and what roles and skills there are and who has them."""

from collections import Counter, defaultdict
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy import Row as Found
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.admin import RoleLine, SkillLine, TeamChange, TeamLine, TeamPeople, UserChange
from contract.ids import new_id
from contract.rows import FLOOR
from domain import limits
from domain.handbook import Handbook
from domain.permissions import Role
from gateway.accounts.models import team, users
from gateway.accounts.people import TEAMS
from gateway.accounts.user import User
from gateway.administration.parts import stale
from gateway.administration.people import CHANGING, People
from gateway.administration.rights import acts
from gateway.announcements import service as announcements
from gateway.errors import invalid, not_found
from gateway.schema import dumps
from gateway.tx import Tx, lock_keys
from gateway.unanswered import places as unanswered


async def listed(conn: AsyncConnection) -> list[TeamLine]:
    """By name."""
    people: Counter[str] = Counter()
    inactive: Counter[str] = Counter()
    leaders: dict[str, list[str]] = defaultdict(list)
    for row in await conn.execute(select(users).order_by(users.c.name)):
        (people if row.active else inactive)[row.team] += 1
        if row.active and Role.TEAM_LEADER.value in row.roles:
            leaders[row.team].append(row.name)
    return [
        TeamLine(
            id=row.id,
            version=row.version,
            name=row.name,
            people=people[row.name],
            leaders=tuple(leaders[row.name]),
            inactive=inactive[row.name],
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
    await _move(tx, users.c.team == row.name, asked.name)
    await announcements.renamed(tx, row.name, asked.name)
    await unanswered.renamed(tx, row.name, asked.name)
    tx.audit(who, "team.rename", "team", id, before=row.name, after=asked.name)


async def remove(tx: Tx, who: str, id: str, version: int, move_to: str | None = None) -> None:
    """``move_to``: the team (id) its people go to, "" for none. Raises Refusal: not_found, stale, invalid while somebody is in it
    and nothing says where they go; how many is said."""
    row = await _held(tx, id, version)
    inside = users.c.team == row.name
    if move_to is None:
        found = await tx.conn.execute(select(func.count()).select_from(users).where(inside))
        if count := found.scalar_one():
            raise invalid(team="in_use", people=str(count))
    else:
        if move_to == id:
            raise invalid(field="move_to", why="same")
        moved = await _move(tx, inside, (await _held(tx, move_to)).name if move_to else "")
    await tx.conn.execute(team.delete().where(team.c.id == id))
    after = "" if move_to is None else dumps(moved)
    tx.audit(who, "team.remove", "team", id, before=row.name, after=after)


async def staff(tx: Tx, people: People, author: User, id: str, asked: TeamPeople) -> None:
    """People come, go, lead or lead no more. Raises Refusal: not_found, forbidden, stale, invalid."""
    await lock_keys(tx.conn, CHANGING)
    row = await _held(tx, id, asked.version)
    named = [*asked.join, *asked.leave]
    if len(set(named)) != len(named) or set(asked.lead) & set(asked.follow):
        raise invalid(field="people", why="doubled")
    wanted = sorted({*named, *asked.lead, *asked.follow})
    if len(wanted) > limits.BULK:
        raise invalid(field="people", why="too_many", value=str(limits.BULK))
    found = await tx.conn.execute(
        select(users).where(users.c.id.in_(wanted)).order_by(users.c.id).with_for_update()
    )
    there = {person.id: person for person in found}
    for one in wanted:
        person = there.get(one)
        if person is None:
            raise not_found(user=one[:80])
        if one in asked.leave and person.team != row.name:
            continue  # gone already, perhaps to another team
        team_name = row.name if one in asked.join else "" if one in asked.leave else person.team
        if one in asked.lead and team_name != row.name:
            raise invalid(field="lead", why="elsewhere", value=person.name)
        roles = tuple(Role(role) for role in person.roles)
        if one in asked.lead and Role.TEAM_LEADER not in roles:
            roles = (*roles, Role.TEAM_LEADER)
        if one in asked.follow:
            roles = tuple(role for role in roles if role is not Role.TEAM_LEADER)
        changed = UserChange(version=person.version, team=team_name, roles=roles)
        await people.change(tx, author, one, changed)
    if asked.name is not msgspec.UNSET:
        await rename(tx, author.id, id, TeamChange(asked.name, asked.version))


async def _move(tx: Tx, inside: ColumnElement[bool], name: str) -> dict[str, object]:
    """Everybody ``inside`` goes to the team ``name``. What the audit says of it."""
    put = update(users).where(inside).values(team=name).returning(users.c.id)
    moved = sorted((await tx.conn.execute(put)).scalars())
    for user in moved:
        tx.touch("user", user, {FLOOR})
    await unanswered.led_anew(tx)
    return {"team": name, "people": len(moved)}


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


async def _held(tx: Tx, id: str, version: int | None = None) -> Found[Any]:
    """The team, which nobody else renames, removes or comes into until the commit. Raises Refusal: not_found, stale."""
    await lock_keys(tx.conn, [TEAMS])
    found = (await tx.conn.execute(select(team).where(team.c.id == id).with_for_update())).one_or_none()
    if found is None:
        raise not_found(team=id[:80])
    if version is not None and found.version != version:
        raise stale(found.version)
    return found


def _check(name: str) -> None:
    if not name.strip() or name != name.strip():
        raise invalid(field="name", why="empty")
    if len(name) > limits.FIELD or any(ord(letter) < 32 for letter in name):
        raise invalid(field="name", why="characters")
