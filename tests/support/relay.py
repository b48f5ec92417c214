"""What stands between a desk and its gateway in a company: an end of TLS, and a proxy that opens tunnels (RFC 9110, CONNECT)."""

import asyncio
import ssl
from asyncio import StreamReader, StreamWriter
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from urllib.parse import urlsplit


@asynccontextmanager
async def encrypted(url: str, context: ssl.SSLContext) -> AsyncIterator[str]:
    """The https address at which the gateway ``url`` is served with ``context``."""
    there = urlsplit(url)
    links = _Links()

    async def serve(reader: StreamReader, writer: StreamWriter) -> None:
        with links.one(writer):
            onward = await asyncio.open_connection(there.hostname, there.port)
            await _join(reader, writer, *onward)

    async with _listening(serve, context, links) as port:
        yield f"https://127.0.0.1:{port}"


class ConnectProxy:
    """``login``: name and password it demands, None for none; ``status``: what it answers instead of opening a tunnel, if any;
    ``asked``: where it was asked to go; ``url``: its address."""

    def __init__(self, login: tuple[str, str] | None = None, status: int = 0) -> None:
        self._wanted = b"" if login is None else b"Basic " + b64encode(":".join(login).encode())
        self.status = status
        self.asked: list[str] = []
        self.url = ""
        self._links = _Links()

    @asynccontextmanager
    async def running(self) -> AsyncIterator["ConnectProxy"]:
        async with _listening(self._serve, None, self._links) as port:
            self.url = f"http://127.0.0.1:{port}"
            yield self

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        with self._links.one(writer):
            head = await reader.readuntil(b"\r\n\r\n")
            words = head.split(b" ", 2)
            status = self._answer(head)
            if status != 200 or words[0] != b"CONNECT":
                more = b"Proxy-Authenticate: Basic realm=x\r\n" if status == 407 else b""
                writer.write(b"HTTP/1.1 %d No\r\nContent-Length: 0\r\n%s\r\n" % (status, more))
                await writer.drain()
                return
            host, _, port = words[1].decode().rpartition(":")
            self.asked.append(f"{host}:{port}")
            onward = await asyncio.open_connection(host, int(port))
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await _join(reader, writer, *onward)

    def _answer(self, head: bytes) -> int:
        if self._wanted and b"proxy-authorization: " + self._wanted.lower() not in head.lower():
            return 407
        return self.status or 200


class _Links:
    """The connections that are open, so that none outlives its test."""

    def __init__(self) -> None:
        self._open: dict[asyncio.Task[object], StreamWriter] = {}

    @contextmanager
    def one(self, writer: StreamWriter) -> Iterator[None]:
        """A side that hangs up in the middle is no fault of the relay's."""
        task = asyncio.current_task()
        assert task is not None
        self._open[task] = writer
        try:
            with suppress(OSError, EOFError):
                yield
        finally:
            del self._open[task]
            writer.close()

    async def end(self) -> None:
        tasks = list(self._open)
        for writer in self._open.values():
            writer.transport.abort()
        if tasks:
            await asyncio.wait(tasks)


Serve = Callable[[StreamReader, StreamWriter], Awaitable[None]]


@asynccontextmanager
async def _listening(serve: Serve, context: ssl.SSLContext | None, links: _Links) -> AsyncIterator[int]:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await links.end()
        await server.wait_closed()


async def _join(
    reader: StreamReader, writer: StreamWriter, far_reader: StreamReader, far_writer: StreamWriter
) -> None:
    """Passes bytes both ways until one side has ended."""
    ways = [asyncio.create_task(_pass(reader, far_writer)), asyncio.create_task(_pass(far_reader, writer))]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        for end in (writer, far_writer):
            end.close()


async def _pass(reader: StreamReader, writer: StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
