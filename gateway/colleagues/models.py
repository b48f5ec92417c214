"""Tables of what colleagues leave each other on tickets: drafts, and notes that name somebody."""

from sqlalchemy import BigInteger, Column, Index, Table, Text, UniqueConstraint

from gateway.schema import Ms, metadata, version_column

draft = Table(
    "draft",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("ticket", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Ms, nullable=False),
    UniqueConstraint("ticket", "author", "mode"),
)

mention = Table(
    "mention",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("user", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Index("ix_mention_ticket", "ticket", "user"),
)
