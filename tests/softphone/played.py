"""A real engine process on a line that a test plays by word: no network, everything else as in earnest.

``python -m tests.softphone.played SOCKET [ALONE_MS]`` is the process; Player is the test's hand.
"""

import socket
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from console.softphone.engine import process
from console.softphone.engine.assembly import Assembly
from console.softphone.engine.clock import Clock
from console.softphone.engine.core import Tell
from console.softphone.engine.host import ALONE_MS
from console.softphone.engine.line import Came, Connected, Gone, Happening, Progressed
from console.softphone.engine.recording.recorder import Shelf
from console.softphone.events import Level
from tests.softphone.scripted import ScriptedLine


class Word(msgspec.Struct):
    """``do``: ring, alert, pick_up, hang_up, levels."""

    do: str
    leg: str = ""
    number: str = "08123456443"
    times: int = 1


class PlayedLine(ScriptedLine):
    """Answers as soon as it is asked to; the other side is played."""

    def __init__(self, place: str, tell: Tell) -> None:
        super().__init__()
        self._tell = tell
        self._ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        Path(place).unlink(missing_ok=True)
        self._ear.bind(place)
        self._ear.settimeout(0.005)

    def answer(self, leg: str) -> None:
        self.coming.append(Connected(leg))

    def dial(self, leg: str, account: str, to: str, headers: Mapping[str, str]) -> None:
        super().dial(leg, account, to, headers)
        self.coming.append(Progressed(leg, 180))

    def turn(self) -> Sequence[Happening]:
        with suppress(TimeoutError):
            self._play(msgspec.json.decode(self._ear.recv(65_536), type=Word))
        return super().turn()

    def _play(self, word: Word) -> None:
        match word.do:
            case "ring":
                self.coming.append(Came(leg=word.leg, account="pusat", number=word.number))
            case "alert":
                self.coming.append(Progressed(word.leg, 180))
            case "pick_up":
                self.coming.append(Connected(word.leg))
            case "hang_up":
                self.coming.append(Gone(word.leg, 200))
            case "levels":
                for _ in range(word.times):
                    self._tell(Level(microphone=0.5, speaker=0.25))


class Player:
    """The other side of the line, from the test."""

    def __init__(self, folder: Path) -> None:
        self.place = str(folder / "play")
        self._mouth = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)

    def words(self, alone_ms: int = ALONE_MS) -> tuple[str, ...]:
        """How its engine is started."""
        return (sys.executable, "-m", "tests.softphone.played", self.place, str(alone_ms))

    def say(self, do: str, leg: str = "", *, times: int = 1, number: str = "08123456443") -> None:
        """One word of the script."""
        word = Word(do=do, leg=leg, times=times, number=number)
        self._mouth.sendto(msgspec.json.encode(word), self.place)

    def close(self) -> None:
        self._mouth.close()


def main(place: str, alone_ms: str = str(ALONE_MS)) -> int:
    def make(clock: Clock, tell: Tell, shelf: Shelf) -> Assembly:
        return Assembly(lambda: PlayedLine(place, tell), clock, tell, shelf=shelf)

    return process.run(make, int(alone_ms))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
