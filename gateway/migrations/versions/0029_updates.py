"""Announcements of several kinds: updates with a day they hold from and a quiz, minutes, briefings; what stood there before."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision: str | None = "0028"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    json = sa.JSON(none_as_null=True)
    for column in (
        sa.Column("kind", sa.Text(), nullable=False, server_default="news"),
        sa.Column("effective", sa.BigInteger(), nullable=True),
        sa.Column("due", sa.BigInteger(), nullable=True),
        sa.Column("quiz", json, nullable=False, server_default=sa.text("'[]'")),
        sa.Column("points", json, nullable=False, server_default=sa.text("'[]'")),
    ):
        op.add_column("announcement", column)
    op.create_table(
        "announcement_edition",
        sa.Column("announcement", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("quiz", json, nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("announcement", "edition", name=op.f("pk_announcement_edition")),
    )
    op.create_table(
        "announcement_answer",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("announcement", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("answers", json, nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement_answer")),
    )
    op.create_index(
        "ix_announcement_answer_announcement", "announcement_answer", ["announcement"], unique=False
    )
