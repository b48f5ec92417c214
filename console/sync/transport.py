"""One HTTP exchange with the gateway, its failures turned into types. Knows no session."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import TypeVar

# httpx's own command line, of no use here, would bring rich and pygments into the start of the desk.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]

import httpx  # noqa: E402
import msgspec  # noqa: E402

from console.sync.errors import (  # noqa: E402
    Refused,
    Rubbish,
    Slow,
    TokenExpired,
    Unreachable,
    refusal,
)
from contract.errors import ErrorCode, Problem  # noqa: E402

T = TypeVar("T")

#: Seconds. Connecting on a working line takes milliseconds; a full batch on a busy gateway may take some seconds.
TIMEOUT = httpx.Timeout(10.0, connect=3.0, pool=5.0)

#: Given by whatever stands before the gateway while it is away.
_AWAY = frozenset({502, 503, 504})
#: What was asked for is as the asker has it.
_UNCHANGED = 304
#: Given by whatever stands before the gateway, in words of its own.
_TOO_LARGE = 413


class Transport:
    """Requests against one gateway; one connection pool."""

    def __init__(self, base: str, timeout: httpx.Timeout = TIMEOUT) -> None:
        self.base = base.rstrip("/")
        self._http = httpx.AsyncClient(
            base_url=self.base, timeout=timeout, follow_redirects=False, trust_env=False
        )
        self._under_way: set[asyncio.Task[httpx.Response]] = set()
        self._closed = False

    async def close(self) -> None:
        """Closes every connection. A request still under way is Unreachable: the pool would forget a connection that is only
        being opened."""
        self._closed = True
        if self._under_way:
            for task in self._under_way:
                task.cancel()
            await asyncio.wait(self._under_way)
        await self._http.aclose()

    async def ask(
        self,
        method: str,
        path: str,
        answer: type[T],
        *,
        token: str | None = None,
        body: msgspec.Struct | None = None,
        query: dict[str, str] | None = None,
        renewing: bool = False,
    ) -> T:
        """The answer to one request. Raises Unreachable, Rubbish, or a Refused."""
        content = await self.raw(method, path, token=token, body=body, query=query, renewing=renewing)
        try:
            return msgspec.json.decode(content, type=answer)
        except msgspec.DecodeError as error:
            raise Rubbish(f"{method} {path}: {error}") from error

    async def raw(
        self,
        method: str,
        path: str,
        *,
        token: str | None = None,
        body: msgspec.Struct | None = None,
        query: dict[str, str] | None = None,
        renewing: bool = False,
        known: str | None = None,
    ) -> bytes:
        """The undecoded body of a successful answer; empty when it is the ``known`` version still. Raises as ``ask``."""
        headers = {"content-type": "application/json"} if body is not None else {}
        if known is not None:
            headers["if-none-match"] = f'"{known}"'
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        content = msgspec.json.encode(body) if body is not None else None
        if self._closed:
            raise Unreachable(f"{method} {path}: closed")
        try:
            response = await self._whole(
                self._http.request(method, path, content=content, params=query, headers=headers)
            )
        except httpx.DecodingError as error:
            raise Rubbish(f"{method} {path}: {error}") from error
        except httpx.ReadTimeout as error:
            raise Slow(f"{method} {path}: no answer") from error
        except httpx.HTTPError as error:
            raise Unreachable(f"{method} {path}: {type(error).__name__}") from error
        if response is None:
            raise Unreachable(f"{method} {path}: closed")
        if response.is_success:
            return response.content
        if known is not None and response.status_code == _UNCHANGED:
            return b""
        try:
            problem = msgspec.json.decode(response.content, type=Problem)
        except msgspec.DecodeError as error:
            if response.status_code in _AWAY:
                raise Unreachable(f"{method} {path}: {response.status_code}") from error
            if response.status_code == _TOO_LARGE:
                raise Refused(Problem(ErrorCode.INVALID), _TOO_LARGE) from error
            raise Rubbish(f"{method} {path}: {response.status_code}") from error
        refused = refusal(problem, response.status_code, renewing=renewing)
        if isinstance(refused, TokenExpired) and token is not None:
            refused.token = token
        raise refused

    async def _whole(self, request: Coroutine[None, None, httpx.Response]) -> httpx.Response | None:
        """The answer; None when ``close`` came first. A cancelled caller leaves once its connection is let go."""
        task = asyncio.create_task(request)
        self._under_way.add(task)
        task.add_done_callback(_seen)
        try:
            await asyncio.wait([task])
        finally:
            self._under_way.discard(task)
            if not task.done():
                task.cancel()
                await asyncio.wait([task])
        return None if task.cancelled() else task.result()


def _seen(task: asyncio.Task[httpx.Response]) -> None:
    if not task.cancelled():
        task.exception()  # a caller that was cancelled meanwhile does not ask for it
