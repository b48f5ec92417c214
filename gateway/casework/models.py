"""Tables of the casework."""

from sqlalchemy import Column, Index, LargeBinary, Table, Text

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

#: The clear text of what ``answers`` and ``data`` show masked: ``field`` as domain.issue_form.Field.id, sealed for its place.
casework_box = Table(
    "casework_box",
    metadata,
    Column("casework", Text, primary_key=True),
    Column("category", Text, primary_key=True),
    Column("issue", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("box", LargeBinary, nullable=False),
    Column("at", Ms, nullable=False),
)
