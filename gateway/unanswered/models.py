"""Table of what has no answer yet."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text, false

from gateway.schema import Ms, metadata, version_column

#: ``same_as``: the question (id) this one is asked together with, None for one that stands for itself; ``same_text``: what that one
#: says; ``askers``: how many people asked it, all together; ``apart``: its asker said that it is another question.
unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("asker", Text, nullable=False),
    Column("asker_name", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("ticket", Text),
    Column("number", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked", Ms, nullable=False),
    Column("forwarded", Ms),
    Column("forwarded_name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("answered", Ms),
    Column("answered_name", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("announcement", Text),
    Column("same_as", Text),
    Column("same_text", Text, nullable=False, server_default=""),
    Column("askers", Integer, nullable=False, server_default="1"),
    Column("apart", Boolean, nullable=False, server_default=false()),
    Index("ix_unanswered_asker", "asker"),
    Index("ix_unanswered_same_as", "same_as"),
    Index("ix_unanswered_state_answered", "state", "answered"),
)
