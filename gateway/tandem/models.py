"""Table of the tandems: one line each time a trainer was in a colleague's call."""

from sqlalchemy import Column, Index, Table, Text

from gateway.schema import Ms, metadata, version_column

#: ``token`` is of use for some seconds and then removed.
tandem = Table(
    "tandem",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("trainer", Text, nullable=False),
    Column("trainer_name", Text, nullable=False),
    Column("trainee", Text, nullable=False),
    Column("trainee_name", Text, nullable=False),
    Column("call", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("asked", Ms, nullable=False),
    Column("joined", Ms),
    Column("ended", Ms),
    Column("taken_by", Text, nullable=False),
    Index("ix_tandem_trainer", "trainer"),
    Index("ix_tandem_trainee", "trainee"),
    Index("ix_tandem_call", "call"),
    Index("ix_tandem_state", "state"),
)
