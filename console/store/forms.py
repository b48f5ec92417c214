"""What is being filled in beside a ticket: each field as it was typed last, until the act that says it is queued."""

import msgspec

from console.clock import Clock
from console.store import drafts
from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode

_ABOUT = "ticket = ? AND contact = ? AND category = ? AND issue = ?"


class About(msgspec.Struct, frozen=True):
    """The form of one issue in one contact (``contact`` "": work on the ticket without one)."""

    ticket: str
    contact: str
    category: str
    issue: str

    @property
    def place(self) -> tuple[str, str, str, str]:
        return self.ticket, self.contact, self.category, self.issue


class Typed(msgspec.Struct, frozen=True):
    """``found``: the message a proposal was taken from, "" for what was typed."""

    text: str
    found: str = ""


class Forms:
    """Reading side; writing is console.operations.form's."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def of(self, about: About) -> dict[str, Typed]:
        """What was typed and not queued yet, by field (domain.issue_form.Field.id)."""
        return await self._db.read(lambda conn: of(conn, about))

    async def composed(self, ticket: str) -> str:
        """What was composed into the note that is being written, "" for nothing."""
        return await self._db.read(lambda conn: composed(conn, ticket))


def of(conn: Connection, about: About) -> dict[str, Typed]:
    """As ``Forms.of``."""
    found = conn.run(f"SELECT field, text, found FROM form_drafts WHERE {_ABOUT}", about.place)
    return {str(field): Typed(text, message) for field, text, message in found}


def keep(conn: Connection, about: About, field: str, typed: Typed, clock: Clock) -> None:
    """The field as it stands now; an empty text is one too: it takes away what was said before."""
    values = (*about.place, field, typed.text, typed.found, clock.wall())
    conn.run("INSERT OR REPLACE INTO form_drafts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    noting(conn).drafts.add(about.ticket)


def queued(conn: Connection, about: About, field: str, text: str) -> None:
    """``text`` is said; what was typed since stays."""
    conn.run(
        f"DELETE FROM form_drafts WHERE {_ABOUT} AND field = ? AND text = ?", (*about.place, field, text)
    )
    noting(conn).drafts.add(about.ticket)


def composed(conn: Connection, ticket: str) -> str:
    """As ``Forms.composed``."""
    wanted = "SELECT text FROM draft_composed WHERE ticket = ? AND mode = ?"
    return str(conn.run(wanted, (ticket, Mode.NOTE)).scalar() or "")


def compose(conn: Connection, ticket: str, text: str, anew: str, clock: Clock) -> None:
    """The note being written is ``text`` now, in which ``anew`` was composed."""
    drafts.save(conn, ticket, Mode.NOTE, text, len(text), clock)
    if text:
        conn.run("INSERT OR REPLACE INTO draft_composed VALUES (?, ?, ?)", (ticket, Mode.NOTE, anew))
