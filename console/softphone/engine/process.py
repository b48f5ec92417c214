"""The telephone's own process: how it begins, lets go of whoever started it, and ends.

It reads one line (console.softphone.starting), says that it listens, and from then on has nothing in common with the console but the
pipe: no standard streams, no process group. A console that is killed, closed or updated does not take the call along.
"""

import faulthandler
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from console.softphone.engine.assembly import Inside
from console.softphone.engine.clock import Clock, MachineClock
from console.softphone.engine.core import Tell
from console.softphone.engine.host import ALONE_MS, Host
from console.softphone.engine.journal import KEY, Journal
from console.softphone.engine.line import LineError
from console.softphone.engine.recording.recorder import Shelf
from console.softphone.folder import hold
from console.softphone.pipe import AUTHKEY, Door, UnsafeFolder
from console.softphone.recording_file import FOLDER
from console.softphone.starting import IN_USE, Answer, Listening, NotStarted, Start

#: A thread that is busy in Python hands over so quickly that sound is never late (measured: a frame is due every 10 ms).
SWITCH_S = 0.0005
#: How long a new engine waits for a dying one to let its folder go, in seconds.
FOLDER_S = 3.0
#: Bytes of the first line at most.
_LINE = 65_536


class Faults:
    """Errors nobody foresaw: their kind and where in the code, no text, no values, for the one who is asked to help."""

    #: Lines of one run.
    MOST = 500

    def __init__(self, path: Path) -> None:
        self._path, self._left = path, self.MOST
        path.unlink(missing_ok=True)

    def __call__(self, error: Exception) -> None:
        where = [
            f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
            for frame, line in traceback.walk_tb(error.__traceback__)
        ]
        lines = [f"{int(time.time())} {type(error).__name__}", *where][: self._left]
        self._left -= len(lines)
        # A full disk is no reason to end a call.
        with suppress(OSError), self._path.open("a", encoding="utf-8") as out:
            out.writelines(f"{line}\n" for line in lines)


class CannotStart(Exception):
    """``reason``: see NotStarted."""

    def __init__(self, reason: str, said: str = "") -> None:
        super().__init__(reason)
        self.reason, self.said = reason, said


def run(make: Callable[[Clock, Tell, Shelf], Inside], alone_ms: int = ALONE_MS) -> int:
    """The whole life of the process; its exit code. ``make`` builds what is inside; slow imports belong into it."""
    sys.setswitchinterval(SWITCH_S)
    starter = _Starter()
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    try:
        start = _first_line()
        folder = Path(start.folder)
        lock = _hold(folder)
        journal = Journal(folder, start.journal_key)
        door = _door(start)
    except CannotStart as fault:
        starter.hear(NotStarted(reason=fault.reason, said=fault.said))
        return 2
    except OSError as error:
        starter.hear(NotStarted(reason="folder", said=str(error)))
        return 2
    try:
        shelf = Shelf(folder / FOLDER, start.journal_key)
        host = Host(
            lambda clock, tell: make(clock, tell, shelf),
            journal,
            door,
            MachineClock(),
            alone_ms,
            Faults(folder / "faults.txt"),
        )
    except (LineError, ImportError, OSError) as error:
        door.close()
        starter.hear(NotStarted(reason="line", said=str(error)))
        return 2
    signal.signal(signal.SIGTERM, lambda *_: host.stop())
    starter.hear(Listening(pid=os.getpid()))
    # Where it broke inside a library is written by the system's own hand: places in the code, no values.
    with (folder / "crash.txt").open("w") as crash:
        faulthandler.enable(crash)
        host.run()
        faulthandler.disable()
    journal.close()
    door.close()
    lock.close()
    return 0


def _first_line() -> Start:
    line = b""
    while not line.endswith(b"\n") and len(line) < _LINE:
        # A program without a console window has no sys.stdin, but the handle it was given.
        part = os.read(0, _LINE)
        if not part:
            break
        line += part
    try:
        start = msgspec.json.decode(line, type=Start)
    except msgspec.DecodeError as error:
        raise CannotStart("first_line", str(error)) from error
    if len(start.authkey) != AUTHKEY or len(start.journal_key) != KEY:
        raise CannotStart("first_line", "a key is too short")
    return start


class _Starter:
    """Whoever started this process, as far as its standard output reaches. A library that prints there is not heard."""

    def __init__(self) -> None:
        self._out = os.dup(1)
        _nowhere(1)

    def hear(self, answer: Answer) -> None:
        """The one answer; nothing more is said."""
        # Whoever asked may be gone already.
        with suppress(OSError):
            os.write(self._out, msgspec.json.encode(answer) + b"\n")
        os.close(self._out)
        _nowhere(0, 2)


def _nowhere(*streams: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in streams:
        os.dup2(nothing, stream)
    os.close(nothing)


def _door(start: Start) -> Door:
    try:
        return Door(start.address, start.authkey)
    except (OSError, UnsafeFolder) as error:
        raise CannotStart("address", str(error)) from error


def _hold(folder: Path) -> IO[str]:
    """The folder, for this process alone, until it ends however it ends. Raises CannotStart, OSError."""
    until = time.monotonic() + FOLDER_S
    while (lock := hold(folder)) is None:
        if time.monotonic() > until:
            raise CannotStart(IN_USE)
        time.sleep(0.02)
    return lock
