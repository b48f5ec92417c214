"""Routes of the customers: search, who calls, one sensitive field in the clear, and a number to be dialled."""

from collections.abc import Sequence
from typing import Annotated

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, QueryParameter
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from contract.paths import CUSTOMERS
from contract.rows import CustomerRow
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.limits import RateLimit
from gateway.accounts.user import User
from gateway.customers import groups, identities, verdicts
from gateway.customers.access import need_reach
from gateway.customers.rows import CustomerRows
from gateway.customers.seal import Seal
from gateway.customers.search import SHORTEST, search, with_lookup
from gateway.errors import Rejection, forbidden, invalid, not_found
from gateway.tx import Transactions, Tx

Asked = Request[object, object, State]
Limit = Annotated[int, QueryParameter(ge=1, le=100)]
Number = Annotated[str, QueryParameter(min_length=1, max_length=40)]
#: So many people one number is given for at most: a shop's, a village's.
MOST = 20


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
            return await _shown(conn, await search(conn, seal, q, limit), user)

    @get(f"{CUSTOMERS}/by-number")
    async def by_number(request: Asked, number: Number) -> list[CustomerRow]:
        user = (await signed_in(request)).user
        need(user, Act.CUSTOMER_READ)
        searches.take(user.id)
        hash = seal.lookup(number)
        if not hash:
            return []
        async with transactions.database.read() as conn:
            return await _shown(conn, await with_lookup(conn, hash, MOST), user)

    async def _shown(conn: AsyncConnection, ids: Sequence[str], user: User) -> list[CustomerRow]:
        """Whoever was merged into somebody is found as them; their own rows follow, which the card is made of."""
        fronts = await groups.fronts(conn, ids)
        everybody = [
            each for front in dict.fromkeys(fronts.values()) for each in await groups.group(conn, front)
        ]
        found = {row.id: row for row in await rows.read(conn, everybody, user)}
        return [found[id] for id in everybody if id in found]

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

    @get(f"{CUSTOMERS}/{{id:str}}/dial/{{field:str}}")
    async def dial(request: Asked, id: FromPath[str], field: FromPath[str]) -> Clear:
        """For the telephone alone: whoever serves customers calls them before they are validated, and is not shown the number."""
        user = (await signed_in(request)).user
        for act in (Act.CUSTOMER_READ, Act.TAKE_CONTACT):
            need(user, act)
        searches.take(user.id)

        async def look(tx: Tx) -> bytes:
            box = await identities.telephone(tx.conn, id, field)
            if box is None:
                raise not_found(field=field)
            tx.audit(user.id, "customer.dial", "customer", id, field=field)
            return box

        return Clear(seal.open(await transactions.run(look), f"{id}/{field}"))

    return Router("/", route_handlers=[find, by_number, clear, dial], tags=["customers"])
