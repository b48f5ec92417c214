"""Route of the audit log."""

from typing import Annotated

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromQuery, QueryParameter
from sqlalchemy import and_, or_, select

from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.audit.models import audit
from gateway.database import Database
from gateway.errors import invalid

Asked = Request[object, object, State]
Limit = Annotated[int, QueryParameter(ge=1, le=1000)]
#: Unix ms, as far as a database counts.
Moment = Annotated[int | None, QueryParameter(ge=0, le=2**53)]


class AuditLine(msgspec.Struct, frozen=True):
    """``who`` did ``what`` to row ``ref``/``row`` at ``at`` (Unix ms); ``cause`` the command's id."""

    id: str
    at: int
    who: str
    what: str
    ref: str
    row: str
    cause: str | None
    detail: dict[str, str]


def routes(database: Database, signed_in: Guard) -> Router:
    @get("/v1/audit")
    async def lines(
        request: Asked,
        who: FromQuery[str | None] = None,
        what: FromQuery[str | None] = None,
        row: FromQuery[str | None] = None,
        since: Moment = None,
        until: Moment = None,
        before: FromQuery[str | None] = None,
        limit: Limit = 100,
    ) -> list[AuditLine]:
        """Newest first; ``before``: the id of the last line of the page before."""
        need((await signed_in(request)).user, Act.AUDIT_READ)
        a = audit.c
        wanted = select(audit)
        for column, value in ((a.who, who), (a.what, what), (a.row, row)):
            if value is not None:
                wanted = wanted.where(column == value)
        if since is not None:
            wanted = wanted.where(a.at >= since)
        if until is not None:
            wanted = wanted.where(a.at < until)
        async with database.read() as conn:
            if before is not None:
                last = (await conn.execute(select(a.at).where(a.id == before))).scalar_one_or_none()
                if last is None:
                    raise invalid(before="unknown")
                wanted = wanted.where(or_(a.at < last, and_(a.at == last, a.id < before)))
            found = await conn.execute(wanted.order_by(a.at.desc(), a.id.desc()).limit(limit))
            return [AuditLine(**row._mapping) for row in found]

    return Router("/", route_handlers=[lines], tags=["audit"])
