"""Where the files of one (gateway, user) stand, and that one program at a time holds them."""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from console.store.errors import InUse, typed


def default_root() -> Path:
    """The user's own data folder on this system."""
    import platformdirs

    return Path(platformdirs.user_data_dir("sahut", appauthor=False))


class Place:
    """The folder of ``username`` on ``gateway`` under ``root``."""

    def __init__(self, root: Path, gateway: str, username: str) -> None:
        self.name = place_name(gateway, username)
        self.folder = root / self.name
        self.database = self.folder / "desk.db"
        self.key = self.folder / "key.json"
        self._lock_path = self.folder / "lock"
        self._lock: IO[str] | None = None
        self._holders = 0

    def hold(self) -> None:
        """Makes the folder and holds it until ``release`` or the end of the process, however it ends: the lock is the
        system's, so none is ever left over. Held more than once, it is let go by as many releases.
        Raises InUse (``detail``: ``pid``), ReadOnly, DiskError."""
        if self._lock is not None:
            self._holders += 1
            return
        with typed():
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = self._lock_path.open("a+", encoding="utf-8")
        if not _lock(handle):
            handle.seek(0)
            holder = _holder(handle.read())
            handle.close()
            raise InUse(pid=holder)
        handle.truncate(0)
        handle.write(json.dumps({"pid": os.getpid()}))
        handle.flush()
        self._lock, self._holders = handle, 1

    def release(self) -> None:
        """Lets the folder go; nothing when it is not held."""
        if self._lock is not None:
            self._holders -= 1
            if self._holders == 0:
                self._lock.close()
                self._lock = None


def place_name(gateway: str, username: str) -> str:
    """One folder a (gateway, user): the same for every spelling of an address, telling nobody whose it is."""
    parts = urlsplit(gateway if "//" in gateway else f"//{gateway}")
    port = parts.port or {"http": 80, "https": 443, "ws": 80, "wss": 443}.get(parts.scheme, 443)
    where = f"{(parts.hostname or '').lower()}:{port}{parts.path.rstrip('/')}"
    return hashlib.sha256(f"{where}\n{username.casefold()}".encode()).hexdigest()[:24]


def _holder(text: str) -> str:
    try:
        return str(json.loads(text)["pid"])
    except (ValueError, KeyError, TypeError):
        return "?"


if sys.platform == "win32":
    import msvcrt

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

    def _lock(handle: IO[str]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
