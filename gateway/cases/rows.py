"""Tickets and messages as the wire carries them, and where they are to be seen."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import Delivery, MessageKind, MessageRow, TicketRow, agent_feed, queue_feed
from domain.contact import Channel
from domain.ticket import Priority, TicketState
from gateway.cases.models import message, ticket

#: A page of a timeline ends after so many characters, far below what a desk waits for.
TIMELINE_CHARS = 256 * 1024


def ticket_feeds(queue: str, assignee: str | None, holder: str | None) -> frozenset[str]:
    """Where a ticket is seen, and with it its messages and its customers; ``holder`` has its live contact in hand."""
    people = {agent_feed(person) for person in (assignee, holder) if person is not None}
    return frozenset({queue_feed(queue), *people})


def ticket_row(row: Found[Any]) -> TicketRow:
    return TicketRow(
        id=row.id,
        version=row.version,
        number=row.number,
        state=TicketState(row.state),
        channel=Channel(row.channel),
        queue=row.queue,
        assignee=row.assignee,
        subject=row.subject,
        category=row.category,
        issue=row.issue,
        priority=Priority(row.priority),
        complainant=row.complainant,
        counterparty=row.counterparty,
        origin=row.origin,
        target=row.target,
        limit=row.limit,
        submitted=row.submitted,
        updated=row.updated,
        last=row.last,
        last_customer=row.last_customer,
        escalated_by=row.escalated_by,
        reason=row.reason,
    )


def message_row(row: Found[Any]) -> MessageRow:
    return MessageRow(
        id=row.id,
        version=row.version,
        ticket=row.ticket,
        contact=row.contact,
        n=row.n,
        kind=MessageKind(row.kind),
        author=row.author,
        author_name=row.author_name,
        text=row.text,
        at=row.at,
        delivery=Delivery(row.delivery),
        failure=row.failure,
        args=row.args,
    )


async def read_tickets(conn: AsyncConnection, ids: Sequence[str]) -> Iterable[TicketRow]:
    return [ticket_row(row) for row in await conn.execute(select(ticket).where(ticket.c.id.in_(ids)))]


async def read_messages(conn: AsyncConnection, ids: Sequence[str]) -> Iterable[MessageRow]:
    return [message_row(row) for row in await conn.execute(select(message).where(message.c.id.in_(ids)))]


async def read_timeline(
    conn: AsyncConnection, ticket_id: str, before: int | None, limit: int
) -> list[MessageRow]:
    """The lines of a ticket, newest first; ``before``: only lower numbers. At most ``limit`` lines or TIMELINE_CHARS of text,
    and at least one where there is one."""
    wanted = select(message).where(message.c.ticket == ticket_id)
    if before is not None:
        wanted = wanted.where(message.c.n < before)
    lines: list[MessageRow] = []
    size = 0
    for row in await conn.execute(wanted.order_by(message.c.n.desc()).limit(limit)):
        size += len(row.text)
        if lines and size > TIMELINE_CHARS:
            break
        lines.append(message_row(row))
    return lines
