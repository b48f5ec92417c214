"""One line of the inbox, as the agent sees it: its confirmed rows with the acts of this desk folded over them."""

import msgspec

from console.clock import Clock
from console.store import pending, rows, scheduled
from console.store.connection import Connection
from console.store.overlay import Pending, fold_contact, fold_customer, fold_ticket
from console.store.overlay_calls import begun
from console.store.ticket_index import NO_DUE, due_of, mentioned, news, unread, wake_of, watched
from contract.rows import ContactRow, CustomerRow, ScheduledRow, TicketRow
from domain.contact import Channel, ContactState
from domain.ticket import Priority, TicketState


class InboxRow(msgspec.Struct, frozen=True):
    """One line of the inbox. ``due``: Unix ms by the gateway, None when no clock runs; ``contact`` the live contact's id;
    ``waiting``/``rejected``: acts of this desk; ``confirmed``: the gateway has the ticket; ``wake``: until when it is parked (Unix
    ms; UNTIL_WRITTEN until the customer writes), 0 when it is not; ``woken``: it was, and stands on top; ``draft``: unsent text here;
    ``unread``: the customer's latest words are news; ``later``: when a reply is to go (Unix ms), 0 when none is; ``held``: one was not
    sent at its time; ``watched``: this agent follows it, ``news``: something came since they looked; ``mentioned``: a note
    names them that they have not read."""

    ticket: str
    number: str
    state: TicketState
    channel: Channel
    queue: str
    assignee: str | None
    priority: Priority
    subject: str
    customer: str | None
    customer_name: str
    category: str | None
    due: int | None
    origin: int
    updated: int
    last: int
    last_customer: int
    contact: str | None
    contact_state: ContactState | None
    customer_left: bool
    waiting: int
    rejected: int
    confirmed: bool = True
    wake: int = 0
    draft: bool = False
    unread: bool = False
    woken: bool = False
    watched: bool = False
    news: bool = False
    mentioned: bool = False
    later: int = 0
    held: bool = False


def line(conn: Connection, id: str, clock: Clock) -> InboxRow | None:
    """The line of the ticket ``id``, None when it is not here."""
    acts = pending.for_ticket(conn, id, clock)
    row = rows.get(conn, TicketRow, id)
    ticket = fold_ticket(row, acts)
    if ticket is None:
        return None
    contact = _contact(conn, id, acts)
    due = due_of(ticket)
    waiting = scheduled.folded(rows.children(conn, ScheduledRow, id), acts)
    draft, seen = conn.run(
        "SELECT EXISTS (SELECT 1 FROM drafts WHERE ticket = ?1), (SELECT n FROM seen WHERE ticket = ?1)",
        (id,),
    ).one()
    return InboxRow(
        ticket=id,
        number=ticket.number,
        state=ticket.state,
        channel=ticket.channel,
        queue=ticket.queue,
        assignee=ticket.assignee,
        priority=ticket.priority,
        subject=ticket.subject,
        customer=ticket.complainant,
        customer_name=_customer_name(conn, ticket.complainant, clock),
        category=ticket.category,
        due=None if due >= NO_DUE else due,
        origin=ticket.origin,
        updated=ticket.updated,
        last=ticket.last,
        last_customer=ticket.last_customer,
        contact=None if contact is None else contact.id,
        contact_state=None if contact is None else contact.state,
        customer_left=contact is not None and contact.customer_left,
        waiting=sum(act.counts for act in acts),
        rejected=sum(not act.counts for act in acts),
        confirmed=row is not None,
        wake=wake_of(ticket),
        draft=bool(draft),
        unread=unread(ticket, seen),
        woken=ticket.woken is not None,
        watched=watched(conn, ticket),
        news=news(conn, ticket),
        mentioned=mentioned(conn, id),
        later=next((one.row.at for one in waiting if not one.held), 0),
        held=any(one.held for one in waiting),
    )


def _contact(conn: Connection, ticket: str, acts: list[Pending]) -> ContactRow | None:
    """The latest."""
    found = rows.children_before(conn, ContactRow, ticket, 1 << 62, 1)
    found += begun(acts, {row.id for row in found})
    return fold_contact(found[-1], acts) if found else None


def _customer_name(conn: Connection, id: str | None, clock: Clock) -> str:
    if id is None:
        return ""
    row = fold_customer(rows.get(conn, CustomerRow, id), pending.for_customer(conn, id, clock))
    return "" if row is None else row.name
