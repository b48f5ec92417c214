"""The light copy of tickets by which the inbox is sorted and filtered."""

from console.store.connection import Connection
from contract.rows import TicketRow
from domain.ticket import TicketState

#: Sorts after every due time: no clock runs; and after these the submitted (domain.sla.breach_key).
NO_DUE = 1 << 61
SUBMITTED = 1 << 62
RESTING = frozenset({TicketState.SOLVED, TicketState.CLOSED})


def due_of(ticket: TicketRow) -> int:
    """When the SLA breaks (gateway Unix ms); NO_DUE or SUBMITTED where no clock runs, or the ticket rests."""
    if ticket.submitted is not None or ticket.state in RESTING:
        return SUBMITTED
    bound = ticket.limit if ticket.limit is not None else ticket.target
    return NO_DUE if bound is None else bound


def put(conn: Connection, rid: int, ticket: TicketRow) -> None:
    """Keeps the copy of ``ticket``, whose row is ``rid``."""
    conn.run(
        "INSERT OR REPLACE INTO tickets VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            rid,
            ticket.id,
            ticket.state,
            ticket.channel,
            ticket.queue,
            ticket.assignee,
            due_of(ticket),
            ticket.origin,
        ),
    )


def remove(conn: Connection, rid: int) -> None:
    conn.run("DELETE FROM tickets WHERE rid = ?", (rid,))
