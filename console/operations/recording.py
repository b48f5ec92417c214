"""Listening to recorded calls: one's own, and those of one's people for who may. Nothing of it touches the disk; who listens is
written down, by the gateway at once, or by a queued act for one that is at this computer still."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import msgspec

from console.operations.desk import Desk
from console.operations.errors import NotHere
from console.softphone.playback import Playback
from console.softphone.recording_file import FRAME, WHOLE, Damaged, NotARecording
from console.softphone.shelf import Shelf
from contract.recording import PIECE, Listening, RecordingInfo
from contract.recording_acts import HearRecording
from domain.permissions import Act


class Source(Protocol):
    """The gateway's recordings. Raises OfflineNotPossible, NotAllowed, NotHere."""

    async def listed(self, *, team: bool) -> list[RecordingInfo]: ...

    async def listen(self, id: str) -> Listening: ...

    async def piece(self, id: str, offset: int, allowed: str) -> bytes: ...


class Sound(msgspec.Struct, frozen=True):
    """A recording as it is heard, in memory alone: 16-bit little-endian PCM of two channels, left the agent, right the other side.
    ``pauses``: (at which second of it, for how many seconds nothing was kept)."""

    rate: int
    pcm: bytes
    pauses: tuple[tuple[float, float], ...] = ()

    @property
    def samples(self) -> int:
        """Of each channel."""
        return len(self.pcm) // FRAME

    @property
    def seconds(self) -> float:
        return self.samples / self.rate


class Waiting(msgspec.Struct, frozen=True):
    """A recording at this computer that is not at the gateway yet; ``began``: Unix ms by this machine's clock."""

    id: str
    call: str
    began: int
    seconds: float


class Recordings:
    """``shelf`` None: this desk has no telephone and keeps none."""

    def __init__(self, desk: Desk, source: Source, shelf: Shelf | None) -> None:
        self._desk, self._source, self._shelf = desk, source, shelf
        #: What of a file was read once is so for ever.
        self._known: dict[str, Waiting] = {}

    @property
    def may_hear_others(self) -> bool:
        return self._desk.allows(Act.RECORDING_HEAR)

    async def listed(self, *, team: bool = False) -> list[RecordingInfo]:
        """Those at the gateway, newest first: one's own, or one's people's. Raises OfflineNotPossible, NotAllowed."""
        return await self._source.listed(team=team)

    async def waiting(self) -> list[Waiting]:
        """Those at this computer that are not at the gateway yet, newest first."""
        return await asyncio.to_thread(self._waiting)

    async def unsent(self) -> int:
        """How many there are at this computer alone."""
        shelf = self._shelf
        return 0 if shelf is None else await asyncio.to_thread(lambda: len(_whole(shelf)))

    async def hear(self, id: str, progress: Callable[[float], None] = lambda _part: None) -> Sound:
        """The sound of one at the gateway; ``progress`` hears how much of it is there (0-1). Raises OfflineNotPossible, NotAllowed,
        NotHere."""
        listening = await self._source.listen(id)
        info, pcm = listening.recording, bytearray()
        while len(pcm) < info.size:
            piece = await self._source.piece(id, len(pcm), listening.allowed)
            if len(piece) != min(PIECE, info.size - len(pcm)):
                raise NotHere("recording", id)
            pcm += piece
            progress(len(pcm) / info.size)
        return Sound(info.rate, bytes(pcm), info.pauses)

    async def hear_here(self, waiting: Waiting) -> Sound:
        """The sound of one at this computer; that it is heard goes to the gateway as soon as it can. Raises NotHere where it went there
        meanwhile, or does not open; StoreError."""
        sound = await asyncio.to_thread(self._read, waiting.id)
        body = HearRecording(recording=waiting.id, call=waiting.call)
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
        return sound

    def _waiting(self) -> list[Waiting]:
        if self._shelf is None:
            return []
        paths = {path.stem: path for path in _whole(self._shelf)}
        self._known = {id: known for id, known in self._known.items() if id in paths}
        for id, path in paths.items():
            # One that does not open is the carrier's to tell of (console.recording_task).
            with suppress(OSError, NotARecording, Damaged):
                if id not in self._known:
                    read = Playback(path, self._shelf.key())
                    self._known[id] = Waiting(id, read.head.call, read.head.began, read.seconds)
        return sorted(self._known.values(), key=lambda one: -one.began)

    def _read(self, id: str) -> Sound:
        if self._shelf is None:
            raise NotHere("recording", id)
        try:
            read = Playback(self._shelf.folder / f"{id}{WHOLE}", self._shelf.key())
            return Sound(read.head.rate, b"".join(read.sound()), read.pauses)
        except (OSError, NotARecording, Damaged) as error:
            raise NotHere("recording", id) from error


def _whole(shelf: Shelf) -> list[Path]:
    return list(shelf.folder.glob(f"*{WHOLE}")) if shelf.folder.is_dir() else []
