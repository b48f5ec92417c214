"""Table of the offers. Two unique indexes make the rule a law of the database: one open offer a contact, one an agent."""

from sqlalchemy import Column, Index, Table, Text

from contract.rows import OfferState
from gateway.schema import Ms, metadata, version_column

offer = Table(
    "offer",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("contact", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("agent", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("queue", Text, nullable=False),
    Column("customer_name", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("waiting_since", Ms, nullable=False),
    Column("made", Ms, nullable=False),
    Column("until", Ms, nullable=False),
    Column("closed", Ms),
    Column("reason", Text, nullable=False, default=""),
    Index("ix_offer_contact_closed", "contact", "closed"),
)
_open = offer.c.state == OfferState.OPEN.value
Index("uq_offer_open_contact", offer.c.contact, unique=True, sqlite_where=_open, postgresql_where=_open)
Index("uq_offer_open_agent", offer.c.agent, unique=True, sqlite_where=_open, postgresql_where=_open)
