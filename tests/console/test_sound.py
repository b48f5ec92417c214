"""Sound: one contract for both, no device is no disaster, and the files are those the script makes."""

import importlib.util
import struct
import threading
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import miniaudio
import pytest

from console.sound import SOUNDS, DeviceSounds, SilentSounds, Sound, Sounds, Trouble

NULL = [miniaudio.Backend.NULL]


@pytest.fixture(params=["silent", "device"])
def sounds(request: pytest.FixtureRequest) -> Iterator[Sounds]:
    made: Sounds = SilentSounds() if request.param == "silent" else DeviceSounds(pytest.fail, backends=NULL)
    yield made
    made.close()


class Heard:
    """Collects troubles from the sound thread."""

    def __init__(self) -> None:
        self.troubles: list[Trouble] = []
        self.changed = threading.Condition()

    def __call__(self, trouble: Trouble) -> None:
        with self.changed:
            self.troubles.append(trouble)
            self.changed.notify_all()

    def wait(self, count: int) -> list[Trouble]:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.troubles) >= count, timeout=60)
        return self.troubles


@pytest.mark.parametrize("sound", list(Sound))
def test_every_sound_plays_and_stops(sounds: Sounds, sound: Sound) -> None:
    sounds.play(sound)
    sounds.play(sound, loop=True)
    sounds.stop()


def test_settings_are_taken_at_any_time(sounds: Sounds) -> None:
    sounds.set_volume(7)
    sounds.set_volume(0.4)
    sounds.set_device(None)
    sounds.play(Sound.MESSAGE)


def test_an_unknown_sound_is_an_error_at_the_caller(sounds: Sounds) -> None:
    with pytest.raises(ValueError, match="trumpet"):
        sounds.play("trumpet")  # type: ignore[arg-type]


def test_closing_twice_and_playing_afterwards_is_harmless(sounds: Sounds) -> None:
    sounds.play(Sound.OFFER, loop=True)
    sounds.close()
    sounds.close()
    sounds.play(Sound.MESSAGE)
    sounds.stop()


def test_a_closed_player_leaves_no_thread() -> None:
    player = DeviceSounds(pytest.fail, backends=NULL)
    player.play(Sound.OFFER, loop=True)
    player.close()
    assert not player._thread.is_alive()


def test_a_played_sound_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()
    real = miniaudio.PlaybackDevice.close

    def closing(device: miniaudio.PlaybackDevice) -> None:
        real(device)
        ended.set()

    monkeypatch.setattr(miniaudio.PlaybackDevice, "close", closing)
    player = DeviceSounds(pytest.fail, backends=NULL)
    player.play(Sound.MESSAGE)
    assert ended.wait(60)
    player.close()


def _refuse(*_: object, **__: object) -> object:
    raise miniaudio.MiniaudioError("failed to init device", -1)


def test_no_device_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = threading.Semaphore(0)

    def refuse(*_: object, **__: object) -> object:
        tried.release()
        return _refuse()

    monkeypatch.setattr(miniaudio, "PlaybackDevice", refuse)
    heard = Heard()
    player = DeviceSounds(heard)
    for _ in range(3):
        player.play(Sound.MESSAGE)
        assert tried.acquire(timeout=60)
    player.close()
    assert heard.troubles == [Trouble.NO_DEVICE]


def test_the_null_backend_of_the_system_counts_as_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    real: Callable[..., miniaudio.PlaybackDevice] = miniaudio.PlaybackDevice

    def null(**given: object) -> miniaudio.PlaybackDevice:
        return real(**{**given, "backends": NULL})

    monkeypatch.setattr(miniaudio, "PlaybackDevice", null)
    heard = Heard()
    player = DeviceSounds(heard)
    player.play(Sound.OFFER)
    assert heard.wait(1) == [Trouble.NO_DEVICE]
    player.close()


def test_a_missing_file_and_a_missing_headset_are_named(tmp_path: Path) -> None:
    heard = Heard()
    player = DeviceSounds(heard, folder=tmp_path, backends=NULL)
    player.play(Sound.OFFER)
    assert heard.wait(1) == [Trouble.UNREADABLE]
    player.close()
    heard = Heard()
    player = DeviceSounds(heard, backends=NULL)
    player.set_device("Headset yang dicabut")
    player.play(Sound.MESSAGE)
    assert heard.wait(1) == [Trouble.CHOSEN_DEVICE_GONE]
    player.close()


def test_the_files_are_those_the_script_makes() -> None:
    spec = importlib.util.spec_from_file_location("make_sounds", SOUNDS / "make.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert set(script.SOUNDS) == {sound.value for sound in Sound}
    for name in script.SOUNDS:
        with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as file:
            assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, script.RATE)
            stored = struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))
        made = script.samples(name)
        assert len(stored) == len(made)
        # Another machine's sine may round the last bit otherwise.
        assert max(abs(a - b) for a, b in zip(stored, made, strict=True)) <= 1
        assert 3_000 < max(made) < 32_000
