"""Speech said faster: shorter, and no higher."""

import numpy as np
import pytest

from console.playing.stretch import Stretch, mixed

RATE = 16_000


def tone(hz: float, seconds: float) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    at = np.arange(round(seconds * RATE)) / RATE
    return (8_000 * np.sin(2 * np.pi * hz * at)).astype(np.int16)


def share(sound: "np.ndarray[tuple[int], np.dtype[np.int16]]", hz: float) -> float:
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    at = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(power[np.abs(at - hz) < 30].sum() / power.sum())


@pytest.mark.parametrize("speed", [1.0, 1.25, 1.5, 2.0, 0.75])
@pytest.mark.parametrize("hz", [137.0, 440.0, 1_730.0])
def test_it_takes_less_time_and_keeps_its_pitch(speed: float, hz: float) -> None:
    stretch = Stretch(tone(hz, 3.0), RATE)
    stretch.speed = speed
    parts = []
    while not stretch.over:
        parts.append(stretch.read(160))
    heard = np.concatenate(parts)
    assert len(heard) / RATE == pytest.approx(3.0 / speed, abs=0.06)
    assert share(heard, hz) > 0.98
    assert stretch.at == 3.0 * RATE


def test_as_it_is_it_stays_bit_for_bit() -> None:
    sound = tone(440, 0.5)
    stretch = Stretch(sound, RATE)
    heard = np.concatenate([stretch.read(333) for _ in range(30)])
    assert heard.tobytes() == sound.tobytes()
    assert not len(stretch.read(10))


def test_the_speed_may_change_and_the_place_too() -> None:
    stretch = Stretch(np.concatenate((tone(300, 1.0), tone(900, 1.0))), RATE)
    stretch.speed = 2.0
    assert share(stretch.read(RATE // 4), 300) > 0.95
    stretch.seek(round(1.1 * RATE))
    stretch.speed = 1.25
    assert share(stretch.read(RATE // 4), 900) > 0.95
    stretch.seek(99 * RATE)
    assert stretch.over
    stretch.seek(-5)
    assert stretch.at == 0
    for nothing in (Stretch(tone(1, 0.0), RATE), Stretch(tone(440, 0.001), RATE)):
        nothing.speed = 2.0
        assert len(nothing.read(1_000)) < 20
        assert nothing.over


def test_both_sides_are_heard_and_nothing_turns_over() -> None:
    both = np.array([[1, 2], [30_000, 30_000], [-30_000, -30_000]], dtype="<i2")
    assert mixed(both.tobytes() + b"x").tolist() == [3, 32_767, -32_768]
