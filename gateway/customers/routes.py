"""Routes of the customers: search, and one sensitive field in the clear."""

from typing import Annotated

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, QueryParameter
from sqlalchemy import select

from contract.errors import ErrorCode
from contract.paths import CUSTOMERS
from contract.rows import CustomerRow
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.limits import RateLimit
from gateway.customers import verdicts
from gateway.customers.access import need_reach
from gateway.customers.models import customer_field
from gateway.customers.rows import CustomerRows
from gateway.customers.seal import Seal
from gateway.customers.search import SHORTEST, search
from gateway.errors import Rejection, forbidden, invalid, not_found
from gateway.tx import Transactions, Tx

Asked = Request[object, object, State]
Limit = Annotated[int, QueryParameter(ge=1, le=100)]


class Clear(msgspec.Struct, frozen=True):
    value: str


def routes(
    transactions: Transactions,
    rows: CustomerRows,
    seal: Seal,
    handbook: Handbook,
    signed_in: Guard,
    searches: RateLimit,
) -> Router:
    """``searches`` bounds how often one person looks for customers: who works serves them one at a time."""

    @get(CUSTOMERS)
    async def find(request: Asked, q: FromQuery[str], limit: Limit = 20) -> list[CustomerRow]:
        user = (await signed_in(request)).user
        need(user, Act.CUSTOMER_READ)
        searches.take(user.id)
        if len(q.strip()) < SHORTEST:
            raise invalid(q=f"at least {SHORTEST} characters")
        async with transactions.database.read() as conn:
            ids = await search(conn, seal, q, limit)
            found = {row.id: row for row in await rows.read(conn, ids, user)}
        return [found[id] for id in ids if id in found]

    @get(f"{CUSTOMERS}/{{id:str}}/clear/{{field:str}}")
    async def clear(request: Asked, id: FromPath[str], field: FromPath[str]) -> Clear:
        user = (await signed_in(request)).user
        need(user, Act.CUSTOMER_UNMASK)

        async def look(tx: Tx) -> bytes:
            try:
                await need_reach(tx.conn, user, id)
                await verdicts.need_valid(tx.conn, user, handbook, id, tx.now)
            except Rejection as no:
                if no.code is ErrorCode.NOT_FOUND:
                    raise not_found(**no.detail) from None
                raise forbidden(**no.detail) from None
            wanted = select(customer_field.c.box)
            wanted = wanted.where(customer_field.c.customer == id, customer_field.c.field == field)
            box = (await tx.conn.execute(wanted)).scalar_one_or_none()
            if box is None:
                raise not_found(field=field)
            # On the record before it is on the screen.
            tx.audit(user.id, "customer.clear", "customer", id, field=field)
            return bytes(box)

        return Clear(seal.open(await transactions.run(look), f"{id}/{field}"))

    return Router("/", route_handlers=[find, clear], tags=["customers"])
