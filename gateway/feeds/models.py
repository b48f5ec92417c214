"""Tables of the event log: heads give dense numbers, events are the log, memberships say which row is in which feed now."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from gateway.schema import Ms, metadata

feed_head = Table(
    "feed_head",
    metadata,
    Column("feed", Text, primary_key=True),
    Column("n", BigInteger, nullable=False),
)

event = Table(
    "event",
    metadata,
    Column("feed", Text, primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("ref", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("at", Ms, nullable=False),
    Column("cause", Text),
    Index("ix_event_at", "at"),
)

membership = Table(
    "membership",
    metadata,
    Column("feed", Text, primary_key=True),
    Column("ref", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Index("ix_membership_ref_id", "ref", "id"),
)
