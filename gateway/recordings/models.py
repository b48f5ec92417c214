"""Table of the recorded calls. The sound is on the disk (gateway.recordings.vault)."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from gateway.schema import Json, Ms, metadata

#: ``call`` one may have several; ``whole`` False while it comes in; ``made`` when its upload began.
call_recording = Table(
    "call_recording",
    metadata,
    Column("id", Text, primary_key=True),
    Column("call", Text, nullable=False),
    Column("agent", Text, nullable=False),
    Column("began", Ms, nullable=False),
    Column("rate", Integer, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("pauses", Json, nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("made", Ms, nullable=False),
    Index("ix_call_recording_call", "call"),
    Index("ix_call_recording_agent", "agent", "began"),
    Index("ix_call_recording_made", "made"),
)
