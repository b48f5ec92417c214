"""What a recording holds, weighed side by side."""

from pathlib import Path

import numpy as np

from console.softphone.playback import Playback
from tests.support.sip.engine_worker import BESIDE_HZ, RECORDS_KEY

AGENT, OTHER = 0, 1


def samples(path: Path) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    """(sample, side), full scale 1."""
    pcm = b"".join(Playback(path, RECORDS_KEY).sound())
    return np.frombuffer(pcm, dtype="<i2").astype(np.float64).reshape(-1, 2) / 32768


def share(path: Path, side: int, hz: float, first: float = 0.0, last: float | None = None) -> float:
    """Of the energy of a side between two seconds, how much is at that tone; 0 for silence."""
    rate = Playback(path, RECORDS_KEY).head.rate
    part = samples(path)[int(first * rate) : None if last is None else int(last * rate), side]
    if not len(part) or loudness(part) < 1e-4:
        return 0.0
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)))) ** 2
    at = np.fft.rfftfreq(len(part), 1 / rate)
    return float(power[np.abs(at - hz) <= BESIDE_HZ].sum() / power[at > 50].sum())


def loudness(part: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> float:
    """Its root mean square."""
    return float(np.sqrt(np.mean(part**2))) if len(part) else 0.0


def loudest(path: Path, hz: float, window_s: float = 0.05) -> float:
    """The greatest amplitude a tone has in any window of either side: what is nowhere stays under every window's noise."""
    sound, rate = samples(path), Playback(path, RECORDS_KEY).head.rate
    size = int(window_s * rate)
    probe = np.exp(-2j * np.pi * hz * np.arange(size) / rate) * np.hanning(size)
    found = 0.0
    for start in range(0, len(sound) - size, size // 2):
        for side in (AGENT, OTHER):
            got = abs(np.dot(sound[start : start + size, side], probe)) / probe.real.size * 4
            found = max(found, float(got))
    return found
