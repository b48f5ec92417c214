"""A gateway that answers every request alike, over a real socket: up, with something behind it that is not."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import msgspec

from contract.errors import ErrorCode, Problem


class Refusing:
    """``asked`` holds the request lines heard. ``answers``: status and body by the start of the request line;
    ``decide`` goes before them, given the request line and the body."""

    def __init__(self, status: int, body: bytes) -> None:
        self.status, self.body = status, body
        self.url = ""
        self.asked: list[str] = []
        self.answers: dict[str, tuple[int, bytes]] = {}
        self.decide: Callable[[str, bytes], tuple[int, bytes] | None] = lambda _line, _body: None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request, one answer, the connection closed."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            length = next(
                (int(line[15:]) for line in head.splitlines() if line.lower().startswith("content-length:")),
                0,
            )
            sent = await reader.readexactly(length)
            line = head.splitlines()[0]
            self.asked.append(line.rsplit(" ", 1)[0])
            status, body = self.decide(line, sent) or next(
                (answer for start, answer in self.answers.items() if line.startswith(start)),
                (self.status, self.body),
            )
            writer.write(
                f"HTTP/1.1 {status} X\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n".encode()
                + body
            )
            await writer.drain()
        finally:
            writer.close()


@asynccontextmanager
async def refusing(status: int, code: ErrorCode = ErrorCode.UNAVAILABLE) -> AsyncIterator[Refusing]:
    """Listens on loopback until the block ends."""
    twin = Refusing(status, msgspec.json.encode(Problem(code)))
    server = await asyncio.start_server(twin.serve, "127.0.0.1", 0)
    twin.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield twin
