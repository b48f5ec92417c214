"""Administration: teams by name, passwords that hold for one sign-in, and the centre's changes laid over the handbook's file."""

import sqlalchemy as sa
import uuid_utils
from alembic import op

revision = "0009"
down_revision: str | None = "0008"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("users", sa.Column("must_change", sa.Boolean(), nullable=False, server_default=sa.false()))
    team = op.create_table(
        "team",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sa.UniqueConstraint("name", name=op.f("uq_team_name")),
    )
    op.create_table(
        "handbook_item",
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("part", "id", name=op.f("pk_handbook_item")),
    )
    named = sa.text("SELECT DISTINCT team FROM users WHERE team <> ''")
    teams = [
        {"id": str(uuid_utils.uuid7()), "version": 1, "name": name}
        for name in op.get_bind().execute(named).scalars()
    ]
    if teams:
        op.bulk_insert(team, teams)
