"""Health, metrics and the handbook: routes that belong to no feature."""

import asyncio
import hmac
from ipaddress import ip_address

import msgspec
import structlog
from litestar import MediaType, Request, Response, Router, get
from litestar.datastructures import State
from litestar.openapi import ResponseSpec
from sqlalchemy.exc import DBAPIError

from contract.errors import ErrorCode
from contract.paths import HANDBOOK, HEALTH_READY
from domain.handbook import Handbook
from domain.handbook_tool import for_desks
from gateway.accounts.auth import Guard
from gateway.database import Database
from gateway.errors import Refusal, forbidden
from gateway.http_schema import OPEN
from gateway.metrics import Metrics
from gateway.upgrade import current

Asked = Request[object, object, State]
_log = structlog.get_logger()


def routes(
    database: Database, handbook: Handbook, metrics: Metrics, signed_in: Guard, metrics_token: str = ""
) -> Router:
    """``metrics_token`` opens the figures; without one they are for this machine only."""

    @get("/health/live", security=OPEN)
    async def live() -> dict[str, str]:
        return {"status": "ok"}

    @get(HEALTH_READY, security=OPEN)
    async def ready() -> dict[str, str]:
        try:
            async with asyncio.timeout(5):
                fit = await current(database)
        except (DBAPIError, OSError, TimeoutError) as error:
            _log.warning("not_ready", exc_info=error)
            fit = False
        if not fit:
            raise Refusal(503, ErrorCode.UNAVAILABLE)
        return {"status": "ok"}

    @get("/metrics", media_type="text/plain; version=0.0.4; charset=utf-8")
    async def figures(request: Asked) -> bytes:
        if metrics_token:
            given = request.headers.get("authorization", "")
            right = hmac.compare_digest(given.encode(), f"Bearer {metrics_token}".encode())
        else:
            right = request.client is not None and _here(request.client.host) and not _passed_on(request)
        if not right:
            raise forbidden(metrics="token")
        return metrics.text()

    @get(HANDBOOK, responses={200: ResponseSpec(Handbook, generate_examples=False)})
    async def handbook_in_force(request: Asked) -> Response[bytes]:
        await signed_in(request)
        tag = f'"{handbook.version}"'
        if request.headers.get("if-none-match") == tag:
            return Response(b"", status_code=304, headers={"etag": tag})
        told = msgspec.structs.replace(handbook, tools=for_desks(handbook.tools))
        return Response(msgspec.json.encode(told), media_type=MediaType.JSON, headers={"etag": tag})

    return Router("/", route_handlers=[live, ready, figures, handbook_in_force], tags=["service"])


def _passed_on(request: Asked) -> bool:
    """Whether a proxy stands between: then the nearest address is the proxy's, and may be this machine's for anybody."""
    return any(name in request.headers for name in ("forwarded", "x-forwarded-for", "x-real-ip", "via"))


def _here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
