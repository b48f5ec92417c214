"""What a validation came to belongs to the agent and the contact it was made in, no longer to the customer at large."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "verdict",
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("ticket", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("customer", "user", name=op.f("pk_verdict")),
    )
    op.create_index("ix_verdict_contact", "verdict", ["contact"], unique=False)
    op.create_index("ix_verdict_until", "verdict", ["until"], unique=False)
    op.drop_column("customer", "verification")
    op.drop_column("customer", "verified_by")
