"""Who of an outlet a ticket is from, and when its party was last told how it stands."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision: str | None = "0022"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("outlet", sa.JSON(), nullable=True))
    op.add_column("ticket", sa.Column("told", sa.BigInteger(), nullable=True))
