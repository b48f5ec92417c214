"""Customers as the wire carries them: masked; products' numbers alone are clear to who has validated their owner."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import CustomerRow, Product
from domain.handbook import Handbook
from domain.masking import mask_account
from domain.parties import CallerType, Verification
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.clock import Clock
from gateway.customers import verdicts
from gateway.customers.models import customer, customer_field
from gateway.feeds.places import work_feeds

#: Earlier contacts shown with a customer.
HISTORY = 10
#: Channel, subject, number, Unix ms.
Line = tuple[str, str, str, int]


class CustomerRows:
    """Reads customers for somebody: a verdict is shown to the one whose it is, while it holds."""

    def __init__(self, handbook: Handbook, clock: Clock) -> None:
        self._handbook, self._clock = handbook, clock

    async def read(self, conn: AsyncConnection, ids: Sequence[str], user: User) -> Iterable[CustomerRow]:
        f = customer_field.c
        masked: dict[str, dict[str, str]] = defaultdict(dict)
        wanted = select(f.customer, f.field, f.masked).where(f.customer.in_(ids)).order_by(f.field)
        for row in await conn.execute(wanted):
            masked[row.customer][row.field] = row.masked
        history = await self._history(conn, ids, user)
        said = await verdicts.standing(conn, user, self._handbook, ids, self._clock())
        found = await conn.execute(select(customer).where(customer.c.id.in_(ids)))
        return [_row(row, masked[row.id], history[row.id], said.get(row.id)) for row in found]

    async def _history(self, conn: AsyncConnection, ids: Sequence[str], user: User) -> dict[str, list[Line]]:
        """The latest tickets of each of ``ids``. What somebody wrote as the subject of a case ``user`` does not serve is not
        theirs to read: its category stands there."""
        t = ticket.c
        place = func.row_number().over(partition_by=t.complainant, order_by=t.origin.desc()).label("place")
        wanted = select(ticket, place).where(t.complainant.in_(ids)).subquery()
        names = {category.id: category.name for category in self._handbook.categories}
        feeds = user.feeds(self._handbook)
        lines: dict[str, list[Line]] = defaultdict(list)
        for row in await conn.execute(select(wanted).where(wanted.c.place <= HISTORY)):
            seen = not work_feeds(row.queue, row.assignee, row.holder).isdisjoint(feeds)
            about = row.subject if seen else names.get(row.category, "")
            lines[row.complainant].append((row.channel, about, row.number, row.origin))
        return lines


def _row(
    row: Found[Any],
    masked: dict[str, str],
    history: list[Line],
    said: Found[Any] | None,
) -> CustomerRow:
    earlier = [(channel, subject, number, at) for channel, subject, number, at in row.history]
    products = msgspec.convert(row.products, tuple[Product, ...])
    if said is None or said.outcome != Verification.VALID.value:
        # An account number is sensitive as any: it crosses the wire once its reader knows whom they speak with.
        products = tuple(msgspec.structs.replace(each, number=mask_account(each.number)) for each in products)
    newest = sorted(history + earlier, key=lambda line: -line[3])[:HISTORY]
    return CustomerRow(
        id=row.id,
        version=row.version,
        name=row.name,
        city=row.city,
        caller_type=CallerType(row.caller_type),
        segment=row.segment,
        verification=Verification(said.outcome) if said else Verification.UNCHECKED,
        verified_by=said.by if said else "",
        verified_until=said.until if said else None,
        masked=masked,
        products=products,
        history=tuple(newest),
    )
