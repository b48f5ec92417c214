"""Who may be the same person: equal numbers and addresses are found by their keyed hashes, so that nobody looks at them."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.customers import groups
from gateway.customers.models import customer_field, customer_identity

#: What tells one person from another, the strongest first; the rest of the sealed fields do not.
TELLING = ("nik", "telepon", "email", "identity")
#: A number so many have belongs to a house, not to a person.
_CROWD = 20


async def alike(conn: AsyncConnection, id: str) -> dict[str, tuple[str, ...]]:
    """Customers in front of their groups that share something telling with ``id``'s → the names of what they share; who
    shares more or stronger first."""
    own = await groups.group(conn, id)
    shared: dict[str, set[str]] = defaultdict(set)
    for hash, field in sorted((await _hashes(conn, own)).items()):
        holders = await _holders(conn, hash, own)
        if len(holders) <= _CROWD:
            for each in holders:
                shared[each].add(field)
    fronts = await groups.fronts(conn, shared)
    by_front: dict[str, set[str]] = defaultdict(set)
    for each, fields in shared.items():
        by_front[fronts[each]] |= fields
    rank = {field: at for at, field in enumerate(TELLING)}
    told = {each: tuple(sorted(fields, key=rank.__getitem__)) for each, fields in by_front.items()}
    return dict(sorted(told.items(), key=lambda item: (rank[item[1][0]], -len(item[1]), item[0])))


async def _hashes(conn: AsyncConnection, ids: Collection[str]) -> dict[str, str]:
    """Hash → name of what of ``ids`` tells them from others."""
    f, i = customer_field.c, customer_identity.c
    named = await conn.execute(select(f.hash, f.field).where(f.customer.in_(ids), f.field.in_(TELLING)))
    further = await conn.execute(select(i.hash).where(i.customer.in_(ids)))
    return dict.fromkeys(further.scalars(), "identity") | {row.hash: row.field for row in named}


async def _holders(conn: AsyncConnection, hash: str, own: Collection[str]) -> set[str]:
    f, i = customer_field.c, customer_identity.c
    of_field = select(f.customer).where(f.hash == hash, f.field.in_(TELLING), f.customer.not_in(own))
    of_identity = select(i.customer).where(i.hash == hash, i.customer.not_in(own))
    found = await conn.execute(of_field.union(of_identity).limit(_CROWD + 1))
    return set(found.scalars())
