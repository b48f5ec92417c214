"""Keeping what is typed into a draft of the handbook until the gateway has it. Of this desk alone."""

from collections.abc import Mapping

from console.clock import Clock
from console.store import book_texts
from console.store.book_texts import TypedFile
from console.store.connection import Connection
from console.store.database import Database


class BookTexts:
    """Each is safe when it returns; all raise StoreError."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def keep(self, draft: str, path: str, typed: TypedFile) -> None:
        """A file as it was typed last."""
        await self._db.write(lambda conn: book_texts.keep(conn, draft, path, typed, self._clock))

    async def told(self, draft: str, sent: Mapping[str, str | None], revision: int) -> None:
        """The gateway took ``sent`` as ``revision``: what was typed since stays, over that one."""

        def job(conn: Connection) -> None:
            for path, text in sent.items():
                book_texts.told(conn, draft, path, text)
            book_texts.typed_over(conn, draft, revision)

        await self._db.write(job)

    async def seen(self, draft: str, revision: int) -> None:
        """What is typed is meant to stand over ``revision``."""
        await self._db.write(lambda conn: book_texts.typed_over(conn, draft, revision))

    async def forget(self, draft: str, path: str | None = None) -> None:
        """Throws away what was typed into a file, or with ``path`` None into the whole draft."""
        await self._db.write(lambda conn: book_texts.forget(conn, draft, path))
