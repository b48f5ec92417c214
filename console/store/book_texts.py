"""What is typed into a draft of the handbook and not at the gateway yet: file by file, so that no keystroke is lost, whatever ends the
program."""

import msgspec

from console.clock import Clock
from console.store.connection import Connection
from console.store.database import Database


class TypedFile(msgspec.Struct, frozen=True):
    """``text`` None: taken out. ``revision`` of the draft it was typed over; ``saved``: wall ms."""

    text: str | None
    revision: int
    saved: int = 0


class BookTexts:
    """Reading side; writing is console.operations.book_text's."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def of(self, draft: str) -> dict[str, TypedFile]:
        """By path, what was typed into ``draft``. Raises StoreError."""

        def job(conn: Connection) -> dict[str, TypedFile]:
            found = conn.run(
                "SELECT path, text, revision, saved FROM book_texts WHERE draft = ? ORDER BY path", (draft,)
            )
            return {str(path): TypedFile(text, revision, saved) for path, text, revision, saved in found}

        return await self._db.read(job)

    async def drafts(self) -> frozenset[str]:
        """Drafts something was typed into. Raises StoreError."""
        wanted = "SELECT DISTINCT draft FROM book_texts"
        return await self._db.read(lambda conn: frozenset(str(id) for id in conn.run(wanted).scalars()))


def keep(conn: Connection, draft: str, path: str, typed: TypedFile, clock: Clock) -> None:
    """As it stands now."""
    values = (draft, path, typed.text, typed.revision, clock.wall())
    conn.run("INSERT OR REPLACE INTO book_texts VALUES (?, ?, ?, ?, ?)", values)


def told(conn: Connection, draft: str, path: str, text: str | None) -> None:
    """The gateway has ``text``; what was typed since stays."""
    conn.run("DELETE FROM book_texts WHERE draft = ? AND path = ? AND text IS ?", (draft, path, text))


def typed_over(conn: Connection, draft: str, revision: int) -> None:
    """What is typed stands over ``revision`` from now on: who typed it has seen that one."""
    conn.run("UPDATE book_texts SET revision = ? WHERE draft = ?", (revision, draft))


def forget(conn: Connection, draft: str, path: str | None) -> None:
    """Thrown away: of one file, or with ``path`` None all of the draft."""
    if path is None:
        conn.run("DELETE FROM book_texts WHERE draft = ?", (draft,))
    else:
        conn.run("DELETE FROM book_texts WHERE draft = ? AND path = ?", (draft, path))
