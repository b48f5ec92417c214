"""Whether a joint answer settles its tickets, whom it was given to by an index, and when a trouble nobody ended was last called to mind."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision: str | None = "0032"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column(
        "mass_problem", sa.Column("settles", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("mass_link", sa.Column("settled", sa.Boolean(), nullable=True))
    op.create_index("ix_mass_link_problem_party", "mass_link", ["problem", "party"], unique=False)
    op.add_column("incident", sa.Column("reminded", sa.BigInteger(), nullable=True))
