"""Notices that this machine is reached by another address than before (another network, another lease, a cable put in again), and that
it slept.

Asked of the system for each place that matters (the registrars that answered, and the way out): with which address of ours would a
packet go there? A connected datagram socket says so and sends nothing, on every system; some microseconds, once a second.
"""

import socket
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum

#: An address of nobody (RFC 5737), by which the way out is looked for.
OUT = "192.0.2.1"
LOOK_MS = 1_000
#: Between two turns of the engine there is never so much, unless the machine slept or the process was held.
SLEPT_MS = 3_000


class Change(IntEnum):
    NONE = 0
    BACK = 1
    """The way was gone, or is another one out: whoever knows us should be asked anew."""
    MOVED = 2
    """Where we are known we are reached by another address now."""


def own_address(host: str) -> str:
    """By which of ours ``host`` (an address, no name) is reached now; "" when it is not."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect((host, 9))
            return str(asking.getsockname()[0])
        except OSError:
            return ""


class Network:
    """``look`` each LOOK_MS at most; ``own`` is own_address in earnest."""

    def __init__(self, ticks: int, own: Callable[[str], str] = own_address) -> None:
        self._own = own
        self._last: dict[str, str] = {}
        self._gone: set[str] = set()
        self._at = ticks
        self.look((), ticks)

    def look(self, registrars: Iterable[str], ticks: int) -> Change:
        """What changed since it was looked last. ``registrars``: the addresses of those that know us; a new one is looked at at once."""
        hosts = {OUT, *registrars}
        if ticks < self._at and hosts <= self._last.keys():
            return Change.NONE
        self._at = ticks + LOOK_MS
        return self._compare({host: self._own(host) for host in hosts})

    def _compare(self, now: Mapping[str, str]) -> Change:
        """One that is looked for the first time is no change; what cannot be reached now is one only when it can again."""
        found = Change.NONE
        for host, own in now.items():
            former = self._last.get(host)
            if own and former and own != former:
                found = max(found, Change.BACK if host == OUT else Change.MOVED)
            elif own and host in self._gone:
                found = max(found, Change.BACK)
        self._gone = {host for host, own in now.items() if not own}
        self._last = {host: own or self._last.get(host, "") for host, own in now.items()}
        return found


def machine_ticks() -> int:
    """Ms from an arbitrary start, the machine's sleep counted in; on Windows the clock of ``clock.ticks`` does so itself."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    else:
        return time.monotonic_ns() // 1_000_000


class Sleep:
    """Asked at each turn with machine_ticks: says once that the machine slept. No clock that is set makes it believe so."""

    def __init__(self, ticks: int) -> None:
        self._last = ticks

    def over(self, ticks: int) -> bool:
        """Whether it slept since this was asked last."""
        last, self._last = self._last, ticks
        return ticks - last > SLEPT_MS
