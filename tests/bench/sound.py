"""How long the agent's sound is on its way inside the telephone: from the microphone's block to the caller's frame, and from there to
the speaker's block. Clicks go the whole way through null sinks; the floor is the same way without us, one program to the next."""

import statistics
import sys

from console.softphone.engine.process import SWITCH_S
from console.softphone.engine.sound.sounds import DeviceSounds
from console.softphone.state import Sound
from tests.bench.figure import Figure, within
from tests.softphone.sound.world import Call, Clicks, Room, eventually, hop
from tests.support.pulse import Unavailable, furnish, pulse

CLICKS = 40
WAKING = 5


def run() -> list[Figure]:
    """Median in ms; the target is on what we add, in both directions together. Nothing where there is no PulseAudio."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    try:
        with pulse() as server, server.found():
            furnish(server)
            floor, took = _measured()
    except Unavailable as lacks:
        print(f"sound: {lacks}", file=sys.stderr)
        return []
    finally:
        sys.setswitchinterval(before)
    return [within("sound.bridge", took - floor, floor, "ms", 60)]


def _measured() -> tuple[float, float]:
    room, sounds, clicks = Room(), DeviceSounds(), Clicks()
    try:
        floor = hop(room, "mouth", "microphone") + hop(room, "headset", "headset.monitor")
        sounds.choose(Sound(microphone="microphone", speaker="headset", echo=False, noise=False, gain=False))
        room.listen("headset.monitor", clicks.captured)
        room.play("mouth", clicks.wanted)
        sounds.open_for_call()
        with Call(sounds.port, loops=True):
            eventually(lambda: len(clicks.took_ms) >= CLICKS + WAKING, 60)
    finally:
        sounds.leave()
        room.close()
    return floor, statistics.median(clicks.took_ms[WAKING:])
