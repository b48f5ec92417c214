"""The centre's sentence before a recording begins: said to both sides of the call, and only once it was said whole the recording begins.

The file may stand on a share: it is read by a thread of its own, as soon as the rules name it."""

import logging
import threading
import wave
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

import numpy as np

from console.softphone.engine.line import RATE, SoundEnd

log = logging.getLogger(__name__)

#: A longer sentence is none (s).
LONGEST_S = 60
#: After its last sample, until both have heard that too (frames of 20 ms): it is on its way through their buffers.
_AFTER = 8


class Unreadable(Exception):
    """No sound of 16 bits, or a longer one than anybody waits for."""


def read(file: Path) -> bytes:
    """A WAV file of 16 bits, of any rate and of one channel or two, as PCM of one at RATE. Raises OSError, EOFError, wave.Error,
    Unreadable."""
    with wave.open(str(file), "rb") as opened:
        rate, channels, count = opened.getframerate(), opened.getnchannels(), opened.getnframes()
        if opened.getsampwidth() != 2 or channels not in (1, 2) or not 0 < count <= LONGEST_S * rate:
            raise Unreadable(
                f"{channels} channels of {8 * opened.getsampwidth()} bits, {count / max(rate, 1):.0f} s"
            )
        samples = np.frombuffer(opened.readframes(count), "<i2").astype(np.float64)
    mono = samples.reshape(-1, channels).mean(axis=1)
    wanted = np.arange(round(len(mono) * RATE / rate)) * rate / RATE
    fitted: bytes = np.interp(wanted, np.arange(len(mono)), mono).round().astype("<i2").tobytes()
    return fitted


class Sentence:
    """A SoundEnd that says ``pcm`` once and hears nothing. Taken from by the line's media clock."""

    def __init__(self, pcm: bytes) -> None:
        self._pcm, self._at, self._after = pcm, 0, 0

    @property
    def over(self) -> bool:
        """Whether both heard all of it."""
        return self._after >= _AFTER

    def spoken(self, samples: int) -> bytes:
        """As SoundEnd says."""
        if self._at >= len(self._pcm):
            self._after += 1
            return b""
        given = self._pcm[self._at : self._at + 2 * samples]
        self._at += 2 * samples
        return given.ljust(2 * samples, b"\0")

    def heard(self, pcm: bytes) -> None:
        """Nothing is said to it."""


class Said(Enum):
    """How far a call's announcement is."""

    WHOLE = auto()
    """Or none is wanted."""
    UNDER_WAY = auto()
    NOT_POSSIBLE = auto()


class Announcer:
    """Engine's thread. ``play`` as Line.play."""

    def __init__(self, play: Callable[[str, SoundEnd | None], None]) -> None:
        self._play = play
        self._file = ""
        self._read: dict[str, bytes | None] = {}
        self._saying: dict[str, Sentence] = {}
        self._said: set[str] = set()

    def want(self, file: str) -> None:
        """The sentence is in ``file``; "" for none. One that could not be read is tried again each time."""
        if file == self._file and self._read.get(file, b"") is not None:
            return
        self._file, self._read = file, {}
        if file:
            reading = threading.Thread(
                target=self._fetch, args=(file, self._read), name="announcement", daemon=True
            )
            reading.start()

    def said(self, call: str) -> Said:
        """How far it is; begins where it has not. A held call hears the rest once it is taken up again."""
        if not self._file or call in self._said:
            return Said.WHOLE
        sentence = self._saying.get(call)
        if sentence is None:
            return self._begin(call)
        if not sentence.over:
            return Said.UNDER_WAY
        self.stop(call)
        self._said.add(call)
        return Said.WHOLE

    def stop(self, call: str) -> None:
        """No more is said of it; it would be said from the beginning."""
        if self._saying.pop(call, None) is not None:
            self._play(call, None)

    def forget(self, call: str) -> None:
        """The call is over."""
        self.stop(call)
        self._said.discard(call)

    def _begin(self, call: str) -> Said:
        if self._file not in self._read:
            return Said.UNDER_WAY
        pcm = self._read[self._file]
        if pcm is None:
            return Said.NOT_POSSIBLE
        self._saying[call] = sentence = Sentence(pcm)
        self._play(call, sentence)
        return Said.UNDER_WAY

    def _fetch(self, file: str, into: dict[str, bytes | None]) -> None:
        """The thread's."""
        try:
            into[file] = read(Path(file))
        except (OSError, EOFError, wave.Error, Unreadable) as error:
            log.warning("the announcement of recordings was not read: %s", error)
            into[file] = None
