"""Whose customers are whose: with CUSTOMER_READ anybody is found by search, since whoever calls must be served.

A customer who is there may be read by all who hold the right; the clear text asks for more (routes: clear), and so do changes
(handlers: save).
"""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from domain.permissions import Act
from gateway.accounts.user import User
from gateway.customers.models import customer
from gateway.errors import Rejection


async def need_reach(conn: AsyncConnection, user: User, id: str) -> None:
    """Raises Rejection forbidden without the right, not_found for an unknown customer."""
    user.need(Act.CUSTOMER_READ)
    if (await conn.execute(select(customer.c.id).where(customer.c.id == id))).first() is None:
        raise Rejection(ErrorCode.NOT_FOUND, {"customer": id})
