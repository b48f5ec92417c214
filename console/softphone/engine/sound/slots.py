"""One use of a device each: opened, watched, given back."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from console.softphone.engine.sound.native import SoundFault
from console.softphone.state import SoundDevice

log = logging.getLogger(__name__)

STILL_S = 0.7
"""A device that stands still for so long is opened anew."""
START_S = 4.0
"""A device that has not begun after so long does not serve (a sound server that slept begins after two)."""
SICK_S, SICKEST_S = 5.0, 300.0
"""A device that does not serve is left alone for so long, twice as long each time: opening one in vain leaves a connection behind."""


class OpenDevice(Protocol):
    """What native.Stream says of itself."""

    last: float | None
    opened: float
    failed: bool

    def close(self) -> None: ...


class System(Protocol):
    """What native.Native does."""

    def look(self) -> tuple[SoundDevice, ...]: ...
    def capture(self, device: str, rate: int, captured: Callable[[bytes], None]) -> OpenDevice: ...
    def playback(self, device: str, rate: int, wanted: Callable[[int], bytes]) -> OpenDevice: ...
    def close(self) -> None: ...


@dataclass
class Slot:
    """``made_for``: what else than the device it was opened for."""

    device: str | None = None
    stream: OpenDevice | None = None
    made_for: object = None

    def close(self) -> None:
        """Give the device back, if there is one."""
        if self.stream is not None:
            self.stream.close()
        self.device = self.stream = self.made_for = None

    def fit(
        self, device: str | None, made_for: object, begin: Callable[[str], OpenDevice], now: float
    ) -> None:
        """Be open on this device, or closed. Raises SoundFault where it does not serve; then it is closed."""
        stream = self.stream
        if stream is not None:
            same = (self.device, self.made_for) == (device, made_for)
            if same and stream.last is None and now - stream.opened > START_S:
                self.close()
                raise SoundFault("it does not begin")
            if same and not stream.failed and (stream.last is None or now - stream.last < STILL_S):
                return
            self.close()
        if device is not None:
            self.stream = begin(device)
            self.device, self.made_for = device, made_for


@dataclass
class _Illness:
    until: float
    after: float


class Infirmary:
    """Devices that would not serve: each is left alone for a while, longer each time."""

    def __init__(self) -> None:
        self._ill: dict[str, _Illness] = {}

    def admit(self, device: str, now: float, why: SoundFault) -> None:
        """It does not serve now."""
        log.info("the sound device %s does not serve: %s", device, why)
        before = self._ill.get(device)
        after = SICK_S if before is None else min(SICKEST_S, before.after * 2)
        self._ill[device] = _Illness(now + after, after)

    def ill(self, now: float) -> set[str]:
        """Those to leave alone."""
        return {device for device, each in self._ill.items() if each.until > now}

    def keep(self, there: Collection[str]) -> None:
        """Forget devices that went: one that comes back is tried at once."""
        self._ill = {device: each for device, each in self._ill.items() if device in there}
