"""Recorded calls of a gateway that is not there, and something to hear in them."""

from collections.abc import Callable

import msgspec
import numpy as np

from console.operations.errors import Need, NotAllowed, NotHere, OfflineNotPossible
from console.softphone.recording_file import Head, Kind, begin, paused_for
from console.softphone.shelf import Shelf
from contract.recording import PIECE, Listening, RecordingInfo
from domain.permissions import Act

RATE = 8_000


def spoken(seconds: float, agent_hz: float = 220.0, other_hz: float = 330.0) -> bytes:
    """Two people by turns, each at a tone, louder and quieter as people are."""
    time = np.arange(int(seconds * RATE)) / RATE
    turn = (time / 2.5).astype(int) % 2
    swell = 0.25 + 0.75 * np.abs(np.sin(time * 2.1)) * np.abs(np.sin(time * 7.3))
    sides = [
        swell * np.where(turn == side, 9_000, 250) * np.sin(2 * np.pi * hz * time)
        for side, hz in enumerate((agent_hz, other_hz))
    ]
    return np.stack(sides, axis=1).astype("<i2").tobytes()


SOUND = spoken(61.0)


class KeptRecordings:
    """A gateway's; what was listened to stands in ``heard``."""

    def __init__(self, online: Callable[[], bool]) -> None:
        self._online = online
        self.mine: list[RecordingInfo] = []
        self.team: list[RecordingInfo] | None = None
        self.heard: list[str] = []
        self.sound = SOUND

    async def listed(self, *, team: bool) -> list[RecordingInfo]:
        self._need()
        if team and self.team is None:
            raise NotAllowed(Act.RECORDING_HEAR)
        return (self.team or []) if team else self.mine

    async def listen(self, id: str) -> Listening:
        self._need()
        self.heard.append(id)
        for one in (*self.mine, *(self.team or [])):
            if one.id == id:
                return Listening(recording=msgspec.structs.replace(one, size=len(self.sound)), allowed="word")
        raise NotHere("recording", id)

    async def piece(self, id: str, offset: int, allowed: str) -> bytes:
        self._need()
        return self.sound[offset : offset + PIECE]

    def _need(self) -> None:
        if not self._online():
            raise OfflineNotPossible(Need.RECORDING)


def recorded_here(shelf: Shelf, call: str, began: int, sound: bytes = SOUND, rate: int = RATE) -> str:
    """A whole recording at this computer, with a pause; its id."""
    shelf.folder.mkdir(parents=True, exist_ok=True)
    head = Head(recording="0f" * 16, call=call, began=began, rate=rate)
    content, sealer = begin(head, shelf.key())
    middle = len(sound) // 8 * 4
    content += sealer.seal(Kind.SOUND, sound[:middle])
    content += sealer.seal(Kind.PAUSE) + sealer.seal(Kind.RESUME, paused_for(20_000))
    content += sealer.seal(Kind.SOUND, sound[middle:]) + sealer.seal(Kind.END)
    (shelf.folder / f"{head.recording}.rec").write_bytes(content)
    return head.recording
