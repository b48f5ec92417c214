"""Routes of a customer's card: earlier contacts page by page, and who may be the same person."""

from typing import Annotated

from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath, QueryParameter
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.customer import PastPage
from contract.customer_likeness import Likeness
from contract.paths import CUSTOMERS
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.limits import RateLimit
from gateway.accounts.user import User
from gateway.customers.access import need_reach
from gateway.customers.likeness import alike
from gateway.customers.past import PastOf
from gateway.customers.rows import CustomerRows
from gateway.database import Database
from gateway.errors import Rejection, invalid, not_found

Asked = Request[object, object, State]
Limit = Annotated[int, QueryParameter(ge=1, le=100)]
Next = Annotated[str | None, QueryParameter(max_length=100)]
#: Who may be the same person is shown to somebody who looks at each of them.
_LIKE = 10


def routes(
    database: Database, rows: CustomerRows, handbook: Handbook, signed_in: Guard, searches: RateLimit
) -> Router:
    """``searches`` bounds how often one person asks, as it does their searches: both tell of customers they do not serve."""
    past_of = PastOf(handbook)

    @get(f"{CUSTOMERS}/{{id:str}}/past")
    async def past(request: Asked, id: FromPath[str], next: Next = None, limit: Limit = 20) -> PastPage:
        user = (await signed_in(request)).user
        need(user, Act.CUSTOMER_READ)
        async with database.read() as conn:
            await _known(conn, user, id)
            try:
                return await past_of.page(conn, id, user, next, limit)
            except InvalidValue as no:
                raise invalid(**{no.field: no.why}) from None

    @get(f"{CUSTOMERS}/{{id:str}}/duplicates")
    async def duplicates(request: Asked, id: FromPath[str]) -> list[Likeness]:
        user = (await signed_in(request)).user
        need(user, Act.CUSTOMER_READ)
        searches.take(user.id)
        async with database.read() as conn:
            await _known(conn, user, id)
            found = dict(list((await alike(conn, id)).items())[:_LIKE])
            shown = {row.id: row for row in await rows.read(conn, list(found), user)}
        return [Likeness(shown[each], same) for each, same in found.items() if each in shown]

    return Router("/", route_handlers=[past, duplicates], tags=["customers"])


async def _known(conn: AsyncConnection, user: User, id: str) -> None:
    try:
        await need_reach(conn, user, id)
    except Rejection as no:
        raise not_found(**no.detail) from None
