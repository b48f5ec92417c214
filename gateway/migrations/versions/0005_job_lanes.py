"""Outgoing work of one conversation has its turn, and remembers whether an attempt's answer was lost."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

_OPEN = "state IN ('waiting', 'running', 'parked')"


def upgrade() -> None:
    op.add_column("job", sa.Column("lane", sa.Text(), nullable=True))
    op.add_column("job", sa.Column("n", sa.BigInteger(), nullable=True))
    op.add_column("job", sa.Column("unsure", sa.Boolean(), nullable=False, server_default=sa.false()))
    # Replies under way take their turn as well.
    op.execute(
        "UPDATE job SET lane = (SELECT 'reply.send:' || m.ticket FROM message m WHERE m.id = job.key), "
        f"n = (SELECT m.n FROM message m WHERE m.id = job.key) WHERE kind = 'reply.send' AND {_OPEN}"
    )
    op.create_index(
        "ix_job_lane",
        "job",
        ["lane", "n"],
        unique=False,
        sqlite_where=sa.text(_OPEN),
        postgresql_where=sa.text(_OPEN),
    )
