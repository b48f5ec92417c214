"""Events as bytes. One that no message can hold as it is (halves of characters from the network, a number that is none) goes in a form
that can, so that none is missing where they are counted. Pure."""

import math
from enum import Enum
from typing import TypeVar, cast

import msgspec

from console.softphone.events import Events, Happened
from console.softphone.headers import cleaned

#: Bytes of one event at most.
MOST = 1 << 19
E = TypeVar("E", bound=Happened)
_READER = msgspec.json.Decoder(Events)


class Unsayable(Exception):
    """Nobody who reads it would understand it, whatever is done to its words: a fault of ours."""


def said(event: E) -> tuple[E, bytes]:
    """``event`` and its bytes, understood by whoever reads them; mended where it must be. Raises Unsayable."""
    try:
        return event, _bytes(event)
    except (UnicodeError, msgspec.MsgspecError):
        mended = cast(E, _mended(event))
    try:
        return mended, _bytes(mended)
    except (UnicodeError, TypeError, msgspec.MsgspecError) as error:
        raise Unsayable(type(event).__name__) from error


def _bytes(event: Happened) -> bytes:
    """Raises UnicodeError, TypeError or msgspec.MsgspecError (not what its type says, too long)."""
    frame = msgspec.json.encode(event)
    _READER.decode(frame)
    if len(frame) > MOST:
        raise msgspec.ValidationError
    return frame


def _mended(value: object) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value if value.isascii() and len(value) < MOST else cleaned(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else 0.0
    if isinstance(value, tuple):
        return tuple(_mended(part) for part in value)
    if isinstance(value, dict):
        return {_mended(name): _mended(part) for name, part in value.items()}
    if isinstance(value, msgspec.Struct):
        names = value.__struct_fields__
        return msgspec.structs.replace(value, **{name: _mended(getattr(value, name)) for name in names})
    return value
