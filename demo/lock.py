"""One demo at a time in a folder: two gateways on one database file would each think they are alone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Taken(Exception):
    """Another demo runs in that folder."""


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Holds ``folder`` (made if missing) for the time of the block; the system lets go of it when the process dies. Raises
    Taken, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "demo.lock").open("ab+") as file:
        file.seek(0)
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Taken(str(folder)) from error
        yield
