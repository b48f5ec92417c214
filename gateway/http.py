"""What every request has in common: problems as JSON, figures, and the shape of the OpenAPI document."""

import re
import time
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog
from litestar import MediaType, Request, Response
from litestar.datastructures import State
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from contract.errors import ErrorCode, Problem
from gateway.database import is_fault
from gateway.errors import Refusal, invalid
from gateway.metrics import Metrics

Asked = Request[object, object, State]
_log = structlog.get_logger()
#: Bytes of a request; the largest batch of a desk is a quarter of it (console.sync.planner).
MAX_BODY = 2 * 1024 * 1024
_CODES = {
    401: ErrorCode.SIGN_IN_AGAIN,
    403: ErrorCode.FORBIDDEN,
    404: ErrorCode.NOT_FOUND,
    429: ErrorCode.RATE_LIMITED,
}
_DETAILS = {405: {"method": "not here"}, 413: {"body": f"at most {MAX_BODY} bytes"}}
_NAME = re.compile(r"[a-z_]+(\.[a-z_]+|\[\.\.\.\])*")


def on_refusal(_request: Asked, refusal: Refusal) -> Response[Problem]:
    wait = refusal.retry_after_ms
    headers = {"retry-after": str(-(-wait // 1000))} if wait is not None else {}
    return _problem(refusal.status, Problem(refusal.code, refusal.detail, wait), headers)


def on_http_exception(_request: Asked, error: HTTPException) -> Response[Problem]:
    """Litestar's own no: a body that cannot be read, an address that is none. Its text may quote the body, so it stays here."""
    fallback = ErrorCode.INVALID if error.status_code < 500 else ErrorCode.INTERNAL
    code = _CODES.get(error.status_code, fallback)
    return _problem(error.status_code, Problem(code, _DETAILS.get(error.status_code) or _field(error)))


def _field(error: HTTPException) -> dict[str, str]:
    """The name of the first field that was wrong, as the wire declares it; never what stood in it."""
    for fault in error.extra if isinstance(error.extra, list) else ():
        key = str(fault.get("key", ""))
        if _NAME.fullmatch(key):
            return {"field": key}
    return {}


def on_database_error(_request: Asked, error: DBAPIError | PoolTimeout | OSError) -> Response[Problem]:
    """No server, no disk: nothing was done, and the desk tries again."""
    if isinstance(error, DBAPIError) and is_fault(error):
        return on_anything(_request, error)
    _log.error("database_unavailable", exc_info=error)
    return _problem(503, Problem(ErrorCode.UNAVAILABLE, retry_after_ms=1000), {"retry-after": "1"})


def on_too_deep(_request: Asked, _error: RecursionError) -> Response[Problem]:
    """Brackets in brackets beyond what a decoder bears: whoever sends them has no word of ours to say."""
    return _problem(400, Problem(ErrorCode.INVALID, {"body": "nested too deep"}))


def on_anything(_request: Asked, error: Exception) -> Response[Problem]:
    _log.error("request_failed", exc_info=error)
    return _problem(500, Problem(ErrorCode.INTERNAL))


async def storable(request: Asked) -> None:
    """Before every request. Raises Refusal invalid for U+0000 in an address: no text of PostgreSQL holds it."""
    if "\x00" in request.scope["path"] or b"%00" in request.scope["query_string"]:
        raise invalid(address="U+0000")


HANDLERS: MutableMapping[int | type[Exception], Callable[[Any, Any], Response[Any]]] = {
    Refusal: on_refusal,
    HTTPException: on_http_exception,
    DBAPIError: on_database_error,
    PoolTimeout: on_database_error,
    OSError: on_database_error,
    RecursionError: on_too_deep,
    Exception: on_anything,
}


def _problem(status: int, problem: Problem, headers: dict[str, str] | None = None) -> Response[Problem]:
    return Response(problem, status_code=status, media_type=MediaType.JSON, headers=headers)


class Measure(ASGIMiddleware):
    """Counts and times requests, and logs one line each: route and status, never an address or a body."""

    scopes = (ScopeType.HTTP,)

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        status = 500
        began = time.perf_counter()

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await next_app(scope, receive, note)
        finally:
            seconds = time.perf_counter() - began
            route = str(scope.get("path_template", ""))
            method = str(scope.get("method", ""))
            self._metrics.request(method, route, status, seconds)
            _log.info("request", method=method, route=route, status=status, ms=round(seconds * 1000, 1))
