"""Tables of the back-office tools: their state, and who reported which trouble."""

from sqlalchemy import Column, Index, Integer, Table, Text, UniqueConstraint

from gateway.schema import Ms, metadata, version_column

tool = Table(
    "tool",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("name", Text, nullable=False),
    Column("health", Text, nullable=False),
    Column("since", Ms, nullable=False),
    Column("reports", Integer, nullable=False, default=0),
    Column("incident", Text, nullable=False, default=""),
)

#: One report a colleague and incident, however often they press the button.
tool_report = Table(
    "tool_report",
    metadata,
    Column("id", Text, primary_key=True),
    Column("tool", Text, nullable=False),
    Column("incident", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Ms, nullable=False),
    UniqueConstraint("incident", "user"),
    Index("ix_tool_report_tool", "tool"),
)
