"""Between the devices' threads and the SIP library's clock: microphone to `pull`, `push` to speaker. No device is known here."""

from console.softphone.engine.sound.buffer import Ring
from console.softphone.engine.sound.headset import Headset
from console.softphone.engine.sound.level import Meter
from console.softphone.engine.sound.port import FRAME
from console.softphone.engine.sound.voice import BLOCK, BLOCK_BYTES, Untouched, Voice


class Bridge:
    """A SoundPort on one side; on the other `captured` and `wanted`, called by one device's thread each."""

    def __init__(self) -> None:
        self.spoken, self.heard = Ring(), Ring()
        self.microphone, self.speaker = Meter(), Meter()
        self.voice: Voice = Untouched()
        self.test: Headset | None = None
        """While there is one, the devices are its own and no call hears or is heard."""
        self.measured = False
        """Whether the meters are fed."""
        self._fresh, self._ready = b"", b""

    def pull(self) -> bytes:
        """See SoundPort."""
        return self.spoken.read(FRAME)

    def push(self, pcm: bytes) -> None:
        """See SoundPort."""
        self.heard.write(pcm)

    def captured(self, pcm: bytes) -> None:
        """What the microphone brought."""
        fresh = self._fresh + pcm
        while len(fresh) >= BLOCK_BYTES:
            block, fresh = fresh[:BLOCK_BYTES], fresh[BLOCK_BYTES:]
            if self.measured:
                self.microphone.pass_by(block)
            clean = self.voice.near(block)
            test = self.test
            if test is None:
                self.spoken.write(clean)
            else:
                test.spoken(clean)
        self._fresh = fresh

    def wanted(self, count: int) -> bytes:
        """What the speaker plays next. Taken in whole blocks, so that the echo canceller hears them as they are played."""
        ready, size = self._ready, count * 2
        while len(ready) < size:
            test = self.test
            block = self.heard.read(BLOCK) if test is None else test.heard(BLOCK)
            self.voice.far(block)
            if self.measured:
                self.speaker.pass_by(block)
            ready += block
        self._ready = ready[size:]
        return ready[:size]

    def microphone_opens(self) -> None:
        """Forgets what an earlier device left."""
        self._fresh = b""
        self.spoken.clear()

    def speaker_opens(self) -> None:
        """Forgets what an earlier device left."""
        self._ready = b""
        self.heard.clear()
