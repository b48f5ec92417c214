"""Connections: SQLite (one writer, WAL, every commit on the disk) or PostgreSQL, behind the same two doors."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from gateway.errors import StartError
from gateway.sqlite_inline import BUSY_MS, open_inline
from gateway.turns import Turns

#: PostgreSQL's serialization failure, deadlock, lock not available: the transaction is to be run again.
_AGAIN = frozenset({"40001", "40P01", "55P03"})

#: Statements a connection to PostgreSQL keeps prepared: more than the gateway has, since preparing is a way there and back.
_KEEP = {"prepared_statement_cache_size": 400}

#: Classes of SQLSTATE: bad data, broken constraint, wrong statement.
_FAULTS = frozenset({"22", "23", "42"})


def database_url(text: str, data_dir: Path) -> URL:
    """The SQLAlchemy URL of the setting ``database``; empty means SQLite in the data directory."""
    if not text:
        return URL.create("sqlite+aiosqlite", database=str(data_dir / "gateway.db"))
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise StartError(
            "The setting 'database' is not an address. Write it as postgresql://user:password@host/name "
            "or sqlite:////folder/file.db, or leave it out for a file in the data directory."
        ) from error
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    name = url.get_backend_name()
    if name not in drivers:
        raise StartError(f"The setting 'database' names {name!r}; use sqlite or postgresql.")
    return url.set(drivername=drivers[name])


class Database:
    """``write()`` gives the connection of one transaction that commits on leaving, ``read()`` one to ask questions: on SQLite all
    are about one moment, on PostgreSQL a later one may be about a later moment."""

    def __init__(self, url: URL) -> None:
        self.url = url
        self.postgres = url.get_backend_name() == "postgresql"
        if self.postgres:
            # The last used first: a few connections have all statements prepared, the others are for a rush.
            self._writer = _engine(
                url,
                pool_size=12,
                max_overflow=8,
                pool_use_lifo=True,
                connect_args=_KEEP,
            )
            # Each statement sees what is committed when it begins, within a transaction or without: it would cost two ways to the
            # server and give nothing.
            self._reader = self._writer.execution_options(isolation_level="AUTOCOMMIT")
            # The router's own: what everybody waits for does not wait for everybody (see ``write``).
            self._ahead = _engine(url, pool_size=2, max_overflow=0, connect_args=_KEEP)
            self._reader_ahead = self._ahead.execution_options(isolation_level="AUTOCOMMIT")
            self._turns: Turns | None = None
        else:
            self._writer = _sqlite(url, "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)
            self._reader = _sqlite(url, "BEGIN", pool_size=4, max_overflow=4)
            self._ahead, self._reader_ahead = self._writer, self._reader
            self._turns = Turns()

    @asynccontextmanager
    async def write(self, *, ahead: bool = False) -> AsyncIterator[AsyncConnection]:
        """A transaction; on SQLite at most one at a time, in the order they were asked for. ``ahead``: before all others that wait, for
        short work that there is only one of at a time and that much waits for."""
        async with AsyncExitStack() as stack:
            if self._turns is not None:
                await stack.enter_async_context(self._turns.mine(ahead=ahead))
            yield await stack.enter_async_context((self._ahead if ahead else self._writer).begin())

    @asynccontextmanager
    async def read(self, *, ahead: bool = False) -> AsyncIterator[AsyncConnection]:
        """``ahead``: as in ``write``."""
        async with (self._reader_ahead if ahead else self._reader).connect() as conn:
            yield conn

    async def close(self) -> None:
        await self._writer.dispose()
        # PostgreSQL's two doors share their connections.
        await (self._ahead if self.postgres else self._reader).dispose()


def is_transient(error: DBAPIError) -> bool:
    """Whether the same transaction, run again, may well succeed."""
    state = getattr(error.orig, "sqlstate", None)
    return state in _AGAIN


def is_fault(error: DBAPIError) -> bool:
    """Whether the statement itself was refused (a rule, a value, a mistake of ours), so that it never succeeds; anything
    else (no disk, no server) may pass."""
    state = getattr(error.orig, "sqlstate", None) or ""
    return isinstance(error, IntegrityError | DataError | ProgrammingError) or state[:2] in _FAULTS


def _engine(url: URL, **options: Any) -> AsyncEngine:
    # Parameters hold personal data: they must never reach an error text.
    return create_async_engine(url, hide_parameters=True, **options)


def _sqlite(url: URL, begin: str, **options: Any) -> AsyncEngine:
    if url.database and not Path(url.database).exists():
        # Its owner's alone; the files SQLite lays beside it take after it. Where it cannot be made, opening says so.
        with suppress(OSError):
            Path(url.database).touch(mode=0o600)
    creator = partial(open_inline, url.database or ":memory:")
    engine = _engine(url, async_creator=creator, **options)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_MS}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
