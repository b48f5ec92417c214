"""The index by which a ringing number finds its customers: the keyed hashes of their rows (contract.lookup), none of them a number."""

from collections.abc import Iterable

from console.store.connection import Connection

REBUILDABLE = (
    "CREATE TABLE numbers (hash TEXT NOT NULL, customer TEXT NOT NULL, PRIMARY KEY (hash, customer)) WITHOUT ROWID",
    "CREATE INDEX numbers_customer ON numbers (customer)",
)
NAMES = ("numbers",)


def put(conn: Connection, customer: str, hashes: Iterable[str]) -> None:
    """``hashes`` are all of the customer's from now on."""
    conn.run("DELETE FROM numbers WHERE customer = ?", (customer,))
    for hash in hashes:
        conn.run("INSERT OR IGNORE INTO numbers VALUES (?, ?)", (hash, customer))


def remove(conn: Connection, customer: str) -> None:
    """The customer left this desk."""
    conn.run("DELETE FROM numbers WHERE customer = ?", (customer,))


def having(conn: Connection, hash: str, most: int) -> list[str]:
    """Ids of customers with that hash."""
    found = conn.run("SELECT customer FROM numbers WHERE hash = ? ORDER BY customer LIMIT ?", (hash, most))
    return [str(id) for id in found.scalars()]
