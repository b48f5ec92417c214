"""Lines that are to be read in another ticket too: copied to its end, in their order. The originals stay where they were said, with
their numbers, their deliveries and their channel; a copy goes out to nobody (docs/decisions/0007)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from contract.rows import Delivery, MessageKind
from gateway.cases.models import message, ticket
from gateway.feeds.places import ticket_feeds
from gateway.tx import Tx


async def copied_to(conn: AsyncConnection, ticket_id: str, file: str) -> list[str]:
    """The tickets to which a line of ``ticket_id`` that carries the attachment ``file`` was copied."""
    wanted = select(message.c.ticket, message.c.attachments).where(message.c.copied_from == ticket_id)
    return [
        row.ticket
        for row in await conn.execute(wanted.order_by(message.c.ticket, message.c.n))
        if any(ref["id"] == file for ref in row.attachments or ())
    ]


async def copy_lines(
    tx: Tx,
    lines: Sequence[Found[Any]],
    to: Found[Any],
    *,
    contacts: bool,
    news_above: int | None = None,
) -> dict[str, tuple[str, int]]:
    """Copies ``lines`` (rows of the message table) to the end of ``to``; returns by the id of each that of its copy and its number.
    ``contacts``: they come along and keep their lines; ``news_above``: a customer's line with a higher number has not been seen by
    who copies: a reply that does not know it is stale."""
    if not lines:
        return {}
    counted = update(ticket).where(ticket.c.id == to.id).values(last=ticket.c.last + len(lines))
    last = int((await tx.conn.execute(counted.returning(ticket.c.last))).scalar_one())
    copies = [
        {
            **line._mapping,
            "id": new_id(),
            "version": 0,
            "ticket": to.id,
            "contact": line.contact if contacts else None,
            "n": n,
            "delivery": Delivery.NONE.value,
            "failure": "",
            "copied_from": line.copied_from or line.ticket,
        }
        for n, line in enumerate(lines, start=last - len(lines) + 1)
    ]
    await tx.conn.execute(insert(message), copies)
    news = [
        copy["n"]
        for line, copy in zip(lines, copies, strict=True)
        if news_above is not None and line.kind == MessageKind.CUSTOMER.value and line.n > news_above
    ]
    if news:
        await tx.conn.execute(update(ticket).where(ticket.c.id == to.id).values(last_customer=max(news)))
    feeds = ticket_feeds(to)
    tx.touch("ticket", to.id, feeds)
    for copy in copies:
        tx.touch("message", str(copy["id"]), feeds)
    return {line.id: (str(copy["id"]), int(copy["n"])) for line, copy in zip(lines, copies, strict=True)}
