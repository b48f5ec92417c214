"""Table of the live chat's visitors: which conversation a page's token opens. Tokens and keys stand here as digests only."""

from sqlalchemy import Column, Index, Table, Text

from gateway.schema import Json, Ms, metadata

#: ``key``: the page's own name for the conversation, so that a Start sent twice is one ticket; ``contact`` the latest one;
#: ``gateway`` the one whose socket the page came to last; ``trail`` where the conversation went when its ticket was merged into
#: another one: [[ticket, the number above which its lines are this visitor's], …], None while it never was.
visitor = Table(
    "visitor",
    metadata,
    Column("id", Text, primary_key=True),
    Column("token", Text, nullable=False, unique=True),
    Column("key", Text, unique=True),
    Column("ticket", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("customer", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("made", Ms, nullable=False),
    Column("gateway", Text),
    Column("trail", Json),
    Index("ix_visitor_ticket", "ticket"),
    Index("ix_visitor_contact", "contact"),
)
