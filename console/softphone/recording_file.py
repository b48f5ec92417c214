"""The file of a recorded call: written by the engine, read by the console, sealed chunk by chunk and readable up to wherever it ends.

Every recording has a key of its own, which stands at the file's head wrapped by the engine's journal key. A chunk is sealed by AES-GCM,
bound to the recording and to its place in it, so that none can be taken out, doubled or moved; the last one says that nothing follows.
There is never a file with clear sound. Pure, but for the reading of the given stream.
"""

import secrets
import struct
from collections.abc import Iterator
from enum import IntEnum
from typing import BinaryIO

import msgspec

KEY = 32
#: Where recordings stand in the engine's folder; the names of one that is being written, and of one that is whole.
FOLDER, OPEN, WHOLE = "recordings", ".open", ".rec"
#: One sample of 16 bits for each of the two channels: left the agent, right the other side.
FRAME = 4
_MAGIC = b"SAHUTRC1"
_ID, _NONCE, _TAG = 16, 12, 16
_LENGTH = struct.Struct(">I")
_PAUSED = struct.Struct(">Q")
#: Bytes of one sealed chunk at most.
_MOST = 1 << 20
_HEADER = len(_MAGIC) + _ID + _NONCE + KEY + _TAG


class NotARecording(Exception):
    """No recording at all, or wrapped by another key."""


class Damaged(Exception):
    """A chunk is there whole and is not what was written at that place. ``at``: the byte it begins at."""

    def __init__(self, at: int) -> None:
        super().__init__(f"damaged at byte {at}")
        self.at = at


class Kind(IntEnum):
    HEAD = 0
    SOUND = 1
    PAUSE = 2
    RESUME = 3
    END = 4


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """``recording``: 32 hex digits; ``began``: Unix ms by the desk's clock; ``rate``: samples a second of each channel."""

    recording: str
    call: str
    began: int
    rate: int


class Chunk(msgspec.Struct, frozen=True):
    """``clear``: what was sealed; ``end``: the byte of the file after it."""

    kind: Kind
    clear: bytes
    end: int


class _Box:
    """AES-GCM with one key. The library is fetched with the first: a desk starts without it."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher = AESGCM(key)

    def seal(self, nonce: bytes, clear: bytes, bound: bytes) -> bytes:
        """With the nonce in front."""
        return nonce + self._cipher.encrypt(nonce, clear, bound)

    def open(self, sealed: bytes, bound: bytes) -> bytes | None:
        """None for what was not sealed so."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], bound)
        except InvalidTag:
            return None


class Sealer:
    """Seals the chunks of one recording in their order; ``place``: the number of the next one."""

    def __init__(self, name: bytes, key: bytes, place: int = 0) -> None:
        self._name, self._box, self.place = name, _Box(key), place

    def seal(self, kind: Kind, clear: bytes = b"") -> bytes:
        """The chunk as it stands in the file."""
        nonce = secrets.token_bytes(_NONCE)
        sealed = self._box.seal(nonce, bytes((kind,)) + clear, _bound(self._name, self.place))
        self.place += 1
        return _LENGTH.pack(len(sealed)) + sealed


def new_recording() -> str:
    """A recording's id."""
    return secrets.token_hex(_ID)


def begin(head: Head, wrapping: bytes) -> tuple[bytes, Sealer]:
    """The first bytes of a file, and what seals the rest of it."""
    name, key, nonce = bytes.fromhex(head.recording), secrets.token_bytes(KEY), secrets.token_bytes(_NONCE)
    wrapped = _Box(wrapping).seal(nonce, key, _MAGIC + name)
    sealer = Sealer(name, key)
    return _MAGIC + name + wrapped + sealer.seal(Kind.HEAD, msgspec.json.encode(head)), sealer


def paused_for(ms: int) -> bytes:
    """What a RESUME chunk holds: how long nothing was kept."""
    return _PAUSED.pack(ms)


class Opened:
    """An open file of a recording, read from its beginning. Raises NotARecording."""

    def __init__(self, stream: BinaryIO, wrapping: bytes) -> None:
        header = stream.read(_HEADER)
        if len(header) < _HEADER or not header.startswith(_MAGIC):
            raise NotARecording
        self._stream = stream
        self._name, sealed = header[len(_MAGIC) :][:_ID], header[len(_MAGIC) + _ID :]
        key = _Box(wrapping).open(sealed, _MAGIC + self._name)
        if key is None:
            raise NotARecording
        self._key, self._box, self._place, self._at = key, _Box(key), 0, _HEADER
        first = self._next()
        if first is None or first.kind is not Kind.HEAD:
            raise NotARecording
        self.head = msgspec.json.decode(first.clear, type=Head)

    def sealer(self) -> Sealer:
        """What seals on behind the last chunk that was read."""
        return Sealer(self._name, self._key, self._place)

    @property
    def at(self) -> int:
        """The byte behind the last whole chunk that was read."""
        return self._at

    def chunks(self) -> Iterator[Chunk]:
        """Every whole chunk after the head; a torn end is passed over. Raises Damaged."""
        while (chunk := self._next()) is not None:
            yield chunk
            if chunk.kind is Kind.END:
                if self._stream.read(1):
                    raise Damaged(chunk.end)
                return

    def _next(self) -> Chunk | None:
        prefix = self._stream.read(_LENGTH.size)
        if len(prefix) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack(prefix)
        if not _NONCE + _TAG < length <= _MOST:
            raise Damaged(self._at)
        sealed = self._stream.read(length)
        if len(sealed) < length:
            return None
        clear = self._box.open(sealed, _bound(self._name, self._place))
        if clear is None:
            raise Damaged(self._at)
        self._place += 1
        self._at += _LENGTH.size + length
        return Chunk(Kind(clear[0]), clear[1:], self._at)


class Contents(msgspec.Struct, kw_only=True):
    """What there is in a recording. ``pauses``: (at which second of the kept sound, for how many seconds nothing was kept);
    ``ended``: its last chunk is there."""

    samples: int = 0
    pauses: list[tuple[float, float]] = []
    ended: bool = False

    def note(self, kind: Kind, clear: bytes, rate: int) -> None:
        """One chunk more. A pause that nothing follows lasted for nobody knows how long."""
        match kind:
            case Kind.SOUND:
                self.samples += len(clear) // FRAME
            case Kind.PAUSE:
                self.pauses.append((self.samples / rate, 0.0))
            case Kind.RESUME if self.pauses:
                self.pauses[-1] = (self.pauses[-1][0], _PAUSED.unpack(clear)[0] / 1000)
            case Kind.END:
                self.ended = True


def _bound(name: bytes, place: int) -> bytes:
    return name + place.to_bytes(8, "big")
