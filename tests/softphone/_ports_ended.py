"""Ends ears on the SIP library's bridge while its clock waits to call them. Run as a program: what goes wrong here ends it."""

import logging
import sys
import time

import pjsua2 as pj

from console.softphone.engine.line import RATE, Wiring
from console.softphone.engine.pj_endpoint import PjEndpoint
from console.softphone.engine.pj_media import Bridge

TIMES = 12
#: More than a frame, in which the clock's thread comes to wait for Python.
BUSY_S = 0.05


class Ear:
    def __init__(self) -> None:
        self.heard = 0

    def near(self, pcm: bytes) -> None:
        pass

    def far(self, pcm: bytes) -> None:
        self.heard += any(pcm)


def main() -> None:
    endpoint = PjEndpoint(_nothing, _nothing, _nothing)
    tone = pj.ToneGenerator()
    tone.createToneGenerator(RATE)
    _sound(tone)
    bridge = Bridge()
    bridge.renewed("leg", tone)
    bridge.wire("leg", Wiring(hear=True))
    for _ in range(TIMES):
        ear = Ear()
        bridge.tap("leg", ear)
        until = time.monotonic() + 10
        while not ear.heard:
            assert time.monotonic() < until, "nothing is heard"
            endpoint.libHandleEvents(5)
        busy = time.monotonic() + BUSY_S
        while time.monotonic() < busy:
            pass
        bridge.tap("leg", None)
    bridge.close()
    del tone
    endpoint.libDestroy()
    print("ended")


def _sound(tone: pj.ToneGenerator) -> None:
    one = pj.ToneDesc()
    one.freq1, one.freq2, one.on_msec, one.off_msec = 440, 0, 1000, 0
    tones = pj.ToneDescVector()
    tones.append(one)
    tone.play(tones, True)


def _nothing() -> None:
    pass


if __name__ == "__main__":
    logging.basicConfig()
    # Whoever has Python keeps it: the clock's thread gets it where the library gives it away, not before.
    sys.setswitchinterval(5)
    main()
