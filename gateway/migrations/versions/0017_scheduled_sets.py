"""What of its ticket a reply sets that waits for its time."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision: str | None = "0016"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("scheduled", sa.Column("sets", sa.JSON(none_as_null=True), nullable=True))
