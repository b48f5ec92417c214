"""Tickets are parked, merged and split, and those that rest for long leave the feeds; a chat's visitor goes with a merged ticket."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: str | None = None
depends_on: str | None = None

_RESTS = "NOT rested AND state IN ('solved', 'closed')"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("parked_until", sa.BigInteger(), nullable=True))
    op.add_column("ticket", sa.Column("parked_by", sa.Text(), nullable=True))
    op.add_column("ticket", sa.Column("park_reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("ticket", sa.Column("woken", sa.BigInteger(), nullable=True))
    op.add_column("ticket", sa.Column("merged_into", sa.Text(), nullable=True))
    op.add_column("ticket", sa.Column("rested", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("message", sa.Column("copied_from", sa.Text(), nullable=False, server_default=""))
    op.add_column("visitor", sa.Column("trail", sa.JSON(), nullable=True))
    copied = sa.text("copied_from <> ''")
    op.create_index(
        "ix_message_copied_from",
        "message",
        ["copied_from"],
        unique=False,
        sqlite_where=copied,
        postgresql_where=copied,
    )
    parked = sa.text("parked_until IS NOT NULL")
    op.create_index(
        "ix_ticket_parked_until",
        "ticket",
        ["parked_until"],
        unique=False,
        sqlite_where=parked,
        postgresql_where=parked,
    )
    rests = sa.text(_RESTS)
    op.create_index(
        "ix_ticket_rests", "ticket", ["updated"], unique=False, sqlite_where=rests, postgresql_where=rests
    )
