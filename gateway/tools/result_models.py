"""Table of what the back-office tools said: one line a question."""

from sqlalchemy import Boolean, Column, Index, LargeBinary, Table, Text

from gateway.schema import Json, Ms, metadata, version_column

#: ``customer``: the one whose card alone named who is asked about, NULL where anything was typed.
#: ``box``: the clear text of the masked lines, sealed (place in ``lines`` → text, as JSON), NULL for none.
tool_result = Table(
    "tool_result",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("ticket", Text, nullable=False),
    Column("customer", Text),
    Column("contact", Text),
    Column("tool", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("asked", Ms, nullable=False),
    Column("until", Ms, nullable=False),
    Column("at", Ms),
    Column("lines", Json, nullable=False),
    Column("missing", Json, nullable=False),
    Column("cached", Boolean, nullable=False),
    Column("box", LargeBinary),
    Column("forgotten", Ms),
    Index("ix_tool_result_ticket", "ticket"),
    Index("ix_tool_result_state", "state", "until"),
)
