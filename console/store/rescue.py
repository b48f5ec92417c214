"""A damaged file is set aside, never thrown away, and what the agent did and wrote is carried over as far as it can be read.

The new file belongs to a new client of the gateway (the numbers of the old one's streams cannot be trusted any more), so
the next sign-in gives it its id and its desk number. Acts the old file had sent are asked about before they are sent
again; their ids are kept, so nothing happens twice.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import sqlcipher3.dbapi2
from sqlalchemy import Connection

from console.store.connection import open_raw
from console.store.database import Database
from console.store.errors import typed

_SUFFIXES = ("", "-wal", "-shm")
_OUTBOX = (
    "pos, id, author, stream, kind, v, body, sealed, made, after, ticket, customer, tries, code, detail, facts,"
    " answered, state"
)
_DRAFTS = "ticket, mode, text, cursor, saved"
_TABS = "ticket, place, pinned, active, state"
_META = "key, value"
#: What survives of the small values: nothing that ties the file to its old client.
_META_KEPT = frozenset({"handbook", "clock"})

Lines = list[tuple[object, ...]]


class Rescued(msgspec.Struct, frozen=True):
    """``aside``: where the damaged file stands now; counts of what was carried over; ``complete``: false when parts of the acts
    or drafts could not be read (how many, nobody can know)."""

    aside: Path
    acts: int
    drafts: int
    complete: bool


def set_aside(path: Path, mark: str) -> Path:
    """Renames the file and its log to ``<name>.damaged-<mark>``; the database must be closed. Raises StoreError."""
    aside = path.with_name(f"{path.name}.damaged-{mark}")
    with typed():
        for suffix in reversed(_SUFFIXES):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
    return aside


def rescue(path: Path, key: bytes, mark: str) -> Rescued:
    """Sets the damaged file at ``path`` aside and makes a new one there with what could be read. ``mark``: a word no
    earlier damage has (the time). The database must be closed. Raises StoreError; the damaged file is kept in any case."""
    aside = set_aside(path, mark)
    old = _Reader(aside, key)
    acts, drafts = old.lines("outbox", "pos", _OUTBOX), old.lines("drafts", "rowid", _DRAFTS)
    tabs, meta = old.lines("tabs", "rowid", _TABS), old.lines("meta", "rowid", _META)
    old.close()
    fresh = Database(path, key)
    try:
        fresh.open_now()
        fresh.write_now(lambda conn: _carry(conn, acts, drafts, tabs, meta))
    finally:
        fresh.close_now()
    return Rescued(aside, len(acts), len(drafts), old.complete)


def _carry(conn: Connection, acts: Lines, drafts: Lines, tabs: Lines, meta: Lines) -> None:
    from console.store import search_index

    for values in acts:
        *rest, state = values
        conn.exec_driver_sql(
            f"INSERT OR IGNORE INTO outbox ({_OUTBOX}) VALUES ({','.join('?' * (len(rest) + 1))})",
            (*rest, "asking" if state == "sent" else state),
        )
    _insert(conn, "drafts", _DRAFTS, drafts)
    _insert(conn, "tabs", _TABS, tabs)
    _insert(conn, "meta", _META, [line for line in meta if line[0] in _META_KEPT])
    search_index.index_outbox(conn)


def _insert(conn: Connection, table: str, columns: str, lines: Sequence[tuple[object, ...]]) -> None:
    for line in lines:
        marks = ",".join("?" * len(line))
        conn.exec_driver_sql(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})", line)


class _Reader:
    """Reads a damaged file line by line from both ends, so that one broken page costs the lines on it."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.complete = True
        self._raw = open_raw(path, key)

    def close(self) -> None:
        self._raw.close()

    def lines(self, table: str, order: str, columns: str) -> Lines:
        if order == "rowid":
            order = columns.split(",", 1)[0]
        found = {line[0:2]: line for line in self._from(table, order, columns, "ASC")}
        if not self.complete:
            found |= {line[0:2]: line for line in self._from(table, order, columns, "DESC")}
        return sorted(found.values(), key=lambda line: str(line[0]).rjust(20, "0"))

    def _from(self, table: str, order: str, columns: str, way: str) -> Iterator[tuple[object, ...]]:
        try:
            cursor = self._raw.execute(f"SELECT {columns} FROM {table} NOT INDEXED ORDER BY {order} {way}")
            while (line := cursor.fetchone()) is not None:
                yield line
        except sqlcipher3.dbapi2.DatabaseError:
            self.complete = False
