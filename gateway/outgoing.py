"""The durable jobs of outgoing work (architecture: Outgoing work). Tx.enqueue writes them; the worker does them."""

from sqlalchemy import Column, Index, Integer, Table, Text, UniqueConstraint

from gateway.schema import Json, Ms, metadata

#: ``key`` is the work's idempotency key: one job a (kind, key), for ever. ``state``: waiting, running, done, failed, unconfirmed.
job = Table(
    "job",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("payload", Json, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Ms, nullable=False),
    Column("made", Ms, nullable=False),
    Column("error", Text, nullable=False, default=""),
    UniqueConstraint("kind", "key"),
    Index("ix_job_state_next_at", "state", "next_at"),
)
