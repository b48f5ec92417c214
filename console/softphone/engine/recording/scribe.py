"""Writes one recording in a thread of its own: a slow disk delays it, and nothing else."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from console.softphone.engine.recording.capture import Capture, Mark
from console.softphone.engine.recording.stereo import Stereo
from console.softphone.recording_file import Contents, Damaged, Head, Kind, Opened, begin, paused_for

#: A chunk holds so much (s): what an end of the process may cost.
EVERY_S = 0.4
#: Chunks between two times that the disk is asked to have it for good.
_SYNC = 12


class Closed(msgspec.Struct, frozen=True):
    """A recording that is whole, still under its name of before."""

    path: Path
    head: Head
    seconds: float
    pauses: tuple[tuple[float, float], ...]


class Scribe(threading.Thread):
    """``closed`` gets the recording from within the thread, once. ``failed``: the disk would not have it any more; what was kept until then
    is closed all the same, now or at the next start."""

    def __init__(
        self, path: Path, head: Head, wrapping: bytes, capture: Capture, closed: Callable[[Closed], None]
    ) -> None:
        super().__init__(name="recording", daemon=True)
        self._path, self._head, self._capture, self._closed = path, head, capture, closed
        self._wrapping = wrapping
        self._over = threading.Event()
        self._stereo, self._contents = Stereo(), Contents()
        self._handle, self._size, self._chunks = -1, 0, 0
        self._paused = self.failed = False

    def finish(self) -> None:
        """Nothing more comes: what waits is written and the file closed."""
        self._capture.close()
        self._over.set()

    def run(self) -> None:
        """The thread's."""
        try:
            self._begin()
            while not self._over.wait(EVERY_S):
                self._write_down()
                if self._capture.overrun:
                    raise OSError("the disk is too slow")
            self._write_down(last=True)
        except OSError:
            self.failed = True
        self._capture.close()
        if self._handle < 0:
            return
        whole = self._end()
        # Windows neither renames nor removes a file that is open.
        os.close(self._handle)
        if whole:
            self._closed(closed_as(self._path, self._head, self._contents))
        elif not self._size:
            with suppress(OSError):
                self._path.unlink()

    def _begin(self) -> None:
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._handle = os.open(self._path, flags, 0o600)
        content, self._sealer = begin(self._head, self._wrapping)
        self._append(content)

    def _write_down(self, *, last: bool = False) -> None:
        while (taken := self._capture.take()) is not None:
            if not isinstance(taken, Mark):
                # One that was on its way as the pause began is after its mark.
                if not self._paused:
                    self._stereo.add(*taken)
            elif taken.ms is None:
                self._paused = True
                self._sound(all_of_it=True)
                self._chunk(Kind.PAUSE)
            else:
                self._paused = False
                self._chunk(Kind.RESUME, paused_for(taken.ms))
        self._sound(all_of_it=last)

    def _sound(self, *, all_of_it: bool) -> None:
        pcm = self._stereo.give(all_of_it=all_of_it)
        if pcm:
            self._chunk(Kind.SOUND, pcm)

    def _chunk(self, kind: Kind, clear: bytes = b"") -> None:
        try:
            self._append(self._sealer.seal(kind, clear))
        except OSError:
            self._sealer.place -= 1
            raise
        self._contents.note(kind, clear, self._head.rate)
        self._chunks += 1
        if self._chunks % _SYNC == 0:
            os.fsync(self._handle)

    def _append(self, content: bytes) -> None:
        """All of it or nothing. Raises OSError."""
        written = 0
        with suppress(OSError):
            written = os.write(self._handle, content)
        if written != len(content):
            with suppress(OSError):
                os.ftruncate(self._handle, self._size)
            raise OSError("no room")
        self._size += written

    def _end(self) -> bool:
        """Room for the last word there may be yet; if not, the next start says it."""
        if not self._size:
            return False
        try:
            self._chunk(Kind.END)
            os.fsync(self._handle)
        except OSError:
            return False
        return True


def closed_as(path: Path, head: Head, contents: Contents) -> Closed:
    """A recording that is whole now."""
    return Closed(path, head, round(contents.samples / head.rate, 3), tuple(contents.pauses))


def recover(path: Path, wrapping: bytes) -> Closed:
    """Closes what a writer left that died: whatever is whole of it stays. One that has its end is left as it is. Raises OSError,
    NotARecording."""
    contents = Contents()
    with path.open("r+b") as stream:
        opened = Opened(stream, wrapping)
        # What a power cut made of the end is not worth more than a torn one.
        with suppress(Damaged):
            for chunk in opened.chunks():
                contents.note(chunk.kind, chunk.clear, opened.head.rate)
        if not contents.ended:
            stream.truncate(opened.at)
            stream.seek(opened.at)
            stream.write(opened.sealer().seal(Kind.END))
            stream.flush()
            os.fsync(stream.fileno())
    return closed_as(path, opened.head, contents)
