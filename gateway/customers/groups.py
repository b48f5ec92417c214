"""Who was found to be one person. A merge is a pointer from one customer to another and moves nothing: whoever reads follows
it, and when it ends everybody has what was theirs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import Select, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.customers.models import customer, customer_merge
from gateway.schema import among, chunks
from gateway.tx import Tx

_m = customer_merge.c
_IN_FORCE = _m.ended.is_(None)


def among_merges(name: str) -> Select[Any]:
    """The merges in force of which one of the list given under ``name`` is an end, for statements that are made once."""
    return select(customer_merge).where(_IN_FORCE, or_(among(_m.kept, name), among(_m.merged, name)))


_DIRECT = among_merges("ids").order_by(_m.at, _m.id)
_ALONE = (
    select(_m.id).where(_IN_FORCE, or_(_m.kept == bindparam("id_"), _m.merged == bindparam("id_"))).limit(1)
)
_INTO = select(_m.merged, _m.kept).where(_IN_FORCE, among(_m.merged, "ids"))
_LOCK = select(customer.c.id).where(among(customer.c.id, "ids")).order_by(customer.c.id).with_for_update()


async def direct(conn: AsyncConnection, ids: Sequence[str]) -> list[Found[Any]]:
    """The merges in force that ``ids`` are an end of, oldest first."""
    return list(await conn.execute(_DIRECT, {"ids": list(ids)}))


async def fronts(conn: AsyncConnection, ids: Iterable[str]) -> dict[str, str]:
    """For each of ``ids`` the customer whose card stands for them: themselves, where nobody merged them."""
    front = {id: id for id in ids}
    asked = set(front)
    while asked:
        into: dict[str, str] = {}
        for some in chunks(sorted(asked)):
            found = await conn.execute(_INTO, {"ids": some})
            into |= {row.merged: row.kept for row in found}
        for id, at in front.items():
            front[id] = into.get(at, at)
        asked = set(into.values())
    return front


async def group(conn: AsyncConnection, id: str) -> list[str]:
    """The one in front first, then everybody who was merged into them, by way of others too."""
    if await conn.scalar(_ALONE, {"id_": id}) is None:
        return [id]
    front = (await fronts(conn, [id]))[id]
    members = [front]
    asked = [front]
    while asked:
        found = await conn.execute(
            select(_m.merged).where(_IN_FORCE, _m.kept.in_(asked)).order_by(_m.at, _m.id)
        )
        asked = [each for each in found.scalars() if each not in members]
        members += asked
    return members


async def hold(tx: Tx, ids: Collection[str]) -> list[str]:
    """Locks the groups of ``ids`` until the end of the transaction, and returns everybody in them: of two that change at once, the
    later one sees what the earlier one did."""
    held: set[str] = set()
    while True:
        everybody = {each for id in ids for each in await group(tx.conn, id)}
        if everybody <= held or tx.conn.dialect.name == "sqlite":
            # SQLite has one writer: it holds everything anyway.
            return sorted(everybody)
        held |= everybody
        await tx.conn.execute(_LOCK, {"ids": sorted(held)})


def above(id: str, into: Mapping[str, str]) -> list[str]:
    """``id`` and, by ``into`` (merged → kept), whoever they were merged into."""
    found = [id]
    while (at := into.get(found[-1])) is not None and at not in found:
        found.append(at)
    return found
