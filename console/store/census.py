"""How many of what a desk's file holds: numbers for the health of it, nothing of what is in it."""

from console.store.connection import Connection
from console.store.database import Database

_TABLES = ("outbox", "drafts", "tabs", "cursors", "members")


async def census(db: Database) -> dict[str, int]:
    """Rows by table, confirmed rows by kind, acts by state. Raises StoreError."""
    return await db.read(_count)


def _count(conn: Connection) -> dict[str, int]:
    found = {name: int(conn.run(f"SELECT count(*) FROM {name}").scalar_one()) for name in _TABLES}
    for ref, count in conn.run("SELECT ref, count(*) FROM rows GROUP BY ref"):
        found[f"rows.{ref}"] = int(count)
    for state, count in conn.run("SELECT state, count(*) FROM outbox GROUP BY state"):
        found[f"outbox.{state}"] = int(count)
    return found
