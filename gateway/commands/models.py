"""Tables of the ledger: what became of every command, and how far each stream has come."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata

# No body here: the ledger outlives what it is about, so it must hold nobody's words.
ledger = Table(
    "ledger",
    metadata,
    # A command belongs to the desk database that made it: nobody else can take its id.
    Column("client", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("author", Text, nullable=False),
    Column("stream", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("made", Json, nullable=False),
    Column("at", Ms, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("code", Text),
    Column("detail", Json, nullable=False),
    Column("facts", Json, nullable=False),
    Column("touched", Json, nullable=False),
    Index("ix_ledger_at", "at"),
)

stream_head = Table(
    "stream_head",
    metadata,
    Column("client", Text, primary_key=True),
    Column("stream", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
)
