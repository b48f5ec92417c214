"""The audit log: appended to, never changed. Ids and acts; of accounts and the handbook before and after; no customer's data."""

from sqlalchemy import Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata

audit = Table(
    "audit",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Ms, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("ref", Text, nullable=False),
    Column("row", Text, nullable=False),
    Column("cause", Text),
    Column("detail", Json, nullable=False),
    Index("ix_audit_at", "at"),
    Index("ix_audit_who_at", "who", "at"),
    Index("ix_audit_row", "row"),
)
