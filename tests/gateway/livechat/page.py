"""A visitor at the wire: speaks contract.chat and keeps what a page would keep, so that a test can look at it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from contract.chat import (
    Beat,
    FromVisitor,
    Got,
    Line,
    Refused,
    Saved,
    Say,
    Start,
    State,
    ToVisitor,
    Typing,
    Welcome,
)
from contract.ids import new_id
from contract.paths import CHAT_SOCKET

_READ: msgspec.json.Decoder[ToVisitor] = msgspec.json.Decoder(ToVisitor)


class Visitor:
    """``frames`` holds everything heard, in order, over all connections; ``lines`` what a page shows."""

    def __init__(self, url: str, *, name: str = "Siti", topic: str = "umum", phone: str = "") -> None:
        self._url = url.replace("http", "ws", 1) + CHAT_SOCKET
        self.key = new_id()
        self._about = Start(name=name, topic=topic, phone=phone, key=self.key)
        self.token: str | None = None
        self.frames: list[ToVisitor] = []
        self.acknowledges = True
        self.typed = 0
        self._news = asyncio.Condition()
        self._socket: ClientConnection | None = None
        self._hearing: asyncio.Task[None] | None = None

    @property
    def lines(self) -> list[Line]:
        seen = {frame.id: frame for frame in self.frames if isinstance(frame, Line)}
        return sorted(seen.values(), key=lambda line: line.n)

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines if line.who != "system"]

    @property
    def saved(self) -> list[Saved]:
        return [frame for frame in self.frames if isinstance(frame, Saved)]

    @property
    def state(self) -> State | None:
        return next((frame for frame in reversed(self.frames) if isinstance(frame, State)), None)

    async def connect(self, *, within: float = 60) -> Welcome:
        """Connects (again), says Start and returns the Welcome."""
        before = len(self.frames)
        await self.begin(within=within)
        await self.until(lambda: any(isinstance(f, Welcome | Refused) for f in self.frames[before:]), within)
        welcome = next(f for f in self.frames[before:] if isinstance(f, Welcome | Refused))
        assert isinstance(welcome, Welcome), welcome
        return welcome

    async def begin(self, *, within: float = 60) -> None:
        """Connects (again) and says Start."""
        async with asyncio.timeout(within):
            while True:
                try:
                    self._socket = await connect(self._url, proxy=None, ping_interval=None)
                    break
                except (OSError, InvalidHandshake):
                    await asyncio.sleep(0.1)
        highest = max([line.n for line in self.lines], default=0)
        if self.token is None:
            await self.send(self._about)
        else:
            await self.send(Start(token=self.token, have=highest))
        self._hearing = asyncio.create_task(self._hear(self._socket))

    def move(self, url: str) -> None:
        """The next connection goes to another gateway."""
        self._url = url.replace("http", "ws", 1) + CHAT_SOCKET

    async def send(self, frame: FromVisitor | str) -> None:
        assert self._socket is not None
        await self._socket.send(frame if isinstance(frame, str) else msgspec.json.encode(frame).decode())

    async def say(self, text: str, id: str | None = None) -> str:
        """Says a line and waits for its Saved."""
        id = id or new_id()
        await self.send(Say(id, text))
        await self.until(lambda: any(saved.id == id for saved in self.saved))
        return id

    async def until(self, done: Callable[[], bool], within: float = 60) -> None:
        async with asyncio.timeout(within), self._news:
            await self._news.wait_for(done)

    async def drop(self) -> None:
        """The line is cut without a goodbye."""
        if self._socket is not None:
            self._socket.transport.abort()
            await self._settle()

    async def close(self) -> None:
        if self._socket is not None:
            await self._socket.close()
            await self._settle()

    async def closed(self, within: float = 60) -> None:
        """Returns when the other side has hung up."""
        assert self._hearing is not None
        async with asyncio.timeout(within):
            await asyncio.shield(self._hearing)

    async def _settle(self) -> None:
        if self._hearing is not None:
            await self._hearing

    async def _hear(self, socket: ClientConnection) -> None:
        try:
            while True:
                frame = _READ.decode(await socket.recv())
                async with self._news:
                    if isinstance(frame, Welcome):
                        self.token = frame.token
                    self.typed += isinstance(frame, Typing)
                    if not isinstance(frame, Beat | Typing):
                        self.frames.append(frame)
                    self._news.notify_all()
                if isinstance(frame, Line) and frame.who != "customer" and self.acknowledges:
                    with suppress(ConnectionClosed):  # what was sent before the end is still to be read
                        await self.send(Got([frame.id]))
        except ConnectionClosed:
            pass

    async def __aenter__(self) -> "Visitor":
        await self.connect()
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.close()
