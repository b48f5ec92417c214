"""Tools as the floor sees them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import ToolHealth, ToolRow
from gateway.tools.models import tool


async def read_rows(conn: AsyncConnection, ids: Sequence[str]) -> Iterable[ToolRow]:
    found = await conn.execute(select(tool).where(tool.c.id.in_(ids)))
    return [
        ToolRow(
            id=row.id,
            version=row.version,
            name=row.name,
            health=ToolHealth(row.health),
            since=row.since,
            reports=row.reports,
            incident=row.incident,
        )
        for row in found
    ]
