"""Time as a desk can know it (architecture: Clocks): wall time may jump, durations are measured monotonically."""

import sys
import time
from pathlib import Path
from typing import Protocol

from contract.envelope import Stamp
from contract.ids import new_id

#: Wall and monotonic time may drift apart this far (ms) before it counts as a jump.
JUMP_MS = 2_000


class Clock(Protocol):
    """``offset``: gateway minus desk in ms as last measured; ``uncertain``: the wall clock jumped since then, or it was
    never measured; ``told``: monotonic ms at which the gateway last said its time, None before."""

    boot: str
    told: int | None

    def wall(self) -> int:
        """Unix time in ms by the desk's clock."""

    def monotonic(self) -> int:
        """Ms since the machine's start; never goes back within one ``boot``."""

    def gateway_now(self) -> int:
        """Unix time in ms by the gateway's clock, as far as it is known."""

    def measured(self, gateway_now: int) -> None:
        """The gateway's clock says ``gateway_now``."""

    def stamp(self) -> Stamp:
        """The stamp of an act done now."""


class _Measured:
    """Offset and its doubt, on top of two raw readings."""

    boot: str

    def __init__(self) -> None:
        self._offset = 0
        self._base: int | None = None
        self.told: int | None = None

    def wall(self) -> int:
        raise NotImplementedError

    def monotonic(self) -> int:
        raise NotImplementedError

    def _drift(self) -> int:
        return self.wall() - self.monotonic()

    def measured(self, gateway_now: int) -> None:
        self._offset = gateway_now - self.wall()
        self._base = self._drift()
        self.told = self.monotonic()

    @property
    def uncertain(self) -> bool:
        return self._base is None or abs(self._drift() - self._base) > JUMP_MS

    def gateway_now(self) -> int:
        # A jump of the wall clock is undone: the monotonic clock carries the last measurement on.
        if self._base is None:
            return self.wall()
        return self.monotonic() + self._base + self._offset

    def stamp(self) -> Stamp:
        return Stamp(self.wall(), self._offset, self.boot, self.uncertain)


class SystemClock(_Measured):
    """The machine's clocks."""

    def __init__(self) -> None:
        super().__init__()
        self.boot = _boot_id()

    def wall(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> int:
        return _steady_ns() // 1_000_000


class FakeClock(_Measured):
    """A clock moved by hand. ``advance`` moves both readings, ``jump`` the wall alone, ``reboot`` begins a new run."""

    def __init__(self, wall: int = 1_790_000_000_000) -> None:
        super().__init__()
        self.boot = "boot-1"
        self._wall, self._mono = wall, 10_000

    def wall(self) -> int:
        return self._wall

    def monotonic(self) -> int:
        return self._mono

    def advance(self, ms: int) -> None:
        self._wall += ms
        self._mono += ms

    def jump(self, ms: int) -> None:
        self._wall += ms

    def reboot(self) -> None:
        self.boot = new_id()
        self._mono = 0


def _steady_ns() -> int:
    """Counts on while the machine sleeps, where the system has such a clock."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    else:
        return time.monotonic_ns()


def _boot_id() -> str:
    """Linux names each run of the machine; elsewhere the moment of the start does, to ten seconds."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return f"start-{(time.time_ns() - time.monotonic_ns()) // 10_000_000_000}"
