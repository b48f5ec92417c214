"""Devices that come and go while a call is up, and a machine without any. Each test has a sound server of its own."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from console.softphone.engine.sound.sounds import DeviceSounds
from console.softphone.events import DevicesChanged, SoundTested, SoundTrouble
from console.softphone.state import Sound
from tests.softphone.sound.test_devices_real import PLAIN
from tests.softphone.sound.world import Call, Room, eventually, repeating, share, tone
from tests.support.pulse import Pulse, Unavailable, furnish, pulse

pytestmark = pytest.mark.processes
SOON_S = 1.0
#: What a machine that does something else besides takes longer.
SLACK_S = 10.0


@pytest.fixture
def own() -> Iterator[Pulse]:
    try:
        with pulse() as started, started.found():
            yield started
    except Unavailable as lacks:
        pytest.skip(str(lacks))


class Told:
    def __init__(self, sounds: DeviceSounds) -> None:
        self._sounds = sounds
        self.troubles: list[tuple[SoundTrouble | None, str]] = []

    def __contains__(self, trouble: tuple[SoundTrouble, str]) -> bool:
        events = [each for each in self._sounds.happened() if isinstance(each, DevicesChanged)]
        self.troubles += [(each.trouble, each.name) for each in events]
        return trouble in self.troubles

    def forget(self) -> None:
        self._sounds.happened()
        self.troubles.clear()


@pytest.fixture
def sounds(own: Pulse) -> Iterator[DeviceSounds]:
    made = DeviceSounds()
    yield made
    made.leave()


def test_a_headset_pulled_out_in_a_call_and_put_in_again(own: Pulse, sounds: DeviceSounds) -> None:
    furnish(own)
    room = Room()
    told = Told(sounds)
    sounds.choose(PLAIN)
    room.play("mouth", repeating(tone(440)))
    loud = room.hear("loudspeaker")
    sounds.open_for_call()
    with Call(sounds.port, tone(1000)) as call:
        eventually(lambda: share(call.came.last(0.3), 440) > 0.5)
        headset = next(row[0] for row in own.listed("modules") if "sink_name=headset" in row[2])
        told.forget()
        own.unload(headset)
        assert eventually(lambda: (SoundTrouble.DEVICE_GONE, "Headset") in told) < SOON_S + SLACK_S
        eventually(lambda: share(loud.last(0.3), 1000) > 0.9)
        # The microphone is another device and stays.
        eventually(lambda: share(call.came.last(0.3), 440) > 0.9)
        own.sink("headset")
        assert eventually(lambda: (SoundTrouble.DEVICE_BACK, "Headset") in told) < SOON_S + SLACK_S
        room.again()
        ear = room.hear("headset")
        eventually(lambda: share(ear.last(0.3), 1000) > 0.9)
        loud.forget()
        eventually(lambda: len(loud) > 8000)
        assert not loud.last(0.2).any()
    room.close()


def test_a_microphone_pulled_out_is_silence_and_told(own: Pulse, sounds: DeviceSounds) -> None:
    furnish(own)
    room = Room()
    told = Told(sounds)
    sounds.choose(PLAIN)
    room.play("mouth", repeating(tone(440)))
    sounds.open_for_call()
    with Call(sounds.port) as call:
        eventually(lambda: share(call.came.last(0.3), 440) > 0.5)
        told.forget()
        microphone = next(row[0] for row in own.listed("modules") if "source_name=microphone" in row[2])
        own.unload(microphone)
        assert eventually(lambda: (SoundTrouble.NO_MICROPHONE, "") in told) < SOON_S + SLACK_S
        assert (SoundTrouble.DEVICE_GONE, "Microphone") in told
        call.came.forget()
        eventually(lambda: len(call.came) > 8000 and not call.came.last(0.3).any())
        own.source("microphone", "mouth")
        eventually(lambda: share(call.came.last(0.3), 440) > 0.5)
        assert (SoundTrouble.DEVICE_BACK, "Microphone") in told
    room.close()


def test_the_sound_server_dies_and_another_begins(own: Pulse, sounds: DeviceSounds) -> None:
    furnish(own)
    told = Told(sounds)
    sounds.choose(PLAIN)
    # Else the server may die in the very turn that first sees a speaker: to the agent there was none, and is none.
    eventually(lambda: len(sounds.devices()) == 4)
    sounds.open_for_call()
    with Call(sounds.port, tone(1000)) as call:
        eventually(lambda: len(own.listed("sink-inputs")) == 1)
        told.forget()
        own.stop()
        assert eventually(lambda: (SoundTrouble.NO_SPEAKER, "") in told) < SOON_S + SLACK_S
        assert sounds.devices() == ()
        own.start()
        furnish(own)
        room = Room()
        room.play("mouth", repeating(tone(440)))
        eventually(lambda: share(call.came.last(0.3), 440) > 0.5)
        eventually(lambda: len(sounds.devices()) == 4)
    room.close()


def test_a_sound_server_that_hangs_hangs_nobody_else(own: Pulse, sounds: DeviceSounds) -> None:
    furnish(own)
    room = Room()
    sounds.choose(PLAIN)
    room.play("mouth", repeating(tone(440)))
    sounds.open_for_call()
    with Call(sounds.port) as call:
        eventually(lambda: share(call.came.last(0.3), 440) > 0.5)
        with own.hanging():
            call.came.forget()
            # The line's clock goes on, in silence; what the core asks is answered at once.
            eventually(lambda: len(call.came) > 16000 and not call.came.last(0.5).any())
            began = time.monotonic()
            sounds.close()
            sounds.choose(Sound())
            sounds.ring(True)
            sounds.happened()
            sounds.ring(False)
            sounds.open_for_call()
            sounds.choose(PLAIN)
            assert time.monotonic() - began < SLACK_S
        eventually(lambda: share(call.came.last(0.3), 440) > 0.5)
    room.close()


def test_without_any_device_a_call_is_silent_and_all_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    nowhere = str(tmp_path_factory.mktemp("none"))
    for name in ("XDG_RUNTIME_DIR", "PULSE_CONFIG_PATH"):
        monkeypatch.setenv(name, nowhere)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{nowhere}/native")
    sounds = DeviceSounds()
    told = Told(sounds)
    try:
        if Path("/dev/snd").is_dir():
            pytest.skip("this machine has a sound card")
        eventually(lambda: (SoundTrouble.NO_MICROPHONE, "") in told and (SoundTrouble.NO_SPEAKER, "") in told)
        sounds.open_for_call()
        sounds.ring(True)
        with Call(sounds.port, tone(1000)) as call:
            eventually(lambda: len(call.came) > 8000)
        assert not call.came.last(0.5).any()
        sounds.close()
        sounds.ring(False)
        assert sounds.test(True, 0.5)
        failed: list[str] = []

        def over() -> bool:
            failed.extend(each.phase for each in sounds.happened() if isinstance(each, SoundTested))
            return bool(failed)

        eventually(over)
        assert failed == ["failed"]
        assert told.troubles.count((SoundTrouble.NO_SPEAKER, "")) == 1, "it is said once"
    finally:
        began = time.monotonic()
        sounds.leave()
        assert time.monotonic() - began < SLACK_S
    assert np.frombuffer(sounds.port.pull(), np.int16).max() == 0, "and may be asked even then"
