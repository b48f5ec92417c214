"""The tandem this agent is in, on either side of it."""

from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from contract.rows import TandemRow
from domain.tandem import ON


class Tandems:
    """Reading side."""

    def __init__(self, db: Database, user: str) -> None:
        self._db, self._user = db, user

    async def current(self) -> TandemRow | None:
        """The one that goes on, else the last; None for none that is remembered."""
        return await self._db.read(self._current)

    def _current(self, conn: Connection) -> TandemRow | None:
        mine = [row for row in rows.all_of(conn, TandemRow) if self._user in (row.trainer, row.trainee)]
        return max(mine, key=lambda row: (row.state in ON, row.asked, row.id), default=None)
