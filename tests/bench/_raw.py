"""The two databases of the gateway as a driver sees them: a twin before the work, the rows after it, and raw transactions."""

import asyncio
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import asyncpg

from tests.support.postgres import Postgres

Row = dict[str, Any]
Write = tuple[str, tuple[Any, ...]]
"""A statement with ``?`` for its values."""


class Raw(Protocol):
    """``settings``: what points a gateway at the database."""

    name: str
    settings: dict[str, str]

    def twin(self) -> None:
        """Copies the database as it is now; nobody is connected."""

    def rows(self, sql: str) -> list[Row]: ...

    def put(self, table: str, columns: Sequence[str], lines: Sequence[tuple[Any, ...]]) -> None:
        """Many lines at once, beside a gateway that may be running."""

    def replay(self, acts: Sequence[Sequence[Write]]) -> float:
        """Seconds for each of ``acts`` as a transaction of its own, in the twin."""


class Sqlite:
    name = "sqlite"

    def __init__(self, file: Path) -> None:
        self._file, self._twin, self.settings = file, file.with_name("twin.db"), dict[str, str]()

    def twin(self) -> None:
        with closing(sqlite3.connect(self._file)) as conn:
            conn.execute("VACUUM INTO ?", (str(self._twin),))

    def rows(self, sql: str) -> list[Row]:
        with closing(sqlite3.connect(self._file)) as conn:
            conn.row_factory = sqlite3.Row
            return [dict(row) for row in conn.execute(sql)]

    def put(self, table: str, columns: Sequence[str], lines: Sequence[tuple[Any, ...]]) -> None:
        places = ", ".join("?" * len(columns))
        with closing(sqlite3.connect(self._file, timeout=60)) as conn, conn:
            conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", lines)

    def replay(self, acts: Sequence[Sequence[Write]]) -> float:
        with closing(sqlite3.connect(self._twin, isolation_level=None)) as twin:
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
                twin.execute(f"PRAGMA {pragma}").fetchall()
            began = time.perf_counter()
            for act in acts:
                twin.execute("BEGIN IMMEDIATE")
                for sql, values in act:
                    twin.execute(sql, values)
                twin.execute("COMMIT")
            return time.perf_counter() - began


class Postgresql:
    name = "postgresql"

    def __init__(self, server: Postgres) -> None:
        self._server, self._url, self._twin = server, server.database(), ""
        self.settings = {"SAHUT_DATABASE": self._url}

    def twin(self) -> None:
        self._twin = self._server.copy(self._url)

    def rows(self, sql: str) -> list[Row]:
        async def read() -> list[Row]:
            conn = await asyncpg.connect(self._url)
            try:
                return [dict(row) for row in await conn.fetch(sql)]
            finally:
                await conn.close()

        return asyncio.run(read())

    def put(self, table: str, columns: Sequence[str], lines: Sequence[tuple[Any, ...]]) -> None:
        async def write() -> None:
            conn = await asyncpg.connect(self._url)
            try:
                await conn.copy_records_to_table(table, columns=list(columns), records=lines)
                # As the server does by itself some time later.
                await conn.execute(f"ANALYZE {table}")
            finally:
                await conn.close()

        asyncio.run(write())

    def replay(self, acts: Sequence[Sequence[Write]]) -> float:
        numbered = [[(_numbered(sql), values) for sql, values in act] for act in acts]

        async def write() -> float:
            conn = await asyncpg.connect(self._twin)
            try:
                began = time.perf_counter()
                for act in numbered:
                    async with conn.transaction():
                        for sql, values in act:
                            await conn.execute(sql, *values)
                return time.perf_counter() - began
            finally:
                await conn.close()

        return asyncio.run(write())


def _numbered(sql: str) -> str:
    """``$1``, ``$2`` … for each ``?``."""
    first, *others = sql.split("?")
    return first + "".join(f"${at}{text}" for at, text in enumerate(others, start=1))
