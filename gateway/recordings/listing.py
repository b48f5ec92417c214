"""Recordings as they are listed: each with its call, newest first."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy import Row as Found
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.recording import RecordingInfo
from domain.call import Direction
from domain.permissions import Act
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.calls.models import phone_call
from gateway.cases.models import ticket
from gateway.recordings.models import call_recording

#: A list holds so many at most.
LISTED = 200

_r, _k = call_recording.c, phone_call.c
_WHOLE = (
    select(
        call_recording, _k.direction, _k.number, _k.name, _k.queue, _k.ticket,
        ticket.c.number.label("ticket_number"), users.c.name.label("agent_name"),
    )
    .outerjoin(phone_call, _k.id == _r.call)
    .outerjoin(ticket, ticket.c.id == _k.ticket)
    .outerjoin(users, users.c.id == _r.agent)
    .where(_r.whole)
)  # fmt: skip


async def one(conn: AsyncConnection, id: str) -> RecordingInfo | None:
    """The recording ``id``; None while it is not whole."""
    row = (await conn.execute(_WHOLE.where(_r.id == id))).one_or_none()
    return None if row is None else _info(row)


async def some(conn: AsyncConnection, *, call: str = "", agent: str = "") -> list[RecordingInfo]:
    """Of a call, of an agent."""
    wanted = _WHOLE
    if call:
        wanted = wanted.where(_r.call == call)
    if agent:
        wanted = wanted.where(_r.agent == agent)
    return await _read(conn, wanted)


async def of_team(conn: AsyncConnection, user: User) -> list[RecordingInfo]:
    """Of others, those that ``user`` may hear."""
    return await _read(conn, _WHOLE.where(_r.agent != user.id, *_of_theirs(user)))


async def may_hear(conn: AsyncConnection, user: User, agents: Iterable[str]) -> bool:
    """Whether ``user`` may hear all recordings of ``agents``: their own, and of others by right."""
    others = set(agents) - {user.id}
    if not others or not user.may(Act.RECORDING_HEAR):
        return not others
    found = await conn.scalars(select(users.c.id).where(users.c.id.in_(others), *_of_theirs(user)))
    return set(found) == others


def _of_theirs(user: User) -> list[ColumnElement[bool]]:
    """The team's for who leads one, everybody's for who hears recordings and leads nobody (quality control)."""
    return [users.c.team == user.team] if user.may(Act.TEAM_WRITE) else []


async def _read(conn: AsyncConnection, wanted: Select[Any]) -> list[RecordingInfo]:
    found = await conn.execute(wanted.order_by(_r.began.desc()).limit(LISTED))
    return [_info(row) for row in found]


def _info(row: Found[Any]) -> RecordingInfo:
    return RecordingInfo(
        id=row.id, call=row.call, agent=row.agent, began=row.began, rate=row.rate, size=row.size,
        pauses=tuple((at, lasted) for at, lasted in row.pauses), agent_name=row.agent_name or "",
        direction=Direction(row.direction) if row.direction else Direction.INBOUND, number=row.number or "",
        name=row.name or "", queue=row.queue or "", ticket=row.ticket, ticket_number=row.ticket_number or "",
    )  # fmt: skip
