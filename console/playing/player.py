"""What the console needs of a player of recorded calls, and its harmless twin. Playing never blocks, never fails towards the caller, and
never goes into a call."""

from enum import StrEnum
from typing import Protocol

#: As slow and as fast as anybody listens.
SPEEDS = (1.0, 1.25, 1.5, 2.0)


class Silence(StrEnum):
    """Why nothing is heard."""

    NO_DEVICE = "no_device"
    CHOSEN_DEVICE_GONE = "chosen_device_gone"
    """The chosen device is missing; the system's own is used."""


class Player(Protocol):
    """One recording at a time, in memory; every implementation passes one contract test."""

    @property
    def playing(self) -> bool:
        """Whether it goes on just now; at the end it stands."""

    @property
    def position(self) -> float:
        """At which second of the sound it is."""

    @property
    def silence(self) -> Silence | None:
        """Why nothing is heard, None while all is well."""

    def load(self, pcm: bytes, rate: int) -> None:
        """Stands at the beginning of this sound: 16-bit little-endian PCM of two channels. Loading lets go of the one before."""

    def play(self, device: str = "") -> None:
        """Goes on, from the beginning when it stood at the end; ``device`` by its id, "" the system's own."""

    def pause(self) -> None:
        """Stands where it is."""

    def seek(self, second: float) -> None:
        """Goes on, or stands, there."""

    def set_speed(self, speed: float) -> None:
        """0.5 to 3 times as fast, voices no higher for it."""

    def set_volume(self, volume: float) -> None:
        """0 to 1; values outside are held to it."""

    def unload(self) -> None:
        """Forgets the sound."""

    def close(self) -> None:
        """Silent for good; harmless when repeated. Later calls do nothing."""


class SilentPlayer:
    """The harmless twin: stands where it was put, and goes on when a test says so (``pass_time``)."""

    def __init__(self) -> None:
        self.playing, self.position = False, 0.0
        self.silence: Silence | None = None
        self.speed, self.volume, self.device = 1.0, 1.0, ""
        self.seconds = 0.0
        self._closed = False

    def load(self, pcm: bytes, rate: int) -> None:
        """As Player says."""
        self.unload()
        if not self._closed:
            self.seconds = len(pcm) / 4 / rate

    def play(self, device: str = "") -> None:
        """As Player says."""
        self.device = device
        self.playing = self.seconds > 0
        if self.position >= self.seconds:
            self.position = 0.0

    def pause(self) -> None:
        """As Player says."""
        self.playing = False

    def seek(self, second: float) -> None:
        """As Player says."""
        self.position = min(self.seconds, max(0.0, second))

    def set_speed(self, speed: float) -> None:
        """As Player says."""
        self.speed = speed

    def set_volume(self, volume: float) -> None:
        """As Player says."""
        self.volume = min(1.0, max(0.0, volume))

    def unload(self) -> None:
        """As Player says."""
        self.playing, self.position, self.seconds = False, 0.0, 0.0

    def close(self) -> None:
        """As Player says."""
        self.unload()
        self._closed = True

    def pass_time(self, seconds: float) -> None:
        """So much time goes by."""
        if self.playing:
            self.position = min(self.seconds, self.position + seconds * self.speed)
            self.playing = self.position < self.seconds
