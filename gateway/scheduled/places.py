"""Where a reply that waits for its time is seen: wherever its ticket is, and with its author whatever becomes of that."""

from collections.abc import Iterable

from sqlalchemy import select

from contract.rows import agent_feed
from domain.scheduling import ScheduledState
from gateway.scheduled.models import scheduled
from gateway.tx import Tx

#: Neither sent nor called back.
OPEN = (ScheduledState.WAITING.value, ScheduledState.HELD.value)


async def touch_scheduled(tx: Tx, tickets: Iterable[str], feeds: Iterable[str]) -> None:
    """The tickets are seen in ``feeds`` from now on."""
    s = scheduled.c
    found = await tx.conn.execute(
        select(s.id, s.author).where(s.ticket.in_(list(tickets)), s.state.in_(OPEN))
    )
    for row in found:
        tx.touch("scheduled", row.id, {*feeds, agent_feed(row.author)})
