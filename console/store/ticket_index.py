"""The light copy of tickets by which the inbox is sorted, filtered and counted: each as the agent sees it, acts that wait here
included (console.store.projection), so that SQLite alone answers what a view shows.

States, channels, queues and people stand as numbers (table ``names``): the order of 100,000 tickets is then a few MB, and every
page of the encrypted file that is not read need not be opened.
"""

import msgspec

from console.store.connection import Connection
from contract.rows import TicketRow
from domain.ticket import RESTING as RESTING
from domain.ticket import Priority

#: Sorts after every due time: no clock runs; and after these the submitted (domain.sla.breach_key).
NO_DUE = 1 << 61
SUBMITTED = 1 << 62
UNTIL_WRITTEN = 1 << 61
#: Bits of ``marks``: an act of this desk on it was rejected; the customer wrote what this agent has not seen; it was parked and
#: woke; this agent follows it; something came since they looked; and a note names this agent that they have not read.
ATTENTION, UNREAD, WOKEN, WATCHED, NEWS, MENTIONED = 1, 2, 4, 8, 16, 32
RANK = {Priority.URGENT: 0, Priority.HIGH: 1, Priority.NORMAL: 2, Priority.LOW: 3}

_COLUMNS = ("state", "channel", "queue", "assignee", "due", "origin", "rank", "wake", "marks")
_SET = ", ".join(f"{name} = excluded.{name}" for name in ("id", *_COLUMNS))
_CHANGED = (
    f"({', '.join(f'tickets.{name}' for name in _COLUMNS)})"
    f" IS NOT ({', '.join(f'excluded.{name}' for name in _COLUMNS)})"
)
_NAME = "(SELECT n FROM names WHERE name = ?)"
_PUT = (
    f"INSERT INTO tickets VALUES (?, ?, {_NAME}, {_NAME}, {_NAME}, {_NAME}, ?, ?, ?, ?, ?)"
    f" ON CONFLICT (rid) DO UPDATE SET {_SET} WHERE {_CHANGED}"
)

_MENTIONS = (
    "SELECT n FROM rows WHERE ref = 'mention' AND parent = ?1 AND n > coalesce((SELECT"
    " max(json_extract(CAST(body AS TEXT), '$.up_to')) FROM outbox WHERE ticket = ?1 AND kind = 'mention.see'"
    " AND state <> 'rejected'), 0)"
)


def due_of(ticket: TicketRow) -> int:
    """When the SLA breaks (gateway Unix ms); NO_DUE or SUBMITTED where no clock runs, or the ticket rests."""
    if ticket.submitted is not None or ticket.state in RESTING:
        return SUBMITTED
    bound = ticket.limit if ticket.limit is not None else ticket.target
    return NO_DUE if bound is None else bound


def wake_of(ticket: TicketRow) -> int:
    """Until when the ticket is parked (gateway Unix ms), 0 when it is not; UNTIL_WRITTEN when only the customer wakes it."""
    if ticket.parked_by is None:
        return 0
    return UNTIL_WRITTEN if ticket.parked_until is None else ticket.parked_until


def place_of(ticket: TicketRow) -> int:
    """By what it stands in line: what was parked and woke is due from then on, until somebody acts on it."""
    return due_of(ticket) if ticket.woken is None else min(due_of(ticket), ticket.woken)


def unread(ticket: TicketRow, seen: int | None) -> bool:
    """Whether the customer's latest words are news. ``seen``: the highest customer ``n`` this agent had on a screen of this desk;
    where that is not known, words nobody has answered are."""
    if ticket.state in RESTING or not ticket.last_customer:
        return False
    return ticket.last_customer == ticket.last if seen is None else ticket.last_customer > seen


class _User(msgspec.Struct):
    id: str


class _Owner(msgspec.Struct):
    user: _User


def watched(conn: Connection, ticket: TicketRow) -> bool:
    """Whether this desk's agent follows the ticket."""
    if not ticket.watchers:
        return False
    # console.store.meta stands on the database, which stands on this.
    kept = conn.run("SELECT value FROM meta WHERE key = 'owner'").scalar()
    return kept is not None and msgspec.json.decode(kept, type=_Owner).user.id in ticket.watchers


def news(conn: Connection, ticket: TicketRow) -> bool:
    """Whether a line came to a ticket this agent follows that they have not had on the screen."""
    if not watched(conn, ticket):
        return False
    n = conn.run("SELECT n FROM looked WHERE ticket = ?", (ticket.id,)).scalar()
    return ticket.last > (0 if n is None else int(n))


def mentioned(conn: Connection, ticket: str) -> bool:
    """Whether a note on ``ticket`` names this desk's agent and they have not read it; read here counts before the gateway knows."""
    return conn.run(f"{_MENTIONS} LIMIT 1", (ticket,)).scalar() is not None


def mentions(conn: Connection, ticket: str) -> list[int]:
    """The numbers of these notes among the lines of ``ticket``."""
    return [int(n) for n in conn.run(_MENTIONS, (ticket,)).scalars()]


def put(conn: Connection, rid: int, ticket: TicketRow, *, rejected: bool = False) -> None:
    """Keeps the copy of ``ticket``, whose row is ``rid``; ``rejected``: with an act that was not taken."""
    seen = conn.run("SELECT n FROM seen WHERE ticket = ?", (ticket.id,)).scalar()
    names = (ticket.state, ticket.channel, ticket.queue, ticket.assignee or "")
    conn.run("INSERT OR IGNORE INTO names (name) VALUES (?), (?), (?), (?)", names)
    conn.run("DELETE FROM tickets WHERE id = ? AND rid <> ?", (ticket.id, rid))
    conn.run(
        _PUT,
        (
            rid,
            ticket.id,
            *names,
            place_of(ticket),
            ticket.origin,
            RANK[ticket.priority],
            wake_of(ticket),
            ATTENTION * rejected
            | UNREAD * unread(ticket, seen)
            | WOKEN * (ticket.woken is not None)
            | WATCHED * watched(conn, ticket)
            | NEWS * news(conn, ticket)
            | MENTIONED * mentioned(conn, ticket.id),
        ),
    )


def remove(conn: Connection, rid: int) -> None:
    """The ticket left this desk, and with it what was seen of it."""
    for id in conn.run("DELETE FROM tickets WHERE rid = ? RETURNING id", (rid,)).scalars():
        conn.run("DELETE FROM seen WHERE ticket = ?", (id,))
        conn.run("DELETE FROM looked WHERE ticket = ?", (id,))
