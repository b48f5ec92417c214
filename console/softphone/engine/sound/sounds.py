"""The devices as the engine's core sees them: what it wants is noted, and done by a thread of sound's own."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from console.softphone.engine.sound.bridge import Bridge
from console.softphone.engine.sound.headset import Headset, Phase
from console.softphone.engine.sound.keeper import Keeper, Wanted
from console.softphone.engine.sound.native import Native
from console.softphone.engine.sound.port import SoundEvent, SoundPort
from console.softphone.engine.sound.slots import System
from console.softphone.events import SoundTested
from console.softphone.state import Sound, SoundDevice

RING_FILE = Path(__file__).resolve().parents[4] / "resources" / "sounds" / "offer.wav"
_GRACE_S = 2.0


class DeviceSounds:
    """See port.Sounds. The thread begins at once and looks what there is; no device is opened before it is needed."""

    def __init__(self, connect: Callable[[], System] = Native, ring_file: Path = RING_FILE) -> None:
        self.bridge = Bridge()
        self._events: deque[SoundEvent] = deque()
        self._keeper = Keeper(self.bridge, connect, self._events.append, ring_file)
        self._wanted = Wanted()
        self._wake, self._leaving = threading.Event(), False
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    @property
    def port(self) -> SoundPort:
        """See Sounds."""
        return self.bridge

    def open_for_call(self) -> None:
        """See Sounds."""
        self._want(replace(self._wanted, call=True, test=None))

    def close(self) -> None:
        """See Sounds."""
        self._want(replace(self._wanted, call=False))

    def choose(self, sound: Sound) -> None:
        """See Sounds."""
        self._want(replace(self._wanted, sound=sound))

    def devices(self) -> tuple[SoundDevice, ...]:
        """See Sounds."""
        return self._keeper.devices

    def ring(self, on: bool) -> None:
        """See Sounds."""
        self._want(replace(self._wanted, ringing=on))

    def test(self, on: bool, seconds: float = 3.0) -> bool:
        """See Sounds."""
        if self._wanted.call:
            return False
        self._want(replace(self._wanted, test=Headset(seconds) if on else None))
        return True

    def levels(self, on: bool) -> None:
        """See Sounds."""
        self._want(replace(self._wanted, levels=on))

    def happened(self) -> tuple[SoundEvent, ...]:
        """See Sounds."""
        told: list[SoundEvent] = []
        while self._events:
            event = self._events.popleft()
            told.append(event)
            if isinstance(event, SoundTested) and event.phase in (Phase.DONE, Phase.FAILED):
                self._want(replace(self._wanted, test=self._unfinished()))
        return tuple(told)

    def leave(self) -> None:
        """See Sounds."""
        self._leaving = True
        self._wake.set()
        self._thread.join(_GRACE_S)

    def _unfinished(self) -> Headset | None:
        """A test begun since the finished one."""
        test = self._wanted.test
        return None if test is None or test.over else test

    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._wake.set()

    def _run(self) -> None:
        while not self._leaving:
            self._wake.clear()
            self._wake.wait(self._keeper.turn(self._wanted))
        self._keeper.leave()
