"""Tables of the customers, their notes and merges. Sensitive fields are sealed; exact search on them goes by a keyed hash, never
by the text.
"""

from sqlalchemy import TEXT, Column, Index, LargeBinary, Table, Text, text

from gateway.schema import Json, Ms, metadata, version_column

customer = Table(
    "customer",
    metadata,
    Column("id", Text, primary_key=True),
    version_column(),
    Column("name", Text, nullable=False),
    Column("city", Text, nullable=False, default=""),
    Column("caller_type", Text, nullable=False),
    Column("segment", Text, nullable=False, default=""),
    Column("products", Json, nullable=False),
    # Earlier contacts that came with the customer from elsewhere; those on our tickets are read from them.
    Column("history", Json, nullable=False),
    Column("made", Ms, nullable=False),
    Column("made_by", Text, nullable=False),
    # How they prefer to be answered, and in which language; the centre's own fields that are not sealed.
    Column("channel", Text, nullable=False, default="", server_default=""),
    Column("language", Text, nullable=False, default="", server_default=""),
    Column("fields", Json, nullable=False, default=dict, server_default=text("'{}'")),
    # Not to be called: why, since when, by whose word, until when. No reason: they may be.
    Column("dnc_reason", Text),
    Column("dnc_since", Ms),
    Column("dnc_by", Text),
    Column("dnc_until", Ms),
    # Product of the handbook's cross_selling → when they last said no to it.
    Column("declined", Json, nullable=False, default=dict, server_default=text("'{}'")),
)

#: What a validation act came to: one agent's word on whom they speak with in ``contact``, or of ``ticket`` without one.
verdict = Table(
    "verdict",
    metadata,
    Column("customer", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("by", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("contact", Text),
    Column("ticket", Text, nullable=False),
    Column("until", Ms, nullable=False),
    Index("ix_verdict_contact", "contact"),
    Index("ix_verdict_until", "until"),
)

#: The words of a name, folded, for search by prefix and by what sounds alike.
customer_word = Table(
    "customer_word",
    metadata,
    Column("customer", Text, primary_key=True),
    # By code point on both databases, so that a range of words is a prefix.
    Column("word", Text().with_variant(TEXT(collation="C"), "postgresql"), primary_key=True),
    Index("ix_customer_word_word", "word"),
)

#: ``box`` sealed clear text; ``masked`` what everybody may see; ``hash`` the keyed hash of its normal form; ``lookup`` that of a
#: telephone number by which desks find it (contract.lookup), "" where it cannot be read as one, NULL before it was made.
customer_field = Table(
    "customer_field",
    metadata,
    Column("customer", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("box", LargeBinary, nullable=False),
    Column("masked", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("lookup", Text),
    Index("ix_customer_field_hash", "hash"),
    Index("ix_customer_field_lookup", "lookup"),
)

#: By what else a customer is known: sealed like their fields.
customer_identity = Table(
    "customer_identity",
    metadata,
    Column("id", Text, primary_key=True),
    Column("customer", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("box", LargeBinary, nullable=False),
    Column("masked", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Column("lookup", Text),
    Index("ix_customer_identity_customer", "customer"),
    Index("ix_customer_identity_hash", "hash"),
    Index("ix_customer_identity_lookup", "lookup"),
)

customer_note = Table(
    "customer_note",
    metadata,
    Column("id", Text, primary_key=True),
    Column("customer", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Column("until", Ms),
    Index("ix_customer_note_customer", "customer"),
)

#: ``merged`` is the same person as ``kept`` until ``ended``. Nothing is ever moved, and no line ever deleted.
customer_merge = Table(
    "customer_merge",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kept", Text, nullable=False),
    Column("merged", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("at", Ms, nullable=False),
    Column("reason", Text, nullable=False),
    Column("ended", Ms),
    Column("ended_by", Text),
    Column("ended_reason", Text, nullable=False, default="", server_default=""),
    Index("ix_customer_merge_kept", "kept"),
    # Nobody is two persons at once.
    Index(
        "uq_customer_merge_merged",
        "merged",
        unique=True,
        sqlite_where=text("ended IS NULL"),
        postgresql_where=text("ended IS NULL"),
    ),
)
