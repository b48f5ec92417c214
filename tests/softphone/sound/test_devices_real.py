"""Through a real sound server: what is said comes to the caller, what the caller says is heard, and nothing else."""

import statistics
import sys
from collections.abc import Iterator

import numpy as np
import pytest

from console.softphone.engine.sound.buffer import Samples
from console.softphone.engine.sound.sounds import DeviceSounds
from console.softphone.events import Level, SoundTested
from console.softphone.state import Sound
from tests.softphone.sound.world import Call, Clicks, Room, eventually, hop, repeating, share, tone
from tests.support.pulse import Pulse

pytestmark = pytest.mark.processes
PLAIN = Sound(
    microphone="microphone", speaker="headset", ringer="loudspeaker", echo=False, noise=False, gain=False
)
OURS_MS = 60


@pytest.fixture(autouse=True)
def _quick_to_hand_over() -> Iterator[None]:
    """As the engine's process does: a thread busy in Python hands over quickly."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    yield
    sys.setswitchinterval(before)


def test_devices_have_names_and_ids_that_stay_and_no_speaker_is_a_microphone(sounds: DeviceSounds) -> None:
    eventually(lambda: bool(sounds.devices()))
    there = {each.id: each for each in sounds.devices()}
    assert set(there) == {"headset", "loudspeaker", "mouth", "microphone"}
    assert there["headset"].name == "Headset"
    assert (there["headset"].input, there["headset"].output) == (False, True)
    assert (there["microphone"].input, there["microphone"].output) == (True, False)
    assert [each.id for each in there.values() if each.default and each.output] == ["headset"]


def test_what_is_said_and_heard_are_those_tones_while_it_rings_elsewhere(
    sounds: DeviceSounds, room: Room
) -> None:
    sounds.choose(PLAIN)
    sounds.levels(True)
    room.play("mouth", repeating(tone(440)))
    ear, loud = room.hear("headset"), room.hear("loudspeaker")
    sounds.open_for_call()
    with Call(sounds.port, tone(1000)) as call:
        eventually(lambda: share(call.came.last(0.5), 440) > 0.5 and share(ear.last(0.5), 1000) > 0.5)
        sounds.ring(True)
        eventually(lambda: np.abs(loud.last(0.2).astype(int)).max(initial=0) > 1000)
        call.came.forget()
        ear.forget()
        sounds.happened()
        eventually(lambda: len(call.came) > 16000 and len(ear) > 16000)
        # Seconds in which this machine's other work made no gap.
        eventually(lambda: share(call.came.last(1.0), 440) > 0.98, 30)
        eventually(lambda: share(ear.last(1.0), 1000) > 0.98, 30)
        levels = [each for each in sounds.happened() if isinstance(each, Level)]
        sounds.ring(False)
        loud.forget()
        eventually(lambda: len(loud) > 8000 and not loud.last(0.3).any())
    middle = statistics.median(each.microphone for each in levels)
    assert middle == pytest.approx(8000 / 32768 / 2**0.5, rel=0.1)
    assert statistics.median(each.speaker for each in levels) == pytest.approx(middle, rel=0.1)
    sounds.close()
    with Call(sounds.port) as call:
        eventually(lambda: len(call.came) > 8000)
    assert not call.came.last(0.2).any(), "after the call nobody listens"


def test_our_part_of_the_way_is_short(sounds: DeviceSounds, room: Room) -> None:
    way = hop(room, "mouth", "microphone") + hop(room, "headset", "headset.monitor")
    sounds.choose(PLAIN)
    clicks = Clicks()
    room.listen("headset.monitor", clicks.captured)
    room.play("mouth", clicks.wanted)
    sounds.open_for_call()
    with Call(sounds.port, loops=True):
        # Two cores shared with other tests make some clicks late; what is ours is in each.
        eventually(lambda: len(clicks.took_ms) >= 8 and min(clicks.took_ms) - way <= OURS_MS, 30)
    assert min(clicks.took_ms) > way, "a click of before was taken for another"


def came_back(sounds: DeviceSounds, said: Samples) -> float:
    """Energy of what reaches the caller, after some seconds to learn."""
    with Call(sounds.port, said) as call:
        eventually(lambda: len(call.came) > 16000 * 4)
    return float(np.square(call.came.last(2.0).astype(float)).mean())


def test_the_caller_does_not_hear_themselves(sounds: DeviceSounds, room: Room, server: Pulse) -> None:
    """The headset's sound comes back into the microphone, as from a loud earpiece."""
    wire = server.load("module-loopback", "source=headset.monitor", "sink=mouth", "latency_msec=30")
    said = np.random.default_rng(5).normal(0, 3000, 32000) * np.repeat([1, 1, 0.1, 1, 0.6, 1, 0.2, 1], 4000)
    loudness: dict[bool, float] = {}
    room.play("headset", lambda count: bytes(count * 2))
    try:
        for echo in (False, True):
            sounds.choose(
                Sound(microphone="microphone", speaker="headset", echo=echo, noise=False, gain=False)
            )
            sounds.open_for_call()
            loudness[echo] = came_back(sounds, said.astype(np.int16))
            sounds.close()
    finally:
        server.unload(wire)
    assert 10 * np.log10(loudness[False] / (loudness[True] + 1e-3)) > 20


def test_a_headset_test_plays_back_what_was_said(sounds: DeviceSounds, room: Room) -> None:
    sounds.choose(PLAIN)
    room.play("mouth", repeating(tone(700)))
    ear = room.hear("headset")
    told: list[SoundTested] = []

    def over() -> bool:
        told.extend(each for each in sounds.happened() if isinstance(each, SoundTested))
        return bool(told) and told[-1].phase == "done"

    assert sounds.test(True, 1.0)
    eventually(over)
    phases = list(dict.fromkeys(each.phase for each in told))
    assert phases == ["recording", "playing", "done"]
    assert told[-1].peak == pytest.approx(8000 / 32768, rel=0.2)

    def heard() -> Samples:
        played = ear.last(60.0)
        loud: Samples = played[np.abs(played.astype(int)) > 100]
        return loud

    # Most of a second; what was played is heard a little later.
    eventually(lambda: len(heard()) > 8000)
    assert share(heard(), 700) > 0.5
    sounds.open_for_call()
    assert not sounds.test(True), "a call has the devices"


def test_no_connection_is_left_behind_by_calls(sounds: DeviceSounds, room: Room, server: Pulse) -> None:
    sounds.choose(PLAIN)
    room.play("mouth", repeating(tone(440)))

    def streams() -> int:
        return len(server.listed("source-outputs")) + len(server.listed("sink-inputs"))

    eventually(lambda: bool(sounds.devices()))
    idle, clients = streams(), len(server.listed("clients"))
    for _ in range(12):
        sounds.open_for_call()
        eventually(lambda: streams() == idle + 2)
        sounds.close()
        eventually(lambda: streams() == idle)
    assert len(server.listed("clients")) <= clients
