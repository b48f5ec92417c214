"""The one MetaData all features hang their tables on, and the few helpers both databases need."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    MetaData,
    Table,
    Text,
    Update,
    any_,
    bindparam,
    update,
)  # fmt: skip
from sqlalchemy import Row as Found
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

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
    return upsert_on(conn.dialect.name, table)


def upsert_on(dialect: str, table: Table) -> "postgresql.Insert | sqlite.Insert":
    """As ``upsert``, for a statement that is made once a dialect."""
    if dialect == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


@cache
def _changing(table: Table, *columns: str) -> Update:
    values: dict[str, Any] = {name: bindparam(f"{name}_") for name in columns}
    return update(table).where(table.c.id == bindparam("id_")).values(values).returning(*table.c)


async def change_row(conn: AsyncConnection, table: Table, id: str, values: Mapping[str, Any]) -> Found[Any]:
    """New values for columns of the row ``id`` of ``table``, which there is. Returns the row as it is then. For what everybody does all
    day: the statement is made once a set of columns."""
    given = {f"{name}_": value for name, value in values.items()}
    return (await conn.execute(_changing(table, *values), {"id_": id, **given})).one()


def chunks(ids: Sequence[str]) -> list[Sequence[str]]:
    """``ids`` in pieces a statement can carry."""
    return [ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK)]


class _Among(FunctionElement[bool]):
    inherit_cache = True
    # Not Boolean: SQLite would be asked "… IN (…) = 1", and find no index for it.
    type = NullType()  # type: ignore[assignment]
    name = "among"

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        given = bindparam(name, type_=postgresql.ARRAY(Text))
        super().__init__(column.in_(bindparam(name, expanding=True)), column == any_(given))


@compiles(_Among)
def _one_by_one(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(next(iter(element.clauses)), **options)


@compiles(_Among, "postgresql")
def _as_array(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(list(element.clauses)[1], **options)


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether the text ``column`` is one of the list given under ``name`` when the statement runs: for statements that are made once.
    On PostgreSQL it is one statement however long the list is, so that it is prepared once."""
    return _Among(column, name)


def version_column() -> "Column[int]":
    """The version every visible row has; Tx raises it, nobody else."""
    return Column("version", BigInteger, nullable=False, default=0)


def dumps(value: Any) -> str:  # JSON columns take whatever JSON takes
    """JSON as it is stored: text kept readable, no spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
