"""Where a reply that waits for its time is seen: wherever its ticket is, and with its author whatever becomes of that."""

from collections.abc import Iterable

from sqlalchemy import select

from contract.rows import agent_feed
from domain.scheduling import ScheduledState
from gateway.scheduled.models import scheduled
from gateway.schema import among
from gateway.tx import Tx

#: Neither sent nor called back.
OPEN = (ScheduledState.WAITING.value, ScheduledState.HELD.value)
_s = scheduled.c
_OF_TICKETS = select(_s.id, _s.author).where(among(_s.ticket, "tickets"), _s.state.in_(OPEN))


async def touch_scheduled(tx: Tx, tickets: Iterable[str], feeds: Iterable[str]) -> None:
    """The tickets are seen in ``feeds`` from now on."""
    for row in await tx.conn.execute(_OF_TICKETS, {"tickets": list(tickets)}):
        tx.touch("scheduled", row.id, {*feeds, agent_feed(row.author)})
