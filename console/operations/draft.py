"""Keeping what is being written, at each pause of the typing."""

from console.clock import Clock
from console.store import drafts
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode
from domain.ticket_sets import TicketSets


class Drafts:
    """Writing side of the drafts."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def save(
        self, ticket: str, mode: Mode, text: str, cursor: int, sets: TicketSets | None = None
    ) -> None:
        """Keeps the text, and ``sets`` as what of the ticket goes with it; an empty text removes the draft. Raises StoreError."""

        def job(conn: Connection) -> None:
            drafts.save(conn, ticket, mode, text, cursor, self._clock)
            drafts.bring(conn, ticket, mode, sets if text else None)

        await self._db.write(job)

    async def discard(self, ticket: str, mode: Mode) -> None:
        await self._db.write(lambda conn: drafts.clear(conn, ticket, mode))
