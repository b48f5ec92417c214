"""A telephone's engine alone, in a process of its own: orders and questions come as JSON lines, events and answers go as lines.

The agent's microphone is a tone; what the agent hears, and what a tap of a call takes, is weighed by its frequencies.
"""

import os
import select
import sys
import time
from collections import deque
from pathlib import Path

import msgspec
import numpy as np
import pjsua2 as pj

from console.softphone.engine import pj_line
from console.softphone.engine.assembly import Assembly
from console.softphone.engine.clock import MachineClock
from console.softphone.engine.core import Engine
from console.softphone.engine.line import RATE, Came
from console.softphone.engine.pj_call import PjCall
from console.softphone.engine.pj_guard import guarded
from console.softphone.engine.pj_line import PjLine
from console.softphone.engine.recording.recorder import Shelf
from console.softphone.engine.watch import Patience
from console.softphone.events import Events
from console.softphone.headers import user_of
from console.softphone.orders import Orders

FRAME = 320
BESIDE_HZ = 20.0
LEAST_RMS = 0.02
#: What the keys of a test's recordings are wrapped by.
RECORDS_KEY = bytes(range(32))
RECORDS = "records="


class Ask(msgspec.Struct):
    """One line to the worker: ``what`` is order, tone, forget, heard, follow, tap, near, far or end."""

    what: str
    order: Orders | None = None
    hz: tuple[float, ...] = ()
    call: str = ""
    seconds: float = 0.5


class Weighed(msgspec.Struct):
    """Of the last stretch of sound: how much there was, its loudness (0–1), and each asked frequency's share of the energy. ``gap_ms``:
    the longest stretch without the tone that is followed, since it is."""

    frames: int = 0
    rms: float = 0.0
    share: dict[str, float] = {}
    gap_ms: float = 0.0


class Line(msgspec.Struct):
    """One line from the worker. ``at``: ns by the monotonic clock all processes of a machine share."""

    at: int
    event: Events | None = None
    weighed: Weighed | None = None
    ready: bool = False


class Sound:
    """The last five seconds."""

    def __init__(self) -> None:
        self.frames: deque[bytes] = deque(maxlen=250)
        self.count = 0

    def take(self, pcm: bytes) -> None:
        self.frames.append(pcm)
        self.count += 1

    def weigh(self, hz: tuple[float, ...], seconds: float) -> Weighed:
        last = list(self.frames)[-int(seconds * RATE / FRAME) :]
        samples = np.frombuffer(b"".join(last), dtype="<i2").astype(float) / 32768
        if not len(samples):
            return Weighed(frames=self.count, share=dict.fromkeys((f"{f:g}" for f in hz), 0.0))
        power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
        at = np.fft.rfftfreq(len(samples), 1 / RATE)
        total = float(power[at > 50].sum()) or 1.0
        share = {f"{f:g}": float(power[np.abs(at - f) <= BESIDE_HZ].sum()) / total for f in hz}
        return Weighed(self.count, float(np.sqrt(np.mean(samples**2))), share)


class Followed:
    """A tone that should never stop: frame by frame, by what is in it."""

    def __init__(self, hz: float) -> None:
        self._hz, self._missing_ms = hz, 0.0
        self.gap_ms = 0.0

    def take(self, pcm: bytes) -> None:
        samples = np.frombuffer(pcm, dtype="<i2").astype(float) / 32768
        energy = float(samples @ samples)
        wave = np.exp(-2j * np.pi * self._hz * np.arange(len(samples)) / RATE)
        tone = 2 * abs(complex(samples @ wave)) ** 2 / len(samples)
        heard = energy / len(samples) > LEAST_RMS**2 and tone > energy / 2
        self._missing_ms = 0.0 if heard else self._missing_ms + 1000 * len(samples) / RATE
        self.gap_ms = max(self.gap_ms, self._missing_ms)


class Agent:
    """Says a tone of ``hz`` (0: nothing), keeps what it hears."""

    def __init__(self) -> None:
        self.hz = 0.0
        self.heard_sound = Sound()
        self.followed: Followed | None = None
        self._at = 0

    def spoken(self, samples: int) -> bytes:
        if not self.hz:
            return b""
        at = np.arange(self._at, self._at + samples)
        self._at += samples
        return (np.sin(2 * np.pi * self.hz * at / RATE) * 8000).astype("<i2").tobytes()

    def heard(self, pcm: bytes) -> None:
        self.heard_sound.take(pcm)
        if self.followed is not None:
            self.followed.take(pcm)


class Tapped:
    def __init__(self) -> None:
        self.sides = {"near": Sound(), "far": Sound()}

    def near(self, pcm: bytes) -> None:
        self.sides["near"].take(pcm)

    def far(self, pcm: bytes) -> None:
        self.sides["far"].take(pcm)


class Worker:
    """``records``: where calls are recorded, as the product's engine does; None: the calls alone."""

    def __init__(self, patience: Patience, records: Path | None = None) -> None:
        self.agent = Agent()
        self.taps: dict[str, Tapped] = {}
        clock = MachineClock()
        if records is None:
            self.engine = Engine(lambda: PjLine(clock), clock, self.tell, patience)
            self.inside: Engine | Assembly = self.engine
        else:
            shelf = Shelf(records, RECORDS_KEY)
            self.inside = Assembly(lambda: PjLine(clock), clock, self.tell, shelf=shelf)
            self.engine = self.inside.engine
        self.engine.attach(self.agent)
        self._asks = msgspec.json.Decoder(Ask)
        self._coming = b""
        self.ended = False

    def tell(self, event: Events) -> None:
        self.say(Line(at=0, event=event))

    def say(self, line: Line) -> None:
        line.at = time.monotonic_ns()
        sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
        sys.stdout.buffer.flush()

    def run(self) -> None:
        self.say(Line(at=0, ready=True))
        while not self.ended:
            if select.select([0], [], [], 0)[0]:
                self._read()
            self.inside.turn()
        self.inside.end()

    def _read(self) -> None:
        got = os.read(0, 65536)
        self.ended = self.ended or not got
        *lines, self._coming = (self._coming + got).split(b"\n")
        for line in lines:
            self._asked(self._asks.decode(line))

    def _asked(self, ask: Ask) -> None:
        match ask.what:
            case "order":
                assert ask.order is not None
                self.inside.order(ask.order)
            case "tone":
                self.agent.hz = ask.hz[0]
            case "forget":
                self.agent.heard_sound.frames.clear()
            case "heard":
                weighed = self.agent.heard_sound.weigh(ask.hz, ask.seconds)
                if self.agent.followed is not None:
                    weighed.gap_ms = self.agent.followed.gap_ms
                self.say(Line(at=0, weighed=weighed))
            case "follow":
                self.agent.followed = Followed(ask.hz[0])
            case "tap":
                self.taps[ask.call] = Tapped()
                self.engine.tap(ask.call, self.taps[ask.call])
            case "near" | "far":
                self.say(Line(at=0, weighed=self.taps[ask.call].sides[ask.what].weigh(ask.hz, ask.seconds)))
            case "end":
                self.ended = True


class Obedient(PjCall):
    """Does as a PBX does for a caller: dials where a transfer sends it. (The product declines.)"""

    @guarded
    def onCallTransferRequest(self, prm: pj.OnCallTransferRequestParam) -> None:
        going = self._board.takes_over(self.account, self.leg)
        prm.newCall = going
        self._board.happened(
            Came(leg=going.leg, account=self.account, number=user_of(prm.dstUri), replaces=self.leg)
        )


if __name__ == "__main__":
    if "obeys" in sys.argv:
        vars(pj_line)["PjCall"] = Obedient
    if "no-tls" in sys.argv:
        pj.Endpoint.utilSslGetAvailableCiphers = lambda _: ()  # as the library's build for Windows says
    kept = [Path(word.removeprefix(RECORDS)) for word in sys.argv if word.startswith(RECORDS)]
    Worker(msgspec.json.decode(sys.argv[1], type=Patience), *kept).run()
