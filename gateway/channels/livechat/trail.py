"""Which lines are a visitor's: those of the ticket their conversation began on, and, where it was merged into another one, what was
said there since (docs/decisions/0007). Numbers rise along the way: a merge leaves the ticket that stays with a higher last number
than the other ever had."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.cases.models import message
from gateway.channels.livechat.models import visitor


@dataclass(frozen=True)
class Step:
    """The visitor's lines on ``ticket`` are those with a number above ``since``."""

    ticket: str
    since: int


@dataclass(frozen=True)
class Trail:
    steps: Sequence[Step]

    def lines(self, after: int) -> ColumnElement[bool]:
        """The visitor's lines numbered above ``after``; what was only copied to a ticket to be read there is nobody's."""
        m = message.c
        parts = [and_(m.ticket == step.ticket, m.n > max(step.since, after)) for step in self.steps]
        return and_(m.copied_from == "", or_(*parts))


async def trail_of(conn: AsyncConnection, visit: str) -> Trail:
    """The way of the visitor ``visit``."""
    row = (await conn.execute(select(visitor.c.ticket, visitor.c.trail).where(visitor.c.id == visit))).one()
    return Trail([Step(str(at), int(since)) for at, since in row.trail or [[row.ticket, 0]]])


async def lead_on(conn: AsyncConnection, ticket: str, into: str, last: int) -> None:
    """The visitors of ``ticket`` go on in ``into``, whose last number is ``last`` when they come."""
    v = visitor.c
    found = await conn.execute(select(v.id, v.trail).where(v.ticket == ticket).order_by(v.id))
    for row in found.all():
        trail = [*(row.trail or [[ticket, 0]]), [into, last]]
        await conn.execute(update(visitor).where(v.id == row.id).values(ticket=into, trail=trail))
