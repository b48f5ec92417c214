"""What rings. Pure but for reading the file."""

import logging
import wave
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np

from console.softphone.engine.sound.buffer import Samples

log = logging.getLogger(__name__)

RATE = 16000


@cache
def tune(file: Path) -> tuple[Samples, int]:
    """A mono file of 16 bits and its rate. Where it cannot be read, two tones and a pause: a call must be heard."""
    try:
        with wave.open(str(file), "rb") as opened:
            samples = np.frombuffer(opened.readframes(opened.getnframes()), "<i2").astype(np.int16)
            if opened.getnchannels() == 1 and opened.getsampwidth() == 2 and len(samples):
                return samples, opened.getframerate()
            log.warning("%s is no tune: mono, 16 bits", file.name)
    except (OSError, EOFError, wave.Error):
        log.exception("the tune was not read")
    second = np.arange(RATE) / RATE
    tones = (np.sin(2 * np.pi * 440 * second) + np.sin(2 * np.pi * 480 * second)) * 8000
    return np.concatenate((tones, np.zeros(2 * RATE))).astype(np.int16), RATE


def looped(samples: Samples, volume: float) -> Callable[[int], bytes]:
    """What a device plays that repeats ``samples`` for ever, ``volume`` 0–1."""
    quiet = (samples * np.float32(min(1.0, max(0.0, volume)))).astype(np.int16)
    at = 0

    def wanted(count: int) -> bytes:
        nonlocal at
        places = (at + np.arange(count)) % len(quiet)
        at = (at + count) % len(quiet)
        return quiet[places].tobytes()

    return wanted
