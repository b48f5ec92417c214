"""Table of what customers answered to an offer, and of the call-backs that came of it."""

from sqlalchemy import Column, Index, Integer, Table, Text

from gateway.schema import Ms, metadata, version_column

lead = Table(
    "lead",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("ticket", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("contact", Text),
    Column("customer", Text, nullable=False),
    Column("customer_name", Text, nullable=False),
    Column("product", Text, nullable=False),
    Column("product_name", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Column("call_at", Ms),
    Column("by", Text),
    Column("by_name", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("result", Text, nullable=False),
    Column("ended", Ms),
    Index("ix_lead_customer", "customer"),
    Index("ix_lead_author_ended", "author", "ended"),
)
