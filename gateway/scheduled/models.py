"""Table of the replies that wait for their time."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata, version_column

#: What is sent or called back stays for the record; no desk is told of it any more. ``assignee``: whose the ticket was when it was
#: written; ``ended``: since when it waits no more.
scheduled = Table(
    "scheduled",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("ticket", Text, nullable=False),
    Column("contact", Text),
    Column("epoch", BigInteger, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("assignee", Text),
    Column("text", Text, nullable=False),
    Column("attachments", Json, nullable=False),
    Column("sets", Json),
    Column("seen_up_to", BigInteger, nullable=False),
    Column("at", Ms, nullable=False),
    Column("not_after", Ms),
    Column("state", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("made", Ms, nullable=False),
    Column("ended", Ms),
    Index("ix_scheduled_state_at", "state", "at"),
    Index("ix_scheduled_ticket", "ticket"),
)
