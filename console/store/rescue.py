"""A damaged file is set aside, never thrown away, and what the agent did and wrote is carried over as far as it can be read.

The new file belongs to a new client of the gateway (the numbers of the old one's streams cannot be trusted any more), so
the next sign-in gives it its id and its desk number. Acts the old file had sent are asked about before they are sent
again; their ids are kept, so nothing happens twice.

The new file is made whole beside the damaged one before that one is moved: a full disk or a power cut in between leaves
either the damaged file to be rescued again, or the new one to be put in its place (``finish``).
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import sqlcipher3.dbapi2

from console import killpoint
from console.store import book_schema, call_schema, form_schema, notice_schema, upload_schema, writing_schema
from console.store.atomic import sync_folder
from console.store.connection import Connection, open_raw
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
_VIEWS = "id, place, name, body"
#: What is the agent's own besides; an older file lacks some of it.
_OWN = (
    writing_schema.KEPT
    | form_schema.KEPT
    | {
        "uploads": upload_schema.KEPT,
        "discards": "id",
        "notices": notice_schema.KEPT,
        "calls": call_schema.KEPT,
        "book_texts": book_schema.KEPT,
    }
)
#: What survives of the small values: nothing that ties the file to its old client.
_META_KEPT = frozenset({"handbook", "clock"})

#: Places before the last that are tried one by one; a desk has never so many acts waiting.
_MOST_STEPS = 20_000

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
    """Sets the damaged file at ``path`` aside and puts a new one there with what could be read. ``mark``: a word no
    earlier damage has (the time). The database must be closed. Raises StoreError; then the damaged file stands where it stood."""
    finish(path, f"{mark}-0")
    making = _beside(path, "rescuing")
    with typed():
        for suffix in _SUFFIXES:
            making.with_name(making.name + suffix).unlink(missing_ok=True)
    old = _Reader(path, key)
    acts, drafts = old.acts(), old.small("drafts", _DRAFTS)
    tabs, meta, views = old.small("tabs", _TABS), old.small("meta", _META), old.perhaps("views", _VIEWS)
    own = {table: old.perhaps(table, columns) for table, columns in _OWN.items()}
    fresh = Database(making, key)
    try:
        fresh.open_now()
        fresh.write_now(lambda conn: _carry(conn, acts, drafts, tabs, meta, views))
        fresh.write_now(lambda conn: _carry_own(conn, own))
    finally:
        fresh.close_now()
    killpoint.here("rescue.carried")
    with typed():
        making.replace(_beside(path, "rescued"))
        sync_folder(path.parent)
    killpoint.here("rescue.whole")
    aside = finish(path, mark)
    assert aside is not None
    return Rescued(aside, len(acts), len(drafts), old.complete)


def finish(path: Path, mark: str) -> Path | None:
    """Puts a rescued file that is whole in the place of the damaged one; where that one stands now, None when there is none. To be
    called before ``path`` is opened. Raises StoreError."""
    rescued = _beside(path, "rescued")
    if not rescued.exists():
        return None
    aside = set_aside(path, mark)
    killpoint.here("rescue.aside")
    with typed():
        rescued.replace(path)
        sync_folder(path.parent)
    return aside


def _beside(path: Path, word: str) -> Path:
    return path.with_name(f"{path.name}.{word}")


def _carry(conn: Connection, acts: Lines, drafts: Lines, tabs: Lines, meta: Lines, views: Lines) -> None:
    from console.store import projection, search_index

    for values in acts:
        *rest, state = values
        conn.run(
            f"INSERT OR IGNORE INTO outbox ({_OUTBOX}) VALUES ({','.join('?' * (len(rest) + 1))})",
            (*rest, "asking" if state == "sent" else state),
        )
    _insert(conn, "drafts", _DRAFTS, drafts)
    _insert(conn, "tabs", _TABS, tabs)
    _insert(conn, "meta", _META, [line for line in meta if line[0] in _META_KEPT])
    _insert(conn, "views", _VIEWS, views)
    search_index.index_outbox(conn)
    projection.index_outbox(conn)


def _carry_own(conn: Connection, own: dict[str, Lines]) -> None:
    for table, lines in own.items():
        _insert(conn, table, _OWN[table], lines)


def _insert(conn: Connection, table: str, columns: str, lines: Sequence[tuple[object, ...]]) -> None:
    for line in lines:
        marks = ",".join("?" * len(line))
        conn.run(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})", line)


class _Reader:
    """Reads a damaged file so that a broken page costs the lines on it, and those alone."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.complete = True
        self._path, self._key = path, key

    def acts(self) -> Lines:
        """The outbox, stepping over what cannot be read."""
        found: Lines = []
        last, end = 0, None
        while True:
            part, whole = self._read(
                f"SELECT {_OUTBOX} FROM outbox NOT INDEXED WHERE pos > {last} ORDER BY pos"
            )
            found += part
            last = max(last, *(int(str(line[0])) for line in part)) if part else last
            if whole:
                return found
            self.complete = False
            end = self._last_pos() if end is None else end
            # The line behind the last good one is broken, or its page is.
            last = max(last + 1, end - _MOST_STEPS)
            if last >= end:
                return found

    def small(self, table: str, columns: str) -> Lines:
        """A table of few lines, read from both ends."""
        key = columns.split(",", 1)[0]
        found, whole = self._read(f"SELECT {columns} FROM {table} ORDER BY {key}")
        if not whole:
            self.complete = False
            found += self._read(f"SELECT {columns} FROM {table} ORDER BY {key} DESC")[0]
        return list(dict.fromkeys(found))

    def perhaps(self, table: str, columns: str) -> Lines:
        """As far as it can be read, a table that an older file has not and nobody misses dearly."""
        return self._read(f"SELECT {columns} FROM {table}")[0]

    def _last_pos(self) -> int:
        """The highest place ever given; 0 when not even that can be read, and nothing is worth trying."""
        highest, _ = self._read("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")
        return int(str(highest[0][0])) if highest else 0

    def _read(self, sql: str) -> tuple[Lines, bool]:
        """(lines up to the first that cannot be read, whether that was the end). Each time a fresh connection: one that
        met a broken page refuses the good ones too."""
        found: Lines = []
        raw = open_raw(self._path, self._key)
        try:
            cursor = raw.execute(sql)
            while (line := cursor.fetchone()) is not None:
                found.append(line)
        except sqlcipher3.dbapi2.DatabaseError:
            return found, False
        finally:
            raw.close()
        return found, True
