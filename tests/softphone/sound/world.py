"""What surrounds a desk's sound in these tests: the room with the agent's mouth and ear, and the SIP library's clock."""

import statistics
import threading
import time
from collections.abc import Callable
from types import TracebackType

import numpy as np

from console.softphone.engine.sound.buffer import Samples
from console.softphone.engine.sound.native import Native, Stream
from console.softphone.engine.sound.port import FRAME_BYTES, FRAME_MS, RATE, SoundPort


def tone(hertz: float, seconds: float = 1.0, loud: float = 8000) -> Samples:
    return (np.sin(2 * np.pi * hertz * np.arange(int(RATE * seconds)) / RATE) * loud).astype(np.int16)


def share(samples: Samples, hertz: float) -> float:
    """Share of the energy within 20 Hz of one frequency; 0 for silence."""
    if not len(samples):
        return 0.0
    power = np.abs(np.fft.rfft(samples.astype(float) * np.hanning(len(samples)))) ** 2
    near = np.abs(np.fft.rfftfreq(len(samples), 1 / RATE) - hertz) <= 20
    total = float(power.sum())
    return float(power[near].sum()) / total if total > 1 else 0.0


def eventually(true: Callable[[], bool], seconds: float = 60.0) -> float:
    """Wait for a condition; after how long it held."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < seconds, "it did not come about"
        time.sleep(0.005)
    return time.monotonic() - began


class Room:
    """Plays into a sink, which keeps a sleepy null sink awake, and records what others play. One connection to the server."""

    def __init__(self) -> None:
        self._native = Native()
        self._native.look()
        self._streams: list[Stream] = []
        self._lock = threading.Lock()

    def play(self, sink: str, sound: Callable[[int], bytes]) -> None:
        """``sound`` gives so many samples each time."""
        self._streams.append(self._native.playback(sink, RATE, sound))

    def hear(self, sink: str) -> "Ear":
        """What is played into a sink from now on."""
        ear = Ear()
        self.listen(f"{sink}.monitor", ear.captured)
        return ear

    def listen(self, source: str, captured: Callable[[bytes], None]) -> None:
        """What a source brings from now on."""
        self._streams.append(self._native.capture(source, RATE, captured))

    def again(self) -> None:
        """Devices came: they can be used here too."""
        self._native.look()

    def rest(self) -> None:
        """Nothing is played or heard."""
        while self._streams:
            self._streams.pop().close()

    def close(self) -> None:
        self.rest()
        self._native.close()


def repeating(sound: Samples) -> Callable[[int], bytes]:
    at = 0

    def wanted(count: int) -> bytes:
        nonlocal at
        places = (at + np.arange(count)) % len(sound)
        at += count
        return sound[places].tobytes()

    return wanted


class Ear:
    def __init__(self) -> None:
        self._heard: list[bytes] = []

    def captured(self, pcm: bytes) -> None:
        self._heard.append(pcm)

    def last(self, seconds: float) -> Samples:
        return np.frombuffer(b"".join(self._heard), np.int16)[-int(RATE * seconds) :]

    def forget(self) -> None:
        self._heard.clear()

    def __len__(self) -> int:
        return sum(map(len, self._heard)) // 2


class Call:
    """A clock as the SIP library's: takes and gives 20 ms each 20 ms. ``says`` what the caller says; ``loops``: the agent hears
    themselves."""

    def __init__(self, port: SoundPort, says: Samples | None = None, *, loops: bool = False) -> None:
        self._port, self._loops = port, loops
        self._says = repeating(says if says is not None else np.zeros(RATE, np.int16))
        self.came = Ear()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="call")

    def __enter__(self) -> "Call":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        due = time.monotonic()
        while not self._over.wait(max(0.0, due - time.monotonic())):
            frame = self._port.pull()
            assert len(frame) == FRAME_BYTES
            self.came.captured(frame)
            self._port.push(frame if self._loops else self._says(FRAME_BYTES // 2))
            due += FRAME_MS / 1000


class Clicks:
    """Clicks, and how long each was on its way until an ear heard it."""

    EVERY_S = 0.4

    def __init__(self) -> None:
        self._gone: list[float] = []
        self.took_ms: list[float] = []
        self._next = time.monotonic() + self.EVERY_S

    def wanted(self, count: int) -> bytes:
        """For Room.play."""
        block = np.zeros(count, np.int16)
        if time.monotonic() >= self._next:
            self._next += self.EVERY_S
            self._gone.append(time.monotonic())
            block[:] = tone(1000, count / RATE, 20000)
        return block.tobytes()

    def captured(self, pcm: bytes) -> None:
        """For Room.hear; the place in the block counts too."""
        now, block = time.monotonic(), np.abs(np.frombuffer(pcm, np.int16).astype(int))
        loud = np.flatnonzero(block > 4000)
        while self._gone and now - self._gone[0] > self.EVERY_S * 0.9:
            del self._gone[0]
        if len(loud) and self._gone:
            began = now - (len(block) - int(loud[0])) / RATE
            self.took_ms.append((began - self._gone.pop(0)) * 1000)


def hop(room: Room, sink: str, source: str) -> float:
    """ms from a program's block to another program's, without us."""
    clicks = Clicks()
    room.listen(source, clicks.captured)
    room.play(sink, clicks.wanted)
    eventually(lambda: len(clicks.took_ms) >= 8, 30)
    room.rest()
    # The first ones wake the server.
    return statistics.median(clicks.took_ms[2:])
