"""Keeps the inbox's copy of tickets (console.store.ticket_index) as the agent sees them: whenever acts of this desk on a ticket
come, go or are answered, its line is made anew from its confirmed row with the acts folded over it, in the same transaction.

A ticket opened here that the gateway has not confirmed stands under minus the place of its act.
"""

from console.store import outbox_rows, rows, ticket_index
from console.store.changes import noting
from console.store.connection import Connection
from console.store.outbox_rows import Act
from console.store.overlay import Pending, Send, fold_ticket
from contract.call_acts import AnswerCall
from contract.commands import OpenTicket
from contract.rows import TicketRow
from contract.ticket_acts import SplitTicket


def settle(conn: Connection) -> None:
    """Brings the lines up to date of every ticket whose acts changed within the running transaction."""
    for ticket in noting(conn).reindex:
        index(conn, ticket)


def index_outbox(conn: Connection) -> None:
    """Every ticket with acts waiting: the copy was made anew, the outbox is durable."""
    own = conn.run("SELECT DISTINCT ticket FROM outbox WHERE ticket IS NOT NULL").scalars()
    many = (one for act in outbox_rows.handovers(conn) for one in outbox_rows.involved(act.body, None))
    for ticket in dict.fromkeys([*map(str, own), *many]):
        index(conn, ticket)


def index(conn: Connection, ticket: str) -> None:
    """Makes the line of ``ticket`` anew; one that is not here any more goes."""
    acts = outbox_rows.of_ticket(conn, ticket)
    found = conn.run("SELECT rid FROM rows WHERE ref = ? AND id = ?", (TicketRow.REF, ticket)).scalar()
    rid = int(found) if found is not None else next((-act.pos for act in acts if opens(act)), None)
    shown = fold_ticket(
        rows.get(conn, TicketRow, ticket), [folded(act) for act in acts if act.body is not None]
    )
    if shown is None or rid is None:
        conn.run("DELETE FROM tickets WHERE id = ?", (ticket,))
    else:
        ticket_index.put(conn, rid, shown, rejected=any(act.state == "rejected" for act in acts))


def opens(act: Act) -> bool:
    if isinstance(act.body, AnswerCall):
        return act.body.opens
    return isinstance(act.body, OpenTicket | SplitTicket)


def folded(act: Act) -> Pending:
    """``act`` for the overlay, as far as filters and orders ask: taken or not taken."""
    assert act.body is not None
    send = Send.REJECTED if act.state == "rejected" else Send.SAVED
    return Pending(act.id, act.author, act.author, act.body, act.made, send, act.code)
