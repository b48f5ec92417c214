"""Table of the contacts: a customer's chat, call or message from arrival to documentation."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from gateway.schema import Ms, metadata, version_column

#: ``boost`` is added to the queue's priority (a contact that lost its agent goes to the front); ``online_at`` the last time
#: the customer's link was seen, for those who wait and are gone.
contact = Table(
    "contact",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("channel", Text, nullable=False),
    Column("queue", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("customer", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("agent", Text),
    Column("epoch", BigInteger, nullable=False, default=0),
    Column("arrived", Ms, nullable=False),
    Column("answered", Ms),
    Column("ended", Ms),
    Column("documented", Ms),
    Column("customer_left", Boolean, nullable=False, default=False),
    Column("customer_online", Boolean, nullable=False, default=False),
    Column("wrap_up_code", Text),
    # The telephone call it is (gateway.calls), "" on every other channel.
    Column("call", Text, nullable=False, default="", server_default=""),
    Column("boost", Integer, nullable=False, default=0),
    Column("online_at", Ms, nullable=False),
    Index("ix_contact_state_arrived", "state", "arrived"),
    Index("ix_contact_ticket", "ticket"),
    Index("ix_contact_agent_state", "agent", "state"),
)
