"""Who may change a customer: found and read by all who hold the right, changed by who has something to do with them."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.handbook import Handbook
from gateway.accounts.user import User
from gateway.customers import groups, verdicts
from gateway.customers.access import need_reach
from gateway.customers.models import customer


class Hand:
    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook

    async def need(self, conn: AsyncConnection, author: User, id: str) -> None:
        """Raises Rejection not_found for an unknown customer, forbidden for somebody ``author`` neither made nor serves."""
        await need_reach(conn, author, id)
        everybody = await groups.group(conn, id)
        made = select(customer.c.id).where(customer.c.id.in_(everybody), customer.c.made_by == author.id)
        if (await conn.execute(made.limit(1))).first() is None:
            await verdicts.place(conn, author, self._handbook, id, None)
