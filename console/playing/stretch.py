"""Speech said faster without its voices becoming higher: short stretches of it, each fitted to the one before (WSOLA, Verhelst and
Roelands 1993). Pure."""

import numpy as np
from numpy.typing import NDArray

#: Of the sound: one stretch, how much of it fades into the next, and how far around its place the next may be found (s).
_HOP_S, _FADE_S, _SEARCH_S = 0.020, 0.010, 0.008

Samples = NDArray[np.int16]


def mixed(pcm: bytes) -> Samples:
    """Both sides as one."""
    both = np.frombuffer(pcm[: len(pcm) // 4 * 4], dtype="<i2").reshape(-1, 2).astype(np.int32)
    summed: Samples = np.clip(both.sum(axis=1), -32_768, 32_767).astype(np.int16)
    return summed


class Stretch:
    """Reads ``samples`` from ``at`` on; ``speed`` may change at any time."""

    def __init__(self, samples: Samples, rate: int) -> None:
        self._samples = samples
        self._hop, self._fade, self._search = (round(s * rate) for s in (_HOP_S, _FADE_S, _SEARCH_S))
        self._rising = np.linspace(0.0, 1.0, self._fade, dtype=np.float32)
        self.speed = 1.0
        self.at = 0.0
        """Sample that is read next."""
        self._tail: NDArray[np.float32] | None = None
        self._ready: Samples = samples[:0]

    @property
    def over(self) -> bool:
        """Whether all of it was read."""
        return self.at >= len(self._samples) and not len(self._ready)

    def seek(self, sample: int) -> None:
        """Goes on from there."""
        self.at = float(min(len(self._samples), max(0, sample)))
        self._tail, self._ready = None, self._samples[:0]

    def read(self, count: int) -> Samples:
        """The next ``count`` samples, fewer at the end only."""
        while len(self._ready) < count and self.at < len(self._samples):
            self._ready = np.concatenate((self._ready, self._next()))
        given, self._ready = self._ready[:count], self._ready[count:]
        return given

    def _next(self) -> Samples:
        """One stretch more."""
        place = round(self.at)
        left = len(self._samples) - place
        plain = self.speed == 1.0 or left <= self._hop + self._fade + self._search
        start = place if plain or self._tail is None else self._fitting(place)
        took = min(self._hop, len(self._samples) - start)
        block = self._samples[start : start + took].astype(np.float32)
        if self._tail is not None:
            n = min(self._fade, took, len(self._tail))
            block[:n] = block[:n] * self._rising[:n] + self._tail[:n] * (1 - self._rising[:n])
        # What would come after it, for the next to fade in from; where nothing is left out it is what does come.
        self._tail = (
            None if plain else self._samples[start + took : start + took + self._fade].astype(np.float32)
        )
        self.at = min(float(len(self._samples)), self.at + took * (1.0 if plain else self.speed))
        made: Samples = block.round().astype(np.int16)
        return made

    def _fitting(self, place: int) -> int:
        """Where around ``place`` the sound goes on most like what would have come."""
        assert self._tail is not None
        first = max(0, place - self._search)
        around = self._samples[first : place + self._search + self._fade].astype(np.float32)
        if len(around) <= self._fade or len(self._tail) < self._fade:
            return place
        alike = np.correlate(around, self._tail, "valid")
        loud = np.convolve(around**2, np.ones(self._fade, np.float32), "valid")
        return first + int(np.argmax(alike / np.sqrt(loud + 1.0)))
