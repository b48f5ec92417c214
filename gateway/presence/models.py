"""Tables of presence: what each agent does now, and every change with its time (adherence is computed from it)."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from gateway.schema import Ms, metadata, version_column

#: ``id`` is the user's id. ``idle_since``: the last time a contact or an offer left them, or they became avail;
#: ``linked``: the last time a desk of theirs was heard; ``lost``: since when the gateway holds them for gone, and ``resume``
#: what they had chosen then, to go back to when the desk returns soon; ``owes``: since when documentation of theirs is due;
#: ``unread``: since when something they must read keeps contacts from them; ``lifted``: until when neither does.
presence = Table(
    "presence",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("chosen", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("aux_reason", Text),
    Column("since", Ms, nullable=False),
    Column("missed", Integer, nullable=False, default=0),
    Column("by_system", Boolean, nullable=False, default=False),
    Column("idle_since", Ms, nullable=False),
    Column("linked", Ms, nullable=False),
    Column("lost", Ms),
    Column("resume", Text),
    Column("owes", Ms),
    Column("lifted", Ms),
    Column("unread", Ms),
    Index("ix_presence_chosen", "chosen"),
)

#: ``at`` is when it happened: by the desk's clock corrected to the gateway's for what was done in an outage.
presence_history = Table(
    "presence_history",
    metadata,
    Column("id", Text, primary_key=True),
    Column("user", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("at", Ms, nullable=False),
    Column("recorded", Ms, nullable=False),
    Column("chosen", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("aux_reason", Text),
    Column("by_system", Boolean, nullable=False),
    Column("uncertain", Boolean, nullable=False, default=False),
    Index("uq_presence_history_user_n", "user", "n", unique=True),
    Index("ix_presence_history_user_at", "user", "at"),
)
