"""Which lines are a visitor's (gateway.channels.trail)."""

from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.channels import trail
from gateway.channels.livechat.models import visitor
from gateway.channels.trail import Trail


async def trail_of(conn: AsyncConnection, visit: str) -> Trail:
    """The way of the visitor ``visit``."""
    return await trail.trail_of(conn, visitor, visit)


async def lead_on(conn: AsyncConnection, ticket: str, into: str, last: int) -> None:
    """The visitors of ``ticket`` go on in ``into``, whose last number is ``last`` when they come."""
    await trail.lead_on(conn, visitor, ticket, into, last)
