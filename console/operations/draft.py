"""Keeping what is being written, at each pause of the typing."""

from console.clock import Clock
from console.store import drafts
from console.store.database import Database
from console.store.drafts import Mode


class Drafts:
    """Writing side of the drafts."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def save(self, ticket: str, mode: Mode, text: str, cursor: int) -> None:
        """Keeps the text; an empty one removes the draft. Raises StoreError."""
        await self._db.write(lambda conn: drafts.save(conn, ticket, mode, text, cursor, self._clock))

    async def discard(self, ticket: str, mode: Mode) -> None:
        await self._db.write(lambda conn: drafts.clear(conn, ticket, mode))
