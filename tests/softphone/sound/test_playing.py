"""A recorded call on a real sound server: heard where it is to be heard, faster and no higher; and what every player does."""

import threading
import time

import numpy as np
import pytest

from console.playing import device as playing
from console.playing.device import DevicePlayer
from console.playing.player import Player, Silence, SilentPlayer
from console.softphone.engine.sound.native import SoundFault
from tests.softphone.sound.world import Ear, Room, eventually, share, tone
from tests.support.pulse import Pulse

pytestmark = pytest.mark.processes
RATE = 16_000
#: No slow machine hears all of it before a test has seen what it waits for.
LONG_S = 120.0


def call(agent_hz: float, other_hz: float, seconds: float) -> bytes:
    """Both sides at once."""
    both = np.stack((tone(agent_hz, seconds, 4000), tone(other_hz, seconds, 4000)), axis=1)
    return both.astype("<i2").tobytes()


def sounding(ear: Ear) -> float:
    """Seconds heard: a speaker that is not served in time plays silence in between."""
    return np.count_nonzero(ear.last(LONG_S)) / RATE


def said(player: Player) -> Silence | None:
    return player.silence


def plays(player: Player) -> bool:
    return player.playing


@pytest.mark.parametrize("make", [SilentPlayer, DevicePlayer])
def test_what_every_player_does(server: Pulse, make: type[SilentPlayer] | type[DevicePlayer]) -> None:
    player: Player = make()
    player.play()
    assert (plays(player), player.position) == (False, 0.0)
    player.load(call(440, 1000, 4.0), RATE)
    player.seek(1.5)
    assert (plays(player), player.position) == (False, 1.5)
    player.play("headset")
    assert plays(player)
    player.set_speed(2.0)
    player.set_volume(0.5)
    player.pause()
    at = player.position
    assert (plays(player), at >= 1.5) == (False, True)
    player.seek(99.0)
    assert player.position == 4.0
    # From the beginning again.
    player.play("headset")
    assert player.position < 3.0
    player.load(call(440, 1000, 1.0), RATE)
    assert (plays(player), player.position) == (False, 0.0)
    player.unload()
    player.play()
    assert not plays(player)
    for _ in range(2):
        player.close()
    player.load(call(440, 1000, 1.0), RATE)
    player.play()
    assert not plays(player)
    assert not [thread for thread in threading.enumerate() if thread.name == "playing"]


def test_it_is_heard_on_the_chosen_device_faster_and_no_higher(server: Pulse, room: Room) -> None:
    player = DevicePlayer()
    ear, other = room.hear("headset"), room.hear("loudspeaker")
    try:
        player.load(call(440, 1000, LONG_S), RATE)
        player.play("headset")
        eventually(lambda: min(share(ear.last(0.5), hz) for hz in (440, 1000)) > 0.45, 30)
        player.set_speed(1.5)
        ear.forget()
        eventually(lambda: len(ear) > RATE and min(share(ear.last(0.5), hz) for hz in (440, 1000)) > 0.4, 30)
        before, began = player.position, sounding(ear)

        def faster() -> bool:
            heard = sounding(ear) - began
            return heard > 2 and (player.position - before) / heard == pytest.approx(1.5, rel=0.15)

        # What was read is heard a moment later, on a busy machine a longer one: the longer both run, the less it weighs.
        eventually(faster, 30)
        player.set_volume(0.0)
        eventually(lambda: not np.abs(ear.last(0.3).astype(int)).max(initial=0))
        player.set_volume(1.0)
        eventually(lambda: share(ear.last(0.3), 440) > 0.3)
        player.play("loudspeaker")
        eventually(lambda: share(other.last(0.3), 440) > 0.3)
        player.pause()
        other.forget()
        eventually(lambda: len(other) > RATE // 2 and not np.abs(other.last(0.3).astype(int)).max(initial=0))
        assert said(player) is None
        player.seek(LONG_S - 0.5)
        player.play("nowhere")
        eventually(lambda: not plays(player))
        assert (player.position, said(player)) == (LONG_S, Silence.CHOSEN_DEVICE_GONE)
    finally:
        player.close()


def test_without_a_device_it_says_so_and_is_tried_again(
    server: Pulse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> None:
        raise SoundFault("no sound system")

    player = DevicePlayer()
    try:
        player.load(call(440, 1000, 1.0), RATE)
        with monkeypatch.context() as without:
            without.setattr(playing, "Native", none)
            player.play()
            eventually(lambda: said(player) is Silence.NO_DEVICE)
            assert not plays(player)
        player.play()
        assert said(player) is None
        began = time.monotonic()
        eventually(lambda: not plays(player))
        assert time.monotonic() - began < 20
        assert player.position == 1.0
    finally:
        player.close()


def test_a_device_that_is_pulled_out_is_told(server: Pulse, room: Room) -> None:
    sink = server.sink("usb")
    player = DevicePlayer()
    try:
        room.again()
        ear = room.hear("usb")
        player.load(call(440, 1000, 30.0), RATE)
        player.play("usb")
        eventually(lambda: share(ear.last(0.3), 440) > 0.3)
        server.unload(sink)
        eventually(lambda: said(player) is Silence.NO_DEVICE)
        assert not plays(player)
        assert 0.0 < player.position < 30.0
    finally:
        player.close()
