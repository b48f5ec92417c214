"""The malware scanner, where the centre has one: clamd's INSTREAM (clamd(8)). Without it, or while it is away, files go on as
unscanned ("belum dipindai"), and say so wherever they are shown."""

import asyncio
import struct
import sys
from dataclasses import dataclass

import structlog

from domain.attachment import Scan
from domain.attachment_refused import AttachmentRefused, Why

_PIECE = 64 * 1024
_WITHIN_S = 30.0
_log = structlog.get_logger()


@dataclass(frozen=True)
class Scanner:
    """``address``: ``host:port`` or the path of a socket; empty: there is none."""

    address: str

    async def look(self, data: bytes) -> Scan:
        """What the scanner says of ``data``. Raises AttachmentRefused when it found something."""
        if not self.address:
            return Scan.UNSCANNED
        try:
            async with asyncio.timeout(_WITHIN_S):
                answer = await self._ask(data)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            _log.warning("scanner_away", error=type(error).__name__)
            return Scan.UNSCANNED
        if answer.endswith(b"FOUND"):
            raise AttachmentRefused(Why.INFECTED)
        if answer.endswith(b"OK"):
            return Scan.CLEAN
        _log.warning("scanner_unsure")
        return Scan.UNSCANNED

    async def _ask(self, data: bytes) -> bytes:
        reader, writer = await self._connect()
        try:
            writer.write(b"zINSTREAM\0")
            for at in range(0, len(data), _PIECE):
                piece = data[at : at + _PIECE]
                writer.write(struct.pack(">I", len(piece)) + piece)
                await writer.drain()
            writer.write(struct.pack(">I", 0))
            await writer.drain()
            return (await reader.readuntil(b"\0")).rstrip(b"\0").strip()
        finally:
            writer.close()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if sys.platform != "win32" and self.address.startswith("/"):
            return await asyncio.open_unix_connection(self.address)
        host, _, port = self.address.rpartition(":")
        return await asyncio.open_connection(host, int(port))
