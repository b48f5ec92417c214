"""People have a telephone of the centre's PBX, which is told whether its calls are for them."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision: str | None = "0019"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("users", sa.Column("extension", sa.Text(), nullable=False, server_default=""))
