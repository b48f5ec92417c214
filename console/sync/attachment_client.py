"""Files asked of the gateway (contract.attachment), one method a question."""

from collections.abc import Callable

import msgspec

from console.sync.errors import Rubbish
from console.sync.gateway_client import GatewayClient
from contract.attachment import AttachmentRef, Begin, Upload
from contract.paths import ATTACHMENTS

#: Bytes asked for at once.
PIECE = 1024 * 1024


class AttachmentClient:
    """Raises as GatewayClient."""

    def __init__(self, gateway: GatewayClient) -> None:
        self._gateway = gateway

    async def begin(self, asked: Begin) -> Upload:
        return _upload(await self._gateway.exchange("POST", ATTACHMENTS, body=asked))

    async def put(self, id: str, offset: int, piece: bytes) -> Upload:
        path = f"{ATTACHMENTS}/{id}/chunks/{offset}"
        return _upload(await self._gateway.exchange("PUT", path, content=piece))

    async def finish(self, id: str) -> Upload:
        return _upload(await self._gateway.exchange("POST", f"{ATTACHMENTS}/{id}/finish"))

    async def remove(self, id: str) -> None:
        await self._gateway.exchange("DELETE", f"{ATTACHMENTS}/{id}")

    async def content(self, file: AttachmentRef, told: Callable[[int], None] = lambda _have: None) -> bytes:
        """All of a file; ``told`` hears how many bytes are here."""
        parts, have = [], 0
        while have < file.size:
            part = await self._gateway.exchange(
                "GET", f"{ATTACHMENTS}/{file.id}", part=(have, min(file.size, have + PIECE) - 1)
            )
            if not part:
                raise Rubbish(f"attachment {file.id}: nothing at {have}")
            parts.append(part)
            have += len(part)
            told(have)
        return b"".join(parts)


def _upload(answer: bytes) -> Upload:
    try:
        return msgspec.json.decode(answer, type=Upload)
    except msgspec.DecodeError as error:
        raise Rubbish(f"upload: {error}") from error
