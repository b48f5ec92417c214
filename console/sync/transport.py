"""One HTTP exchange with the gateway, its failures turned into types. Knows no session."""

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, TypeVar

import msgspec

from console.rooms import importing
from console.sync.errors import Refused, Rubbish, TokenExpired, Unreachable, refusal
from console.sync.network import DIRECT, Network
from contract import tolerant
from contract.errors import ErrorCode, Problem

if TYPE_CHECKING:
    import httpx

    from console.sync.exchange import Exchange

T = TypeVar("T")
Answer = tuple[int, bytes]

#: Given by whatever stands before the gateway while it is away.
_AWAY = frozenset({502, 503, 504})
#: What was asked for is as the asker has it.
_UNCHANGED = 304
#: Given by whatever stands before the gateway, in words of its own.
_TOO_LARGE = 413


class Transport:
    """Requests against one gateway by ``network``; one connection pool, made with the first of them. ``timeout`` None:
    exchange.TIMEOUT."""

    def __init__(self, base: str, timeout: "httpx.Timeout | None" = None, network: Network = DIRECT) -> None:
        self.base = base.rstrip("/")
        self._timeout, self._network = timeout, network
        self._pool: asyncio.Task[Exchange] | None = None
        self._under_way: set[asyncio.Task[Answer]] = set()
        self._closed = False

    async def close(self) -> None:
        """Closes every connection. A request still under way is Unreachable: the pool would forget a connection that is only
        being opened."""
        self._closed = True
        if self._under_way:
            for task in self._under_way:
                task.cancel()
            await asyncio.wait(self._under_way)
        if self._pool is not None:
            await asyncio.wait([self._pool])
            if not _failed(self._pool):
                await self._pool.result().close()

    async def ready(self) -> "Exchange":
        """The connection pool; made beside the window, where the library and the certificates it trusts take long to load."""
        if self._closed:
            raise Unreachable("closed")
        if self._pool is None or (self._pool.done() and _failed(self._pool)):
            self._pool = asyncio.create_task(
                asyncio.to_thread(_exchange, self.base, self._timeout, self._network)
            )
        # Whoever is cancelled while the library loads leaves it loading for the others.
        return await asyncio.shield(self._pool)

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
            return tolerant.read(content, answer)
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
        content: bytes | None = None,
        part: tuple[int, int] | None = None,
    ) -> bytes:
        """The undecoded body of a successful answer; empty when it is the ``known`` version still. ``content``: bytes to
        send as they are; ``part``: first and last byte of the range asked for. Raises as ``ask``."""
        headers = {"content-type": "application/json"} if body is not None else {}
        if known is not None:
            headers["if-none-match"] = f'"{known}"'
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        if part is not None:
            headers["range"] = f"bytes={part[0]}-{part[1]}"
        if body is not None:
            content = msgspec.json.encode(body)
        if self._closed:
            raise Unreachable(f"{method} {path}: closed")
        answer = await self._whole(self._ask(method, path, content, query, headers))
        if answer is None:
            raise Unreachable(f"{method} {path}: closed")
        status, found = answer
        if 200 <= status < 300:
            return found
        if known is not None and status == _UNCHANGED:
            return b""
        try:
            problem = msgspec.json.decode(found, type=Problem)
        except msgspec.DecodeError as error:
            if status in _AWAY:
                raise Unreachable(f"{method} {path}: {status}") from error
            if status == _TOO_LARGE:
                raise Refused(Problem(ErrorCode.INVALID), _TOO_LARGE) from error
            raise Rubbish(f"{method} {path}: {status}") from error
        refused = refusal(problem, status, renewing=renewing)
        if isinstance(refused, TokenExpired) and token is not None:
            refused.token = token
        raise refused

    async def _ask(
        self,
        method: str,
        path: str,
        content: bytes | None,
        query: dict[str, str] | None,
        headers: dict[str, str],
    ) -> Answer:
        return await (await self.ready()).ask(method, path, content, query, headers)

    async def _whole(self, request: Coroutine[None, None, Answer]) -> Answer | None:
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


def _exchange(base: str, timeout: "httpx.Timeout | None", network: Network) -> "Exchange":
    # The pool brings more of its library in while it is made.
    with importing:
        from console.sync.exchange import Exchange

        return Exchange(base, timeout, network)


def _failed(pool: "asyncio.Task[Exchange]") -> bool:
    """Whether a pool could not be made: no file handle was free, say. The next request tries again."""
    return pool.cancelled() or pool.exception() is not None


def _seen(task: asyncio.Task[Answer]) -> None:
    if not task.cancelled():
        task.exception()  # a caller that was cancelled meanwhile does not ask for it
