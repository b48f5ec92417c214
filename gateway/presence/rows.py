"""Presence as everybody on the floor may see it."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import FLOOR, PresenceRow, agent_feed
from domain.presence import PresenceState
from gateway.presence.models import presence


async def read_rows(conn: AsyncConnection, ids: Sequence[str]) -> Iterable[PresenceRow]:
    """The presence of the users ``ids``; who never chose anything has none."""
    found = await conn.execute(select(presence).where(presence.c.id.in_(ids)))
    return [
        PresenceRow(
            id=row.id,
            version=row.version,
            chosen=PresenceState(row.chosen),
            shown=PresenceState(row.shown),
            aux_reason=row.aux_reason,
            since=row.since,
            missed=row.missed,
            by_system=row.by_system,
        )
        for row in found
    ]


def feeds_of(user: str) -> set[str]:
    return {FLOOR, agent_feed(user)}
