"""Tables of the announcements and of who has read them."""

from sqlalchemy import Boolean, Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata, version_column

announcement = Table(
    "announcement",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("made", Ms, nullable=False),
    Column("since", Ms, nullable=False),
    Column("until", Ms, nullable=False),
    Column("must", Boolean, nullable=False),
    Column("teams", Json, nullable=False),
    Column("queues", Json, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    # Over for so long that it is on no desk any more; it stays here, with its readers, for the audit.
    Column("gone", Boolean, nullable=False),
    Index("ix_announcement_gone_until", "gone", "until"),
)

announcement_read = Table(
    "announcement_read",
    metadata,
    # announcement:user
    Column("id", Text, primary_key=True),
    version_column(),
    Column("announcement", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Index("ix_announcement_read_announcement", "announcement"),
)
