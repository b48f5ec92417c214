"""A connection to the desk's file, straight over its driver: a library between would cost the start of the desk a fifth of its
time and memory, and every small query most of its own (docs/decisions/0004-desk-store.md)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

#: KiB of pages a connection keeps in memory. The driver's own measure, 8 MiB each, fills in the course of a day for next to nothing:
#: what is read again and again are the upper pages of the indexes.
_WRITING_KIB, _READING_KIB = 1000, 2000
#: Statements a connection keeps prepared: a shift says more different ones than the driver's own 128, and each that
#: fell out is prepared again.
_STATEMENTS = 512
#: What the driver gives for one line: the values of its columns, of SQLite's own types.
Line = tuple[Any, ...]


class Lines:
    """What a statement gave, read to its end; ``rowcount``: lines it changed."""

    __slots__ = ("_lines", "rowcount")

    def __init__(self, lines: list[Line], rowcount: int) -> None:
        self._lines, self.rowcount = lines, rowcount

    def __iter__(self) -> Iterator[Line]:
        return iter(self._lines)

    def all(self) -> list[Line]:
        """Every line."""
        return self._lines

    def first(self) -> Line | None:
        """The first line, None where there is none."""
        return self._lines[0] if self._lines else None

    def one(self) -> Line:
        """The only line. Raises ValueError when there are none or more."""
        (line,) = self._lines
        return line

    def scalar(self) -> Any:
        """The first value of the first line, None where there is none."""
        return self._lines[0][0] if self._lines else None

    def scalar_one(self) -> Any:
        """The first value of the only line. Raises ValueError when there are none or more."""
        return self.one()[0]

    def scalars(self) -> list[Any]:
        """The first value of every line."""
        return [line[0] for line in self._lines]


class Connection:
    """``path`` None: in memory. A ``writing`` one begins each transaction with the write lock, and commits durably. Whatever goes
    wrong is the driver's error (console.store.errors.typed)."""

    def __init__(self, path: Path | None, key: bytes | None, *, writing: bool) -> None:
        # Each is used by one thread at a time; only ``interrupt`` comes from another.
        self._raw = sqlcipher3.dbapi2.connect(
            ":memory:" if path is None else str(path),
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
        self._begin = "BEGIN IMMEDIATE" if writing else "BEGIN"
        #: What belongs to the running transaction (console.store.changes).
        self.info: dict[str, object] = {}
        try:
            for pragma in pragmas(key, writing=writing):
                self._raw.execute(pragma).fetchall()
        except sqlcipher3.dbapi2.Error:
            self._raw.close()
            raise

    def run(self, sql: str, args: Sequence[object] = ()) -> Lines:
        """Runs one statement with its values."""
        cursor = self._raw.execute(sql, args)
        return Lines(cursor.fetchall(), cursor.rowcount)

    @contextmanager
    def begin(self) -> Iterator[None]:
        """One transaction: kept when the block ends well, undone when it raises."""
        self._raw.execute(self._begin)
        try:
            yield
            self._raw.commit()
        except BaseException:
            # SQLite itself has undone what the disk refused; the first error is the one to tell.
            with suppress(sqlcipher3.dbapi2.Error):
                self._raw.rollback()
            raise

    def close(self) -> None:
        """Lets the file go."""
        self._raw.close()


def open_raw(path: Path, key: bytes) -> sqlcipher3.dbapi2.Connection:
    """A bare connection of the driver, for reading what may be damaged."""
    raw = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    for pragma in _opening(key):
        raw.execute(pragma).fetchall()
    return raw


def pragmas(key: bytes | None, *, writing: bool) -> tuple[str, ...]:
    """What a connection is told first."""
    shared = ("PRAGMA busy_timeout = 5000", "PRAGMA temp_store = MEMORY", "PRAGMA trusted_schema = OFF")
    mine = (
        ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cell_size_check = ON")
        if writing
        else ("PRAGMA query_only = ON",)
    )
    return (
        _opening(key) + shared + mine + (f"PRAGMA cache_size = -{_WRITING_KIB if writing else _READING_KIB}",)
    )


def _opening(key: bytes | None) -> tuple[str, ...]:
    return () if key is None else (f"PRAGMA key = \"x'{key.hex()}'\"", "PRAGMA cipher_log_level = none")
