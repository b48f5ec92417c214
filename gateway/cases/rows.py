"""The timeline of a ticket, as the wire carries it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import MessageRow
from gateway.cases.models import message
from gateway.rows import read_rows, selected

#: A page of a timeline ends after so many characters, far below what a desk waits for.
TIMELINE_CHARS = 256 * 1024


async def read_timeline(
    conn: AsyncConnection, ticket_id: str, before: int | None, limit: int
) -> list[MessageRow]:
    """The lines of a ticket, newest first; ``before``: only lower numbers. At most ``limit`` lines or TIMELINE_CHARS of text,
    and at least one where there is one."""
    wanted = selected(MessageRow, message).where(message.c.ticket == ticket_id)
    if before is not None:
        wanted = wanted.where(message.c.n < before)
    lines: list[MessageRow] = []
    size = 0
    for row in await read_rows(conn, MessageRow, wanted.order_by(message.c.n.desc()).limit(limit)):
        size += len(row.text)
        if lines and size > TIMELINE_CHARS:
            break
        lines.append(row)
    return lines
