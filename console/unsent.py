"""What this computer holds unsent, and whose: beside each encrypted file a small note of numbers, readable without its key.

A program that was killed leaves its author's work in a file that only they can open; the note lets whoever sits down next see that it is
there (architecture: Shared PCs). It holds the author's name, how many and since when; never what.
"""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from console.store.changes import Changeset
from console.store.database import Database
from console.store.errors import Closed, StoreError
from console.store.outbox import Counts, Outbox
from console.store.place import Place

NAME = "unsent.json"
#: Seconds between two writings of the note while acts come one after the other.
QUIET = 0.5


@dataclass(frozen=True)
class Left:
    """``name`` of the agent, and how many acts of theirs wait; ``going`` False: none goes without their password. ``rejected``: how
    many the gateway refused, which wait for their author's eye; ``oldest``: wall ms of the oldest unanswered act."""

    name: str
    waiting: int
    going: bool = True
    rejected: int = 0
    oldest: int | None = None


class _Note(msgspec.Struct, frozen=True):
    name: str
    waiting: int
    rejected: int = 0
    oldest: int | None = None


class UnsentNote:
    """The note beside the file of ``place``, which belongs to the agent ``name``."""

    def __init__(self, place: Place, name: str) -> None:
        self._path, self._name = place.folder / NAME, name
        self._kept: Counts | None = None

    async def keep(self, counts: Counts) -> None:
        """Writes what waits; with nothing there is no note. A folder that cannot be written keeps the older one: it is a note, the
        work itself is in the file."""
        if counts != self._kept:
            with suppress(OSError):
                await asyncio.to_thread(self._write, counts)
                self._kept = counts

    async def follow(self, db: Database, outbox: Outbox) -> None:
        """Keeps the note true until cancelled or the store is closed. Raises StoreError."""
        news = asyncio.Event()
        news.set()

        def heard(changes: Changeset) -> None:
            if changes.outbox:
                news.set()

        stop = db.listen(heard)
        try:
            while True:
                await news.wait()
                news.clear()
                await self.keep(await outbox.counts())
                await asyncio.sleep(QUIET)
        except Closed:
            return
        finally:
            stop()

    async def last(self, outbox: Outbox) -> None:
        """Says once more what is there, before the file is let go; a file that cannot be read keeps the note it has."""
        with suppress(StoreError):
            await self.keep(await outbox.counts())

    def _write(self, counts: Counts) -> None:
        if not counts.waiting and not counts.rejected:
            self._path.unlink(missing_ok=True)
            return
        note = _Note(self._name, counts.waiting, counts.rejected, counts.oldest)
        fresh = self._path.with_suffix(".new")
        fresh.write_bytes(msgspec.json.encode(note))
        fresh.replace(self._path)


def notes(root: Path, besides: Iterable[str] = ()) -> tuple[Left, ...]:
    """What the folders under ``root`` hold, the oldest first, but for those named ``besides``: this program knows better what is in
    the ones it holds open. A note that cannot be read, or whose file is gone, counts for nothing."""
    passed = set(besides)
    found = []
    for path in root.glob(f"*/{NAME}"):
        if path.parent.name in passed or not (path.parent / "desk.db").exists():
            continue
        with suppress(OSError, msgspec.DecodeError):
            note = msgspec.json.decode(path.read_bytes(), type=_Note)
            found.append(Left(note.name, note.waiting, False, note.rejected, note.oldest))
    return tuple(sorted(found, key=lambda left: (left.oldest or 0, left.name)))
