"""Between two clocks: nothing is lost or repeated audibly, and the delay stays small, however they differ."""

import numpy as np
import pytest

from console.softphone.engine.sound.buffer import HIGH, LOW, MOST, Ring, Samples, lengthened, ms, shortened

RATE = 16000


def tone(hertz: float, seconds: float, loud: float = 10000) -> Samples:
    return (np.sin(2 * np.pi * hertz * np.arange(int(RATE * seconds)) / RATE) * loud).astype(np.int16)


def purity(samples: Samples, hertz: float) -> float:
    """Share of the energy within 15 Hz of one frequency."""
    power = np.abs(np.fft.rfft(samples.astype(float) * np.hanning(len(samples)))) ** 2
    near = np.abs(np.fft.rfftfreq(len(samples), 1 / RATE) - hertz) <= 15
    return float(power[near].sum() / power.sum())


def read(ring: Ring, count: int) -> Samples:
    return np.frombuffer(ring.read(count), np.int16)


def passed(
    ring: Ring, sound: Samples, drift: float, writes: int = 160, reads: int = 320
) -> tuple[Samples, list[int]]:
    """``sound`` through it, the writer's clock faster by ``drift``; what came, and what was left after each reading."""
    came: list[Samples] = []
    left: list[int] = []
    at, time, next_read = 0, 0.0, 100.0
    while at + writes <= len(sound):
        time += writes / (1 + drift)
        while next_read <= time:
            came.append(read(ring, reads))
            left.append(len(ring))
            next_read += reads
        ring.write(sound[at : at + writes].tobytes())
        at += writes
    return np.concatenate(came), left


@pytest.mark.parametrize(("writes", "reads"), [(160, 320), (320, 160), (480, 160), (160, 160)])
@pytest.mark.parametrize("drift", [0.0, 0.001, -0.001])
def test_a_tone_stays_one_whoevers_clock_is_faster(drift: float, writes: int, reads: int) -> None:
    ring = Ring()
    came, left = passed(ring, tone(440, 40), drift, writes, reads)
    settled = came[RATE:]
    assert purity(settled, 440) > 0.99
    assert ring.dropped == 0
    assert ring.missed <= 2, "only in the beginning"
    # 0.1 % of 40 s are 40 ms: without joining it would have run dry or over.
    assert ring.joined >= (3 if drift else 0)
    assert max(left[50:]) <= HIGH + max(writes, reads) + ms(2)


def test_nothing_is_touched_between_clocks_that_agree() -> None:
    ring = Ring()
    sound = np.random.default_rng(7).integers(-9000, 9000, RATE * 4).astype(np.int16)
    came, _ = passed(ring, sound, 0.0)
    body = came[RATE : RATE * 3]
    at = int(np.argmax(np.correlate(sound.astype(float), body[:200].astype(float), "valid")))
    assert np.array_equal(sound[at : at + len(body)], body)


def test_a_hiccup_leaves_no_lasting_delay() -> None:
    ring = Ring()
    sound = tone(300, 6)
    passed(ring, sound[: 2 * RATE], 0.0)
    ring.write(sound[: ms(400)].tobytes())
    assert len(ring) <= MOST
    assert ring.dropped == 1
    _, left = passed(ring, sound, 0.0)
    assert max(left[-50:]) <= HIGH + 160


def test_what_comes_too_late_is_silence_without_a_click_and_sound_begins_again() -> None:
    ring = Ring()
    ring.write(tone(300, 0.04).tobytes())
    ring.read(320)
    ring.read(200)
    gap = read(ring, 320)
    steps = np.abs(np.diff(np.concatenate((gap, read(ring, 320))).astype(int)))
    assert steps.max() < 2500, "it fades"
    assert ring.missed == 2
    came, _ = passed(ring, tone(300, 3), 0.0)
    assert purity(came[RATE:], 300) > 0.99


def test_silence_comes_out_before_anything_went_in_and_is_no_miss() -> None:
    ring = Ring()
    assert not any(ring.read(320))
    assert (ring.missed, ring.joined, ring.dropped) == (0, 0, 0)


def test_a_block_alone_waits_for_a_little_more() -> None:
    ring = Ring()
    ring.write(tone(300, 0.02).tobytes())
    assert not any(ring.read(320))
    ring.write(tone(300, 0.01).tobytes())
    assert any(ring.read(320))


@pytest.mark.parametrize("hertz", [110, 200, 440, 1000])
def test_joining_keeps_the_voice_whole(hertz: float) -> None:
    sound = tone(hertz, 0.06)
    for joined in (shortened(sound, ms(10)), lengthened(sound)):
        assert abs(len(joined) - len(sound)) in range(ms(2), ms(10) + 1)
        largest = np.abs(np.diff(joined.astype(int))).max()
        assert largest <= np.abs(np.diff(sound.astype(int))).max() * 1.3
    assert len(shortened(sound[: ms(6)], ms(10))) == ms(6), "too short to take anything out"
    assert len(lengthened(sound[: ms(6)])) == ms(6)
    assert LOW < HIGH < MOST
