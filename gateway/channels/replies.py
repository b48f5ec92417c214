"""Public replies on their way out: the job of a reply finds its channel, and writes down how far it came."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import Delivery, MessageKind
from domain.contact import Channel
from gateway.attempts import Attempt, Ended, Job, Result, Unknown
from gateway.cases.models import message, ticket
from gateway.channels.base import Driver, Failed, Outgoing, delivery_of
from gateway.contacts.models import contact
from gateway.database import Database
from gateway.feeds.places import ticket_feeds
from gateway.schema import chunks
from gateway.tx import Tx

#: A state never falls back: an old attempt's word does not undo what is known already.
_RANK = {
    Delivery.ACCEPTED: 0,
    Delivery.UNCONFIRMED: 1,
    Delivery.FAILED: 1,
    Delivery.SENT: 2,
    Delivery.DELIVERED: 3,
}


class Replies:
    """The handler of the jobs SendReply enqueues (gateway.cases.replying.REPLY_JOB); their key is the message's id."""

    def __init__(self, database: Database, drivers: Iterable[Driver]) -> None:
        self._database = database
        self._drivers: Mapping[Channel, Driver] = {driver.channel: driver for driver in drivers}

    def keyed(self, payload: Mapping[str, Any]) -> bool:
        driver = self._drivers.get(Channel(payload["channel"]))
        return driver is not None and driver.can.keyed

    def limit_ms(self, payload: Mapping[str, Any]) -> int | None:
        driver = self._drivers.get(Channel(payload["channel"]))
        return driver.can.keeps_s * 1000 if driver is not None else None

    async def ready(self, work: Sequence[Job]) -> Sequence[Attempt]:
        async with self._database.read() as conn:
            lines = await _lines(conn, [str(one.payload["message"]) for one in work])
        return [partial(self._attempt, lines.get(str(one.payload["message"]))) for one in work]

    async def _attempt(self, found: tuple[Channel, Outgoing] | None) -> Result:
        if found is None:
            return Failed("no_message")
        channel, line = found
        driver = self._drivers.get(channel)
        if driver is None:
            return Failed("no_channel")
        return await driver.deliver(line)

    async def record(self, tx: Tx, ended: Sequence[Ended]) -> None:
        alike: dict[tuple[Delivery, str], list[str]] = defaultdict(list)
        for work, result in ended:
            delivery = delivery_of(result)
            if delivery is not None:
                why = result.why if isinstance(result, Failed | Unknown) else ""
                alike[delivery, why].append(str(work.payload["message"]))
        for (delivery, why), ids in alike.items():
            await mark(tx, ids, delivery, why)


async def _lines(conn: AsyncConnection, ids: Sequence[str]) -> dict[str, tuple[Channel, Outgoing]]:
    """Each reply with its channel: that of its contact, which may have come from another ticket, else its ticket's. A note has no
    way out, whatever a job may say."""
    lines: dict[str, tuple[Channel, Outgoing]] = {}
    for some in chunks(ids):
        wanted = (
            select(
                message,
                func.coalesce(contact.c.channel, ticket.c.channel).label("channel"),
                ticket.c.complainant,
            )
            .join(ticket, ticket.c.id == message.c.ticket)
            .outerjoin(contact, contact.c.id == message.c.contact)
            .where(message.c.id.in_(some), message.c.kind == MessageKind.REPLY.value)
        )
        for row in await conn.execute(wanted):
            lines[row.id] = (
                Channel(row.channel),
                Outgoing(
                    id=row.id,
                    ticket=row.ticket,
                    contact=row.contact,
                    customer=row.complainant,
                    n=row.n,
                    author_name=row.author_name,
                    text=row.text,
                    at=row.at,
                ),
            )
    return lines


async def mark(
    tx: Tx, ids: list[str], delivery: Delivery, why: str = "", among: ColumnElement[bool] | None = None
) -> list[str]:
    """Replies of ``ids`` (only where ``among`` holds, if given) have come as far as ``delivery``. Returns those that moved."""
    lower = [state.value for state, rank in _RANK.items() if rank < _RANK[delivery]]
    changed = update(message).where(
        message.c.id.in_(ids), message.c.kind == MessageKind.REPLY.value, message.c.delivery.in_(lower)
    )
    if among is not None:
        changed = changed.where(among)
    changed = changed.values(delivery=delivery.value, failure=why).returning(message.c.id, message.c.ticket)
    moved = (await tx.conn.execute(changed)).all()
    if moved:
        wanted = select(ticket)
        rows = await tx.conn.execute(wanted.where(ticket.c.id.in_({row.ticket for row in moved})))
        # A line alone, of a ticket no desk has any more, would be of no use there.
        feeds = {row.id: frozenset() if row.rested else ticket_feeds(row) for row in rows}
        for row in moved:
            tx.touch("message", row.id, feeds[row.ticket])
    return [row.id for row in moved]
