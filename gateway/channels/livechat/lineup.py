"""Where a visitor stands in line, read once for all pages of this process."""

from domain.handbook import Handbook
from domain.routing import in_turn
from gateway.clock import Clock
from gateway.database import Database
from gateway.routing import floor

_FRESH_MS = 500


class LineUp:
    def __init__(self, database: Database, handbook: Handbook, clock: Clock) -> None:
        self._database, self._handbook, self._clock = database, handbook, clock
        self._read_at = 0
        self._places: dict[str, int] = {}

    async def place(self, contact: str) -> int:
        """Contacts of the same skill before this one; 0 when it is next, or offered to somebody already."""
        if self._clock() - self._read_at > _FRESH_MS or self._clock() < self._read_at:
            self._read_at = self._clock()
            async with self._database.read() as conn:
                line = in_turn(await floor.read_waiting(conn, self._handbook))
            before: dict[str, int] = {}
            self._places = {}
            for one in line:
                self._places[one.contact] = before.get(one.skill, 0)
                before[one.skill] = self._places[one.contact] + 1
        return self._places.get(contact, 0)
