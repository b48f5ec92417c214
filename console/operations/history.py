"""Reading what the gateway has and this desk has not: older lines of a ticket."""

from console.operations.desk import Desk, LiveSender, need_line
from console.operations.errors import Need, NotHere
from console.store import rows

#: Lines fetched at once: a few screens.
STEP = 100


class History:
    """A longer timeline, kept at this desk for the days the centre allows."""

    def __init__(self, desk: Desk, live: LiveSender) -> None:
        self._desk, self._live = desk, live

    async def fetch(self, ticket: str, before: int, limit: int = STEP) -> int:
        """Fetches lines below number ``before`` and keeps them; how many came. Raises OfflineNotPossible, NotHere, StoreError."""
        need_line(self._live, Need.OLDER_MESSAGES)
        lines = await self._live.older(ticket, before, limit)
        now = self._desk.clock.wall()
        if not await self._desk.db.write(lambda conn: rows.keep_fetched(conn, ticket, lines, now)):
            raise NotHere("ticket", ticket)
        return len(lines)
