"""What the console makes of a recorded call: its length, the shape of its sound, and sound to play, all in memory. Waits: for threads."""

import io
import struct
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from console.softphone.recording_file import FRAME, Contents, Head, Kind, Opened


class Shape(msgspec.Struct, frozen=True):
    """Loudness over time, 0-1 of full scale, so many equal parts of the whole: the agent's and the other side's."""

    agent: tuple[float, ...]
    other: tuple[float, ...]


class Playback:
    """A recording by its file and the key its own is wrapped by (console.softphone.keep.Meeting.journal_key). One that was cut off is
    read as far as it goes. Raises OSError, NotARecording, Damaged."""

    def __init__(self, path: Path, wrapping: bytes) -> None:
        self._path, self._wrapping = path, wrapping
        self._contents = Contents()
        with path.open("rb") as stream:
            opened = Opened(stream, wrapping)
            self.head: Head = opened.head
            for chunk in opened.chunks():
                self._contents.note(chunk.kind, chunk.clear, self.head.rate)

    @property
    def seconds(self) -> float:
        """Of the sound that was kept."""
        return self._contents.samples / self.head.rate

    @property
    def pauses(self) -> tuple[tuple[float, float], ...]:
        """(at which second, for how many seconds nothing was kept)."""
        return tuple(self._contents.pauses)

    @property
    def ended(self) -> bool:
        """Whether its end is there; otherwise its writer died."""
        return self._contents.ended

    def sound(self) -> Iterator[bytes]:
        """16-bit little-endian PCM, left the agent, right the other side, a chunk at a time. Raises as the making does."""
        with self._path.open("rb") as stream:
            for chunk in Opened(stream, self._wrapping).chunks():
                if chunk.kind is Kind.SOUND:
                    yield chunk.clear

    def shape(self, parts: int) -> Shape:
        """As shape_of says, of the whole."""
        return shape_of(self.sound(), self._contents.samples, parts)

    def wav(self) -> bytes:
        """The whole as the bytes of a WAV file, for a player; it is written nowhere."""
        size = self._contents.samples * FRAME
        rate = self.head.rate
        out = io.BytesIO()
        form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 2, rate, rate * FRAME, FRAME, 16)
        out.write(
            struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + form + struct.pack("<4sI", b"data", size)
        )
        for pcm in self.sound():
            out.write(pcm)
        return out.getvalue()


def shape_of(sound: Iterable[bytes], samples: int, parts: int) -> Shape:
    """``parts`` peaks a side, of a sound of so many ``samples`` that may be as long as it likes: never more than a chunk of it is
    unpacked in memory."""
    peaks = ([0] * parts, [0] * parts)
    total, at = max(samples, 1), 0
    for pcm in sound:
        unpacked = array("h", pcm)
        for first, last, part in _stretches(at, len(unpacked) // 2, total, parts):
            for side, side_peaks in enumerate(peaks):
                stretch = unpacked[2 * first + side : 2 * last : 2]
                side_peaks[part] = max(side_peaks[part], max(stretch), -min(stretch))
        at += len(unpacked) // 2
    agent, other = (tuple(peak / 32768 for peak in side) for side in peaks)
    return Shape(agent, other)


def _stretches(at: int, count: int, total: int, parts: int) -> Iterator[tuple[int, int, int]]:
    """(first, last, part) of ``count`` samples from ``at`` on, cut where another of ``parts`` equal parts of ``total`` begins."""
    first = 0
    while first < count:
        part = min((at + first) * parts // total, parts - 1)
        until = -(-(part + 1) * total // parts) - at
        last = count if part == parts - 1 else min(count, max(until, first + 1))
        yield first, last, part
        first = last
