"""Files that go with a message: what is taken, how much of it, and on which surface it may ever be seen.

A file belongs to one surface from its first byte: a customer's, a public reply's or an internal note's. A message takes files of
its own surface alone, so that what was put to a note can reach no channel; to be shared with both it is uploaded twice.
"""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from domain import archive, file_kind
from domain.attachment_refused import AttachmentRefused, Why
from domain.file_name import clean_name
from domain.handbook import AttachmentRule, Handbook
from domain.picture_size import is_bomb, picture_size

MB = 1024 * 1024
#: Bytes of one piece of an upload at most: what a slow line carries within the time a request may take.
CHUNK = 512 * 1024
#: Bytes a customer's piece has at least, but for the last one: nobody makes the gateway keep a file in crumbs.
LEAST_CHUNK = 64 * 1024
#: What an internal note takes; no channel has a say there.
NOTE_RULE = AttachmentRule(file_mb=20, message_mb=40, count=10)


class Surface(StrEnum):
    CUSTOMER = "customer"
    REPLY = "reply"
    NOTE = "note"


class Scan(StrEnum):
    """``unscanned``: nobody looked (belum dipindai); ``clean``: the scanner found nothing."""

    UNSCANNED = "unscanned"
    CLEAN = "clean"


#: A flag of a file: parts of it are encrypted, and were seen by nobody on the way.
ENCRYPTED = "encrypted"


class Inspected(msgspec.Struct, frozen=True):
    """``name`` cleaned, with the ending of what it is; ``width``/``height`` in pixels of a picture that may be drawn, else 0."""

    name: str
    type: str
    width: int = 0
    height: int = 0
    flags: tuple[str, ...] = ()

    @property
    def drawable(self) -> bool:
        """Whether it may be shown as a picture."""
        return self.width > 0


def inspect(data: bytes, name: str) -> Inspected:
    """What the whole file ``data`` is. Raises AttachmentRefused."""
    if not data:
        raise AttachmentRefused(Why.EMPTY)
    if file_kind.runs_by_name(name) or file_kind.is_active(data):
        raise AttachmentRefused(Why.ACTIVE)
    kind = file_kind.sniff(data)
    if kind is None:
        raise AttachmentRefused(Why.TYPE)
    flags: tuple[str, ...] = ()
    if kind.archive:
        kind, encrypted = archive.examine(data)
        flags = (ENCRYPTED,) if encrypted else ()
    size = (0, 0)
    if kind.picture:
        found = picture_size(data, kind)
        if found is None:
            raise AttachmentRefused(Why.PICTURE, "broken")
        if is_bomb(found):
            raise AttachmentRefused(Why.PICTURE, f"{found[0]}×{found[1]}")
        size = found
    return Inspected(clean_name(name, kind), kind.type, *size, flags)


def rule_for(surface: Surface, channel: str, handbook: Handbook) -> AttachmentRule | None:
    """What ``surface`` of a ticket of ``channel`` takes, None: nothing."""
    if surface is Surface.NOTE:
        return NOTE_RULE
    rule = handbook.channels.get(channel)
    return None if rule is None else rule.attachments


def check_size(size: int, rule: AttachmentRule | None) -> None:
    """Raises AttachmentRefused for a file of ``size`` bytes that ``rule`` does not take."""
    if rule is None:
        raise AttachmentRefused(Why.CHANNEL)
    if size < 1:
        raise AttachmentRefused(Why.EMPTY)
    if size > rule.file_mb * MB:
        raise AttachmentRefused(Why.SIZE, str(rule.file_mb))


def check_message(sizes: Sequence[int], rule: AttachmentRule | None) -> None:
    """Raises AttachmentRefused for files that together are more than one message of ``rule`` takes."""
    for size in sizes:
        check_size(size, rule)
    if rule is not None and len(sizes) > rule.count:
        raise AttachmentRefused(Why.COUNT, str(rule.count))
    if rule is not None and sum(sizes) > rule.message_mb * MB:
        raise AttachmentRefused(Why.TOTAL, str(rule.message_mb))
