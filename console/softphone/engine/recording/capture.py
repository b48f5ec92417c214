"""The ear of a recording: takes both sides of a call in the sound's own thread, and nothing while it is paused.

What is said in a pause is dropped before anything keeps it. When the pause ends, what was still under way in the buffers of network and
devices is dropped too, so that the end of a card number does not come in late.
"""

from collections import deque
from collections.abc import Callable
from enum import Enum

import msgspec

#: What is under way when a pause ends is gone after so long (ms): both buffers of the devices, and the network's.
AFTER_PAUSE_MS = 250
#: Frames of both sides that may wait for the disk: ten seconds in frames of 20 ms, 640 kB.
MOST = 1_000


class Side(Enum):
    NEAR = 0
    FAR = 1


class Mark(msgspec.Struct, frozen=True):
    """Between sounds: a pause begins (``ms`` None), or is over after so long."""

    ms: int | None = None


Taken = tuple[Side, bytes] | Mark


class Capture:
    """A Tap (engine/line.py). ``ticks``: the unstoppable clock in ms."""

    def __init__(self, ticks: Callable[[], int]) -> None:
        self._ticks = ticks
        self._taken: deque[Taken] = deque()
        self._paused_at: int | None = None
        self._deaf_until = 0
        self._closed = False
        self.overrun = False
        """More came than the disk took."""

    @property
    def paused(self) -> bool:
        """Whether nothing is kept now."""
        return self._paused_at is not None

    def near(self, pcm: bytes) -> None:
        """As Tap says."""
        self._take(Side.NEAR, pcm)

    def far(self, pcm: bytes) -> None:
        """As Tap says."""
        self._take(Side.FAR, pcm)

    def pause(self) -> None:
        """Nothing that comes from here on is kept. Again: nothing."""
        if self._paused_at is None:
            self._paused_at = self._ticks()
            self._taken.append(Mark())

    def resume(self) -> None:
        """From a moment on, what comes is kept again."""
        if self._paused_at is not None:
            self._deaf_until = self._ticks() + AFTER_PAUSE_MS
            self._taken.append(Mark(self._deaf_until - self._paused_at))
            self._paused_at = None

    def close(self) -> None:
        """Nothing more is taken; a pause that was on is over."""
        if not self._closed:
            self._closed = True
            if self._paused_at is not None:
                self._taken.append(Mark(self._ticks() - self._paused_at))

    def take(self) -> Taken | None:
        """The next that came; None for nothing yet."""
        try:
            return self._taken.popleft()
        except IndexError:
            return None

    def _take(self, side: Side, pcm: bytes) -> None:
        if self._closed or self._paused_at is not None or self._ticks() < self._deaf_until:
            return
        if len(self._taken) >= MOST:
            self.overrun = True
            return
        self._taken.append((side, pcm))
