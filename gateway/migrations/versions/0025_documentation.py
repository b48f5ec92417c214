"""Since when an agent owes the documentation of a contact, and until when their leader lets others come all the same."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision: str | None = "0024"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    op.add_column("presence", sa.Column("owes", sa.BigInteger(), nullable=True))
    op.add_column("presence", sa.Column("lifted", sa.BigInteger(), nullable=True))
    # Who is in wrap-up while the centre changes over owes as everybody does from now on.
    op.execute(
        "UPDATE presence SET owes = (SELECT min(contact.ended) FROM contact"
        " WHERE contact.agent = presence.id AND contact.state = 'wrap_up')"
    )
