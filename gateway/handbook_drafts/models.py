"""Tables of the handbook's drafts; what is published stays among them for ever."""

from sqlalchemy import BigInteger, Column, Index, Integer, Table, Text

from gateway.schema import Json, Ms, metadata

handbook_draft = Table(
    "handbook_draft",
    metadata,
    Column("id", Text, primary_key=True),
    # Raised with every change and every act; what is asked on an older one is refused.
    Column("revision", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("effective", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("based_on", Text, nullable=False),
    # Ids of all who wrote in it.
    Column("writers", Json, nullable=False),
    Column("faults", Integer, nullable=False),
    Column("changed", Ms, nullable=False),
    Column("decided_by_name", Text, nullable=False),
    Column("decision", Text, nullable=False),
    # The version it was to take the place of when it was approved.
    Column("decided_on", Text, nullable=False),
    # The day it begins, once it is published: a day has one version.
    Column("day", Text),
    # The version desks know it by, once it is published.
    Column("published_as", Text),
    Index("ix_handbook_draft_day", "day", unique=True),
)

handbook_draft_file = Table(
    "handbook_draft_file",
    metadata,
    Column("draft", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("text", Text, nullable=False),
)
