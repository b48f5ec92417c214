"""Files at the desk: those waiting to go up, and copies of what was seen. Each is sealed under the key of the desk's database, beside
it, under its own name there; in memory where the desk keeps nothing. Nothing here says what a file is: uploads and messages do.

The methods wait for the disk and are called in threads.
"""

import hashlib
import hmac
import os
import secrets
import time
from pathlib import Path

from console.store.atomic import replace_file
from console.store.errors import typed

_NONCE = 12
#: Bytes of copies kept at most; the oldest seen go first.
CACHE = 256 * 1024 * 1024


class Gone(Exception):
    """There is no such file here, or it does not open any more."""


class Files:
    """``folder`` None: in memory."""

    def __init__(self, folder: Path | None, file_key: bytes) -> None:
        self._folder = folder
        self._key = hmac.new(file_key, b"sahut desk files 1", hashlib.sha256).digest()
        self._memory: dict[str, bytes] = {}

    def keep(self, name: str, data: bytes) -> None:
        """On the disk when it returns. Raises StoreError."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if self._folder is None:
            self._memory[name] = data
            return
        nonce = secrets.token_bytes(_NONCE)
        with typed():
            replace_file(self._folder / name, nonce + AESGCM(self._key).encrypt(nonce, data, name.encode()))

    def read(self, name: str) -> bytes:
        """Raises Gone, StoreError."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if self._folder is None:
            if name not in self._memory:
                raise Gone(name)
            return self._memory[name]
        path = self._folder / name
        if not path.exists():
            raise Gone(name)
        with typed():
            sealed = path.read_bytes()
            os.utime(path)
        try:
            return AESGCM(self._key).decrypt(sealed[:_NONCE], sealed[_NONCE:], name.encode())
        except (InvalidTag, ValueError):
            raise Gone(name) from None

    def has(self, name: str) -> bool:
        return name in self._memory if self._folder is None else (self._folder / name).exists()

    def remove(self, name: str) -> None:
        self._memory.pop(name, None)
        if self._folder is not None:
            with typed():
                (self._folder / name).unlink(missing_ok=True)

    def sweep(self, needed: frozenset[str], days: int) -> None:
        """Lets copies go that were not looked at for ``days``, and the oldest beyond CACHE; never one of ``needed``."""
        if self._folder is None or not self._folder.exists():
            return
        with typed():
            found = sorted(
                ((path.stat().st_mtime, path) for path in self._folder.iterdir() if path.name not in needed),
                reverse=True,
            )
            kept, oldest = 0, time.time() - days * 86_400
            for seen, path in found:
                kept += path.stat().st_size
                if seen < oldest or kept > CACHE:
                    path.unlink(missing_ok=True)
