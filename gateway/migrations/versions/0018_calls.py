"""Telephone calls, the contacts they are, and customers found by the number that rings."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision: str | None = "0017"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "phone_call",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("agent", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=True),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("ivr", sa.Text(), nullable=False),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("rang_at", sa.BigInteger(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("waited_s", sa.Integer(), nullable=False),
        sa.Column("rang_ms", sa.BigInteger(), nullable=False),
        sa.Column("talk_ms", sa.BigInteger(), nullable=False),
        sa.Column("hold_ms", sa.BigInteger(), nullable=False),
        sa.Column("holds", sa.Integer(), nullable=False),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("passed_to", sa.Text(), nullable=False),
        sa.Column("mos", sa.Float(), nullable=False),
        sa.Column("loss", sa.Float(), nullable=False),
        sa.Column("jitter_ms", sa.Float(), nullable=False),
        sa.Column("recording", sa.Text(), nullable=False),
        sa.Column("bot", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("trail", sa.Text(), nullable=False),
        sa.Column("supposed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_call")),
    )
    op.create_index("ix_phone_call_agent_rang_at", "phone_call", ["agent", "rang_at"], unique=False)
    op.create_index("ix_phone_call_hash", "phone_call", ["hash"], unique=False)
    op.create_index("ix_phone_call_contact", "phone_call", ["contact"], unique=False)
    op.add_column("contact", sa.Column("call", sa.Text(), nullable=False, server_default=""))
    # Filled by the program, which has the key (gateway.customers.lookups).
    for table in ("customer_field", "customer_identity"):
        op.add_column(table, sa.Column("lookup", sa.Text(), nullable=True))
        op.create_index(f"ix_{table}_lookup", table, ["lookup"], unique=False)
