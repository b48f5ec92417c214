"""Helps for writing that are the agent's own: personal templates, what is used how often, words the spelling check knows."""

from enum import StrEnum

import msgspec

from console.clock import Clock
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode


class Used(StrEnum):
    """What uses are counted of."""

    MACRO = "macro"
    EMOJI = "emoji"
    PHONE = "phone"
    """Whom callers are passed on to: what is dialled."""


class Template(msgspec.Struct, frozen=True):
    """A macro of the agent's own, in the language of domain.macro."""

    id: str
    name: str
    text: str
    mode: Mode


class Use(msgspec.Struct, frozen=True):
    """``times`` used in all; ``last``: wall ms."""

    times: int
    last: int


class Writing:
    """Reading side; writing is console.operations.writing's."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def templates(self) -> list[Template]:
        """By name."""

        def job(conn: Connection) -> list[Template]:
            found = conn.run("SELECT id, name, text, mode FROM templates")
            made = [Template(id, name, text, Mode(mode)) for id, name, text, mode in found]
            return sorted(made, key=lambda one: one.name.casefold())

        return await self._db.read(job)

    async def uses(self, kind: Used) -> dict[str, Use]:
        """What was used of ``kind``, by its key."""

        def job(conn: Connection) -> dict[str, Use]:
            found = conn.run("SELECT key, times, last FROM uses WHERE kind = ?", (kind,))
            return {str(key): Use(times, last) for key, times, last in found}

        return await self._db.read(job)

    async def words(self) -> frozenset[str]:
        """The personal dictionary."""
        return await self._db.read(
            lambda conn: frozenset(str(word) for word in conn.run("SELECT word FROM words").scalars())
        )


def keep(conn: Connection, template: Template, clock: Clock) -> None:
    """Adds or replaces a template."""
    values = (template.id, template.name, template.text, template.mode, clock.wall())
    conn.run("INSERT OR REPLACE INTO templates VALUES (?, ?, ?, ?, ?)", values)


def remove(conn: Connection, id: str) -> None:
    """Throws a template away, with the count of its uses."""
    conn.run("DELETE FROM templates WHERE id = ?", (id,))
    conn.run("DELETE FROM uses WHERE kind = ? AND key = ?", (Used.MACRO, id))


def count(conn: Connection, kind: Used, key: str, clock: Clock) -> None:
    """One more use."""
    conn.run(
        "INSERT INTO uses VALUES (?, ?, 1, ?)"
        " ON CONFLICT (kind, key) DO UPDATE SET times = times + 1, last = excluded.last",
        (kind, key, clock.wall()),
    )


def learn(conn: Connection, word: str) -> None:
    """The word is right."""
    conn.run("INSERT OR IGNORE INTO words VALUES (?)", (word,))


def forget(conn: Connection, word: str) -> None:
    """The word is no longer taken for right."""
    conn.run("DELETE FROM words WHERE word = ?", (word,))
