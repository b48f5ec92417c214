"""Routes of the accounts: session, refresh, sign-out, and what a desk holds unsent."""

from litestar import Request, Router, delete, post
from litestar.datastructures import State
from litestar.params import JSONBody

from contract.paths import DESK, REFRESH, SESSION
from contract.session import DeskReport, Refresh, Session, SignIn
from gateway.accounts.auth import Guard
from gateway.accounts.limits import RateLimit
from gateway.accounts.service import Accounts
from gateway.http_schema import OPEN

Asked = Request[object, object, State]


def routes(accounts: Accounts, limit: RateLimit, renewals: RateLimit, signed_in: Guard) -> Router:
    @post(SESSION, status_code=200, security=OPEN)
    async def sign_in(request: Asked, data: JSONBody[SignIn]) -> Session:
        limit.take(_address(request))
        return await accounts.sign_in(data)

    @post(REFRESH, status_code=200, security=OPEN)
    async def refresh(request: Asked, data: JSONBody[Refresh]) -> Session:
        renewals.take(_address(request))
        return await accounts.refresh(data)

    @delete(SESSION)
    async def sign_out(request: Asked) -> None:
        await accounts.sign_out(await signed_in(request))

    @post(DESK, status_code=204)
    async def report(request: Asked, data: JSONBody[DeskReport]) -> None:
        await accounts.report(await signed_in(request), data)

    return Router("/", route_handlers=[sign_in, refresh, sign_out, report], tags=["accounts"])


def _address(request: Asked) -> str:
    return request.client.host if request.client else ""
