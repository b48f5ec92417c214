"""When what a tool said was thrown away."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision: str | None = "0034"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("tool_result", sa.Column("forgotten", sa.BigInteger(), nullable=True))
