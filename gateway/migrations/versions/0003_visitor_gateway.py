"""Which gateway has a visitor's page: only that one says that it went away."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("visitor", sa.Column("gateway", sa.Text(), nullable=True))
