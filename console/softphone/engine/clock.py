"""The two clocks of the telephone: one that is shown, and one that lengths are counted with (architecture: Clocks)."""

import time
from typing import Protocol


class Clock(Protocol):
    def now(self) -> int:
        """Unix ms by this machine's clock: for stamps. It may be set back or forth."""

    def ticks(self) -> int:
        """Ms from an arbitrary start, never backwards: for lengths and deadlines."""


class MachineClock:
    def now(self) -> int:
        return time.time_ns() // 1_000_000

    def ticks(self) -> int:
        return time.monotonic_ns() // 1_000_000
