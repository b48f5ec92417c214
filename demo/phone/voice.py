"""A caller's voice: what is said as a WAV file, made by espeak-ng beside the SIP library's thread, each line once a folder."""

import array
import hashlib
import math
import shutil
import subprocess
import wave
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from demo.phone.talk import spoken
from demo.streams import stream

PROGRAM = "espeak-ng"
_KINDS = ("id+f2", "id+f3", "id+f4", "id", "id+m2", "id+m3")
_RATE = 16_000


@dataclass(frozen=True)
class Sound:
    path: Path
    seconds: float


class Voices:
    """``folder`` keeps the files. ``speaks``: there is a program that speaks; else a pattern of tones stands for each line."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._program = shutil.which(PROGRAM)
        self._maker = ThreadPoolExecutor(1, "voices")
        self._made: dict[Path, Future[Sound]] = {}

    @property
    def speaks(self) -> bool:
        return self._program is not None

    def wanted(self, text: str, who: str) -> Future[Sound]:
        """The line as ``who`` says it, once it is made. Its result raises OSError or CalledProcessError."""
        kind = stream(0, "voice", who).choice(_KINDS)
        name = hashlib.sha256(f"{kind if self.speaks else 'tones'}/{text}".encode()).hexdigest()[:24]
        path = self._folder / f"{name}.wav"
        if path not in self._made:
            self._made[path] = self._maker.submit(self._make, spoken(text), kind, path)
        return self._made[path]

    def close(self) -> None:
        self._maker.shutdown(cancel_futures=True)

    def _make(self, text: str, kind: str, path: Path) -> Sound:
        if not path.exists():
            making = path.with_suffix(".part")
            if self._program is not None:
                words = [self._program, "-v", kind, "-s", "150", "-w", str(making), "--", text]
                subprocess.run(words, check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
            else:
                tones(text, making)
            making.replace(path)
        with closing(wave.open(str(path), "rb")) as file:
            return Sound(path, file.getnframes() / file.getframerate())


def tones(text: str, path: Path) -> None:
    """A tone for each word, as long as the word and as high as its first letter."""
    samples = array.array("h")
    for word in text.split() or ["a"]:
        hz, count = 200 + ord(word[0].lower()) % 32 * 12, int(_RATE * 0.05 * (len(word) + 1))
        samples.extend(int(6000 * math.sin(2 * math.pi * hz * at / _RATE)) for at in range(count))
        samples.extend([0] * (_RATE // 12))
    with closing(wave.open(str(path), "wb")) as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(samples.tobytes())
