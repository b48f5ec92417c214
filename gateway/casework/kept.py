"""Reading and keeping casework, within the caller's transaction and with its ticket locked."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import bindparam, select, update

from contract.casework_fold import withdrawn
from contract.casework_row import CaseworkRow
from gateway.cases.service import Cases
from gateway.cases.whole import whole_of
from gateway.casework.models import casework
from gateway.feeds.places import ticket_feeds
from gateway.rows import selected
from gateway.schema import upsert
from gateway.tx import Tx

_c = casework.c
_GET = selected(CaseworkRow, casework).where(_c.id == bindparam("id_"))


async def find(tx: Tx, id: str) -> CaseworkRow | None:
    found = (await tx.conn.execute(_GET, {"id_": id})).one_or_none()
    return None if found is None else msgspec.convert(found._mapping, CaseworkRow)


async def keep(tx: Tx, row: CaseworkRow, feeds: Iterable[str]) -> None:
    """``row`` in the place of what was kept; seen in ``feeds``, its ticket's."""
    values = msgspec.to_builtins(row)
    # Its version is the transaction's to raise.
    kept = {name: value for name, value in values.items() if name not in ("id", "version")}
    put = upsert(tx.conn, casework).values(id=row.id, version=0, **kept)
    await tx.conn.execute(put.on_conflict_do_update(index_elements=["id"], set_=kept))
    tx.touch("casework", row.id, feeds)


async def merge(tx: Tx, part: str, whole: str, feeds: Iterable[str]) -> None:
    """The ticket ``part`` went into ``whole``: what was done there is read there."""
    moved = update(casework).where(_c.ticket == part).values(ticket=whole).returning(_c.id)
    for id in (await tx.conn.execute(moved)).scalars().all():
        tx.touch("casework", id, feeds)


async def take_back(tx: Tx, cases: Cases, ticket: str, improvisation: str) -> None:
    """Nobody need answer any more whether a step may be done otherwise."""
    row = await cases.get(tx, await whole_of(tx.conn, ticket))
    for id in await of_ticket(tx, row.id):
        before = await find(tx, id)
        if before is not None and (after := withdrawn(before, improvisation)) != before:
            await keep(tx, after, ticket_feeds(await cases.back(tx, row)))


async def of_ticket(tx: Tx, ticket: str) -> list[str]:
    """Ids of the casework of ``ticket``."""
    return list((await tx.conn.execute(select(_c.id).where(_c.ticket == ticket))).scalars())
