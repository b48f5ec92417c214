"""Texts being written: per ticket one of each mode, both kept, so that switching or a crash loses neither."""

import msgspec

from console.clock import Clock
from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from domain.draft import DraftMode, joined
from domain.ticket_sets import TicketSets

Mode = DraftMode


class Draft(msgspec.Struct, frozen=True):
    """``cursor``: place in the text; ``saved``: wall ms; ``sets``: what of the ticket goes with it."""

    ticket: str
    mode: Mode
    text: str
    cursor: int
    saved: int
    sets: TicketSets | None = None


class Drafts:
    """Reading side; writing is console.operations.draft's."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def of(self, ticket: str) -> dict[Mode, Draft]:
        """The drafts of ``ticket`` that are not empty."""

        def job(conn: Connection) -> dict[Mode, Draft]:
            found = conn.run(
                "SELECT ticket, mode, text, cursor, saved FROM drafts WHERE ticket = ?", (ticket,)
            ).all()
            return {
                Mode(mode): Draft(ticket, Mode(mode), text, cursor, saved, sets_of(conn, ticket, Mode(mode)))
                for ticket, mode, text, cursor, saved in found
            }

        return await self._db.read(job)

    async def tickets(self) -> frozenset[str]:
        """Tickets with unsent text, for marks on tabs and inbox lines."""
        return await self._db.read(
            lambda conn: frozenset(str(t) for t in conn.run("SELECT DISTINCT ticket FROM drafts").scalars())
        )


def save(conn: Connection, ticket: str, mode: Mode, text: str, cursor: int, clock: Clock) -> None:
    """Keeps the draft, and what goes with it as it is; an empty one is removed."""
    if text:
        conn.run(
            "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?)", (ticket, mode, text, cursor, clock.wall())
        )
    else:
        clear(conn, ticket, mode)
    noting(conn).drafts.add(ticket)


def clear(conn: Connection, ticket: str, mode: Mode) -> None:
    """The text was sent or thrown away."""
    for table in ("drafts", "draft_sets", "draft_composed"):
        conn.run(f"DELETE FROM {table} WHERE ticket = ? AND mode = ?", (ticket, mode))
    noting(conn).drafts.add(ticket)


def bring(conn: Connection, ticket: str, mode: Mode, sets: TicketSets | None) -> None:
    """``sets`` goes with the draft from now on; None: nothing."""
    if sets:
        conn.run(
            "INSERT OR REPLACE INTO draft_sets VALUES (?, ?, ?)", (ticket, mode, msgspec.json.encode(sets))
        )
    else:
        conn.run("DELETE FROM draft_sets WHERE ticket = ? AND mode = ?", (ticket, mode))


def put_in_front(
    conn: Connection, ticket: str, mode: Mode, text: str, clock: Clock, sets: TicketSets | None = None
) -> str:
    """A text comes back to its ticket: it stands before what was written since, and both are the draft, which is returned.
    ``sets`` comes back with it."""
    whole = joined(text, text_of(conn, ticket, mode))
    save(conn, ticket, mode, whole, len(text), clock)
    if whole and sets:
        bring(conn, ticket, mode, sets.over(sets_of(conn, ticket, mode)))
    return whole


def sets_of(conn: Connection, ticket: str, mode: Mode) -> TicketSets | None:
    """What of the ticket goes with its draft."""
    where = "SELECT sets FROM draft_sets WHERE ticket = ? AND mode = ?"
    found = conn.run(where, (ticket, mode)).scalar()
    return None if found is None else msgspec.json.decode(found, type=TicketSets)


def text_of(conn: Connection, ticket: str, mode: Mode) -> str:
    """The draft's text, "" when there is none."""
    found = conn.run("SELECT text FROM drafts WHERE ticket = ? AND mode = ?", (ticket, mode)).scalar()
    return "" if found is None else str(found)
