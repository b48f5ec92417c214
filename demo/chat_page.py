"""A customer's browser: one conversation over the live chat's real wire, through lost lines and gateways that die."""

import asyncio
import contextlib
from collections.abc import Callable
from random import Random

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from contract import chat
from contract.paths import CHAT_SOCKET
from demo.chat_files import send_up
from demo.conversation import Conversation
from demo.news import News

#: Seconds. The gateway beats every 20 s; a page that hears nothing for longer tries again.
SILENCE = 50.0
OPENING = 5.0
FIRST_WAIT, LONGEST_WAIT = 0.2, 3.0

_DECODER: msgspec.json.Decoder[chat.ToVisitor] = msgspec.json.Decoder(chat.ToVisitor)


class GaveUp(Exception):
    """What was waited for did not happen in time."""


class ChatPage:
    """Use ``open`` and ``close``; between them the page reconnects by itself unless it was told to ``drop``."""

    def __init__(self, gateway: str, conversation: Conversation, chance: Random) -> None:
        self.talk = conversation
        self._gateway = gateway.rstrip("/")
        self._url = gateway.rstrip("/").replace("http", "ws", 1) + CHAT_SOCKET
        self._chance = chance
        self._socket: ClientConnection | None = None
        self._task: asyncio.Task[None] | None = None
        self._news = News()

    @property
    def connected(self) -> bool:
        """Whether the gateway has welcomed the page on the present line."""
        return self._socket is not None

    def open(self) -> None:
        """Begins to connect, or connects again after ``drop``."""
        if self._task is None:
            self._task = asyncio.create_task(self._stay(), name=f"page of {self.talk.name}")

    async def close(self) -> None:
        """Shuts the page without a goodbye."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    drop = close

    async def say(self, text: str, files: tuple[str, ...] = ()) -> str:
        """Writes a line; returns its id at once. It goes out as soon as there is a line."""
        frame = self.talk.write(text, files)
        await self._send(frame)
        return frame.id

    async def send_file(self, name: str, data: bytes) -> str:
        """Sends a file up, on a line of its own; the line's id. Raises httpx.HTTPError."""
        assert self.talk.token is not None
        return await self.say("", (await send_up(self._gateway, self.talk.token, name, data),))

    async def typing(self) -> None:
        await self._send(chat.Typing())

    async def leave(self, within: float = 10.0) -> None:
        """Ends the conversation for good and shuts the page. Raises GaveUp when the gateway never heard of it."""
        self.talk.leaving = True
        self.open()
        await self._send(chat.Leave())
        try:
            await self.wait(lambda: self.talk.state == "ended" and not self.talk.unsent, within)
        finally:
            await self.close()

    async def wait(self, done: Callable[[], bool], within: float) -> None:
        """Returns when ``done`` (asked at everything that happens). Raises GaveUp after ``within`` seconds."""
        if not await self._news.wait(done, within):
            why = f"not within {within:g} s (state {self.talk.state}, refused {self.talk.refused or '-'})"
            raise GaveUp(why)

    async def _stay(self) -> None:
        tries = 0
        while True:
            try:
                async with connect(
                    self._url,
                    open_timeout=OPENING,
                    close_timeout=1,
                    ping_interval=None,
                    compression=None,
                    proxy=None,
                ) as socket:
                    tries = 0
                    await self._converse(socket)
            except (OSError, EOFError, TimeoutError, WebSocketException):
                pass  # the line is gone or the gateway is: trying again is all a page can do
            finally:
                self._socket = None
                self._news.tell()
            pause = min(LONGEST_WAIT, FIRST_WAIT * 2**tries) * self._chance.uniform(0.5, 1.0)
            tries = min(tries + 1, 8)
            await asyncio.sleep(pause)

    async def _converse(self, socket: ClientConnection) -> None:
        await socket.send(_text(self.talk.start()))
        while True:
            async with asyncio.timeout(SILENCE):
                frame = _DECODER.decode(await socket.recv())
            answers = self.talk.take(frame)
            if isinstance(frame, chat.Welcome):
                self._socket = socket
            self._news.tell()
            for answer in answers:
                await socket.send(_text(answer))

    async def _send(self, frame: chat.FromVisitor) -> None:
        """Sends at once if the page is connected; lines that were not kept are sent again after the next Welcome."""
        if self._socket is None:
            return
        with contextlib.suppress(OSError, WebSocketException):
            await self._socket.send(_text(frame))


def _text(frame: chat.FromVisitor) -> str:
    return msgspec.json.encode(frame).decode()
