"""Opens what is wanted, closes what is not, and sees within a second what came and went. One thread; a sound server may make it wait."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from console.softphone.engine.sound import ringer
from console.softphone.engine.sound.bridge import Bridge
from console.softphone.engine.sound.devices import Picked, Picks, picks, troubles
from console.softphone.engine.sound.headset import Headset, Phase
from console.softphone.engine.sound.native import BUFFERED_MS, SoundFault, SystemGone
from console.softphone.engine.sound.port import RATE, SoundEvent
from console.softphone.engine.sound.slots import Infirmary, OpenDevice, Slot, System
from console.softphone.engine.sound.voice import Untouched, voice_for
from console.softphone.events import DevicesChanged, Level, SoundTested
from console.softphone.state import Sound, SoundDevice

log = logging.getLogger(__name__)

TICK_S = 0.1
LOOK_S = 0.3
"""Between two looks for devices while one is in use, which cost some ms each."""
IDLE_LOOK_S = 1.0
"""With none in use; with no sound system at all, after a few tries: each costs some ms too."""


@dataclass(frozen=True)
class Wanted:
    """What the core wants of sound; replaced whole, so that it is read without a lock."""

    sound: Sound = field(default_factory=Sound)
    call: bool = False
    test: Headset | None = None
    ringing: bool = False
    levels: bool = False

    @property
    def talking(self) -> bool:
        """Whether microphone and speaker are."""
        return self.call or self.test is not None


class Keeper:
    """``turn`` does all that is due. ``connect`` raises SoundFault where there is no sound system."""

    def __init__(
        self,
        bridge: Bridge,
        connect: Callable[[], System],
        tell: Callable[[SoundEvent], None],
        ring_file: Path,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.devices: tuple[SoundDevice, ...] = ()
        self._bridge, self._connect, self._tell, self._clock = bridge, connect, tell, clock
        self._ring_file = ring_file
        self._system: System | None = None
        self._microphone, self._speaker, self._ringer = Slot(), Slot(), Slot()
        self._infirmary = Infirmary()
        self._picks: Picks | None = None
        self._names: dict[str, str] = {}
        self._looked, self._measured = float("-inf"), float("-inf")
        self._missed_s = LOOK_S / 2
        self._testing: Headset | None = None
        self._told_over = False
        self._voice_of: tuple[object, ...] = ()

    def turn(self, wanted: Wanted) -> float:
        """Returns after how many seconds the next turn is due."""
        now, before, known = self._clock(), self._picks, self.devices
        busy = wanted.talking or wanted.ringing
        look_s = self._missed_s if self._system is None else LOOK_S if busy else IDLE_LOOK_S
        if now - self._looked >= look_s:
            self._looked = now
            self._look()
        self._bridge.test = wanted.test
        chosen = self._choose(wanted.sound, now)
        while not self._settle(wanted, chosen, now):
            chosen = self._choose(wanted.sound, now)
        self._picks = chosen
        self._report(before, chosen, self.devices != known, now)
        self._process(wanted)
        self._test(wanted)
        self._bridge.measured = wanted.levels
        if wanted.levels and wanted.talking and now - self._measured >= TICK_S:
            self._measured = now
            self._tell(
                Level(microphone=self._bridge.microphone.take()[0], speaker=self._bridge.speaker.take()[0])
            )
        if self._system is None:
            return self._missed_s
        return TICK_S if busy else IDLE_LOOK_S

    def leave(self) -> None:
        """Give everything back."""
        for slot in (self._microphone, self._speaker, self._ringer):
            slot.close()
        if self._system is not None:
            self._system.close()
            self._system = None

    def _look(self) -> None:
        """See what there is."""
        try:
            if self._system is None:
                self._system = self._connect()
            there = self._system.look()
        except SoundFault as fault:
            self._lose(fault)
        else:
            self._missed_s = LOOK_S / 2
            self._know(there)

    def _lose(self, fault: SoundFault) -> None:
        """There is no sound system, or none any more: no device either, and none of them is ill."""
        if self._system is not None:
            log.info("the sound system has gone: %s", fault)
        self.leave()
        self._missed_s = min(IDLE_LOOK_S, self._missed_s * 2)
        self._know(())

    def _know(self, there: tuple[SoundDevice, ...]) -> None:
        self.devices = there
        self._names.update((each.id, each.name) for each in there)
        self._infirmary.keep({each.id for each in there})

    def _choose(self, sound: Sound, now: float) -> Picks:
        return picks(self.devices, sound, self._infirmary.ill(now))

    def _report(self, before: Picks | None, chosen: Picks, changed: bool, now: float) -> None:
        serving = {each.id for each in self.devices} - self._infirmary.ill(now)
        told = troubles(before, chosen, serving, self._names)
        for trouble, name in told:
            self._tell(DevicesChanged(devices=self.devices, trouble=trouble, name=name))
        if changed and not told:
            self._tell(DevicesChanged(devices=self.devices))

    def _settle(self, wanted: Wanted, chosen: Picks, now: float) -> bool:
        """Open and close. False: one did not open, or all have gone: choose anew. Each is tried once at most."""
        volume = wanted.sound.ring_volume
        uses: tuple[tuple[Slot, Picked, bool, object, Callable[[System, str], OpenDevice]], ...] = (
            (self._speaker, chosen.speaker, wanted.talking, None, self._open_speaker),
            (self._microphone, chosen.microphone, wanted.talking, None, self._open_microphone),
            (self._ringer, chosen.ringer, wanted.ringing, volume, partial(self._open_ringer, volume)),
        )
        for slot, picked, needed, made_for, begin in uses:
            system = self._system
            device = picked.device if needed and system is not None else None
            try:
                slot.fit(device, made_for, partial(begin, system) if system is not None else _none, now)
            except SystemGone as gone:
                # Seen by an opening before the next look: told as that would, not as the fault of one device after another.
                self._lose(gone)
                return False
            except SoundFault as fault:
                self._infirmary.admit(device or "", now, fault)
                return False
        return True

    def _open_speaker(self, system: System, device: str) -> OpenDevice:
        self._bridge.speaker_opens()
        return system.playback(device, RATE, self._bridge.wanted)

    def _open_microphone(self, system: System, device: str) -> OpenDevice:
        self._bridge.microphone_opens()
        return system.capture(device, RATE, self._bridge.captured)

    def _open_ringer(self, volume: float, system: System, device: str) -> OpenDevice:
        tune, rate = ringer.tune(self._ring_file)
        return system.playback(device, rate, ringer.looped(tune, volume))

    def _process(self, wanted: Wanted) -> None:
        """What is done to the voice begins anew with new settings, and with another device, whose echo is another."""
        if not wanted.talking:
            self._bridge.voice, self._voice_of = Untouched(), ()
            return
        sound = wanted.sound
        of = (sound.echo, sound.noise, sound.gain, self._microphone.stream, self._speaker.stream)
        if of != self._voice_of:
            self._bridge.voice, self._voice_of = voice_for(sound, 2 * BUFFERED_MS), of

    def _test(self, wanted: Wanted) -> None:
        test, before = wanted.test, self._testing
        self._testing = test
        if before is not None and before is not test and not before.over:
            self._tell(SoundTested(phase=Phase.FAILED if wanted.call else Phase.DONE, peak=before.peak))
        if test is None or (before is test and self._told_over):
            return
        if self._microphone.stream is None or self._speaker.stream is None:
            test.phase = Phase.FAILED
        self._told_over = test.over
        self._tell(SoundTested(phase=test.phase, peak=test.peak))


def _none(device: str) -> OpenDevice:
    raise SoundFault("there is no sound system")
