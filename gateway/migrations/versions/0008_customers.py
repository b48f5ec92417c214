"""A customer's card: further identities, pinned notes, do-not-call, the centre's own fields, and who is one person."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0007"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    for name in ("channel", "language"):
        op.add_column("customer", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    fields = sa.Column("fields", sa.JSON(none_as_null=True), nullable=False, server_default=sa.text("'{}'"))
    op.add_column("customer", fields)
    for name in ("dnc_reason", "dnc_by"):
        op.add_column("customer", sa.Column(name, sa.Text(), nullable=True))
    for name in ("dnc_since", "dnc_until"):
        op.add_column("customer", sa.Column(name, sa.BigInteger(), nullable=True))
    _identity()
    _note()
    _merge()
    op.create_index("ix_ticket_counterparty", "ticket", ["counterparty"], unique=False)


def _identity() -> None:
    op.create_table(
        "customer_identity",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("masked", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_identity")),
    )
    for name in ("customer", "hash"):
        op.create_index(f"ix_customer_identity_{name}", "customer_identity", [name], unique=False)


def _note() -> None:
    op.create_table(
        "customer_note",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_note")),
    )
    op.create_index("ix_customer_note_customer", "customer_note", ["customer"], unique=False)


def _merge() -> None:
    op.create_table(
        "customer_merge",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kept", sa.Text(), nullable=False),
        sa.Column("merged", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ended", sa.BigInteger(), nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.Column("ended_reason", sa.Text(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_merge")),
    )
    op.create_index("ix_customer_merge_kept", "customer_merge", ["kept"], unique=False)
    op.create_index(
        "uq_customer_merge_merged",
        "customer_merge",
        ["merged"],
        unique=True,
        sqlite_where=sa.text("ended IS NULL"),
        postgresql_where=sa.text("ended IS NULL"),
    )
