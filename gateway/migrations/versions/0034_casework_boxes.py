"""What casework shows masked, sealed beside it."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision: str | None = "0033"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.create_table(
        "casework_box",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("casework", "category", "issue", "field")),
        sa.Column("box", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("casework", "category", "issue", "field", name=op.f("pk_casework_box")),
    )
