"""Table of the requests for help."""

from sqlalchemy import Column, Index, Table, Text

from gateway.schema import Ms, metadata, version_column

help_request = Table(
    "help_request",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("asker", Text, nullable=False),
    Column("asker_name", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("ticket", Text, nullable=True),
    Column("number", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked", Ms, nullable=False),
    Column("until", Ms, nullable=False),
    Column("leader", Text, nullable=True),
    Column("leader_name", Text, nullable=False),
    Column("taken", Ms, nullable=True),
    Column("answer", Text, nullable=False),
    Column("ended", Ms, nullable=True),
    Index("ix_help_request_asker", "asker"),
)
