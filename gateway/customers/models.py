"""Tables of the customers. Sensitive fields are sealed; exact search on them goes by a keyed hash, never by the text."""

from sqlalchemy import TEXT, Column, Index, LargeBinary, Table, Text

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

#: ``box`` sealed clear text; ``masked`` what everybody may see; ``hash`` the keyed hash of its normal form.
customer_field = Table(
    "customer_field",
    metadata,
    Column("customer", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("box", LargeBinary, nullable=False),
    Column("masked", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Index("ix_customer_field_hash", "hash"),
)
