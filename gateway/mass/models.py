"""Tables of the mass problems and of what hangs on them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    false,
)  # fmt: skip

from gateway.schema import Json, Ms, metadata, version_column

mass_problem = Table(
    "mass_problem",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("category", Text, nullable=False),
    Column("issue", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("found", Ms, nullable=False),
    Column("customers", Integer, nullable=False),
    Column("usual", Float, nullable=False),
    Column("window", Integer, nullable=False),
    Column("queues", Json, nullable=False),
    Column("answer", Text, nullable=False),
    # Every scripted answer there was: a reply that holds one of them is no answer by hand.
    Column("answers", Json, nullable=False),
    Column("estimate", Ms),
    Column("leader", Text),
    Column("leader_name", Text, nullable=False),
    Column("decided", Ms),
    Column("reason", Text, nullable=False),
    Column("closing", Text, nullable=False),
    Column("ended", Ms),
    # Over for so long that it is on no desk any more; it stays here, with its tickets.
    Column("gone", Boolean, nullable=False),
    # Whether the joint answer solves its tickets.
    Column("settles", Boolean, nullable=False, server_default=false()),
    Index("ix_mass_problem_issue_found", "issue", "found"),
    Index("ix_mass_problem_state", "state"),
)

#: ``said``: the ticket's last line when it was linked; ``party``: whose answer it was (a customer, a ticket of nobody), once decided.
mass_link = Table(
    "mass_link",
    metadata,
    # contract.mass_row.link_id
    Column("id", Text, primary_key=True),
    version_column(),
    Column("problem", Text, nullable=False),
    Column("ticket", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Column("by", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("said", BigInteger, nullable=False),
    Column("why", Text),
    Column("instead", Text, nullable=False),
    Column("party", Text),
    Column("message", Text),
    Column("ended", Ms),
    # Whether the answer solved the ticket; None where it was not to.
    Column("settled", Boolean),
    UniqueConstraint("problem", "ticket"),
    Index("ix_mass_link_problem_state", "problem", "state"),
    Index("ix_mass_link_problem_party", "problem", "party"),
)
