"""Which lines are a customer's who reads along by a token: those of the ticket their conversation began on, and, where it was merged
into another one, what was said there since (docs/decisions/0007). Numbers rise along the way: a merge leaves the ticket that
stays with a higher last number than the other ever had.

``table``: a channel's own, of whoever reads along: ``id``, ``ticket``, and ``trail``, None while the ticket was never merged.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.cases.models import message


@dataclass(frozen=True)
class Step:
    """The customer's lines on ``ticket`` are those with a number above ``since``."""

    ticket: str
    since: int


@dataclass(frozen=True)
class Trail:
    steps: Sequence[Step]

    def lines(self, after: int) -> ColumnElement[bool]:
        """The customer's lines numbered above ``after``; what was only copied to a ticket to be read there is nobody's."""
        m = message.c
        parts = [and_(m.ticket == step.ticket, m.n > max(step.since, after)) for step in self.steps]
        return and_(m.copied_from == "", or_(*parts))


async def trail_of(conn: AsyncConnection, table: Table, id: str) -> Trail:
    """The way of the row ``id`` of ``table``."""
    row = (await conn.execute(select(table.c.ticket, table.c.trail).where(table.c.id == id))).one()
    return Trail([Step(str(at), int(since)) for at, since in row.trail or [[row.ticket, 0]]])


async def lead_on(conn: AsyncConnection, table: Table, ticket: str, into: str, last: int) -> None:
    """Who read along on ``ticket`` goes on in ``into``, whose last number is ``last`` when they come."""
    c = table.c
    found = await conn.execute(select(c.id, c.trail).where(c.ticket == ticket).order_by(c.id))
    for row in found.all():
        trail = [*(row.trail or [[ticket, 0]]), [into, last]]
        await conn.execute(update(table).where(c.id == row.id).values(ticket=into, trail=trail))
