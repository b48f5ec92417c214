"""What the telephone must not forget: numbered events, encrypted, until the console says that they are safe there.

One file, only appended to, so that the end of the process at any byte leaves all that was whole; what was torn off was not told yet
either. Each record is sealed by AES-GCM under a key that the console gives at the start and that stands in no file here, bound to its
place in the file. Begun anew (the old file whole until the new one is) when most of it is kept elsewhere.
"""

import os
import secrets
import struct
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from console.softphone.engine.saying import said
from console.softphone.events import CallChanged, Journalled, Recorded
from console.softphone.lengths import cut_short
from console.softphone.state import Call
from domain.call import CallState

KEY = 32
_MAGIC = b"SAHUTTJ1"
_ID, _NONCE, _TAG = 16, 12, 16
_LENGTH = struct.Struct(">I")
#: Bytes of one record at most.
_MOST = 1 << 20
#: Bytes that may be kept elsewhere already before the file is begun anew.
SPENT = 256 << 10

E = TypeVar("E", bound=Journalled)


class Base(msgspec.Struct, frozen=True, tag_field="t", tag="base"):
    """The first record: the number before the next one, and the calls that were up."""

    n: int = 0
    calls: tuple[Call, ...] = ()


class Unreadable(Exception):
    """Not this key's, or no journal at all."""


_DECODER = msgspec.json.Decoder(Base | CallChanged | Recorded)


class Journal:
    """The journal in ``folder``, opened or begun. One that cannot be read is put aside (``aside``), never written over. Raises OSError
    when there is one that the system does not let be read.

    A full disk never ends the telephone: what could not be written is held in memory and written as soon as there is room.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / "journal"
        self._seal = AESGCM(key)
        self._handle = -1
        self.id = ""
        self.last = 0
        self.calls: dict[str, Call] = {}
        """The last word on each call that is not over."""
        self.aside: Path | None = None
        self._held: list[tuple[int, int, Journalled]] = []
        self._records = self._size = self._spent = 0
        self._behind = False
        self.alive_at = 0
        """When its last writer was last seen alive, Unix ms; 0 for a new one."""
        try:
            self._read(self._path.read_bytes())
        except FileNotFoundError:
            self._catch_up()
        except Unreadable:
            self._put_aside()
            self.id, self.last, self.calls, self._held = "", 0, {}, []
            self._catch_up()

    def add(self, event: E) -> E:
        """``event`` with its number, once the file has it. Raises Unsayable, and no number is spent on it: a hole would have every
        console wait for what never comes, and one record that cannot be read would cost the whole journal."""
        numbered, clear = said(msgspec.structs.replace(event, n=self.last + 1))
        self.last += 1
        self._note(numbered)
        self._held.append((self.last, len(clear) + _LENGTH.size + _NONCE + _TAG, numbered))
        if self._behind or not self._append(clear):
            self._catch_up()
        return numbered

    def after(self, n: int) -> list[Journalled]:
        """What is held beyond ``n``, in order."""
        return [event for number, _, event in self._held if number > n]

    def keep(self, n: int) -> None:
        """Events up to ``n`` are safe elsewhere and are forgotten here."""
        while self._held and self._held[0][0] <= n:
            self._spent += self._held.pop(0)[1]
        self.last = max(self.last, n)
        if self._spent > SPENT:
            self._catch_up()

    def cut_short(self, now: int) -> None:
        """Calls that were up when the last writer died ended then; each is told as any other end."""
        for call in list(self.calls.values()):
            self.add(CallChanged(at=now, call=cut_short(call, min(now, self.alive_at))))

    def alive(self) -> None:
        """Says that the writer lives: the file's time is what a call cut short ended at. Writes what still waits for room."""
        if self._behind:
            self._catch_up()
        with suppress(OSError):
            os.utime(self._path)

    def sync(self) -> None:
        """What was added survives a power cut too."""
        with suppress(OSError):
            os.fsync(self._handle)

    def close(self) -> None:
        """Leaves nothing in the file that is safe elsewhere."""
        if self._spent or self._behind:
            self._catch_up()
        self.sync()
        self._shut()

    def _note(self, event: Journalled) -> None:
        if isinstance(event, CallChanged):
            if event.call.state is CallState.ENDED:
                self.calls.pop(event.call.id, None)
            else:
                self.calls[event.call.id] = event.call

    def _append(self, clear: bytes) -> bool:
        record = self._sealed(clear, self._records)
        try:
            written = os.write(self._handle, record)
        except OSError:
            written = 0
        if written == len(record):
            self._records += 1
            self._size += written
            return True
        with suppress(OSError):
            os.ftruncate(self._handle, self._size)
        return False

    def _catch_up(self) -> None:
        try:
            self._begin()
        except OSError:
            self._behind = True

    def _begin(self) -> None:
        """A new file with all that is held, in the place of the old one."""
        name = bytes.fromhex(self.id) if self.id else secrets.token_bytes(_ID)
        self.id = name.hex()
        first = self._held[0][0] - 1 if self._held else self.last
        parts: list[Base | Journalled] = [
            Base(first, tuple(self.calls.values())),
            *(event for _, _, event in self._held),
        ]
        sealed = [self._sealed(msgspec.json.encode(part), place) for place, part in enumerate(parts)]
        content = b"".join((_MAGIC, name, *sealed))
        fresh = self._path.with_suffix(".new")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            if not self.calls:
                # A slow disk would be heard in a call.
                os.fsync(out.fileno())
        self._shut()
        fresh.replace(self._path)
        self._open()
        self._records, self._size, self._spent = len(parts), len(content), 0
        self._behind = False

    def _shut(self) -> None:
        # Windows replaces no file that is open.
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _open(self) -> None:
        self._handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))

    def _read(self, content: bytes) -> None:
        """Raises Unreadable. A torn end is cut; damage before the end is kept aside whole."""
        head = len(_MAGIC) + _ID
        if content[: len(_MAGIC)] != _MAGIC or len(content) < head:
            raise Unreadable
        self.id = content[len(_MAGIC) : head].hex()
        at, place = head, 0
        while (clear := self._record(content, at, place)) is not None:
            self._recall(clear, _LENGTH.size + len(clear) + _NONCE + _TAG)
            at += _LENGTH.size + len(clear) + _NONCE + _TAG
            place += 1
        if place == 0:
            raise Unreadable
        if at < len(content) and not _torn(content[at:]):
            self._copy_aside(content)
        self.alive_at = int(self._path.stat().st_mtime * 1000)
        self._open()
        if at < len(content):
            os.ftruncate(self._handle, at)
        self._records, self._size = place, at

    def _recall(self, clear: bytes, size: int) -> None:
        try:
            part = _DECODER.decode(clear)
        except msgspec.DecodeError as error:
            # Another program's words.
            raise Unreadable from error
        if isinstance(part, Base):
            self.last = part.n
            self.calls = {call.id: call for call in part.calls}
        else:
            self.last = part.n
            self._held.append((part.n, size, part))
            self._note(part)

    def _record(self, content: bytes, at: int, place: int) -> bytes | None:
        """The clear text of the record at ``at``; None where there is no whole one."""
        start = at + _LENGTH.size
        if start > len(content):
            return None
        (length,) = _LENGTH.unpack_from(content, at)
        if not _NONCE + _TAG < length <= _MOST or start + length > len(content):
            return None
        nonce, sealed = content[start : start + _NONCE], content[start + _NONCE : start + length]
        try:
            return self._seal.decrypt(nonce, sealed, self._bound(place))
        except InvalidTag:
            return None

    def _sealed(self, clear: bytes, place: int) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        sealed = nonce + self._seal.encrypt(nonce, clear, self._bound(place))
        return _LENGTH.pack(len(sealed)) + sealed

    def _bound(self, place: int) -> bytes:
        return f"{self.id}:{place}".encode()

    def _put_aside(self) -> None:
        self.aside = self._free_name()
        self._path.replace(self.aside)

    def _copy_aside(self, content: bytes) -> None:
        self.aside = self._free_name()
        handle = os.open(self.aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(content)

    def _free_name(self) -> Path:
        number = 1
        while (name := self._path.with_name(f"journal.aside-{number}")).exists():
            number += 1
        return name


def _torn(rest: bytes) -> bool:
    """Whether ``rest`` is the beginning of one record, and nothing else."""
    if len(rest) < _LENGTH.size:
        return True
    length: int = _LENGTH.unpack_from(rest)[0]
    return _NONCE + _TAG < length <= _MOST and _LENGTH.size + length > len(rest)
