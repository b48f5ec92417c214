"""Who is kept from contacts by what they must read; questions without an answer that are one and the same."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision: str | None = "0030"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("presence", sa.Column("unread", sa.BigInteger(), nullable=True))
    op.add_column(
        "announcement", sa.Column("read_first", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    for column in (
        sa.Column("same_as", sa.Text(), nullable=True),
        sa.Column("same_text", sa.Text(), nullable=False, server_default=""),
        sa.Column("askers", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("apart", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("unanswered", column)
    op.create_index("ix_unanswered_asker", "unanswered", ["asker"], unique=False)
    op.create_index("ix_unanswered_same_as", "unanswered", ["same_as"], unique=False)
    op.create_index("ix_unanswered_state_answered", "unanswered", ["state", "answered"], unique=False)
