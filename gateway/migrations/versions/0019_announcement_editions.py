"""Announcements are corrected, and who has read one reads the edition that stood there."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision: str | None = "0018"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    for table, name in (
        ("announcement", "edition"),
        ("announcement", "asked"),
        ("announcement_read", "edition"),
    ):
        op.add_column(table, sa.Column(name, sa.Integer(), nullable=False, server_default="1"))
    op.add_column("announcement", sa.Column("corrected", sa.BigInteger(), nullable=True))
