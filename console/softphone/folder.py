"""The engine's folder: one process at a time holds it, by a lock of the system's that no end of a process leaves behind."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

_NAME = "lock"


def hold(folder: Path) -> IO[str] | None:
    """The folder for this process, until the file is closed or the process ends; None while another one has it. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = (folder / _NAME).open("a+", encoding="utf-8")
    if not _lock(handle):
        handle.close()
        return None
    handle.truncate(0)
    handle.write(str(os.getpid()))
    handle.flush()
    return handle


def held(folder: Path) -> bool:
    """Whether a process holds the folder. Raises OSError."""
    place = folder / _NAME
    if not place.exists():
        return False
    with place.open("a+", encoding="utf-8") as handle:
        return not _lock(handle)


def end_holder(folder: Path) -> bool:
    """Ends the process that holds the folder and no longer answers; whether there was one. Raises OSError."""
    with (folder / _NAME).open("a+", encoding="utf-8") as handle:
        if _lock(handle):
            return False
        # Who holds the lock lives, so the number is its own.
        handle.seek(0)
        holder = handle.read(20)
    if not holder.isdecimal():
        return False
    with suppress(ProcessLookupError):
        os.kill(int(holder), _AT_ONCE)
    return True


if sys.platform == "win32":
    import msvcrt

    _AT_ONCE = signal.SIGTERM  # there it asks nobody
    #: Far behind the text, so that the text stays readable while locked.
    _BYTE = 1 << 20

    def _lock(handle: IO[str]) -> bool:
        handle.seek(_BYTE)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    _AT_ONCE = signal.SIGKILL

    def _lock(handle: IO[str]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
