"""Table of the telephone calls: one line a call, whoever rang whom, spoken or not."""

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, LargeBinary, Table, Text

from gateway.schema import Json, Ms, metadata, version_column

#: ``id`` is the call's, made by its desk. ``number`` is masked; ``box`` holds it sealed, ``hash`` finds it again. ``supposed``: its end
#: is the gateway's guess, since the desk fell silent; what the desk says later takes its place.
phone_call = Table(
    "phone_call",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("agent", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("box", LargeBinary, nullable=False),
    Column("hash", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("customer", Text),
    Column("queue", Text, nullable=False),
    Column("ivr", Text, nullable=False),
    Column("ticket", Text),
    Column("contact", Text),
    Column("state", Text, nullable=False),
    Column("rang_at", Ms, nullable=False),
    Column("answered_at", Ms),
    Column("ended_at", Ms),
    Column("waited_s", Integer, nullable=False),
    Column("rang_ms", BigInteger, nullable=False),
    Column("talk_ms", BigInteger, nullable=False),
    Column("hold_ms", BigInteger, nullable=False),
    Column("holds", Integer, nullable=False),
    Column("end", Text),
    Column("passed_to", Text, nullable=False),
    Column("mos", Float, nullable=False),
    Column("loss", Float, nullable=False),
    Column("jitter_ms", Float, nullable=False),
    Column("recording", Text, nullable=False),
    Column("bot", Json, nullable=False),
    Column("trail", Text, nullable=False),
    Column("supposed", Boolean, nullable=False),
    Index("ix_phone_call_agent_rang_at", "agent", "rang_at"),
    Index("ix_phone_call_hash", "hash"),
    Index("ix_phone_call_contact", "contact"),
)
