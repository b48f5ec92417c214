"""Make the product's sounds: `python resources/sounds/make.py [DIR]`. Always the same samples."""

import math
import struct
import sys
import wave
from pathlib import Path

RATE = 22_050
"""Samples a second; one channel, 16 bits."""

Note = tuple[float, float, float, float]
"""Start (s), pitch (Hz), length (s), loudness (0 to 1)."""

SOUNDS: dict[str, tuple[float, tuple[Note, ...]]] = {
    # A ring of two rising pairs, then silence, so that it can be looped.
    "offer": (
        2.4,
        (
            (0.00, 659.26, 0.50, 0.30),
            (0.16, 880.00, 0.60, 0.34),
            (0.60, 659.26, 0.50, 0.30),
            (0.76, 880.00, 0.80, 0.34),
        ),
    ),
    "message": (0.45, ((0.00, 987.77, 0.40, 0.22), (0.07, 1318.51, 0.36, 0.18))),
    "attention": (0.90, ((0.00, 587.33, 0.45, 0.30), (0.22, 440.00, 0.65, 0.32))),
}
_ATTACK_S = 0.008


def samples(name: str) -> list[int]:
    """The 16-bit samples of a sound; raises KeyError for an unknown name."""
    length, notes = SOUNDS[name]
    mixed = [0.0] * round(length * RATE)
    for start, pitch, lasts, loud in notes:
        first = round(start * RATE)
        for at in range(min(round(lasts * RATE), len(mixed) - first)):
            mixed[first + at] += loud * _tone(at / RATE, pitch, lasts)
    return [max(-32_767, min(32_767, round(value * 32_767))) for value in mixed]


def _tone(time: float, pitch: float, lasts: float) -> float:
    """A struck tone: a soft start, two overtones, and a decay that ends in silence."""
    rise = min(1.0, time / _ATTACK_S)
    fade = math.exp(-4.5 * time / lasts) * min(1.0, (lasts - time) / 0.02)
    angle = 2 * math.pi * pitch * time
    return rise * fade * (math.sin(angle) + 0.28 * math.sin(2 * angle) + 0.08 * math.sin(3 * angle)) / 1.2


def write(name: str, folder: Path) -> Path:
    """Write one sound as a WAV file."""
    path, values = folder / f"{name}.wav", samples(name)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(values)}h", *values))
    return path


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for each in SOUNDS:
        sys.stdout.write(f"{write(each, target)}\n")
