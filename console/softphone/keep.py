"""What a console must know to find its telephone again after a restart of its own."""

import secrets
from typing import Protocol

import msgspec

from console.softphone.pipe import AUTHKEY


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """``address``, ``authkey``: of the engine last started, "" before the first; ``journal_key``: of the engine's journal, made once;
    ``journal``, ``heard``: the book and the last number in it that is safe here."""

    address: str = ""
    authkey: bytes = b""
    journal_key: bytes = b""
    journal: str = ""
    heard: int = 0


class Keep(Protocol):
    """Where a console keeps a few bytes of secrets, encrypted (console.store.telephone); nobody else reads them."""

    async def load(self) -> bytes | None:
        """What was kept last, None before."""

    async def save(self, content: bytes) -> None:
        """Kept when this returns."""


class MemoryKeep:
    """Keeps them as long as the program runs."""

    def __init__(self, content: bytes | None = None) -> None:
        self.content = content

    async def load(self) -> bytes | None:
        """As Keep says."""
        return self.content

    async def save(self, content: bytes) -> None:
        """As Keep says."""
        self.content = content


async def recall(keep: Keep) -> Meeting:
    """What was kept; with new keys where there was nothing, or nothing that can be read."""
    content = await keep.load()
    if content:
        try:
            found = msgspec.json.decode(content, type=Meeting)
        except msgspec.DecodeError:
            found = Meeting()
        if len(found.journal_key) == AUTHKEY:
            return found
    return Meeting(journal_key=secrets.token_bytes(AUTHKEY))


async def retain(keep: Keep, meeting: Meeting) -> None:
    """Keeps it."""
    await keep.save(msgspec.json.encode(meeting))
