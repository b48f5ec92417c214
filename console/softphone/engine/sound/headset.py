"""The headset test: what the agent says is recorded, then played back to them. Moved by the devices alone. Pure."""

from enum import StrEnum
from threading import Lock

import numpy as np

from console.softphone.engine.sound.buffer import NOTHING, Samples
from console.softphone.engine.sound.level import FULL
from console.softphone.engine.sound.port import RATE


class Phase(StrEnum):
    """The words of SoundTested."""

    RECORDING = "recording"
    PLAYING = "playing"
    DONE = "done"
    FAILED = "failed"


class Headset:
    """One test of ``seconds``. What was said is forgotten with it."""

    def __init__(self, seconds: float) -> None:
        self._lock = Lock()
        self._length = max(1, int(min(30.0, max(0.2, seconds)) * RATE))
        self._said: list[Samples] = []
        self._count = 0
        self._left = NOTHING
        self.phase = Phase.RECORDING
        self.peak = 0.0

    @property
    def over(self) -> bool:
        """Whether nothing more happens."""
        return self.phase in (Phase.DONE, Phase.FAILED)

    def spoken(self, pcm: bytes) -> None:
        """From the microphone."""
        samples = np.frombuffer(pcm, np.int16)
        with self._lock:
            if self.phase is not Phase.RECORDING:
                return
            taken = samples[: self._length - self._count]
            self._said.append(taken)
            self._count += len(taken)
            if len(taken):
                self.peak = max(self.peak, float(np.abs(taken.astype(np.int32)).max()) / FULL)
            if self._count >= self._length:
                # The silence after it is what a device still holds when it is closed.
                self._left, self._said = np.concatenate((*self._said, np.zeros(RATE // 10, np.int16))), []
                self.phase = Phase.PLAYING

    def heard(self, count: int) -> bytes:
        """So many samples for the speaker."""
        with self._lock:
            given, self._left = self._left[:count], self._left[count:]
            if self.phase is Phase.PLAYING and not len(self._left):
                self.phase = Phase.DONE
            return given.tobytes() + bytes(2 * (count - len(given)))
