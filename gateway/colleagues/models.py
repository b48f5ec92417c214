"""Table of the drafts that colleagues left on tickets."""

from sqlalchemy import Column, Table, Text, UniqueConstraint

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
