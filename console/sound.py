"""Short sounds for what must be heard: an offer, a message, something that needs the agent.

Playing never blocks and never fails towards the caller: a desk without a working sound device
is told so once and goes on in silence.
"""

import threading
import wave
from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Protocol

SOUNDS = Path(__file__).resolve().parents[1] / "resources" / "sounds"
_GRACE_S = 1.0


class Sound(StrEnum):
    """What is heard; the values name the files."""

    OFFER = "offer"
    MESSAGE = "message"
    ATTENTION = "attention"


class Trouble(StrEnum):
    """Why nothing is heard."""

    NO_DEVICE = "no_device"
    CHOSEN_DEVICE_GONE = "chosen_device_gone"
    """The chosen device is missing; the system's own is used."""
    UNREADABLE = "unreadable"


class Sounds(Protocol):
    """What the console needs of sound; every implementation passes one contract test."""

    def play(self, sound: Sound, *, loop: bool = False) -> None:
        """Play at once; `loop` repeats until `stop`. An offer is not interrupted by lesser sounds."""

    def stop(self) -> None:
        """Be silent."""

    def set_device(self, name: str | None) -> None:
        """Use this device from the next sound on; None is the system's own."""

    def set_volume(self, volume: float) -> None:
        """Loudness from the next sound on, 0 to 1; values outside are held to it."""

    def close(self) -> None:
        """Be silent for good and free the device; harmless when repeated. Later calls do nothing."""


class SilentSounds:
    """The harmless twin: remembers what would be heard."""

    def __init__(self) -> None:
        self.played: list[Sound] = []
        self._closed = False

    def play(self, sound: Sound, *, loop: bool = False) -> None:
        """Remember the sound."""
        if not self._closed:
            self.played.append(Sound(sound))

    def stop(self) -> None:
        """Nothing sounds."""

    def set_device(self, name: str | None) -> None:
        """No device is used."""

    def set_volume(self, volume: float) -> None:
        """Nothing sounds."""

    def close(self) -> None:
        """Remember nothing more."""
        self._closed = True


@dataclass(frozen=True)
class _Play:
    sound: Sound
    loop: bool


@dataclass(frozen=True)
class _Stop:
    pass


@dataclass(frozen=True)
class _Close:
    pass


_Order = _Play | _Stop | _Close


class DeviceSounds:
    """Plays on a sound device, from a thread of its own.

    The device is opened for each sound and closed after it, so that a headset plugged in later is
    found and one pulled out is no fault of a whole shift. `on_trouble` is called from that thread,
    once for each kind of trouble until a sound was heard again.

    `backends` are miniaudio's, for tests; None lets the system choose and takes its null backend
    for what it is: no device.
    """

    def __init__(
        self,
        on_trouble: Callable[[Trouble], None],
        folder: Path = SOUNDS,
        backends: list[object] | None = None,
    ) -> None:
        self._on_trouble = on_trouble
        self._folder = folder
        self._backends = backends
        self._orders: SimpleQueue[_Order] = SimpleQueue()
        self._device: str | None = None
        self._volume = 1.0
        self._told: set[Trouble] = set()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    def play(self, sound: Sound, *, loop: bool = False) -> None:
        """See Sounds."""
        if not self._closed:
            self._orders.put(_Play(Sound(sound), loop))

    def stop(self) -> None:
        """See Sounds."""
        self._orders.put(_Stop())

    def set_device(self, name: str | None) -> None:
        """See Sounds."""
        self._device = name

    def set_volume(self, volume: float) -> None:
        """See Sounds."""
        self._volume = min(1.0, max(0.0, volume))

    def close(self) -> None:
        """See Sounds. Waits at most a second for the device."""
        self._closed = True
        self._orders.put(_Close())
        self._thread.join(_GRACE_S)

    def _run(self) -> None:
        order: _Order | None = None
        while not isinstance(order, _Close):
            order = order or self._orders.get()
            order = (
                self._play(order) if isinstance(order, _Play) else None if isinstance(order, _Stop) else order
            )

    def _play(self, order: _Play) -> _Order | None:
        """Sound one order to its end; returns the order that cut it short, if any."""
        # Imported late: neither the first paint nor a silent desk pays for it.
        import miniaudio

        try:
            pcm, rate = _read(self._folder / f"{order.sound}.wav", self._volume)
        except (OSError, EOFError, wave.Error):
            self._tell(Trouble.UNREADABLE)
            return None
        try:
            device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=60,
                device_id=self._find_device(),
                backends=self._backends,
                app_name="Sahut",
            )
        except miniaudio.MiniaudioError:
            self._tell(Trouble.NO_DEVICE)
            return None
        try:
            if device.backend == "Null" and self._backends is None:
                self._tell(Trouble.NO_DEVICE)
                return None
            return self._sound(device, pcm, rate, order)
        except miniaudio.MiniaudioError:
            self._tell(Trouble.NO_DEVICE)
            return None
        finally:
            device.close()

    def _sound(self, device: "_Device", pcm: bytes, rate: int, order: _Play) -> _Order | None:
        done = threading.Event()
        feed = frames(pcm, order.loop, done)
        next(feed)
        device.start(feed)
        self._told.clear()
        longest = None if order.loop else len(pcm) / 2 / rate + _GRACE_S
        return self._wait(order, done, longest)

    def _wait(self, order: _Play, done: threading.Event, longest: float | None) -> _Order | None:
        waited = 0.0
        while not done.is_set() and (longest is None or waited < longest):
            try:
                new = self._orders.get(timeout=0.05)
            except Empty:
                waited += 0.05
                continue
            if isinstance(new, _Play) and order.sound is Sound.OFFER and new.sound is not Sound.OFFER:
                continue
            return new
        return None

    def _find_device(self) -> object | None:
        if self._device is None:
            return None
        import miniaudio

        found = miniaudio.Devices(self._backends).get_playbacks()
        match = next((each["id"] for each in found if each["name"] == self._device), None)
        if match is None:
            self._tell(Trouble.CHOSEN_DEVICE_GONE)
        return match

    def _tell(self, trouble: Trouble) -> None:
        if trouble not in self._told:
            self._told.add(trouble)
            self._on_trouble(trouble)


class _Device(Protocol):
    def start(self, callback_generator: Generator[bytes, int, None]) -> None: ...


def device_names() -> list[str]:
    """The playback devices there are now, without the one that discards; may take some 100 ms: call it off-thread."""
    import miniaudio

    try:
        found = miniaudio.Devices().get_playbacks()
    except miniaudio.MiniaudioError:
        return []
    return [each["name"] for each in found if not each["name"].startswith("Discard all samples")]


def _read(path: Path, volume: float) -> tuple[bytes, int]:
    with wave.open(str(path), "rb") as file:
        pcm, rate = file.readframes(file.getnframes()), file.getframerate()
    if volume == 1.0:
        return pcm, rate
    quiet = memoryview(bytearray(pcm)).cast("h")
    for at, value in enumerate(quiet):
        quiet[at] = int(value * volume)
    return quiet.tobytes(), rate


def frames(pcm: bytes, loop: bool, done: threading.Event) -> Generator[bytes, int, None]:
    """Hand out frames as the device asks; silence after the end, so that the last ones are heard."""
    at, wanted, silent = 0, (yield b""), 0
    while True:
        size = wanted * 2
        part = pcm[at : at + size]
        at += size
        if loop and at >= len(pcm):
            at = 0
        if not part:
            silent += 1
            if silent > 3:
                done.set()
        wanted = yield part.ljust(size, b"\0")
