"""A recorded call on a sound device of this computer."""

import logging
import threading
from queue import Empty, SimpleQueue

from console.playing.player import Silence
from console.playing.stretch import Stretch, mixed
from console.softphone.engine.sound.devices import SYSTEMS_OWN, pick
from console.softphone.engine.sound.native import Native, SoundFault, Stream

log = logging.getLogger(__name__)

_GRACE_S = 1.0
#: A device that moves nothing for so long does not serve; a sound server that slept begins after two.
_STILL_S = 4.0
#: Between two looks whether it is there still.
_LOOK_S = 0.25


class DevicePlayer:
    """A Player. One thread of its own opens, watches and closes the device, while something is played and no longer; the device's own
    thread takes the sound."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stretch: Stretch | None = None
        self._rate = 16_000
        self._volume = self._speed = 1.0
        self._going = self._closed = False
        self._silence: Silence | None = None
        self._orders: SimpleQueue[str | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    @property
    def playing(self) -> bool:
        """As Player says."""
        return self._going

    @property
    def position(self) -> float:
        """As Player says."""
        with self._lock:
            return 0.0 if self._stretch is None else self._stretch.at / self._rate

    @property
    def silence(self) -> Silence | None:
        """As Player says."""
        return self._silence

    def load(self, pcm: bytes, rate: int) -> None:
        """As Player says."""
        self.unload()
        made = Stretch(mixed(pcm), rate)
        with self._lock:
            if not self._closed:
                self._stretch, self._rate = made, rate
                made.speed = self._speed

    def play(self, device: str = "") -> None:
        """As Player says."""
        with self._lock:
            if self._stretch is None or self._closed:
                return
            if self._stretch.over:
                self._stretch.seek(0)
            self._going, self._silence = True, None
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="playing", daemon=True)
            self._thread.start()
        self._orders.put(device)

    def pause(self) -> None:
        """As Player says."""
        self._going = False
        if self._thread is not None:
            self._orders.put(None)

    def seek(self, second: float) -> None:
        """As Player says."""
        with self._lock:
            if self._stretch is not None:
                self._stretch.seek(round(second * self._rate))

    def set_speed(self, speed: float) -> None:
        """As Player says."""
        with self._lock:
            self._speed = min(3.0, max(0.5, speed))
            if self._stretch is not None:
                self._stretch.speed = self._speed

    def set_volume(self, volume: float) -> None:
        """As Player says."""
        self._volume = min(1.0, max(0.0, volume))

    def unload(self) -> None:
        """As Player says."""
        self.pause()
        with self._lock:
            self._stretch = None

    def close(self) -> None:
        """As Player says. Waits at most a second for the device."""
        self._closed = True
        self.unload()
        if self._thread is not None:
            self._thread.join(_GRACE_S)

    def _wanted(self, count: int) -> bytes:
        """The device's thread asks for sound."""
        given = b""
        with self._lock:
            if self._going and self._stretch is not None:
                read = self._stretch.read(count)
                given = (read if self._volume == 1.0 else (read * self._volume).astype(read.dtype)).tobytes()
                self._going = not self._stretch.over
        return given.ljust(2 * count, b"\0")

    def _run(self) -> None:
        """The thread's: one order after another, a device for each."""
        while not self._closed:
            device = self._orders.get()
            while device is not None and not self._closed:
                device = self._sound(device)

    def _sound(self, device: str) -> str | None:
        """Plays until told otherwise; the next order."""
        native: Native | None = None
        stream: Stream | None = None
        try:
            native = Native()
            there = native.look()
            chosen = pick(there, device or SYSTEMS_OWN, microphone=False)
            if chosen.device is None:
                raise SoundFault("no speaker")
            if chosen.instead:
                self._silence = Silence.CHOSEN_DEVICE_GONE
            stream = native.playback(chosen.device, self._rate, self._wanted)
            return self._watch(native, chosen.device, stream)
        except SoundFault as fault:
            log.info("a recording is not heard: %s", fault)
            self._going, self._silence = False, Silence.NO_DEVICE
            return None
        finally:
            if stream is not None:
                stream.close()
            if native is not None:
                native.close()

    def _watch(self, native: Native, device: str, stream: Stream) -> str | None:
        """Until another order, or the end. Raises SoundFault for a device that is gone or stands still."""
        still, last = 0.0, stream.last
        while self._going:
            try:
                return self._orders.get(timeout=_LOOK_S)
            except Empty:
                still = still + _LOOK_S if stream.last == last else 0.0
                last = stream.last
            there = any(each.id == device for each in native.look())
            if stream.failed or still >= _STILL_S or not there:
                raise SoundFault(f"{device} serves no more")
        try:
            # The last samples are on their way still.
            return self._orders.get(timeout=_LOOK_S)
        except Empty:
            return None
