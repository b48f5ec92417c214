"""Files that were uploaded for a ticket and not sent yet, when it goes into another one: what they belong to is written there now."""

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.attachments.models import attachment


async def take_along(conn: AsyncConnection, ticket: str, into: str, _last: int) -> None:
    """The unsent files of ``ticket`` are for ``into``; sent ones stay with their message."""
    a = attachment.c
    await conn.execute(update(attachment).where(a.ticket == ticket, a.message.is_(None)).values(ticket=into))
