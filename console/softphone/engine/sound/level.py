"""How loud it is. Pure."""

from threading import Lock

import numpy as np

FULL = 32768.0


class Meter:
    """Collects what passes until it is asked; one writer, one reader."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._squares, self._count, self._peak = 0.0, 0, 0.0

    def pass_by(self, pcm: bytes) -> None:
        """Some of the sound."""
        if not pcm:
            return
        exact = np.frombuffer(pcm, np.int16).astype(np.float32) / FULL
        squares, peak = float(np.dot(exact, exact)), float(np.abs(exact).max())
        with self._lock:
            self._squares += squares
            self._count += len(exact)
            self._peak = max(self._peak, peak)

    def take(self) -> tuple[float, float]:
        """Root mean square and peak since the last time, 0–1 of full scale; both 0 when nothing passed."""
        with self._lock:
            loudness = (self._squares / self._count) ** 0.5 if self._count else 0.0
            peak = self._peak
            self._squares, self._count, self._peak = 0.0, 0, 0.0
        return loudness, peak
