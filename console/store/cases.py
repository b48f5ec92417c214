"""What an open ticket's tab shows beside its timeline, read in one step."""

import msgspec

from console.clock import Clock
from console.store import outbox_rows, pending, rows, tool_reports
from console.store.call_schema import OF_CALLS
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Pending, fold_contact, fold_presence, fold_ticket
from console.store.overlay_calls import begun
from console.store.persons import Persons, card_of
from contract.call_acts import AnswerCall
from contract.commands import OpenTicket
from contract.rows import (
    ContactRow,
    CustomerRow,
    OfferRow,
    OfferState,
    PresenceRow,
    TicketRow,
    ToolRow,
    UserRow,
)
from contract.ticket_acts import SplitTicket
from domain.contact import Channel, ContactState
from domain.presence import shown_state

_OF_CALLS = f"{OF_CALLS} AND state <> 'rejected'"


class Case(msgspec.Struct, frozen=True):
    """A ticket as the agent sees it (this desk's waiting acts included), its latest contact, its complainant and, where there is
    one, the counterparty; ``people``: ids of all whose rows their cards are made of.
    ``confirmed``: the gateway has the ticket; ``waiting``/``rejected``: acts of this desk on it; ``into``: what it went into for
    good, where the gateway said so and that ticket is here."""

    ticket: TicketRow
    contact: ContactRow | None
    customer: CustomerRow | None
    confirmed: bool
    waiting: int
    rejected: int
    counterparty: CustomerRow | None = None
    people: frozenset[str] = frozenset()
    into: TicketRow | None = None

    @property
    def channel(self) -> Channel:
        """The channel a reply would travel by now."""
        return travels_by(self.ticket, self.contact)


class Cases:
    """Reading side: tickets, their contacts and customers."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def get(self, ticket: str) -> Case | None:
        """The case of ``ticket``, None when it is not here."""
        return await self._db.read(lambda conn: case(conn, ticket, self._clock))

    async def by_number(self, number: str) -> str | None:
        """The id of the ticket with that permanent number, None when it is not cached."""
        from console.store.search import ticket_by_number

        return await self._db.read(lambda conn: ticket_by_number(conn, number, self._clock))

    async def held_by(self, user: str) -> list[ContactRow]:
        """Contacts ``user`` holds that are not documented, oldest first; those the agent ended here included."""

        def job(conn: Connection) -> list[ContactRow]:
            return held_by(conn, user, self._clock)

        return await self._db.read(job)


class Customers:
    """Reading side."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def get(self, customer: str) -> CustomerRow | None:
        return await self._db.read(lambda conn: customer_of(conn, customer, self._clock))

    async def tickets(self, customer: str) -> list[TicketRow]:
        """Tickets of ``customer`` at this desk as the agent sees them, latest first; those not yet sent included."""
        return await self._db.read(lambda conn: tickets_of(conn, customer, self._clock))


class Floor:
    """Reading side: colleagues, presence, tools and offers."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def users(self) -> dict[str, UserRow]:
        return await self._db.read(lambda conn: {row.id: row for row in rows.all_of(conn, UserRow)})

    async def presence(self, user: str) -> PresenceRow | None:
        """The presence of ``user``; the agent's own choices show at once."""

        def job(conn: Connection) -> PresenceRow | None:
            acts = pending.for_presence(conn, user, self._clock)
            row = fold_presence(rows.get(conn, PresenceRow, user), acts, user)
            return _on_the_phone(conn, row, self._clock)

        return await self._db.read(job)

    async def tools(self) -> list[ToolRow]:
        """By name."""
        return await self._db.read(
            lambda conn: sorted(rows.all_of(conn, ToolRow), key=lambda tool: tool.name)
        )

    async def reported(self) -> dict[str, int]:
        """The troubles of tools this agent has told of: by tool, since when it was in it."""
        return await self._db.read(tool_reports.reported)

    async def offers(self, user: str) -> list[OfferRow]:
        """Open offers to ``user``, the one that ends first first. Whether the time is over is the reader's clock to say."""

        def job(conn: Connection) -> list[OfferRow]:
            found = (o for o in rows.all_of(conn, OfferRow) if o.agent == user and o.state is OfferState.OPEN)
            return sorted(found, key=lambda offer: offer.until)

        return await self._db.read(job)


def case(conn: Connection, id: str, clock: Clock) -> Case | None:
    """As ``Cases.get``."""
    acts = pending.for_ticket(conn, id, clock)
    row = rows.get(conn, TicketRow, id)
    ticket = fold_ticket(row, acts)
    if ticket is None:
        return None
    persons = Persons(conn, clock)
    parties = frozenset(id for id in (ticket.complainant, ticket.counterparty) if id is not None)
    return Case(
        ticket=ticket,
        contact=_latest_contact(conn, id, acts),
        customer=None if ticket.complainant is None else persons.card(ticket.complainant),
        confirmed=row is not None,
        waiting=sum(act.counts for act in acts),
        rejected=sum(not act.counts for act in acts),
        counterparty=None if ticket.counterparty is None else persons.card(ticket.counterparty),
        people=frozenset({row.id for id in parties for row in persons.group(id)}) | parties,
        into=None if row is None or row.merged_into is None else _ticket(conn, whole(conn, id), clock),
    )


def held_by(conn: Connection, user: str, clock: Clock) -> list[ContactRow]:
    """As ``Cases.held_by``."""
    mine = rows.undocumented(conn, user)
    known = {row.id for row in mine}
    unheard = pending.of_acts(
        conn, [act for act in outbox_rows.select(conn, _OF_CALLS, ()) if act.author == user], clock
    )
    # One whose documentation the gateway knows is among the rows, and not among these.
    known |= {
        act.body.contact for act in unheard if isinstance(act.body, AnswerCall) and _is_here(conn, act.body)
    }
    mine += begun(unheard, known)
    folded = (fold_contact(row, pending.for_ticket(conn, row.ticket, clock)) for row in mine)
    return sorted((row for row in folded if row.documented is None), key=lambda row: row.arrived)


def _is_here(conn: Connection, body: AnswerCall) -> bool:
    return rows.get(conn, ContactRow, body.contact) is not None


def _on_the_phone(conn: Connection, row: PresenceRow | None, clock: Clock) -> PresenceRow | None:
    """Presence with what calls of this desk make of it that the gateway has not heard of."""
    if row is None or not outbox_rows.select(conn, _OF_CALLS, (), limit=1):
        return row
    states = [contact.state for contact in held_by(conn, row.id, clock)]
    active, wrapping = states.count(ContactState.ACTIVE), states.count(ContactState.WRAP_UP)
    return msgspec.structs.replace(row, shown=shown_state(row.chosen, active, wrapping))


def ticket_and_contact(conn: Connection, id: str, clock: Clock) -> tuple[TicketRow | None, ContactRow | None]:
    """A ticket as the agent sees it and its latest contact, for acts that need no more."""
    acts = pending.for_ticket(conn, id, clock)
    return fold_ticket(rows.get(conn, TicketRow, id), acts), _latest_contact(conn, id, acts)


def travels_by(ticket: TicketRow, contact: ContactRow | None) -> Channel:
    """The channel of a reply: that of the conversation that goes on, which may have come from a ticket of another channel that was
    merged into this one; else the ticket's."""
    over = contact is None or contact.state in (ContactState.ENDED, ContactState.ABANDONED)
    return ticket.channel if over or contact is None else contact.channel


def whole(conn: Connection, ticket: str) -> str:
    """The ticket ``ticket`` is read and worked on in: itself, or what it went into, as far as that is known here."""
    passed = {ticket}
    while (row := rows.get(conn, TicketRow, ticket)) is not None and row.merged_into not in (None, *passed):
        ticket = str(row.merged_into)
        passed.add(ticket)
    return ticket


def _ticket(conn: Connection, id: str, clock: Clock) -> TicketRow | None:
    return fold_ticket(rows.get(conn, TicketRow, id), pending.for_ticket(conn, id, clock))


def _latest_contact(conn: Connection, ticket: str, acts: list[Pending]) -> ContactRow | None:
    contacts = rows.children(conn, ContactRow, ticket)
    contacts += begun(acts, {row.id for row in contacts})
    return fold_contact(contacts[-1], acts) if contacts else None


def tickets_of(conn: Connection, customer: str, clock: Clock) -> list[TicketRow]:
    """As ``Customers.tickets``."""
    persons = Persons(conn, clock)
    everybody = {row.id for row in persons.group(customer)} | {customer}
    here = [row.id for id in sorted(everybody) for row in rows.children(conn, TicketRow, id)]
    made = outbox_rows.select(conn, f"{outbox_rows.OPENS} AND state <> 'rejected'", ())
    unsent = [
        act.ticket
        for act in made
        if (isinstance(act.body, OpenTicket | SplitTicket) and act.body.complainant in everybody)
        or (isinstance(act.body, AnswerCall) and act.body.customer in everybody)
    ]
    found = (
        fold_ticket(rows.get(conn, TicketRow, id), pending.for_ticket(conn, id, clock))
        for id in dict.fromkeys([*here, *unsent])
        if id is not None
    )
    theirs = [row for row in found if row is not None and row.complainant in everybody]
    return sorted(theirs, key=lambda row: -row.updated)


def customer_of(conn: Connection, id: str, clock: Clock) -> CustomerRow | None:
    """As ``Customers.get``."""
    return card_of(conn, id, clock)
