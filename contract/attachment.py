"""Files on the wire. What a message carries is a reference; the bytes go up in pieces and come down by range.

POST /v1/attachments {Begin} → Upload. PUT /v1/attachments/{id}/chunks/{offset} (bytes, at most domain.attachment.CHUNK) → Upload.
POST /v1/attachments/{id}/finish → Upload with ``ref``: looked at, kept. GET /v1/attachments/{id}/upload → Upload: how far it came.
DELETE /v1/attachments/{id}: not to be sent after all. GET /v1/attachments/{id} → the bytes, ``Range`` heeded.
The live chat's page has the same under /chat/files, with its conversation's token as the bearer.
A piece of a customer's has at least domain.attachment.LEAST_CHUNK bytes, but for the last one.

Every request may be made again: what was kept stays, a piece that is there already changes nothing. A file that is refused is
answered as invalid with ``detail["why"]``, a word of domain.attachment_refused.Why, and ``detail["most"]``, the bound.
"""

from typing import Annotated

import msgspec

from domain.attachment import Scan, Surface

Size = Annotated[int, msgspec.Meta(ge=0, le=2**40)]


class AttachmentRef(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a message. ``name`` is clean, ``type`` the media type as the content told; ``width``/``height`` of a picture that may be
    drawn, else 0; ``flags``: domain.attachment.ENCRYPTED; ``scan``: what the malware scanner said."""

    id: str
    name: str
    type: str
    size: int
    width: int = 0
    height: int = 0
    flags: tuple[str, ...] = ()
    scan: Scan = Scan.UNSCANNED


class Begin(msgspec.Struct, frozen=True, kw_only=True):
    """``id``: made by who sends it (UUID), the same in every try. ``sha256``: hex of the whole, empty where the sender cannot make
    it. ``surface``: "reply" or "note", for ever; on a customer's page it is always "customer"."""

    id: Annotated[str, msgspec.Meta(pattern="^[0-9a-fA-F-]{36}$")]
    name: Annotated[str, msgspec.Meta(max_length=1000)]
    size: Size
    sha256: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""
    ticket: Annotated[str, msgspec.Meta(max_length=200)] = ""
    surface: Surface = Surface.CUSTOMER


class Upload(msgspec.Struct, frozen=True, kw_only=True):
    """``have``: bytes kept so far, the offset of the next piece; ``ref`` set once it is whole and good."""

    id: str
    have: int
    size: int
    ref: AttachmentRef | None = None
