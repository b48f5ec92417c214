"""How a connection to the desk's file is made. Other rooms name the type of a transaction's connection from here, and its
library nowhere."""

from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy import Connection as Connection
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, NullPool


def engine(path: Path | None, key: bytes | None, *, writing: bool) -> Engine:
    """``path`` None: in memory. A writing connection begins each transaction with the write lock, and commits durably."""
    url = "sqlite://" if path is None else f"sqlite:///{path}"
    made = create_engine(url, module=sqlcipher3.dbapi2, poolclass=NullPool)

    @event.listens_for(made, "connect")
    def connected(dbapi: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # The driver's own transaction handling would commit behind our back.
        dbapi.isolation_level = None
        cursor = dbapi.cursor()
        for pragma in pragmas(key, writing=writing):
            cursor.execute(pragma)
            cursor.fetchall()
        cursor.close()

    @event.listens_for(made, "begin")
    def begun(conn: Connection) -> None:
        conn.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return made


def fetch(conn: Connection, sql: str, args: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """All lines of a query, straight from the driver: a fifth of the cost where a screen asks for hundreds of small ones."""
    cursor = conn.connection.cursor()
    try:
        cursor.execute(sql, args)
        return list(cursor.fetchall())
    finally:
        cursor.close()


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
    return _opening(key) + shared + mine


def _opening(key: bytes | None) -> tuple[str, ...]:
    return () if key is None else (f"PRAGMA key = \"x'{key.hex()}'\"", "PRAGMA cipher_log_level = none")
