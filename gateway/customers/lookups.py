"""The hashes by which desks find customers by number (contract.lookup): made with the number, and once for all numbers that were there
before there were any."""

from collections.abc import Sequence
from typing import Any

import structlog
from sqlalchemy import ColumnElement, Table, select, update

from contract.customer import IdentityKind
from gateway.customers.models import customer_field, customer_identity
from gateway.customers.seal import Seal, Unreadable
from gateway.tx import Transactions, Tx

#: The sensitive field that is a telephone number.
PHONE = "telepon"
_AT_ONCE = 1000
_log = structlog.get_logger()


async def fill(transactions: Transactions, seal: Seal) -> None:
    """Makes the hashes that are missing: after the program learned of them, which is once."""
    f, i = customer_field.c, customer_identity.c
    done = await _fill(transactions, seal, customer_field, [f.customer, f.field], f.field == PHONE)
    done += await _fill(
        transactions, seal, customer_identity, [i.customer, i.id], i.kind == IdentityKind.PHONE.value
    )
    if done:
        _log.info("lookups_filled", numbers=done)


async def _fill(
    transactions: Transactions,
    seal: Seal,
    table: Table,
    place: Sequence[ColumnElement[str]],
    phones: ColumnElement[bool],
) -> int:
    done = 0
    while True:

        async def piece(tx: Tx) -> int:
            wanted = select(*place, table.c.box).where(phones, table.c.lookup.is_(None)).limit(_AT_ONCE)
            found: Sequence[Any] = (await tx.conn.execute(wanted)).all()
            for customer, name, box in found:
                here = (place[0] == customer, place[1] == name)
                made = (
                    update(table).where(*here).values(lookup=_lookup(seal, bytes(box), f"{customer}/{name}"))
                )
                await tx.conn.execute(made)
            return len(found)

        some = await transactions.run(piece)
        done += some
        if some < _AT_ONCE:
            return done


def _lookup(seal: Seal, box: bytes, place: str) -> str:
    try:
        return seal.lookup(seal.open(box, place))
    except Unreadable:
        # Sealed with a key of before: nobody reads it any more, by number neither.
        return ""
