"""Tickets that went into another one: acts on them are told where, what customers write follows (docs/decisions/0007)."""

from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from contract.ticket_acts import Merged
from gateway.cases.models import ticket
from gateway.errors import Rejection


async def whole_of(conn: AsyncConnection, id: str) -> str:
    """The id of the ticket ``id`` is read and worked on in: its own, or that of the last one it went into."""
    t, passed = ticket.c, {id}
    while True:
        into: str | None = await conn.scalar(select(t.merged_into).where(t.id == id))
        if into is None or into in passed:
            return id
        passed.add(into)
        id = into


async def need_whole(conn: AsyncConnection, row: Found[Any]) -> None:
    """Raises Rejection merged, with where to, for a ticket that went into another one."""
    if row.merged_into is None:
        return
    into = await whole_of(conn, row.merged_into)
    number = await conn.scalar(select(ticket.c.number).where(ticket.c.id == into))
    facts = msgspec.json.encode(Merged(into, str(number)))
    raise Rejection(ErrorCode.MERGED, {"number": str(number)}, msgspec.Raw(facts))
