"""The inbox: which tickets a filter shows, nearest SLA breach first, and the few of them that are on the screen.

Of 100,000 tickets only numbers are held (``Listing``); rows are fetched for what is visible. Tickets with acts of this
desk waiting are filtered and placed by what the agent sees, not by what the gateway last said.
"""

from array import array
from bisect import bisect_left, bisect_right

import msgspec

from console.clock import Clock
from console.store import pending, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Pending, Send, fold_contact, fold_customer, fold_ticket
from console.store.ticket_index import NO_DUE, RESTING, due_of
from contract.commands import MoveTicket, OpenTicket
from contract.rows import ContactRow, CustomerRow, TicketRow
from domain.contact import Channel, ContactState
from domain.ticket import Priority, TicketState

#: Acts that can change which filter a ticket is under, or its place: of ten thousand waiting, only these are read for an order.
_MOVING = f"ticket IS NOT NULL AND state <> 'rejected' AND kind IN ('{OpenTicket.KIND}', '{MoveTicket.KIND}')"
_REFUSED = "ticket IS NOT NULL AND state = 'rejected'"
#: What an inbox without a state filter shows.
OPEN = frozenset(TicketState) - RESTING


class Filter(msgspec.Struct, frozen=True):
    """None and False do not narrow. ``mine`` a user id: assigned to
    them; ``attention``: with an act of this desk that was rejected. ``states``: OPEN by default."""

    channels: frozenset[Channel] | None = None
    queue: str | None = None
    states: frozenset[TicketState] = OPEN
    mine: str | None = None
    attention: bool = False


#: A refused act on a solved ticket asks for attention too.
ATTENTION = Filter(states=frozenset(TicketState), attention=True)
RETURNED = Filter(states=frozenset({TicketState.RETURNED}))
ESCALATED = Filter(
    states=frozenset({TicketState.ESCALATED, TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED})
)


class InboxRow(msgspec.Struct, frozen=True):
    """One line of the inbox. ``due``: Unix ms by the gateway, None when no clock runs; ``contact`` the live contact's id;
    ``waiting``/``rejected``: acts of this desk; ``confirmed``: the gateway has the ticket."""

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


class Listing:
    """What a filter shows, in order: row numbers, light enough for 100,000. Fetch lines with ``Inbox.fetch``.

    A number below zero stands for a ticket opened at this desk that the gateway has not confirmed."""

    def __init__(self, numbers: "array[int]", unconfirmed: dict[int, str]) -> None:
        self.numbers, self.unconfirmed = numbers, unconfirmed

    def __len__(self) -> int:
        return len(self.numbers)


class Inbox:
    """Reading side."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def listing(self, filter: Filter = Filter()) -> Listing:  # noqa: B008 - frozen
        """The order under ``filter``."""
        return await self._db.read(lambda conn: listing(conn, filter, self._clock))

    async def complete(self) -> bool:
        """Whether everything the gateway follows up for this desk was read to its end at least once: before that, an inbox
        without a line is not known to be empty."""

        def job(conn: Connection) -> bool:
            begun, unread = conn.run("SELECT count(*), coalesce(sum(n IS NULL), 0) FROM cursors").one()
            return int(begun) > 0 and int(unread) == 0

        return await self._db.read(job)

    async def count(self, filter: Filter = Filter()) -> int:  # noqa: B008 - frozen
        return len(await self.listing(filter))

    async def fetch(self, listing: Listing, start: int, count: int) -> list[InboxRow | None]:
        """Lines ``start`` … of ``listing``; None for one that has gone since the listing was made."""
        numbers = listing.numbers[start : start + count]

        def job(conn: Connection) -> list[InboxRow | None]:
            return [_line(conn, _id_of(conn, n, listing), self._clock) for n in numbers]

        return await self._db.read(job)

    async def find(self, listing: Listing, ticket: str) -> int | None:
        """The place of ``ticket`` in ``listing``."""

        def job(conn: Connection) -> int | None:
            found = conn.run("SELECT rid FROM tickets WHERE id = ?", (ticket,)).scalar()
            if found is not None:
                return int(found)
            return next((n for n, id in listing.unconfirmed.items() if id == ticket), None)

        number = await self._db.read(job)
        if number is None:
            return None
        try:
            return listing.numbers.index(number)
        except ValueError:
            return None


def listing(conn: Connection, filter: Filter, clock: Clock) -> Listing:
    """As ``Inbox.listing``."""
    where, args = _where(filter)
    found = conn.run(
        f"SELECT rid, due FROM tickets WHERE id NOT IN (SELECT ticket FROM outbox WHERE {_MOVING})"
        f" AND {where} ORDER BY due, origin, id",
        tuple(args),
    ).all()
    numbers, dues = array("q"), array("q")
    if not filter.attention and found:
        numbers, dues = (array("q", column) for column in zip(*found, strict=True))
    unconfirmed: dict[int, str] = {}
    places = _Places(conn, numbers, dues)
    for ticket in _touched(conn, filter, clock):
        rid = conn.run("SELECT rid FROM tickets WHERE id = ?", (ticket.id,)).scalar()
        if rid is None:
            rid = -1 - len(unconfirmed)
            unconfirmed[rid] = ticket.id
        places.insert(int(rid), ticket)
    return Listing(numbers, unconfirmed)


def _touched(conn: Connection, filter: Filter, clock: Clock) -> list[TicketRow]:
    """Tickets that acts of this desk move under ``filter`` or away from it, as the agent sees them."""
    shown = []
    which = _REFUSED if filter.attention else _MOVING
    for (id,) in conn.run(f"SELECT DISTINCT ticket FROM outbox WHERE {which}"):
        acts = pending.for_ticket(conn, str(id), clock)
        ticket = fold_ticket(rows.get(conn, TicketRow, str(id)), acts)
        if ticket is not None and matches(ticket, acts, filter):
            shown.append(ticket)
    return shown


class _Places:
    """Puts tickets where they belong in an ordered list: by due time, among equals by origin and id, which are looked up."""

    def __init__(self, conn: Connection, numbers: "array[int]", dues: "array[int]") -> None:
        self._conn, self._numbers, self._dues = conn, numbers, dues
        self._known: dict[int, tuple[int, str]] = {}

    def insert(self, number: int, ticket: TicketRow) -> None:
        due, key = due_of(ticket), (ticket.origin, ticket.id)
        low, high = bisect_left(self._dues, due), bisect_right(self._dues, due)
        place = bisect_left(self._numbers, key, low, high, key=self._key)
        self._numbers.insert(place, number)
        self._dues.insert(place, due)
        self._known[number] = key

    def _key(self, number: int) -> tuple[int, str]:
        if number not in self._known:
            ((origin, id),) = self._conn.run("SELECT origin, id FROM tickets WHERE rid = ?", (number,))
            self._known[number] = int(str(origin)), str(id)
        return self._known[number]


def matches(ticket: TicketRow, acts: list[Pending], filter: Filter) -> bool:
    """Whether ``ticket`` as the agent sees it belongs under ``filter``."""
    return (
        ticket.state in filter.states
        and (filter.channels is None or ticket.channel in filter.channels)
        and (filter.queue is None or ticket.queue == filter.queue)
        and (filter.mine is None or ticket.assignee == filter.mine)
        and (not filter.attention or any(act.send is Send.REJECTED for act in acts))
    )


def _where(filter: Filter) -> tuple[str, list[str]]:
    parts, args = ["1"], list[str]()
    if filter.states != frozenset(TicketState):
        parts.append(f"state IN ({','.join('?' * len(filter.states))})")
        args += sorted(filter.states)
    if filter.channels is not None:
        parts.append(f"channel IN ({','.join('?' * len(filter.channels))})")
        args += sorted(filter.channels)
    if filter.queue is not None:
        parts.append("queue = ?")
        args.append(filter.queue)
    if filter.mine is not None:
        parts.append("assignee = ?")
        args.append(filter.mine)
    return " AND ".join(parts), args


def _id_of(conn: Connection, number: int, listing: Listing) -> str | None:
    if number < 0:
        return listing.unconfirmed.get(number)
    found = conn.run("SELECT id FROM tickets WHERE rid = ?", (number,)).scalar()
    return None if found is None else str(found)


def line(conn: Connection, id: str, clock: Clock) -> InboxRow | None:
    """The inbox line of one ticket."""
    return _line(conn, id, clock)


def _line(conn: Connection, id: str | None, clock: Clock) -> InboxRow | None:
    if id is None:
        return None
    acts = pending.for_ticket(conn, id, clock)
    row = rows.get(conn, TicketRow, id)
    ticket = fold_ticket(row, acts)
    if ticket is None:
        return None
    contacts = [fold_contact(row, acts) for row in rows.children(conn, ContactRow, id)]
    contact = contacts[-1] if contacts else None
    due = due_of(ticket)
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
    )


def _customer_name(conn: Connection, id: str | None, clock: Clock) -> str:
    if id is None:
        return ""
    row = fold_customer(rows.get(conn, CustomerRow, id), pending.for_customer(conn, id, clock))
    return "" if row is None else row.name
