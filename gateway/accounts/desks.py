"""``GET /v1/desks``: what desks hold that the gateway has not got yet, for those who lead the floor ("PC-17 menyimpan 3 milik Siti")."""

from typing import Annotated

from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromQuery, QueryParameter
from sqlalchemy import and_, case, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.envelope import Outcome
from contract.paths import DESKS
from contract.session import HeldDesk
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.models import client, session, users
from gateway.clock import Clock
from gateway.commands.models import ledger
from gateway.database import Database

Asked = Request[object, object, State]
Limit = Annotated[int, QueryParameter(ge=1, le=1000)]


def routes(database: Database, clock: Clock, signed_in: Guard) -> Router:
    @get(DESKS)
    async def desks(request: Asked, all: FromQuery[bool] = False, limit: Limit = 200) -> list[HeldDesk]:
        """Desks that hold something, the oldest act first; with ``all`` also those that hold nothing."""
        need((await signed_in(request)).user, Act.FLOOR_READ)
        async with database.read() as conn:
            return await held(conn, clock(), everyone=all, limit=limit)

    return Router("/", route_handlers=[desks], tags=["accounts"])


async def held(
    conn: AsyncConnection, now: int, *, everyone: bool = False, limit: int = 200
) -> list[HeldDesk]:
    """The desks, the oldest act first. What was answered since a desk's last word counts: a desk nobody signs in at sends what
    was left there and says nothing more."""
    c = client.c
    since = and_(ledger.c.client == c.id, ledger.c.at > c.reported)
    answered = select(func.count()).where(since).scalar_subquery()
    refused = select(func.count()).where(since, ledger.c.outcome == Outcome.REJECTED.value).scalar_subquery()
    waiting = case((c.waiting > answered, c.waiting - answered), else_=0).label("waiting_now")
    rejected = (c.rejected + refused).label("rejected_now")
    is_open = exists().where(session.c.client == c.id, session.c.ended.is_(None), session.c.until > now)
    wanted = select(client, users.c.name, waiting, rejected, is_open.label("signed_in"))
    wanted = wanted.join(users, users.c.id == c.user)
    if not everyone:
        wanted = wanted.where((waiting > 0) | (rejected > 0))
    wanted = wanted.order_by(waiting == 0, c.oldest.is_(None), c.oldest, c.desk_number).limit(limit)
    return [
        HeldDesk(
            client=row.id,
            desk=row.desk,
            desk_number=row.desk_number,
            user=row.user,
            name=row.name,
            waiting=row.waiting_now,
            rejected=row.rejected_now,
            oldest=row.oldest if row.waiting_now else None,
            version=row.version,
            reported=row.reported,
            signed_in=bool(row.signed_in),
        )
        for row in await conn.execute(wanted)
    ]
