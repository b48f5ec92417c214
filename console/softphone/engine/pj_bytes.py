"""The bytes of the SIP library's own vectors, at once: its wrapper hands them over one by one, which for a frame of sound takes a third of
a millisecond to read and a twentieth to write, fifty times a second in each direction."""

import ctypes

import pjsua2 as pj

#: A C++ vector begins with where its bytes begin, where they end, and where its room ends.
_Places = ctypes.c_size_t * 3


def _begin(vector: pj.ByteVector) -> int:
    """Where its bytes are; 0 where the vector is not laid out so, or is empty."""
    begin, end, room = _Places.from_address(int(vector.this))
    return begin if begin and end - begin == vector.size() and room >= end else 0


def taken(vector: pj.ByteVector) -> bytes:
    """What is in ``vector``."""
    begin = _begin(vector)
    return ctypes.string_at(begin, vector.size()) if begin else bytes(vector)


class Filled:
    """One vector of ``length`` bytes, for one frame after another."""

    def __init__(self, length: int) -> None:
        self._vector = pj.ByteVector(bytes(length))
        begin = _begin(self._vector)
        self._room = (
            memoryview((ctypes.c_ubyte * length).from_address(begin)).cast("B") if begin and length else None
        )

    def of(self, data: bytes) -> pj.ByteVector:
        """The vector with ``data``, which has its length; of use until the next."""
        if self._room is None:
            return pj.ByteVector(data)
        self._room[:] = data
        return self._vector
