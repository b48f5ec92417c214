"""Tables of the accounts: people, their sessions, and the desk databases they work from."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text, false

from gateway.schema import Json, Ms, metadata, version_column

users = Table(
    "users",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("username", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("roles", Json, nullable=False),
    Column("team", Text, nullable=False, default=""),
    Column("skills", Json, nullable=False),
    Column("capacity", Json, nullable=False),
    Column("password", Text, nullable=False),
    Column("active", Boolean, nullable=False, default=True),
    Column("demo", Boolean, nullable=False, default=False),
    Column("failures", Integer, nullable=False, default=0),
    Column("locked_until", Ms, nullable=False, default=0),
    # The password was given by an administrator: it opens one thing, the choice of another.
    Column("must_change", Boolean, nullable=False, default=False, server_default=false()),
    # Of their telephone at the PBX, "" for none; people of several shifts may share one.
    Column("extension", Text, nullable=False, default="", server_default=""),
)

team = Table(
    "team",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False, default=1),
    Column("name", Text, nullable=False, unique=True),
)

session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True),
    Column("user", Text, nullable=False),
    Column("client", Text, nullable=False),
    # How often the refresh token was renewed; an older one coming back is theft.
    Column("generation", Integer, nullable=False, default=0),
    # The newest generation whose access token was used: until then its refresh token may have been lost on the way.
    Column("confirmed", Integer, nullable=False, default=0),
    Column("made", Ms, nullable=False),
    Column("until", Ms, nullable=False),
    Column("ended", Ms),
    Column("why", Text, nullable=False, default=""),
    Index("ix_session_user", "user"),
)

client = Table(
    "client",
    metadata,
    Column("id", Text, primary_key=True),
    Column("user", Text, nullable=False),
    Column("desk_number", Integer, nullable=False, unique=True),
    Column("desk", Text, nullable=False),
    Column("made", Ms, nullable=False),
    # What the desk said it holds unsent, for supervisors.
    Column("waiting", Integer, nullable=False, default=0),
    Column("oldest", Ms),
    Column("reported", Ms),
    Column("rejected", Integer, nullable=False, default=0, server_default="0"),
    Column("version", Text, nullable=False, default="", server_default=""),
)

#: Facts about this database as a whole: ``demo`` is set by the first start in demo mode.
fact = Table("fact", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
