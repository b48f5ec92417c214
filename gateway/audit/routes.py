"""Route of the audit log."""

from typing import Annotated

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromQuery, QueryParameter
from sqlalchemy import CompoundSelect, and_, or_, select, union_all

from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.models import users
from gateway.audit.models import audit
from gateway.cases.models import message
from gateway.cases.models import ticket as ticket_table
from gateway.contacts.models import contact
from gateway.database import Database
from gateway.errors import invalid

Asked = Request[object, object, State]
Limit = Annotated[int, QueryParameter(ge=1, le=1000)]
#: Unix ms, as far as a database counts.
Moment = Annotated[int | None, QueryParameter(ge=0, le=2**53)]


class AuditLine(msgspec.Struct, frozen=True):
    """``who`` did ``what`` to row ``ref``/``row`` at ``at`` (Unix ms); ``cause`` the command's id; ``who_name`` "" for
    what nobody signed in did."""

    id: str
    at: int
    who: str
    what: str
    ref: str
    row: str
    cause: str | None
    detail: dict[str, str]
    who_name: str = ""


def routes(database: Database, signed_in: Guard) -> Router:
    @get("/v1/audit")
    async def lines(
        request: Asked,
        who: FromQuery[str | None] = None,
        what: FromQuery[str | None] = None,
        row: FromQuery[str | None] = None,
        ticket: FromQuery[str | None] = None,
        since: Moment = None,
        until: Moment = None,
        before: FromQuery[str | None] = None,
        limit: Limit = 100,
    ) -> list[AuditLine]:
        """Newest first. ``who``: a user's id or user name; ``what``: an act, or its beginning before an asterisk; ``row``: the id of
        whatever it was done to, a customer's for one; ``ticket``: by its number, with its contacts and messages; ``before``: the id
        of the last line of the page before."""
        need((await signed_in(request)).user, Act.AUDIT_READ)
        a = audit.c
        wanted = select(audit, users.c.name.label("who_name")).outerjoin(users, users.c.id == a.who)
        if row is not None:
            wanted = wanted.where(a.row == row)
        if who is not None:
            named = select(users.c.id).where(users.c.username == who).scalar_subquery()
            wanted = wanted.where(or_(a.who == who, a.who == named))
        if what is not None and what.endswith("*"):
            wanted = wanted.where(a.what.startswith(what[:-1], autoescape=True))
        elif what is not None:
            wanted = wanted.where(a.what == what)
        if ticket is not None:
            wanted = wanted.where(a.row.in_(_of_ticket(ticket)))
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
            return [AuditLine(**{**row._mapping, "who_name": row.who_name or ""}) for row in found]

    return Router("/", route_handlers=[lines], tags=["audit"])


def _of_ticket(number: str) -> CompoundSelect[str]:
    """The ids of the ticket with this number and of what belongs to it."""
    ids = select(ticket_table.c.id).where(ticket_table.c.number == number)
    return union_all(
        ids,
        *(select(part.c.id).where(part.c.ticket.in_(ids)) for part in (contact, message)),
    )
