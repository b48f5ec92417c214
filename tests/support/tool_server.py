"""A back-office tool on loopback that says whatever a test wants it to, byte for byte."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import msgspec

#: Bytes to be sent, or what is done with the connection.
Behaviour = bytes | Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Heard:
    """A request: ``target`` as it stood on the line."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class ToolServer:
    """``says``: by the first part of the path; unknown ones are 404 without a word. ``heard``: requests in their order."""

    url: str = ""
    says: dict[str, Behaviour] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    _came: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def asked(self, count: int) -> None:
        """Returns when so many requests have come."""
        async with asyncio.timeout(60), self._came:
            await self._came.wait_for(lambda: len(self.heard) >= count)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            method, target, _ = head[0].split(" ", 2)
            headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in head[1:] if line)}
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            async with self._came:
                self.heard.append(Heard(method, target, headers, body))
                self._came.notify_all()
            said = self.says.get(target.split("/")[1].split("?")[0], said_of(404, b""))
            if isinstance(said, bytes):
                writer.write(said)
                await writer.drain()
            else:
                await said(writer)
        except (OSError, EOFError):
            pass  # whoever asked did not wait
        finally:
            writer.close()


def said_of(status: int, body: bytes, kind: str = "application/json", **headers: str) -> bytes:
    """An answer; ``headers`` with _ for -."""
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}Connection: close\r\n\r\n"
    return head.encode() + body


def json_of(said: object, status: int = 200) -> bytes:
    return said_of(status, msgspec.json.encode(said))


@asynccontextmanager
async def tool_server() -> AsyncIterator[ToolServer]:
    made = ToolServer()
    going: set[asyncio.Task[None]] = set()
    # Tasks of its own, so that they can be ended: a server keeps its own to itself.
    server = await asyncio.start_server(
        lambda reader, writer: going.add(asyncio.create_task(made.serve(reader, writer))), "127.0.0.1", 0
    )
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield made
    finally:
        server.close()
        for one in going:
            one.cancel()
        await asyncio.gather(*going, return_exceptions=True)
