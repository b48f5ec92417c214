"""The web form and centres' own apps: threads that a token opens, and the apps that may write."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision: str | None = "0010"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "intake_thread",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("client", sa.Text(), nullable=True),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("customer", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("trail", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_thread")),
        sa.UniqueConstraint("token", name=op.f("uq_intake_thread_token")),
        sa.UniqueConstraint("key", name=op.f("uq_intake_thread_key")),
    )
    op.create_index(op.f("ix_intake_thread_ticket"), "intake_thread", ["ticket"])
    op.create_index(op.f("ix_intake_thread_made"), "intake_thread", ["made"])
    op.create_table(
        "intake_client",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("queues", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("revoked", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_client")),
        sa.UniqueConstraint("name", name=op.f("uq_intake_client_name")),
        sa.UniqueConstraint("key", name=op.f("uq_intake_client_key")),
    )
