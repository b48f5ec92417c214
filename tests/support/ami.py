"""A stand-in for Asterisk's manager interface, as its documentation has it (docs.asterisk.org: AMI v2 Specification; AMI Actions
Challenge, Login, QueuePause, Ping; AMI Event FullyBooted). No Asterisk was asked; what it does beyond these pages is not known here."""

import asyncio
import hashlib
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

Packet = dict[str, str]


@dataclass
class Manners:
    """How it behaves. ``drops_on``: actions at which the connection ends without an answer, so many times; ``silent_on``: actions
    that are never answered; ``garbage``: said in the place of the next answer to QueuePause."""

    greeting: bytes = b"Asterisk Call Manager/9.0.0\r\n"
    challenges: bool = True
    drops_on: dict[str, int] = field(default_factory=dict)
    silent_on: set[str] = field(default_factory=set)
    garbage: bytes = b""


class Ami:
    """``members``: interface → (paused, reason); ``asked``: every action that came, with its fields; ``sessions``: how often
    somebody was let in."""

    def __init__(self, user: str, secret: str, *members: str) -> None:
        self.user, self.secret = user, secret
        self.members: dict[str, tuple[bool, str]] = dict.fromkeys(members, (False, ""))
        self.asked: list[Packet] = []
        self.sessions = 0
        self.manners = Manners()
        self.port = 0
        self._moved = asyncio.Condition()
        self._open: dict[asyncio.StreamWriter, asyncio.Task[None]] = {}

    @asynccontextmanager
    async def serving(self, tls: ssl.SSLContext | None = None) -> AsyncIterator["Ami"]:
        """On loopback for the time of the block."""
        server = await asyncio.start_server(self._met, "127.0.0.1", self.port, ssl=tls)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            sessions = list(self._open.values())
            self.drop()
            await asyncio.gather(*sessions)

    def drop(self) -> None:
        """Every connection ends, whatever was under way."""
        for writer in self._open:
            writer.transport.abort()

    async def until(self, true: Callable[[], bool]) -> None:
        """Returns when ``true`` after something came. Raises TimeoutError after a minute."""
        async with asyncio.timeout(60), self._moved:
            await self._moved.wait_for(true)

    async def stands(self, member: str, paused: bool, reason: str = "") -> None:
        await self.until(lambda: self.members.get(member) == (paused, reason))

    def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open[writer] = asyncio.create_task(self._serve(reader, writer))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            writer.write(self.manners.greeting)
            # The other side goes when it likes.
            with suppress(OSError, EOFError):
                await self._session(reader, writer)
        finally:
            del self._open[writer]
            writer.close()

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        challenge, known = str(id(writer)), False
        while True:
            asked = await _packet(reader)
            action = asked.get("Action", "")
            async with self._moved:
                self.asked.append(asked)
                self._moved.notify_all()
            if self.manners.drops_on.get(action, 0):
                self.manners.drops_on[action] -= 1
                return
            if action in self.manners.silent_on:
                continue
            if action == "Challenge" and self.manners.challenges:
                _say(writer, asked, "Success", Challenge=challenge)
            elif action == "Login":
                known = self._lets_in(asked, challenge)
                if not known:
                    _say(writer, asked, "Error", Message="Authentication failed")
                    await writer.drain()
                    return
                _say(writer, asked, "Success", Message="Authentication accepted")
                writer.write(b"Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n")
                self.sessions += 1
            elif not known:
                _say(writer, asked, "Error", Message="Permission denied")
            elif action == "Ping":
                _say(writer, asked, "Success", Ping="Pong", Timestamp="1790000000.000000")
            elif action == "QueuePause":
                await self._pause(asked, writer)
            else:
                _say(writer, asked, "Error", Message="Invalid/unknown command")
            await writer.drain()

    def _lets_in(self, asked: Packet, challenge: str) -> bool:
        if asked.get("Username") != self.user:
            return False
        if asked.get("AuthType") == "MD5":
            key = hashlib.md5((challenge + self.secret).encode(), usedforsecurity=False).hexdigest()
            return asked.get("Key") == key
        return asked.get("Secret") == self.secret

    async def _pause(self, asked: Packet, writer: asyncio.StreamWriter) -> None:
        if self.manners.garbage:
            writer.write(self.manners.garbage)
            return
        member, paused = asked.get("Interface", ""), asked.get("Paused") == "true"
        if member not in self.members:
            _say(writer, asked, "Error", Message="Interface not found")
            return
        async with self._moved:
            self.members[member] = (paused, asked.get("Reason", ""))
            self._moved.notify_all()
        _say(writer, asked, "Success", Message=f"Interface {'' if paused else 'un'}paused successfully")


async def _packet(reader: asyncio.StreamReader) -> Packet:
    found: Packet = {}
    while True:
        line = (await reader.readuntil(b"\r\n")).decode().removesuffix("\r\n")
        if not line:
            return found
        key, _, value = line.partition(": ")
        found[key] = value


def _say(writer: asyncio.StreamWriter, asked: Packet, response: str, **fields: str) -> None:
    lines = {"Response": response, "ActionID": asked.get("ActionID", "")} | fields
    writer.write("".join(f"{key}: {value}\r\n" for key, value in lines.items()).encode() + b"\r\n")
