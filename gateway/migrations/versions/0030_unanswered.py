"""What customers ask and has no answer yet."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision: str | None = "0029"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    def text(name: str, *, may_lack: bool = False) -> sa.Column[str]:
        return sa.Column(name, sa.Text(), nullable=may_lack)

    op.create_table(
        "unanswered",
        text("id"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        *(text(name) for name in ("asker", "asker_name", "team", "text")),
        text("ticket", may_lack=True),
        *(text(name) for name in ("number", "state")),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("forwarded", sa.BigInteger(), nullable=True),
        *(text(name) for name in ("forwarded_name", "note")),
        sa.Column("answered", sa.BigInteger(), nullable=True),
        *(text(name) for name in ("answered_name", "answer")),
        text("announcement", may_lack=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unanswered")),
    )
