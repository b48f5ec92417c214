"""Tables of incidents and their reports, of BCPs, and of lost time."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from gateway.schema import Json, Ms, metadata, version_column

#: ``began`` and ``ended`` are those of ``spans``, to look for; ``gone``: it has left the desks, and stays here for reports.
incident = Table(
    "incident",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("thing", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("spans", Json, nullable=False),
    Column("began", Ms, nullable=False),
    Column("ended", Ms),
    Column("changed", Ms, nullable=False),
    Column("number", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("waiting", Integer, nullable=False),
    Column("declared", Ms),
    Column("gone", Boolean, nullable=False, default=False),
    # When who leads was last told that nobody ended it.
    Column("reminded", Ms),
    Index("ix_incident_thing_name_began", "thing", "name", "began"),
    Index("ix_incident_gone_state", "gone", "state"),
)

incident_report = Table(
    "incident_report",
    metadata,
    # incident:user
    Column("id", Text, primary_key=True),
    version_column(),
    Column("incident", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("since", Ms, nullable=False),
    Column("at", Ms, nullable=False),
    Column("confirmed", Ms),
    Index("ix_incident_report_incident", "incident"),
)

bcp = Table(
    "bcp",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("points", Json, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("declared", Ms, nullable=False),
    Column("lifted", Ms),
    Column("lifted_name", Text, nullable=False),
    Index("ix_bcp_declared", "declared"),
)

bcp_tick = Table(
    "bcp_tick",
    metadata,
    # bcp:user
    Column("id", Text, primary_key=True),
    version_column(),
    Column("bcp", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("done", Json, nullable=False),
    Index("ix_bcp_tick_bcp", "bcp"),
)

lost_time = Table(
    "lost_time",
    metadata,
    # user:day
    Column("id", Text, primary_key=True),
    version_column(),
    Column("user", Text, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("day", Ms, nullable=False),
    Column("ms", BigInteger, nullable=False),
    Column("until", Ms, nullable=False),
    Index("ix_lost_time_day", "day"),
)
