"""Recorded calls on the wire: the desk that recorded brings them up in pieces, who may hear one fetches it in pieces.

POST /v1/recordings {RecordingBegin} → RecordingUpload. PUT /v1/recordings/{id}/pieces/{offset} (bytes: PIECE, fewer at the end only) →
RecordingUpload. POST /v1/recordings/{id}/finish → RecordingUpload, ``whole`` when everything came as it was sent.
GET /v1/recordings?call=ID | ?agent=ID | ?team=true → list[RecordingInfo], newest first; without any: one's own. ``team``: of whom
one leads, of everybody for who leads nobody and may hear others.
POST /v1/recordings/{id}/listen → Listening, audited. GET /v1/recordings/{id}/pieces/{offset}?allowed=… → bytes of the sound.

The sound is 16-bit little-endian PCM of two channels, left the agent, right the other side. Every request may be made again.
"""

from typing import Annotated

import msgspec

from domain.call import Direction

#: Bytes of one piece.
PIECE = 256 * 1024
#: Bytes of a recording at most: eight hours.
MOST = 8 * 3600 * 64_000

_Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]


class RecordingBegin(msgspec.Struct, frozen=True, kw_only=True):
    """``id``: 32 hex digits, made by the telephone; ``call``: the call's id; ``began``: gateway Unix ms as the desk knew it; ``rate``:
    samples a second; ``size``: bytes of sound; ``sha256``: hex of it; ``pauses``: (at which second of it, for how many seconds
    nothing was kept)."""

    id: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    call: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    began: Annotated[int, msgspec.Meta(ge=0, le=2**53)]
    rate: Annotated[int, msgspec.Meta(ge=8_000, le=48_000)]
    size: Annotated[int, msgspec.Meta(ge=1, le=MOST)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    pauses: Annotated[tuple[tuple[_Seconds, _Seconds], ...], msgspec.Meta(max_length=1_000)] = ()


class RecordingUpload(msgspec.Struct, frozen=True, kw_only=True):
    """``have``: bytes kept so far, the offset of the next piece; ``whole``: nothing more is wanted."""

    id: str
    have: int
    size: int
    whole: bool = False


class RecordingInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A recording that is whole, and its call: ``agent_name``; ``number`` of the other side, masked; ``name``: theirs, "" for a stranger;
    ``queue``: the handbook's; ``ticket``: its id, None for none, and ``ticket_number``."""

    id: str
    call: str
    agent: str
    began: int
    rate: int
    size: int
    pauses: tuple[tuple[float, float], ...] = ()
    agent_name: str = ""
    direction: Direction = Direction.INBOUND
    number: str = ""
    name: str = ""
    queue: str = ""
    ticket: str | None = None
    ticket_number: str = ""


class Listening(msgspec.Struct, frozen=True, kw_only=True):
    """``allowed``: goes with every piece that is fetched, for some hours."""

    recording: RecordingInfo
    allowed: str
