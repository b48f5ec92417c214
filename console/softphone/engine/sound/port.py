"""What the engine's core and its line see of sound. Everything here returns at once and is safe from any thread: devices are opened,
closed and watched by a thread of sound's own, because a sound server may take as long as it likes."""

from typing import Protocol

from console.softphone.events import DevicesChanged, Level, SoundTested
from console.softphone.state import Sound, SoundDevice

#: PCM, 16 bit signed in this machine's byte order, mono.
RATE = 16000
FRAME_MS = 20
FRAME = RATE * FRAME_MS // 1000
FRAME_BYTES = FRAME * 2

SoundEvent = DevicesChanged | Level | SoundTested


class SoundPort(Protocol):
    """The agent's side of every call: one for the life of the engine, silent while no device is open. Both ends are moved by the
    SIP library's clock; the difference to the devices' clocks is made good behind them."""

    def pull(self) -> bytes:
        """The next 20 ms the agent says (FRAME_BYTES): after echo, noise and gain. Silence where nothing came."""

    def push(self, pcm: bytes) -> None:
        """The next of what the agent hears; whole samples, usually 20 ms. The echo canceller learns from it."""


class Sounds(Protocol):
    """The devices. The core calls it, and asks `happened` in each turn of its loop."""

    @property
    def port(self) -> SoundPort:
        """Where the line takes and gives frames."""

    def open_for_call(self) -> None:
        """Microphone and speaker are wanted from now on; again is harmless. A headset test under way ends."""

    def close(self) -> None:
        """No call is left: the devices are given back."""

    def choose(self, sound: Sound) -> None:
        """These devices, and this done to the voice; holds for a call under way too."""

    def devices(self) -> tuple[SoundDevice, ...]:
        """What there is, as of the last look (a second old at most)."""

    def ring(self, on: bool) -> None:
        """The ringer rings, over and over, or is silent."""

    def test(self, on: bool, seconds: float = 3.0) -> bool:
        """The headset test: record, play back, told by SoundTested. False: refused, a call has the devices."""

    def levels(self, on: bool) -> None:
        """Whether Level is told, at most ten times a second, while devices are open."""

    def happened(self) -> tuple[SoundEvent, ...]:
        """What there is to tell since the last time, oldest first."""

    def leave(self) -> None:
        """Everything is given back for good and the thread has ended (within two seconds)."""
