"""Reading HTTP/1.1 messages and WebSocket frames off a stream, whole and unchanged, so that a proxy can misuse them."""

from asyncio import IncompleteReadError, StreamReader
from dataclasses import dataclass


class Cut(Exception):
    """The stream ended inside a message, or before one."""


@dataclass(frozen=True)
class Message:
    """``first``: the request or status line; ``raw``: every byte."""

    first: str
    headers: dict[str, str]
    raw: bytes

    @property
    def path(self) -> str:
        return self.first.split(" ")[1]

    @property
    def upgrades(self) -> bool:
        return self.headers.get("upgrade", "").lower() == "websocket"


async def read_message(reader: StreamReader, *, bodiless: bool = False) -> Message:
    """One request or response. Raises Cut."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        pairs = (line.split(":", 1) for line in lines[1:] if ":" in line)
        headers = {name.strip().lower(): value.strip() for name, value in pairs}
        body = b""
        if not bodiless and headers.get("transfer-encoding", "").lower() == "chunked":
            body = await _chunked(reader)
        elif not bodiless:
            body = await reader.readexactly(int(headers.get("content-length", "0")))
    except (IncompleteReadError, ConnectionError) as error:
        raise Cut from error
    return Message(lines[0], headers, head + body)


async def _chunked(reader: StreamReader) -> bytes:
    body = b""
    while True:
        size = await reader.readuntil(b"\r\n")
        chunk = await reader.readexactly(int(size, 16) + 2)
        body += size + chunk
        if int(size, 16) == 0:
            return body


async def read_frame(reader: StreamReader) -> bytes:
    """One WebSocket frame (RFC 6455 section 5.2), every byte of it. Raises Cut."""
    try:
        head = await reader.readexactly(2)
        length = head[1] & 0x7F
        more = b""
        if length == 126:
            more = await reader.readexactly(2)
            length = int.from_bytes(more, "big")
        elif length == 127:
            more = await reader.readexactly(8)
            length = int.from_bytes(more, "big")
        masked = 4 if head[1] & 0x80 else 0
        return head + more + await reader.readexactly(masked + length)
    except (IncompleteReadError, ConnectionError) as error:
        raise Cut from error


def is_text(frame: bytes) -> bool:
    """Whether a frame carries data, not control (close, ping, pong)."""
    return frame[0] & 0x0F in (0, 1, 2)
