"""Tables of the cases: tickets and the lines of their timelines."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text, UniqueConstraint, text

from gateway.schema import Json, Ms, metadata, version_column

_PARKED = text("parked_until IS NOT NULL")
_KNOWN = text("issue IS NOT NULL")
_RESTS = text("NOT rested AND state IN ('solved', 'closed')")

ticket = Table(
    "ticket",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("number", Text, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("queue", Text, nullable=False),
    Column("assignee", Text),
    # Who has the customer on the line: they see the ticket to the last word, also when it has been escalated meanwhile.
    Column("holder", Text),
    Column("subject", Text, nullable=False),
    Column("category", Text),
    Column("issue", Text),
    Column("priority", Text, nullable=False),
    Column("complainant", Text),
    Column("counterparty", Text),
    Column("origin", Ms, nullable=False),
    Column("target", Ms),
    Column("limit", Ms),
    Column("submitted", Ms),
    Column("updated", Ms, nullable=False),
    Column("last", BigInteger, nullable=False, default=0),
    Column("last_customer", BigInteger, nullable=False, default=0),
    Column("escalated_by", Text),
    # Where it came from and who sent it back: a returned ticket finds its way home, a completed one its tier-2 agent.
    Column("escalated_from", Text),
    Column("returned_by", Text),
    Column("reason", Text, nullable=False, default=""),
    Column("parked_until", Ms),
    Column("parked_by", Text),
    Column("park_reason", Text, nullable=False, default="", server_default=""),
    Column("woken", Ms),
    Column("merged_into", Text),
    # Who wants to hear of it wherever it goes.
    Column("watchers", Json, nullable=False, default=list),
    # Whether it rests so long that no feed brings it any more.
    Column("rested", Boolean, nullable=False, default=False, server_default=text("false")),
    # Who of an outlet it is from; when its party was last told how it stands.
    Column("outlet", Json),
    Column("told", Ms),
    Index("ix_ticket_parked_until", "parked_until", sqlite_where=_PARKED, postgresql_where=_PARKED),
    Index("ix_ticket_rests", "updated", sqlite_where=_RESTS, postgresql_where=_RESTS),
    Index("ix_ticket_complainant", "complainant"),
    Index("ix_ticket_counterparty", "counterparty"),
    Index("ix_ticket_queue_updated", "queue", "updated"),
    Index("ix_ticket_issue_origin", "issue", "origin", sqlite_where=_KNOWN, postgresql_where=_KNOWN),
)

_COPIED = text("copied_from <> ''")

message = Table(
    "message",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("ticket", Text, nullable=False),
    Column("contact", Text),
    Column("n", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Column("delivery", Text, nullable=False, default="none"),
    Column("failure", Text, nullable=False, default=""),
    Column("args", Json, nullable=False),
    Column("attachments", Json, nullable=False, default=list),
    Column("mentions", Json, nullable=False, default=list),
    Column("not_told", Json, nullable=False, default=list),
    Column("copied_from", Text, nullable=False, default="", server_default=""),
    UniqueConstraint("ticket", "n"),
    Index("ix_message_copied_from", "copied_from", sqlite_where=_COPIED, postgresql_where=_COPIED),
)

#: How far the gateway's own series of ticket numbers has come.
ticket_series = Table(
    "ticket_series",
    metadata,
    Column("desk", Integer, primary_key=True, autoincrement=False),
    Column("counter", BigInteger, nullable=False),
)
