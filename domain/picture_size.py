"""How large a picture says it is, read from its header without unpacking it: a few bytes can claim a billion pixels."""

import struct

from domain import file_kind
from domain.file_kind import FileKind

#: Pixels a picture may have; a good telephone makes 50 to 108 million.
MOST_PIXELS = 120_000_000
#: The longest side.
MOST_SIDE = 30_000
_START_OF_FRAME = frozenset({*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


def picture_size(data: bytes, kind: FileKind) -> tuple[int, int] | None:
    """(width, height) in pixels as the header says, None where there is no sound header. ``kind``: one with ``picture``."""
    try:
        size = _READERS[kind](data)
    except (struct.error, IndexError):
        return None
    return size if size is not None and min(size) > 0 else None


def is_bomb(size: tuple[int, int]) -> bool:
    return max(size) > MOST_SIDE or size[0] * size[1] > MOST_PIXELS


def _png(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _gif(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            return None
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        at += 1
        if marker in _ALONE:
            continue
        (length,) = struct.unpack(">H", data[at : at + 2])
        if marker in _START_OF_FRAME:
            height, width = struct.unpack(">HH", data[at + 3 : at + 7])
            return width, height
        if marker == 0xDA or length < 2:
            return None
        at += length
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    form = data[12:16]
    if form == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if form == b"VP8L" and data[20] == 0x2F:
        (bits,) = struct.unpack("<I", data[21:25])
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if form == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


_READERS = {file_kind.PNG: _png, file_kind.GIF: _gif, file_kind.JPEG: _jpeg, file_kind.WEBP: _webp}
