"""How long a desk may be opened without the gateway having agreed (architecture: Offline sign-in).

Time is counted on what only grows: monotonically within one run of the machine, and between runs by the highest wall
time ever seen, so that setting the clock back gains nothing.
"""

import msgspec

from console.clock import Clock
from console.store import meta
from console.store.connection import Connection
from console.store.database import Database

#: A long weekend; the centre may set another.
DEFAULT_MS = 72 * 3_600_000
_KEY = "clock"


class HighWater(msgspec.Struct, frozen=True):
    """``used``: ms without the gateway's word so far; the rest is the last reading."""

    used: int
    boot: str
    mono: int
    wall: int


def counted(last: HighWater, boot: str, mono: int, wall: int) -> HighWater:
    """``last`` with the time since then. A wall clock set back counts nothing until it has caught up."""
    if boot == last.boot and mono >= last.mono:
        passed = mono - last.mono
    else:
        passed = max(0, wall - last.wall)
    return HighWater(last.used + passed, boot, mono, max(wall, last.wall))


class Allowance:
    """Kept in the file; ``tick`` now and then, ``agreed`` whenever the gateway let the user in."""

    def __init__(self, db: Database, clock: Clock, allowed_ms: int = DEFAULT_MS) -> None:
        self._db, self._clock, self._allowed = db, clock, allowed_ms

    async def agreed(self) -> None:
        """The gateway let this user in: counting begins anew."""

        def job(conn: Connection) -> None:
            last = meta.get(conn, _KEY, HighWater)
            wall = max(self._clock.wall(), 0 if last is None else last.wall)
            meta.put(conn, _KEY, HighWater(0, self._clock.boot, self._clock.monotonic(), wall))

        await self._db.write(job)

    async def tick(self) -> int:
        """Counts, keeps, and returns the ms left; 0 or less: the gateway must be asked first. Nothing of the work is lost."""

        def job(conn: Connection) -> int:
            last = meta.get(conn, _KEY, HighWater)
            if last is None:
                return 0
            now = counted(last, self._clock.boot, self._clock.monotonic(), self._clock.wall())
            meta.put(conn, _KEY, now)
            return self._allowed - now.used

        return await self._db.write(job)
