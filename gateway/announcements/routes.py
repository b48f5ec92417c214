"""Who has read an announcement, for those who may write one."""

from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath

from contract.announcement import ANNOUNCEMENTS, Reader
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.announcements.service import readers
from gateway.database import Database
from gateway.errors import not_found


def routes(database: Database, handbook: Handbook, signed_in: Guard) -> Router:
    @get(f"{ANNOUNCEMENTS}/{{id:str}}/readers")
    async def announcement_readers(
        request: Request[object, object, State], id: FromPath[str]
    ) -> list[Reader]:
        """Those it is for, with the time they confirmed it: who has not yet first."""
        user = (await signed_in(request)).user
        need(user, Act.ANNOUNCE)
        async with database.read() as conn:
            found = await readers(conn, handbook, id)
        if found is None:
            raise not_found(announcement=id[:80])
        return found

    return Router("/", route_handlers=[announcement_readers], tags=["announcements"])
