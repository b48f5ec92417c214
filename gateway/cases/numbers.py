"""Whose numbers a desk may give: those of its own series, and of another file of the same person."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from domain import ticket_number
from gateway.accounts.models import client
from gateway.accounts.user import User
from gateway.errors import Rejection


async def need_own_number(conn: AsyncConnection, number: str, author: User) -> None:
    """Raises InvalidValue for what is no number, Rejection invalid for one of somebody else's series."""
    desk, _ = ticket_number.parse(number)
    # Of another file of theirs too: what a damaged one held goes out from the one that took its place.
    owned = select(client.c.id).where(client.c.desk_number == desk, client.c.user == author.id)
    if (await conn.execute(owned)).first() is None:
        raise Rejection(ErrorCode.INVALID, {"field": "number"})
