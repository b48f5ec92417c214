"""What is cached here goes after the days the centre allows (architecture: Privacy on the desk): tickets that rest and what hangs
on them, and rows once asked for by hand. Nothing with work of this desk on it: an act, a draft, an open tab.

The gateway still has all of it; a row that changes comes back by its feed.
"""

from functools import partial

from console.clock import Clock
from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.ticket_index import RESTING
from contract.rows import CaseworkRow, ContactRow, CustomerRow, DraftRow, MessageRow, TicketRow, ToolResultRow

DAY_MS = 86_400_000
#: Tickets let go in one transaction, so that an act never waits long behind the sweeping.
_AT_ONCE = 50

_USED = (
    " AND {0} NOT IN (SELECT ticket FROM outbox WHERE ticket IS NOT NULL)"
    " AND {0} NOT IN (SELECT ticket FROM drafts) AND {0} NOT IN (SELECT ticket FROM tabs)"
    " AND {0} NOT IN (SELECT ticket FROM uploads) AND {0} NOT IN (SELECT ticket FROM form_drafts)"
)
#: Messages go the oldest first, whichever page came first: a timeline may begin late, it never has a hole.
_WHOLE = (
    " AND NOT (r.ref = 'message' AND EXISTS (SELECT 1 FROM rows x JOIN members y ON y.ref = x.ref AND y.id = x.id"
    " WHERE x.ref = 'message' AND x.parent = r.parent AND x.n < r.n AND y.feed = ? AND x.cached >= ?))"
)


class Retention:
    """``sweep`` once a day, or at the start."""

    def __init__(self, db: Database, clock: Clock, days: int) -> None:
        self._db, self._clock, self._days = db, clock, days

    async def sweep(self) -> int:
        """Lets everything go that is too old; how many rows were asked about."""
        before = self._clock.gateway_now() - self._days * DAY_MS
        done = 0
        for once in (_tickets, _cached):
            while part := await self._db.write(partial(once, before=before)):
                done += part
        return done


def _tickets(conn: Connection, before: int) -> int:
    marks = ",".join("?" * len(RESTING))
    found = conn.run(
        "SELECT t.id, r.parent FROM tickets t JOIN rows r ON r.rid = t.rid"
        f" WHERE t.state IN (SELECT n FROM names WHERE name IN ({marks})) AND r.n < ?"
        f"{_USED.format('t.id')} LIMIT {_AT_ONCE}",
        (*sorted(RESTING), before),
    ).all()
    for id, customer in found:
        for kind in (MessageRow, ContactRow, DraftRow, CaseworkRow, ToolResultRow):
            for row in rows.children(conn, kind, id):
                rows.forget(conn, kind.REF, row.id)
        rows.forget(conn, TicketRow.REF, id)
        if customer is not None and not rows.children(conn, TicketRow, customer):
            _customer(conn, customer)
    return len(found)


def _customer(conn: Connection, id: str) -> None:
    waiting = conn.run("SELECT 1 FROM outbox WHERE customer = ?", (id,)).scalar()
    if waiting is None:
        rows.forget(conn, CustomerRow.REF, id)


def _cached(conn: Connection, before: int) -> int:
    found = conn.run(
        "SELECT m.ref, m.id FROM members m JOIN rows r ON r.ref = m.ref AND r.id = m.id"
        f" WHERE m.feed = ? AND r.cached < ?{_USED.format('coalesce(r.parent, r.id)')}{_WHOLE}"
        f" ORDER BY r.parent, r.n LIMIT {_AT_ONCE}",
        (rows.CACHE, before, rows.CACHE, before),
    ).all()
    for ref, id in found:
        rows.drop(conn, rows.CACHE, ref, id)
    return len(found)
