"""What is being filled in beside a ticket: each field as it was typed last, until the act that says it is queued."""

import base64

import msgspec

from console.clock import Clock
from console.store import drafts
from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode
from console.store.seal import SealBroken, Sealer

#: What is sealed stands behind this; nobody types it.
_BOX = "\x01box:"
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
    """``found``: the message a proposal was taken from, "" for what was typed. ``sealed``: of a sealed field, clear nowhere but in memory;
    ``held``: of such a field what may be seen of the answer that was given, which is not what would be typed."""

    text: str
    found: str = ""
    sealed: bool = False
    held: bool = False


class Forms:
    """Reading side; writing is console.operations.form's."""

    def __init__(self, db: Database) -> None:
        self._db, self._sealer = db, Sealer(db.key)

    async def of(self, about: About) -> dict[str, Typed]:
        """What was typed and not queued yet, by field (domain.issue_form.Field.id)."""
        found = await self._db.read(lambda conn: of(conn, about))
        return {field: opened(self._sealer, about, field, typed) for field, typed in found.items()}

    async def composed(self, ticket: str) -> str:
        """What was composed into the note that is being written, "" for nothing."""
        return await self._db.read(lambda conn: composed(conn, ticket))


def closed(sealer: Sealer, about: About, field: str, typed: Typed) -> Typed:
    """``typed`` as it is written down: what belongs to a sealed field is not."""
    if not typed.sealed or not typed.text:
        return typed
    box = sealer.seal({"text": typed.text}, "/".join((*about.place, field)))
    return msgspec.structs.replace(typed, text=f"{_BOX}{base64.b64encode(box).decode()}")


def opened(sealer: Sealer, about: About, field: str, kept: Typed) -> Typed:
    """``kept`` as it was typed; nothing where its box no longer opens, which the agent then types again."""
    if not kept.text.startswith(_BOX):
        return kept
    try:
        box = base64.b64decode(kept.text.removeprefix(_BOX))
        clear = sealer.open(box, "/".join((*about.place, field))).get("text", "")
    except (SealBroken, ValueError):
        clear = ""
    return msgspec.structs.replace(kept, text=clear, sealed=True)


def of(conn: Connection, about: About) -> dict[str, Typed]:
    """As ``Forms.of``, what is sealed as it is written down."""
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
