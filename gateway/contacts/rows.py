"""Contacts as the wire carries them, and where they are to be seen."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import ContactRow, agent_feed, queue_feed
from domain.contact import Channel, ContactState
from gateway.contacts.models import contact


def contact_feeds(queue: str, agent: str | None) -> frozenset[str]:
    feeds = {queue_feed(queue)}
    if agent is not None:
        feeds.add(agent_feed(agent))
    return frozenset(feeds)


def contact_row(row: Found[Any]) -> ContactRow:
    return ContactRow(
        id=row.id,
        version=row.version,
        channel=Channel(row.channel),
        queue=row.queue,
        ticket=row.ticket,
        customer=row.customer,
        state=ContactState(row.state),
        agent=row.agent,
        epoch=row.epoch,
        arrived=row.arrived,
        answered=row.answered,
        ended=row.ended,
        documented=row.documented,
        customer_left=row.customer_left,
        customer_online=row.customer_online,
        wrap_up_code=row.wrap_up_code,
    )


async def read_rows(conn: AsyncConnection, ids: Sequence[str]) -> Iterable[ContactRow]:
    return [contact_row(row) for row in await conn.execute(select(contact).where(contact.c.id.in_(ids)))]
