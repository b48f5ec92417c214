"""Frames of the live chat's wire as text, and the end of a socket that is beyond bearing."""

import contextlib
from collections.abc import Awaitable, Callable

import msgspec

from contract.chat import FromVisitor, ToVisitor
from contract.errors import ErrorCode

Receive = Callable[[], Awaitable[str]]
Send = Callable[[str], Awaitable[None]]

_READ: msgspec.json.Decoder[FromVisitor] = msgspec.json.Decoder(FromVisitor)
#: No honest frame is longer: the longest text of any handbook, every character escaped.
FRAME_CHARS = 100_000


class Hangup(Exception):
    """The gateway ends the socket; ``code`` is said before."""

    def __init__(self, code: ErrorCode) -> None:
        super().__init__(code.value)
        self.code = code


async def tell(send: Send, frame: ToVisitor) -> None:
    await send(msgspec.json.encode(frame).decode())


def decode(text: str) -> FromVisitor:
    """The frame in ``text``. Raises Hangup for rubbish."""
    if len(text) <= FRAME_CHARS:
        with contextlib.suppress(msgspec.DecodeError, RecursionError):
            return _READ.decode(text)
    raise Hangup(ErrorCode.INVALID)
