"""What is done to the voice, each part switched on its own; figures in dB of energy over the last seconds, when all has been learnt."""

import logging

import numpy as np
import pytest

from console.softphone.engine.sound.buffer import Samples
from console.softphone.engine.sound.voice import BLOCK, Processed, Untouched, Voice, voice_for
from console.softphone.state import Sound
from tests.conftest import LogWatch

SECONDS = 8
NOTHING = np.zeros(16000 * SECONDS, np.int16)


def speech(loud: float = 4000) -> Samples:
    """Something like a voice: a hum with overtones in syllables."""
    at = np.arange(16000 * SECONDS) / 16000
    wave = sum(np.sin(2 * np.pi * 140 * n * at + n) / n for n in range(1, 20))
    steps = np.random.default_rng(11).random(SECONDS * 8) > 0.3
    return (wave * np.interp(at * 8, np.arange(len(steps)), steps) * loud / 2).astype(np.int16)


def through(voice: Voice, far: Samples, near: Samples) -> Samples:
    out: list[Samples] = []
    for at in range(0, len(near), BLOCK):
        voice.far(far[at : at + BLOCK].tobytes())
        out.append(np.frombuffer(voice.near(near[at : at + BLOCK].tobytes()), np.int16))
    return np.concatenate(out)


def gained(before: Samples, after: Samples) -> float:
    """dB, over the last three seconds."""
    was, now = (float(np.square(each[-48000:].astype(float)).mean()) + 1e-6 for each in (before, after))
    return 10 * float(np.log10(now / was))


def sound(*, echo: bool = False, noise: bool = False, gain: bool = False) -> Sound:
    return Sound(echo=echo, noise=noise, gain=gain)


@pytest.mark.parametrize("delay_ms", [20, 60, 140])
def test_what_the_speaker_plays_does_not_come_back(delay_ms: int) -> None:
    far, late = speech(), delay_ms * 16
    echo = np.concatenate((np.zeros(late, np.int16), (far[:-late] * 0.4).astype(np.int16)))
    assert gained(echo, through(voice_for(sound(echo=True), 60), far, echo)) < -20
    assert gained(echo, through(voice_for(sound(noise=True), 60), far, echo)) > -6, (
        "only when it is switched on"
    )


def test_the_agents_own_voice_is_kept() -> None:
    said = speech()
    assert abs(gained(said, through(voice_for(sound(echo=True, noise=True), 60), NOTHING, said))) < 3


def test_noise_is_lessened_when_wanted() -> None:
    hiss = np.random.default_rng(3).normal(0, 300, 16000 * SECONDS).astype(np.int16)
    assert gained(hiss, through(voice_for(sound(noise=True), 60), NOTHING, hiss)) < -8
    assert gained(hiss, through(voice_for(sound(echo=True), 60), NOTHING, hiss)) > -3


def test_a_quiet_voice_is_raised_when_wanted() -> None:
    quiet = speech(200)
    assert gained(quiet, through(voice_for(sound(gain=True), 60), NOTHING, quiet)) > 6
    assert abs(gained(quiet, through(voice_for(sound(noise=True), 60), NOTHING, quiet))) < 3


def test_with_all_switched_off_nothing_is_touched() -> None:
    said = speech()
    voice = voice_for(sound(), 60)
    assert isinstance(voice, Untouched)
    assert np.array_equal(through(voice, said, said), said)


def test_a_block_it_refuses_is_heard_as_it_came_and_told_once(log_watch: LogWatch) -> None:
    log_watch.expect("the voice is not processed")
    voice = Processed(Sound(), 60)
    broken = bytes(range(200))
    assert voice.near(broken) == broken
    voice.far(broken)
    voice.near(broken)
    assert [each.levelno for each in log_watch.records] == [logging.ERROR]
