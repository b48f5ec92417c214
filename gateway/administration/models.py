"""Table of the administration: what the centre changed of its handbook, one row an item."""

from sqlalchemy import BigInteger, Column, Table, Text

from gateway.schema import Json, Ms, metadata

handbook_item = Table(
    "handbook_item",
    metadata,
    Column("part", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    # As domain.handbook has it; nothing: the item was removed.
    Column("body", Json),
    Column("at", Ms, nullable=False),
    Column("who", Text, nullable=False),
)
