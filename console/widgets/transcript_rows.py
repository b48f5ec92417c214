"""What a transcript is made of. No Qt here."""

from dataclasses import dataclass
from enum import StrEnum

from console.widgets.attachment_row import RowFile


class RowKind(StrEnum):
    """Who speaks in a row."""

    CUSTOMER = "customer"
    REPLY = "reply"
    NOTE = "note"
    SYSTEM = "system"
    BOT = "bot"
    EDGE = "edge"
    """Not of the conversation: what is known of lines older than the first."""


class Delivery(StrEnum):
    """How far an outgoing row has come (screen words: tersimpan, tertunda, terkirim …)."""

    STORED = "stored"
    DELAYED = "delayed"
    SENT = "sent"
    RECEIVED = "received"
    REJECTED = "rejected"
    UNCONFIRMED = "unconfirmed"
    SCHEDULED = "scheduled"
    HELD = "held"
    UNHEARD = "unheard"
    """A note stands, and not everybody it names was told."""


@dataclass(frozen=True)
class TranscriptRow:
    """One message, note or event. `time` and `day` are ready to read; `detail` gives a delivery's reason; `icon` stands before
    the words of an edge, `busy` has it turn."""

    id: str
    kind: RowKind
    text: str
    author: str = ""
    time: str = ""
    day: str = ""
    delivery: Delivery | None = None
    detail: str = ""
    icon: str = ""
    busy: bool = False
    files: tuple[RowFile, ...] = ()
    names: tuple[tuple[int, int], ...] = ()
    """Where the text names colleagues who are told: characters from … to."""
