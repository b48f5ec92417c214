"""Table of the files. The bytes are on the disk (gateway.attachments.files), by their content; a row is one sending of them."""

from sqlalchemy import BigInteger, Column, Index, Integer, Table, Text

from gateway.schema import Json, Ms, metadata

#: ``author`` a user's or a customer's id; ``surface`` where it may be seen, for ever; ``message`` None: not sent (yet); ``state`` "open"
#: while it comes in, "ready", or "refused" with ``why``; ``blob`` the name of the bytes on the disk, of one content the same.
attachment = Table(
    "attachment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("ticket", Text, nullable=False),
    Column("surface", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("message", Text),
    Column("state", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False, default=""),
    Column("size", BigInteger, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("width", Integer, nullable=False, default=0),
    Column("height", Integer, nullable=False, default=0),
    Column("flags", Json, nullable=False),
    Column("scan", Text, nullable=False),
    Column("blob", Text),
    Column("why", Text, nullable=False, default=""),
    Column("made", Ms, nullable=False),
    Index("ix_attachment_message", "message"),
    Index("ix_attachment_author", "author", "message"),
    Index("ix_attachment_blob", "blob"),
    Index("ix_attachment_made", "made"),
)
