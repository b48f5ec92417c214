"""Tables of the announcements and of who has read them."""

from sqlalchemy import Boolean, Column, Index, Integer, PrimaryKeyConstraint, Table, Text, false, text

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
    # Each correction makes one more; who read it before the edition ``asked`` has still to read it.
    Column("edition", Integer, nullable=False, server_default="1"),
    Column("asked", Integer, nullable=False, server_default="1"),
    Column("corrected", Ms),
    Column("kind", Text, nullable=False, server_default="news"),
    Column("effective", Ms),
    Column("due", Ms),
    Column("quiz", Json, nullable=False, server_default=text("'[]'")),
    Column("points", Json, nullable=False, server_default=text("'[]'")),
    # Keeps the next contact from who has not read it, whatever its time (domain.must_read).
    Column("read_first", Boolean, nullable=False, server_default=false()),
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
    Column("edition", Integer, nullable=False, server_default="1"),
    Index("ix_announcement_read_announcement", "announcement"),
)

# What stood there before a correction; the quiz with it, by which answers that come late are judged.
announcement_edition = Table(
    "announcement_edition",
    metadata,
    Column("announcement", Text, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("quiz", Json, nullable=False),
    Column("until", Ms, nullable=False),
    PrimaryKeyConstraint("announcement", "edition"),
)

announcement_answer = Table(
    "announcement_answer",
    metadata,
    # Of the command that brought it.
    Column("id", Text, primary_key=True),
    Column("announcement", Text, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("user", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Column("answers", Json, nullable=False),
    Column("right", Integer, nullable=False),
    Column("of", Integer, nullable=False),
    Index("ix_announcement_answer_announcement", "announcement"),
)
