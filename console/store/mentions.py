"""Notes that name this agent and that they have not read: here or, as far as is known, at any desk."""

from typing import NamedTuple

from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.ticket_index import mentions
from contract.rows import MentionRow, PresenceRow, TicketRow, UserRow
from domain.presence import PresenceState


class Asked(NamedTuple):
    """A mention nobody has read, with the number of its ticket, "" where that is not here (yet)."""

    row: MentionRow
    number: str


class Colleague(NamedTuple):
    """``shown``: their presence as far as it is known here."""

    user: UserRow
    shown: PresenceState | None


class Mentions:
    """Reading side."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def unread(self) -> list[Asked]:
        """On every ticket, oldest first."""
        return await self._db.read(_unread)

    async def colleagues(self) -> list[Colleague]:
        """Everybody who works here, the agent too."""

        def job(conn: Connection) -> list[Colleague]:
            shown = {row.id: row.shown for row in rows.all_of(conn, PresenceRow)}
            return [Colleague(row, shown.get(row.id)) for row in rows.all_of(conn, UserRow)]

        return await self._db.read(job)


def _unread(conn: Connection) -> list[Asked]:
    found = []
    for row in rows.all_of(conn, MentionRow):
        if row.n in mentions(conn, row.ticket):
            ticket = rows.get(conn, TicketRow, row.ticket)
            found.append(Asked(row, "" if ticket is None else ticket.number))
    return sorted(found, key=lambda one: (one.row.at, one.row.id))
