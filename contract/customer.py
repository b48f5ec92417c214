"""What hangs on a customer's row: further identities, pinned notes, do-not-call, merges, earlier contacts. Times are Unix ms."""

from enum import StrEnum

import msgspec

from domain.ticket import TicketState


class IdentityKind(StrEnum):
    """By what else a customer is known."""

    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    SOCIAL = "social"


class Identity(msgspec.Struct, frozen=True):
    """``masked`` is all a row tells of it. The clear text is asked for as ``field`` of ``customer``, who is another than the row's
    where the two were merged."""

    id: str
    kind: IdentityKind
    masked: str
    customer: str
    field: str


class PinnedNote(msgspec.Struct, frozen=True):
    """Shown to everybody who sees the customer, and by construction to no customer. ``until``: gone from then on."""

    id: str
    text: str
    author: str
    author_name: str
    at: int
    until: int | None = None

    def holds(self, now: int) -> bool:
        """Whether it is still to be shown."""
        return self.until is None or now < self.until


class DoNotCall(msgspec.Struct, frozen=True):
    """Nobody telephones the customer of their own accord while it ``holds``."""

    reason: str
    since: int
    by: str
    until: int | None = None

    def holds(self, now: int) -> bool:
        """Whether it is still in force."""
        return self.until is None or now < self.until


class Merged(msgspec.Struct, frozen=True):
    """``customer`` was found to be the same person as ``into``. Nothing moves: taken apart again, each has what was theirs."""

    id: str
    customer: str
    into: str
    name: str
    by: str
    at: int
    reason: str = ""


class Past(msgspec.Struct, frozen=True):
    """An earlier contact. ``ticket`` its id, "" when it came with the customer from elsewhere; ``state`` then None; ``who`` the name
    of the agent who has or had it; ``counterparty``: they were the other party of it; ``told``: when they were last told on the
    telephone how it stands."""

    ticket: str
    number: str
    channel: str
    subject: str
    state: TicketState | None
    at: int
    who: str = ""
    counterparty: bool = False
    told: int | None = None


class PastPage(msgspec.Struct, frozen=True):
    """Earlier contacts, newest first; ``next`` asks for those before them, None at the end. ``total``: how many there are."""

    lines: tuple[Past, ...]
    total: int
    next: str | None = None
