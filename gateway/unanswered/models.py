"""Table of what has no answer yet."""

from sqlalchemy import Column, Table, Text

from gateway.schema import Ms, metadata, version_column

unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("asker", Text, nullable=False),
    Column("asker_name", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("ticket", Text),
    Column("number", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked", Ms, nullable=False),
    Column("forwarded", Ms),
    Column("forwarded_name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("answered", Ms),
    Column("answered_name", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("announcement", Text),
)
