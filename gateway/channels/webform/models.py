"""Tables of the web form and of centres' own apps: what a token opens, and which app may write. Tokens and keys stand here as
digests only."""

from sqlalchemy import Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata

#: ``ticket`` None: begun, files may come, nothing is said yet; ``key`` the sender's own name for it, so that a request made twice is
#: one ticket; ``client`` the app it came from, None: the page; ``contact`` the latest one; ``trail`` as the live chat's visitor has it.
intake_thread = Table(
    "intake_thread",
    metadata,
    Column("id", Text, primary_key=True),
    Column("token", Text, nullable=False, unique=True),
    Column("key", Text, nullable=False, unique=True),
    Column("client", Text),
    Column("ticket", Text),
    Column("contact", Text),
    Column("customer", Text),
    Column("name", Text, nullable=False, default="", server_default=""),
    Column("trail", Json),
    Column("made", Ms, nullable=False),
    Index("ix_intake_thread_ticket", "ticket"),
    Index("ix_intake_thread_made", "made"),
)

#: ``queues``: those it may write to, empty: all of the web form; ``revoked``: since when its key opens nothing.
intake_client = Table(
    "intake_client",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("key", Text, nullable=False, unique=True),
    Column("queues", Json, nullable=False),
    Column("made", Ms, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("revoked", Ms),
)
