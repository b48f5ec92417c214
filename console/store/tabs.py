"""Open tabs: kept with each change, so that they stand again after a crash."""

from collections.abc import Sequence

import msgspec

from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database


class Tab(msgspec.Struct, frozen=True):
    """``state``: what the view wants back (mode, scroll), its own words."""

    ticket: str
    pinned: bool = False
    active: bool = False
    state: dict[str, str | int | bool] = {}


class Tabs:
    """Reads and keeps the tabs of this user at this desk."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def all(self) -> list[Tab]:
        """From left to right."""

        def job(conn: Connection) -> list[Tab]:
            found = conn.run("SELECT ticket, pinned, active, state FROM tabs ORDER BY place").all()
            return [
                Tab(
                    t,
                    bool(pinned),
                    bool(active),
                    msgspec.json.decode(state, type=dict[str, str | int | bool]),
                )
                for t, pinned, active, state in found
            ]

        return await self._db.read(job)

    async def keep(self, tabs: Sequence[Tab]) -> None:
        """These are the tabs now, from left to right."""

        def job(conn: Connection) -> None:
            conn.run("DELETE FROM tabs")
            for place, tab in enumerate(tabs):
                conn.run(
                    "INSERT INTO tabs VALUES (?, ?, ?, ?, ?)",
                    (tab.ticket, place, tab.pinned, tab.active, msgspec.json.encode(tab.state)),
                )
            noting(conn).tabs = True

        await self._db.write(job)
