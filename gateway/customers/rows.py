"""Customers as the wire carries them: masked, never clear."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import CustomerRow, Product
from domain.handbook import Handbook
from domain.parties import CallerType, Verification
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.clock import Clock
from gateway.customers import verdicts
from gateway.customers.models import customer, customer_field

#: Earlier contacts shown with a customer.
HISTORY = 10


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
        history = await _history(conn, ids)
        said = await verdicts.standing(conn, user, self._handbook, ids, self._clock())
        found = await conn.execute(select(customer).where(customer.c.id.in_(ids)))
        return [_row(row, masked[row.id], history[row.id], said.get(row.id)) for row in found]


def _row(
    row: Found[Any],
    masked: dict[str, str],
    history: list[tuple[str, str, str, int]],
    said: Found[Any] | None,
) -> CustomerRow:
    earlier = [(channel, subject, number, at) for channel, subject, number, at in row.history]
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
        masked=masked,
        products=msgspec.convert(row.products, tuple[Product, ...]),
        history=tuple(newest),
    )


async def _history(conn: AsyncConnection, ids: Sequence[str]) -> dict[str, list[tuple[str, str, str, int]]]:
    t = ticket.c
    wanted = select(t.complainant, t.channel, t.subject, t.number, t.origin).where(t.complainant.in_(ids))
    lines: dict[str, list[tuple[str, str, str, int]]] = defaultdict(list)
    for row in await conn.execute(wanted):
        lines[row.complainant].append((row.channel, row.subject, row.number, row.origin))
    return lines
