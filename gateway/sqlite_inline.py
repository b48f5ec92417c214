"""SQLite's connections without a thread a statement.

A statement takes SQLite some ten microseconds, handing it to a thread and back ten times that; a batch has hundreds, and
every feed socket asks a few at every turn. So statements run where they are called; only what waits for the disk or for
another process (COMMIT, and BEGIN IMMEDIATE while another writes) goes to a thread. Shaped as aiosqlite's connection, which
SQLAlchemy's dialect knows how to drive.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any

Parameters = Sequence[Any]
#: How long a writer waits for another process to end its transaction.
BUSY_MS = 30_000
#: Statements a connection keeps prepared: more than the gateway has.
_KEPT = 512


async def _in_thread(work: Callable[..., object], *args: object) -> None:
    """``work`` in a thread, and its end even when the caller is cancelled: whoever goes on to roll back or to close meanwhile
    would use the connection from two threads at once, which ends the process."""
    task = asyncio.ensure_future(asyncio.to_thread(work, *args))
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # the caller is gone: nobody else asks for it
        raise


class InlineCursor:
    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    async def __aenter__(self) -> "InlineCursor":
        return self

    async def __aexit__(self, *_: object) -> None:
        self._cursor.close()

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    @property
    def arraysize(self) -> int:
        return self._cursor.arraysize

    @arraysize.setter
    def arraysize(self, value: int) -> None:
        self._cursor.arraysize = value

    async def execute(self, sql: str, parameters: Parameters = ()) -> "InlineCursor":
        if sql == "BEGIN IMMEDIATE":
            await self._begin(sql)
        else:
            self._cursor.execute(sql, parameters)
        return self

    async def _begin(self, sql: str) -> None:
        """At once when nobody writes; else in a thread, until the other process has done."""
        self._cursor.execute("PRAGMA busy_timeout=0")
        try:
            self._cursor.execute(sql)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            self._cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
            await _in_thread(self._cursor.execute, sql)

    async def executemany(self, sql: str, rows: Iterable[Parameters]) -> "InlineCursor":
        self._cursor.executemany(sql, rows)
        return self

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._cursor.fetchmany(size or self._cursor.arraysize)

    async def close(self) -> None:
        self._cursor.close()


class InlineConnection:
    def __init__(self, path: str) -> None:
        self._conn = sqlite3.connect(
            path,
            isolation_level=None,
            timeout=BUSY_MS / 1000,
            check_same_thread=False,
            cached_statements=_KEPT,
        )
        #: What the dialect looks at to see whether the connection is open.
        self._connection: sqlite3.Connection | None = self._conn

    @property
    def isolation_level(self) -> str | None:
        return self._conn.isolation_level

    def cursor(self) -> InlineCursor:
        return InlineCursor(self._conn.cursor())

    async def create_function(self, *args: Any, **options: Any) -> None:
        self._conn.create_function(*args, **options)

    async def commit(self) -> None:
        await _in_thread(self._conn.commit)

    async def rollback(self) -> None:
        self._conn.rollback()

    async def close(self) -> None:
        self.stop()

    def stop(self) -> None:
        self._connection = None
        self._conn.close()


async def open_inline(path: str) -> InlineConnection:
    return InlineConnection(path)
