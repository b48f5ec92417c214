"""Why a file is not taken as an attachment; the same word at the desk, at the gateway and on a customer's page."""

from enum import StrEnum

from domain.errors import DomainError


class Why(StrEnum):
    """``type``: a kind of file this centre does not know; ``active``: a program, script or page; ``size``/``count``/``total``: beyond the
    channel's rule; ``archive``: too much in it, too deep, broken; ``picture``: too many pixels, or broken; ``channel``: this channel
    takes none; ``sum``: what arrived is not what was sent; ``infected``: the scanner found something; ``empty``; ``ticket``: its
    sender does not see the ticket (any more)."""

    TYPE = "type"
    ACTIVE = "active"
    SIZE = "size"
    COUNT = "count"
    TOTAL = "total"
    ARCHIVE = "archive"
    PICTURE = "picture"
    CHANNEL = "channel"
    SUM = "sum"
    INFECTED = "infected"
    EMPTY = "empty"
    TICKET = "ticket"


class AttachmentRefused(DomainError):
    """``detail``: the bound that was met, for the sentence."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}")
        self.why, self.detail = why, detail
