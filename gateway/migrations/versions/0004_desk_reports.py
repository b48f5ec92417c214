"""What a desk says of itself: acts the gateway refused, which wait for their agent, and its program's version."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("client", sa.Column("rejected", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("client", sa.Column("version", sa.Text(), nullable=False, server_default=""))
