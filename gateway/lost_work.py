"""``GET /v1/outgoing/lost``: outgoing work that failed or whose outcome nobody knows, for the person who reconciles it."""

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State

from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.database import Database
from gateway.outgoing import dead_letters

Asked = Request[object, object, State]


class LostWork(msgspec.Struct, frozen=True):
    """``key`` is the idempotency key given to the other side (for a reply the message's id); nobody's words are in it."""

    id: str
    kind: str
    key: str
    state: str
    attempts: int
    made: int
    error: str


def routes(database: Database, signed_in: Guard) -> Router:
    @get("/v1/outgoing/lost")
    async def lost(request: Asked) -> list[LostWork]:
        need((await signed_in(request)).user, Act.AUDIT_READ)
        async with database.read() as conn:
            found = await dead_letters(conn)
        return [
            LostWork(row.id, row.kind, row.key, row.state, row.attempts, row.made, row.error) for row in found
        ]

    return Router("/", route_handlers=[lost], tags=["outgoing"])
