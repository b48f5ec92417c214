"""One WebSocket to the event street. A line on which no Beat comes is dead, whatever TCP thinks of it."""

import asyncio
from ssl import SSLContext
from types import TracebackType
from typing import get_args

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import (
    ConnectionClosed,
    InvalidMessage,
    InvalidProxyStatus,
    InvalidStatus,
    WebSocketException,
)

from console.sync.errors import GatewayError, Rubbish, TokenExpired, TooOld, Unreachable, refusal
from console.sync.network import refused_by_proxy, why
from console.sync.silence import SILENCE
from contract.errors import ErrorCode, Problem
from contract.feed import FromDesk, FromGateway
from contract.paths import FEED

#: Seconds.
OPENING = 5.0
CLOSING = 1.0
#: Close codes of the gateway: the session is over or its token is; the desk is too old.
SESSION_OVER, TOO_OLD = 4401, 4426
LARGEST_FRAME = 32 * 1024 * 1024

_DECODER: msgspec.json.Decoder[FromGateway] = msgspec.json.Decoder(FromGateway)
_TAGS = frozenset(str(kind.__struct_config__.tag) for kind in get_args(FromGateway))


class _Tagged(msgspec.Struct):
    t: str


class FeedLink:
    """An open feed; use as an async context manager."""

    def __init__(
        self,
        base: str,
        token: str,
        silence: float = SILENCE,
        proxy: str | None = None,
        trust: SSLContext | None = None,
    ) -> None:
        self._url = base.replace("http", "ws", 1) + FEED
        self._token, self._silence, self._proxy = token, silence, proxy
        self._trust = trust if self._url.startswith("wss:") else None
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> "FeedLink":
        try:
            self._socket = await connect(
                self._url,
                additional_headers={"Authorization": f"Bearer {self._token}"},
                open_timeout=OPENING,
                close_timeout=CLOSING,
                ping_interval=None,  # the Beat tells more: it says what should have arrived
                max_size=LARGEST_FRAME,
                compression=None,
                proxy=self._proxy,
                ssl=self._trust,
            )
        except InvalidStatus as error:
            raise _not_opened(error, self._token) from error
        except InvalidMessage as error:
            raise Unreachable("feed: cut while opening") from error
        except InvalidProxyStatus as error:
            raise refused_by_proxy(error.response.status_code, self._proxy, "feed") from None
        except (OSError, EOFError, WebSocketException) as error:
            raise why(error, self._proxy, "feed") from error
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._socket is not None:
            try:
                await self._socket.close()
            finally:
                # Whoever is stopped while the gateway's goodbye is awaited leaves without it, and leaves no open line.
                self._socket.transport.abort()

    async def send(self, frame: FromDesk) -> None:
        """Raises Unreachable."""
        assert self._socket is not None
        try:
            await self._socket.send(msgspec.json.encode(frame).decode())
        except WebSocketException as error:
            raise Unreachable(f"feed: {type(error).__name__}") from error

    async def receive(self) -> FromGateway:
        """The next frame this program knows. Raises Unreachable when the line broke or went silent, Rubbish for what is no frame."""
        while True:
            text = await self._text()
            try:
                return _DECODER.decode(text)
            except msgspec.DecodeError as error:
                if not _of_a_newer_gateway(text):
                    raise Rubbish(f"feed: {error}") from error

    async def _text(self) -> str | bytes:
        assert self._socket is not None
        try:
            async with asyncio.timeout(self._silence):
                return await self._socket.recv()
        except TimeoutError as error:
            raise Unreachable(f"feed: silent for {self._silence:g} s") from error
        except ConnectionClosed as error:
            raise self._ended(error) from error
        except WebSocketException as error:
            raise Unreachable(f"feed: {type(error).__name__}") from error

    def _ended(self, error: ConnectionClosed) -> GatewayError:
        code = error.rcvd.code if error.rcvd is not None else None
        if code == TOO_OLD:
            return TooOld(Problem(ErrorCode.TOO_OLD), code)
        if code != SESSION_OVER:
            return Unreachable(f"feed: closed {code}")
        expired = TokenExpired(Problem(ErrorCode.SIGN_IN_AGAIN), code)
        expired.token = self._token
        return expired


def _of_a_newer_gateway(text: str | bytes) -> bool:
    """Whether it is a frame of a kind this program has never heard of: passed over, it says nothing about a row."""
    try:
        return msgspec.json.decode(text, type=_Tagged).t not in _TAGS
    except msgspec.DecodeError:
        return False


def _not_opened(error: InvalidStatus, token: str) -> GatewayError:
    status = error.response.status_code
    try:
        problem = msgspec.json.decode(error.response.body or b"", type=Problem)
    except msgspec.DecodeError:
        if status not in (401, 403):
            return Unreachable(f"feed: {status}")
        problem = Problem(ErrorCode.SIGN_IN_AGAIN)
    refused = refusal(problem, 401 if status == 403 else status, renewing=False)
    if isinstance(refused, TokenExpired):
        refused.token = token
    return refused
