"""Table of the live chat's visitors: which conversation a page's token opens. Tokens and keys stand here as digests only."""

from sqlalchemy import Column, Index, Table, Text

from gateway.schema import Ms, metadata

#: ``key``: the page's own name for the conversation, so that a Start sent twice is one ticket; ``contact`` the latest one;
#: ``gateway`` the one whose socket the page came to last.
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
    Index("ix_visitor_ticket", "ticket"),
    Index("ix_visitor_contact", "contact"),
)
