"""From one clock to another: what a sound card brings the SIP library takes at its own pace, and the reverse. Pure.

Two clocks never run alike, so that such a buffer slowly fills or runs dry. It watches how much is left after each reading; when even the
least of half a second is too much, a little sound is taken out, when it is too little, some is repeated: one or two periods of the voice,
joined where they are most alike, which nobody hears.

Sound is bytes here, and numbers only where it is joined: a hundred times a second numpy would cost more than what it does.
"""

from threading import Lock

import numpy as np
import numpy.typing as npt

from console.softphone.engine.sound.port import FRAME, RATE

Samples = npt.NDArray[np.int16]
NOTHING: Samples = np.zeros(0, np.int16)
#: Bytes of a sample.
_WIDE = 2


def ms(length: float) -> int:
    """Samples of so many milliseconds."""
    return int(RATE * length / 1000)


LOW = ms(6)
"""Less left after a reading than this, and the next late block would be missed."""
HIGH = ms(12)
"""More left than this all the time is delay for nothing."""
MOST = ms(60)
"""More than this is never kept: after a hiccup the oldest is dropped."""
WATCHED = ms(500)
_SHORTEST, _LONGEST, _JOIN = ms(2), ms(10), ms(5)
_FADE = ms(2.5)


class Ring:
    """One writer and one reader, each in a thread of its own."""

    def __init__(self) -> None:
        self._held = b""
        self._lock = Lock()
        self._flowing = False
        self._cut = False
        self._least, self._since = MOST, 0
        self.missed = 0
        """Readings that found too little while sound was flowing."""
        self.dropped = 0
        """Times that too much had come."""
        self.joined = 0
        """Times that sound was taken out or repeated."""

    def __len__(self) -> int:
        """In samples."""
        return len(self._held) // _WIDE

    def clear(self) -> None:
        """As new, but for the counts."""
        with self._lock:
            self._held, self._flowing, self._cut = b"", False, False
            self._least, self._since = MOST, 0

    def write(self, pcm: bytes) -> None:
        """Append."""
        with self._lock:
            held = self._held + pcm
            if len(held) > MOST * _WIDE:
                if self._flowing:
                    self.dropped += 1
                    self._cut = True
                held = held[-(HIGH + FRAME) * _WIDE :]
            self._held = held

    def read(self, count: int) -> bytes:
        """The next ``count`` samples; silence before sound flows and where it is missing."""
        size = count * _WIDE
        with self._lock:
            if not self._flowing:
                # Begin with something left, or the first late block is missed.
                if len(self._held) < size + LOW * _WIDE:
                    return bytes(size)
                self._flowing, self._cut = True, True
                self._held = self._held[-(count + HIGH) * _WIDE :]
            self._level(count)
            given, self._held = self._held[:size], self._held[size:]
            whole = len(given) == size
            if self._cut:
                given = faded(given, rising=True)
            self._cut = not whole
            if not whole:
                self.missed += 1
                self._flowing = len(given) > 0
                given = faded(given, rising=False) + bytes(size - len(given))
            return given

    def _level(self, count: int) -> None:
        left = len(self) - count
        self._least = min(self._least, max(0, left))
        self._since += count
        if self._since < WATCHED and self._least >= LOW // 2:
            return
        held = np.frombuffer(self._held, np.int16)
        if self._least > HIGH:
            self._join(shortened(held, min(_LONGEST, self._least - LOW)))
        elif self._least < LOW:
            self._join(lengthened(held))
        self._least, self._since = MOST, 0

    def _join(self, samples: Samples) -> None:
        held = samples.tobytes()
        self.joined += len(held) != len(self._held)
        self._held = held


def shortened(held: Samples, most: int) -> Samples:
    """Without a piece of at most ``most`` samples, after which it goes on most alike; as it was where it is too short."""
    most = min(most, len(held) - _JOIN)
    if most < _SHORTEST:
        return held
    lag = _likest(held, most)
    return np.concatenate((_crossed(held[:_JOIN], held[lag : lag + _JOIN]), held[lag + _JOIN :]))


def lengthened(held: Samples) -> Samples:
    """With a piece of it twice; as it was where it is too short."""
    most = min(_LONGEST, len(held) - _JOIN)
    if most < _SHORTEST:
        return held
    lag = _likest(held, most)
    return np.concatenate((held[:lag], _crossed(held[lag : lag + _JOIN], held[:_JOIN]), held[_JOIN:]))


def _likest(held: Samples, most: int) -> int:
    """How far on the sound is most like its beginning: 2 ms at least, ``most`` samples at most."""
    near = held[: most + _JOIN].astype(np.float32)
    windows = np.lib.stride_tricks.sliding_window_view(near, _JOIN)[_SHORTEST : most + 1]
    return _SHORTEST + int(np.argmin(np.square(windows - near[:_JOIN]).sum(axis=1)))


def _crossed(out: Samples, into: Samples) -> Samples:
    part = np.linspace(0.0, 1.0, len(out), dtype=np.float32)
    return (out * (1 - part) + into * part).astype(np.int16)


def faded(pcm: bytes, *, rising: bool) -> bytes:
    """Its beginning faded in, or its end out, so that a gap does not click."""
    soft = np.frombuffer(pcm, np.int16).copy()
    length = min(_FADE, len(soft))
    part = np.linspace(0.0, 1.0, length, dtype=np.float32)
    if rising:
        soft[:length] = (soft[:length] * part).astype(np.int16)
    elif length:
        soft[-length:] = (soft[-length:] * part[::-1]).astype(np.int16)
    return soft.tobytes()
