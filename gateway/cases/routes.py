"""Routes of the cases: the timeline of a ticket."""

from typing import Annotated

from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath, QueryParameter
from sqlalchemy import select

from contract.paths import TICKETS
from contract.rows import MessageRow
from domain.handbook import Handbook
from gateway.accounts.auth import Guard
from gateway.cases.access import reaches
from gateway.cases.models import ticket
from gateway.cases.rows import read_timeline
from gateway.database import Database
from gateway.errors import not_found

Asked = Request[object, object, State]
Limit = Annotated[int, QueryParameter(ge=1, le=500)]
Before = Annotated[int | None, QueryParameter(ge=1, le=2**53)]


def routes(database: Database, handbook: Handbook, signed_in: Guard) -> Router:
    @get(f"{TICKETS}/{{id:str}}/timeline")
    async def timeline(
        request: Asked, id: FromPath[str], before: Before = None, limit: Limit = 100
    ) -> list[MessageRow]:
        user = (await signed_in(request)).user
        async with database.read() as conn:
            row = (await conn.execute(select(ticket).where(ticket.c.id == id))).one_or_none()
            # What may not be seen does not exist: an id must not tell whether it was guessed right.
            if row is None or not reaches(user, row, handbook):
                raise not_found(ticket=id)
            return await read_timeline(conn, id, before, limit)

    return Router("/", route_handlers=[timeline], tags=["cases"])
