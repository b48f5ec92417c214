"""By what else a customer is known: further numbers, addresses, chat ids and handles, sealed like their fields."""

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.customer import IdentityKind
from domain.errors import InvalidValue
from domain.masking import mask_account, mask_email, mask_phone
from gateway.customers import groups
from gateway.customers.models import customer_field, customer_identity
from gateway.customers.seal import Seal
from gateway.tx import Tx

#: So many one person has at most; more is a mistake, or somebody filling a database.
MOST = 50
_MASKS = {
    IdentityKind.PHONE: mask_phone,
    IdentityKind.EMAIL: mask_email,
    IdentityKind.CHAT: mask_account,
    IdentityKind.SOCIAL: mask_account,
}


async def add(tx: Tx, seal: Seal, customer: str, id: str, kind: IdentityKind, value: str) -> None:
    """A further identity of ``customer``. Raises InvalidValue for an empty value, an id that is taken, or too many."""
    value = value.strip()
    if not value:
        raise InvalidValue("identity", "empty")
    i = customer_identity.c
    held = (await tx.conn.execute(select(i.id).where(i.customer == customer).limit(MOST))).all()
    if len(held) >= MOST:
        raise InvalidValue("identity", f"at most {MOST}")
    values = {
        "id": id, "customer": customer, "kind": kind.value, "box": seal.close(value, f"{customer}/{id}"),
        "masked": _MASKS[kind](value), "hash": seal.hash(value), "at": tx.now,
        "lookup": seal.lookup(value) if kind is IdentityKind.PHONE else None,
    }  # fmt: skip
    try:
        async with tx.conn.begin_nested():
            await tx.conn.execute(insert(customer_identity).values(values))
    except IntegrityError:
        raise InvalidValue("identity", "its id is taken") from None


async def drop(tx: Tx, customer: str, id: str) -> bool:
    """Whether there was such an identity of ``customer``, or of somebody merged with them."""
    i = customer_identity.c
    everybody = await groups.group(tx.conn, customer)
    gone = await tx.conn.execute(
        delete(customer_identity).where(i.id == id, i.customer.in_(everybody)).returning(i.id)
    )
    return gone.first() is not None


async def box(conn: AsyncConnection, customer: str, field: str) -> bytes | None:
    """What is sealed of ``customer`` under the name of a field, or under the id of a further identity; None for neither."""
    f, i = customer_field.c, customer_identity.c
    found = await conn.scalar(select(f.box).where(f.customer == customer, f.field == field))
    if found is None:
        found = await conn.scalar(select(i.box).where(i.customer == customer, i.id == field))
    return None if found is None else bytes(found)


async def telephone(conn: AsyncConnection, customer: str, field: str) -> bytes | None:
    """As ``box``, for what can be telephoned alone."""
    f, i = customer_field.c, customer_identity.c
    of_field = select(f.box).where(f.customer == customer, f.field == field, f.lookup.is_not(None))
    of_identity = select(i.box).where(i.customer == customer, i.id == field, i.lookup.is_not(None))
    found = (await conn.execute(of_field.union_all(of_identity).limit(1))).scalar()
    return None if found is None else bytes(found)


async def one_with(conn: AsyncConnection, seal: Seal, field: str, value: str) -> str | None:
    """The one customer known by ``value`` as their ``field``, or as a further identity; None for nobody, and for several who
    are not one person: two with the same number are nobody for certain."""
    f, i, hash = customer_field.c, customer_identity.c, seal.hash(value)
    of_field = select(f.customer).where(f.field == field, f.hash == hash)
    of_identity = select(i.customer).where(i.hash == hash)
    found = (await conn.execute(of_field.union(of_identity).limit(MOST))).scalars().all()
    fronts = set((await groups.fronts(conn, found)).values())
    return fronts.pop() if len(fronts) == 1 else None
