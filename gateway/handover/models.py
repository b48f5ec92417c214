"""Table of the handover lists."""

from sqlalchemy import Boolean, Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata, version_column

handover = Table(
    "handover",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("giver", Text, nullable=False),
    Column("giver_name", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("queue", Text, nullable=True),
    Column("person", Text, nullable=True),
    Column("to_name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("made", Ms, nullable=False),
    Column("listed", Json, nullable=False),
    # Old enough to be on no screen any more; it stays here for reports.
    Column("gone", Boolean, nullable=False),
    Index("ix_handover_gone_made", "gone", "made"),
)
