"""Customers as the wire carries them: masked, never clear."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import CustomerRow, Product
from domain.parties import CallerType, Verification
from gateway.cases.models import ticket
from gateway.customers.models import customer, customer_field

#: Earlier contacts shown with a customer.
HISTORY = 10


async def read_customers(conn: AsyncConnection, ids: Sequence[str]) -> Iterable[CustomerRow]:
    f = customer_field.c
    masked: dict[str, dict[str, str]] = defaultdict(dict)
    wanted = select(f.customer, f.field, f.masked).where(f.customer.in_(ids)).order_by(f.field)
    for row in await conn.execute(wanted):
        masked[row.customer][row.field] = row.masked
    history = await _history(conn, ids)
    found = await conn.execute(select(customer).where(customer.c.id.in_(ids)))
    return [_row(row, masked[row.id], history[row.id]) for row in found]


def _row(row: Found[Any], masked: dict[str, str], history: list[tuple[str, str, str, int]]) -> CustomerRow:
    earlier = [(channel, subject, number, at) for channel, subject, number, at in row.history]
    newest = sorted(history + earlier, key=lambda line: -line[3])[:HISTORY]
    return CustomerRow(
        id=row.id,
        version=row.version,
        name=row.name,
        city=row.city,
        caller_type=CallerType(row.caller_type),
        segment=row.segment,
        verification=Verification(row.verification),
        verified_by=row.verified_by,
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
