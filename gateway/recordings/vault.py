"""The sound of recorded calls on the disk: one file each, piece by piece sealed with a key of the field key's, never whole in memory.

Plain functions that wait for the disk: called in threads. Gateways of one database share the folder.
"""

import hmac
import os
import shutil
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from contract.recording import PIECE
from gateway.errors import busy

_NONCE, _TAG = 12, 16
_SEALED = PIECE + _NONCE + _TAG


class Damaged(Exception):
    """What is kept does not open: another key, or a damaged disk."""


class Vault:
    """``key``: the field key; ``reserve``: bytes that stay free on the disk, whatever comes in."""

    def __init__(self, folder: Path, key: bytes, reserve: int) -> None:
        self._folder, self._reserve = folder, reserve
        self._box = AESGCM(hmac.digest(key, b"sahut recordings v1", sha256))
        self._allowing = hmac.digest(key, b"sahut recordings heard v1", sha256)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def have(self, id: str, size: int) -> int:
        """Bytes of the ``size`` that are kept in a row from the beginning; a piece a crash tore counts as none."""
        try:
            sealed = self._path(id).stat().st_size
        except FileNotFoundError:
            return 0
        pieces, rest = divmod(sealed, _SEALED)
        last = size % PIECE
        return size if pieces == size // PIECE and last and rest >= last + _NONCE + _TAG else pieces * PIECE

    def put(self, id: str, offset: int, data: bytes) -> None:
        """Keeps the piece at ``offset``, a whole number of pieces. On the disk when it returns. Raises Refusal unavailable without
        room."""
        if shutil.disk_usage(self._folder).free - len(data) < self._reserve:
            raise busy(60_000)
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._box.encrypt(nonce, data, _place(id, offset))
        handle = os.open(self._path(id), os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as out:
            out.seek(offset // PIECE * _SEALED)
            out.write(sealed)
            out.flush()
            os.fsync(out.fileno())

    def piece(self, id: str, offset: int) -> bytes:
        """The piece at ``offset``, a whole number of pieces. Raises Damaged."""
        try:
            with self._path(id).open("rb") as file:
                file.seek(offset // PIECE * _SEALED)
                sealed = file.read(_SEALED)
            return self._box.decrypt(sealed[:_NONCE], sealed[_NONCE:], _place(id, offset))
        except (FileNotFoundError, InvalidTag, ValueError):
            raise Damaged(id) from None

    def sum(self, id: str, size: int) -> str:
        """The SHA-256 of all of it, in hex. Raises Damaged."""
        whole = sha256()
        for offset in range(0, size, PIECE):
            whole.update(self.piece(id, offset))
        return whole.hexdigest()

    def remove(self, id: str) -> None:
        """Nothing is left of it."""
        self._path(id).unlink(missing_ok=True)

    def names(self) -> list[str]:
        """All there are."""
        return [path.name for path in self._folder.iterdir()]

    def allow(self, user: str, id: str, until: int) -> str:
        """A word that lets ``user`` fetch the pieces of ``id`` until then (Unix ms)."""
        said = hmac.new(self._allowing, f"{user}/{id}/{until}".encode(), sha256)
        return f"{until}.{said.hexdigest()}"

    def allows(self, word: str, user: str, id: str, now: int) -> bool:
        """Whether ``word`` is one of ``allow``'s, and good at ``now``."""
        until = word.partition(".")[0]
        if not until.isdecimal() or len(until) > 16 or int(until) < now:
            return False
        return hmac.compare_digest(word.encode(), self.allow(user, id, int(until)).encode())

    def _path(self, id: str) -> Path:
        return self._folder / id


def _place(id: str, offset: int) -> bytes:
    return f"{id}/{offset}".encode()
