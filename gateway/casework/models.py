"""Table of the casework."""

from sqlalchemy import Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata, version_column

#: ``figure`` is what reports of compliance read, beside the contact of the same id.
casework = Table(
    "casework",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("ticket", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("issue", Text, nullable=False),
    Column("handbook", Text, nullable=False),
    Column("answers", Json, nullable=False),
    Column("data", Json, nullable=False),
    Column("verdicts", Json, nullable=False),
    Column("said", Json, nullable=False),
    Column("skipped", Json, nullable=False),
    Column("improvised", Json, nullable=False),
    Column("upset", Ms),
    Column("upset_by", Text, nullable=False),
    Column("figure", Json),
    Index("ix_casework_ticket", "ticket"),
)
