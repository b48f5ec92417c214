"""The one MetaData all features hang their tables on, and the few helpers both databases need."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, MetaData, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: Unix milliseconds by the gateway's clock.
Ms = BigInteger
Json = JSON(none_as_null=True)

#: Identifiers a statement may carry at once; both databases take more.
CHUNK = 500


def upsert(conn: AsyncConnection, table: Table) -> "postgresql.Insert | sqlite.Insert":
    """An INSERT that knows ON CONFLICT, for the database at hand."""
    if conn.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def chunks(ids: Sequence[str]) -> list[Sequence[str]]:
    """``ids`` in pieces a statement can carry."""
    return [ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK)]


def version_column() -> "Column[int]":
    """The version every visible row has; Tx raises it, nobody else."""
    return Column("version", BigInteger, nullable=False, default=0)


def dumps(value: Any) -> str:  # JSON columns take whatever JSON takes
    """JSON as it is stored: text kept readable, no spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
