"""What an unsent text is for: the customer, or the colleagues alone. One can never become the other by passing through hands."""

from enum import StrEnum


class DraftMode(StrEnum):
    REPLY = "reply"
    NOTE = "note"


def joined(text: str, present: str) -> str:
    """``text``, then what is there already."""
    if not text:
        return present
    return f"{text}\n\n{present}" if present.strip() else text
