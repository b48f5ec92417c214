"""Two sides made one stereo sound, in step by the count of their frames. Pure."""

import numpy as np

from console.softphone.engine.line import RATE
from console.softphone.engine.recording.capture import Side

#: Both sides come in the same beat of the sound's clock. One that is so far behind (bytes of one channel: 200 ms) lost something.
MOST_APART = RATE // 5 * 2


class Stereo:
    """``add`` what comes, ``give`` what both sides have: left near, right far."""

    def __init__(self) -> None:
        self._sides = {Side.NEAR: bytearray(), Side.FAR: bytearray()}

    def add(self, side: Side, pcm: bytes) -> None:
        """A frame of one side."""
        self._sides[side].extend(pcm)

    def give(self, *, all_of_it: bool = False) -> bytes:
        """Interleaved. Silence stands in for a side that is missing, far behind, or (``all_of_it``) not here yet."""
        lengths = [len(side) for side in self._sides.values()]
        if all_of_it or max(lengths) - min(lengths) > MOST_APART:
            for side in self._sides.values():
                side.extend(bytes(max(lengths) - len(side)))
        ready = min(len(side) for side in self._sides.values()) // 2 * 2
        both = np.empty((ready // 2, 2), dtype="<i2")
        for column, side in enumerate(self._sides.values()):
            both[:, column] = np.frombuffer(bytes(side[:ready]), dtype="<i2")
            del side[:ready]
        return both.tobytes()
