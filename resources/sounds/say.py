"""Make the sentence that callers hear before a recording: `python resources/sounds/say.py [FILE]`. Needs espeak-ng; a centre
gives a voice of its own (docs/administrators.md)."""

import subprocess
import sys
import wave
from array import array
from pathlib import Path

SENTENCE = "Demi mutu layanan, percakapan ini kami rekam."
#: Words a minute, and how high the voice is (0 to 99).
PACE, PITCH = 140, 45
#: A quarter of full scale at most: as loud as people on a line are.
LOUDEST = 8_192


def say(path: Path) -> Path:
    """Write the sentence as a WAV file of 16 bits."""
    words = ["espeak-ng", "-v", "id", "-s", str(PACE), "-p", str(PITCH), "-w", str(path), SENTENCE]
    subprocess.run(words, check=True)
    with wave.open(str(path), "rb") as file:
        samples, rate = array("h", file.readframes(file.getnframes())), file.getframerate()
    peak = max(max(samples), -min(samples), 1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(array("h", (round(each * LOUDEST / peak) for each in samples)).tobytes())
    return path


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("recording.wav")
    sys.stdout.write(f"{say(target)}\n")
