"""Routes of the customers: search, and one sensitive field in the clear."""

from typing import Annotated

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, QueryParameter

from contract.errors import ErrorCode
from contract.paths import CUSTOMERS
from contract.rows import CustomerRow
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.limits import RateLimit
from gateway.customers import groups, identities, verdicts
from gateway.customers.access import need_reach
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
            # Whoever was merged into somebody is found as them; their own rows follow, which the card is made of.
            fronts = await groups.fronts(conn, await search(conn, seal, q, limit))
            ids = [
                each for front in dict.fromkeys(fronts.values()) for each in await groups.group(conn, front)
            ]
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
            box = await identities.box(tx.conn, id, field)
            if box is None:
                raise not_found(field=field)
            # On the record before it is on the screen.
            tx.audit(user.id, "customer.clear", "customer", id, field=field)
            return box

        return Clear(seal.open(await transactions.run(look), f"{id}/{field}"))

    return Router("/", route_handlers=[find, clear], tags=["customers"])
