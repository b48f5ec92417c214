"""The bytes of the files on the disk: pieces of what is coming in, and whole ones by their content. All of it sealed with the
field key, so that a copied disk shows nobody's papers; the name of a content is keyed too, and confirms nothing to who guesses.

Plain functions that wait for the disk: called in threads. Gateways of one database share the folder.
"""

import hmac
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from contract.ids import new_id
from gateway.errors import busy

#: Clear bytes sealed together: what a range has to open at least.
PIECE = 256 * 1024
_NONCE, _TAG = 12, 16
_SEALED = PIECE + _NONCE + _TAG


class Damaged(Exception):
    """A kept file does not open: another key, or a damaged disk."""


class Files:
    """``key``: the field key; ``reserve``: bytes that stay free on the disk, whatever comes in."""

    def __init__(self, folder: Path, key: bytes, reserve: int) -> None:
        self._uploads, self._blobs, self._reserve = folder / "uploads", folder / "kept", reserve
        self._box = AESGCM(hmac.digest(key, b"sahut attachments v1", sha256))
        self._names = hmac.digest(key, b"sahut attachment names v1", sha256)
        for made in (self._uploads, self._blobs):
            made.mkdir(mode=0o700, parents=True, exist_ok=True)

    def need_room(self, size: int) -> None:
        """Raises Refusal unavailable unless ``size`` bytes, and as much again to put them together, leave the reserve alone."""
        if shutil.disk_usage(self._uploads).free - 2 * size < self._reserve:
            raise busy(60_000)

    def have(self, upload: str) -> int:
        """Bytes of ``upload`` kept in a row from its beginning."""
        return sum(length for _, length in self._pieces(upload))

    def put(self, upload: str, offset: int, data: bytes) -> int:
        """Keeps the piece at ``offset`` if it is the next; the bytes kept then. On the disk when it returns."""
        have = self.have(upload)
        if offset != have or not data:
            return have
        self.need_room(len(data))
        folder = self._uploads / upload
        folder.mkdir(mode=0o700, exist_ok=True)
        _write(folder / f"{offset:016d}", self._seal(data, f"{upload}/{offset}"))
        return have + len(data)

    def whole(self, upload: str) -> bytes:
        """All of ``upload`` put together. Raises Damaged."""
        parts = []
        for offset, _ in self._pieces(upload):
            sealed = (self._uploads / upload / f"{offset:016d}").read_bytes()
            parts.append(self._open(sealed, f"{upload}/{offset}"))
        return b"".join(parts)

    def drop(self, upload: str) -> None:
        """The pieces are needed no more."""
        shutil.rmtree(self._uploads / upload, ignore_errors=True)

    def keep(self, data: bytes) -> str:
        """Keeps a whole file; the name it is read by. The same content is kept once."""
        blob = hmac.new(self._names, sha256(data).digest(), sha256).hexdigest()
        path = self._path(blob)
        with suppress(FileNotFoundError):
            # Of the same content, and wanted anew: the tidying leaves it alone.
            os.utime(path)
            return blob
        path.parent.mkdir(mode=0o700, exist_ok=True)
        sealed = [
            self._seal(data[at : at + PIECE], f"{blob}/{at}/{len(data)}") for at in range(0, len(data), PIECE)
        ]
        _write(path, b"".join(sealed))
        return blob

    def read(self, blob: str, size: int, start: int, end: int) -> bytes:
        """Bytes ``start`` to ``end`` (exclusive) of the kept file of ``size`` bytes. Raises Damaged."""
        parts = []
        try:
            with self._path(blob).open("rb") as file:
                for at in range(start - start % PIECE, end, PIECE):
                    file.seek(at // PIECE * _SEALED)
                    clear = self._open(file.read(_SEALED), f"{blob}/{at}/{size}")
                    parts.append(clear[max(0, start - at) : end - at])
        except FileNotFoundError:
            raise Damaged(blob) from None
        return b"".join(parts)

    def remove(self, blob: str, seconds: float) -> None:
        """Nobody has it any more. One that was sent anew within ``seconds``, since that was found, stays."""
        if _age(self._path(blob)) > seconds:
            self._path(blob).unlink(missing_ok=True)

    def old_uploads(self, seconds: float) -> list[str]:
        """Uploads nothing has come to for so long."""
        return [path.name for path in self._uploads.iterdir() if _age(path) > seconds]

    def old_blobs(self, seconds: float) -> Iterator[str]:
        """Names of kept files nobody has sent anew for so long."""
        for folder in self._blobs.iterdir():
            for path in folder.iterdir():
                if _age(path) > seconds:
                    yield path.name

    def _pieces(self, upload: str) -> list[tuple[int, int]]:
        """(offset, length) of the pieces in a row."""
        try:
            found = sorted(
                (int(path.name), path.stat().st_size - _NONCE - _TAG)
                for path in (self._uploads / upload).iterdir()
                if path.name.isdigit()
            )
        except FileNotFoundError:
            return []
        row, next_at = [], 0
        for offset, length in found:
            if offset != next_at:
                break
            row.append((offset, length))
            next_at += length
        return row

    def _path(self, blob: str) -> Path:
        return self._blobs / blob[:2] / blob

    def _seal(self, data: bytes, place: str) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._box.encrypt(nonce, data, place.encode())

    def _open(self, sealed: bytes, place: str) -> bytes:
        try:
            return self._box.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode())
        except (InvalidTag, ValueError):
            raise Damaged(place) from None


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _write(path: Path, content: bytes) -> None:
    """``content`` under its name, whole or not at all, whatever happens. Raises Refusal unavailable where there is no room."""
    fresh = path.with_name(f"{path.name}.{new_id()}.new")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(path)
        _sync(path.parent)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
