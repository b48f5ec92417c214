"""The gateway's recordings over the line: what console.operations.recording asks for, in the words of the street."""

from typing import TypeVar

import msgspec

from console.operations.errors import Need, NotAllowed, NotHere, OfflineNotPossible
from console.refused import asked
from console.sync.errors import Rubbish
from console.sync.gateway_client import GatewayClient
from contract.paths import RECORDINGS
from contract.recording import Listening, RecordingInfo
from domain.permissions import Act

T = TypeVar("T")


class RecordingLine:
    """A console.operations.recording.Source."""

    def __init__(self, gateway: GatewayClient) -> None:
        self._gateway = gateway

    async def listed(self, *, team: bool) -> list[RecordingInfo]:
        """As the protocol says."""
        answer = await self._ask("GET", f"{RECORDINGS}?team=true" if team else RECORDINGS)
        return _read(answer, list[RecordingInfo])

    async def listen(self, id: str) -> Listening:
        """As the protocol says."""
        return _read(await self._ask("POST", f"{RECORDINGS}/{id}/listen", id), Listening)

    async def piece(self, id: str, offset: int, allowed: str) -> bytes:
        """As the protocol says."""
        return await self._ask("GET", f"{RECORDINGS}/{id}/pieces/{offset}?allowed={allowed}", id)

    async def _ask(self, method: str, path: str, id: str = "") -> bytes:
        no, nothing = NotAllowed(Act.RECORDING_HEAR), NotHere("recording", id)
        with asked(Need.RECORDING, forbidden=no, missing=nothing):
            return await self._gateway.exchange(method, path)


def _read(answer: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(answer, type=kind)
    except msgspec.DecodeError as error:
        raise OfflineNotPossible(Need.RECORDING) from Rubbish(str(error))
