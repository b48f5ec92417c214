"""The handbook's next versions while they are written, and those that were published from them."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision: str | None = "0031"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    def text(name: str, *, may_lack: bool = False) -> sa.Column[str]:
        return sa.Column(name, sa.Text(), nullable=may_lack)

    op.create_table(
        "handbook_draft",
        text("id"),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        *(text(name) for name in ("title", "version", "why", "effective", "state")),
        *(text(name) for name in ("author", "author_name", "based_on")),
        sa.Column("writers", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        *(text(name) for name in ("decided_by_name", "decision", "decided_on")),
        *(text(name, may_lack=True) for name in ("day", "published_as")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handbook_draft")),
    )
    # A day has one version; what is not published has no day.
    op.create_index("ix_handbook_draft_day", "handbook_draft", ["day"], unique=True)
    op.create_table(
        "handbook_draft_file",
        text("draft"),
        text("path"),
        text("text"),
        sa.PrimaryKeyConstraint("draft", "path", name=op.f("pk_handbook_draft_file")),
    )
