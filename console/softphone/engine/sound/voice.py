"""What is done to the agent's voice before a caller hears it: WebRTC's audio processing takes out echo and noise and evens loudness."""

import logging
from typing import Protocol

from console.softphone.engine.sound.port import RATE
from console.softphone.state import Sound

log = logging.getLogger(__name__)

#: The processing takes nothing but blocks of 10 ms.
BLOCK = RATE // 100
BLOCK_BYTES = BLOCK * 2


class Voice(Protocol):
    """Called with blocks of BLOCK_BYTES; ``near`` and ``far`` each from a thread of their own."""

    def near(self, block: bytes) -> bytes:
        """What the microphone brought, as the caller shall hear it."""

    def far(self, block: bytes) -> None:
        """What the speaker is given now: what may come back as an echo."""


class Untouched:
    """Does nothing to the voice."""

    def near(self, block: bytes) -> bytes:
        """As it came."""
        return block

    def far(self, block: bytes) -> None:
        """Nothing is learnt from it."""


class Processed:
    """WebRTC's. ``delay_ms``: from the speaker's block to its echo in the microphone's, as far as the devices' buffers are known; the
    echo canceller finds the rest itself."""

    def __init__(self, sound: Sound, delay_ms: int) -> None:
        # Imported here: a machine without any sound device never pays for it.
        from console.softphone.engine.sound.webrtc import Processing, Refused

        self._work = Processing(RATE, echo=sound.echo, noise=sound.noise, gain=sound.gain, delay_ms=delay_ms)
        self._refused, self._echo, self._broken = Refused, sound.echo, False

    def near(self, block: bytes) -> bytes:
        """See Voice. A block it refuses is heard as it came, which is told in the log once."""
        try:
            return self._work.near(block)
        except self._refused:
            self._tell()
            return block

    def far(self, block: bytes) -> None:
        """See Voice."""
        if self._echo:
            try:
                self._work.far(block)
            except self._refused:
                self._tell()

    def _tell(self) -> None:
        if not self._broken:
            self._broken = True
            log.exception("the voice is not processed")


def voice_for(sound: Sound, delay_ms: int) -> Voice:
    """What the settings want."""
    if not (sound.echo or sound.noise or sound.gain):
        return Untouched()
    try:
        return Processed(sound, delay_ms)
    except (ImportError, OSError, RuntimeError, AttributeError):
        log.exception("the voice is not processed")
        return Untouched()
