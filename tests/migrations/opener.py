"""Opens a desk's file as today's program does, with one step more than it ships: ``python -m tests.migrations.opener FILE``."""

import sys
from pathlib import Path

from console.store import schema
from console.store.connection import Connection
from console.store.database import Database
from contract import killpoint
from tests.migrations.written import DESK_KEY


def coming(conn: Connection) -> None:
    """A step of two statements, as a later program may have it."""
    conn.run("ALTER TABLE outbox ADD COLUMN later TEXT NOT NULL DEFAULT 'ya'")
    killpoint.here("step.half")
    conn.run("CREATE TABLE later (id TEXT PRIMARY KEY)")
    killpoint.here("step.whole")


if __name__ == "__main__":
    schema.STEPS = (*schema.STEPS, coming)
    db = Database(Path(sys.argv[1]), DESK_KEY)
    db.open_now()
    db.close_now()
