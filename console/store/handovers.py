"""Handover lists: what an agent has to hand over, and the lists this desk knows of, its own unanswered acts folded over them."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from console.clock import Clock
from console.store import cases, meta, outbox_rows, rows, scheduled
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import Send
from console.store.pending import send_of
from contract.handover import GiveHandover, HandoverItem, ReturnHandover, TakeHandover
from contract.rows import CustomerRow, HandoverRow, ScheduledRow, TicketRow, UserRow
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.handover import IN_HAND, KEEP_MS, MOST, ItemState
from domain.ticket import RESTING, TicketState

#: Key under which the list that is being filled in is kept.
FILLING = "handover"
_LIVE = frozenset({ContactState.WAITING, ContactState.OFFERED, ContactState.ACTIVE})
_AT_OTHERS = frozenset(
    {TicketState.PENDING, TicketState.ESCALATED, TicketState.AWAITING_APPROVAL, TicketState.DISPATCHED}
)


class Group(StrEnum):
    """Why a ticket is open work, in the order of a list: in hand, parked, waiting for somebody else; ``loose``: nobody's, but this agent
    has written or promised something on it."""

    HELD = "held"
    PARKED = "parked"
    WAITING = "waiting"
    LOOSE = "loose"


class OpenWork(msgspec.Struct, frozen=True):
    """One ticket of the agent's open work. ``draft``: with an unsent text; ``promised``: gateway Unix ms of a reply that is to go then;
    ``live``: its customer waits for an answer or is on the line, so it is passed on live or not at all."""

    ticket: TicketRow
    group: Group
    customer: str = ""
    draft: bool = False
    promised: int | None = None
    live: bool = False


class Filling(msgspec.Struct, frozen=True):
    """A list that is being filled in: ``notes`` by ticket, those that stay behind (``left``), the note of all, whom it is for."""

    notes: dict[str, str] = {}
    left: tuple[str, ...] = ()
    note: str = ""
    to: str = ""


class Listed(msgspec.Struct, frozen=True):
    """A list as the agent sees it. ``command``: the act that gives it, while the gateway has not answered."""

    row: HandoverRow
    send: Send = Send.CONFIRMED
    command: str | None = None

    def waiting(self) -> tuple[HandoverItem, ...]:
        """What nobody has taken over yet."""
        return tuple(item for item in self.row.listed if item.state is ItemState.WAITING)


class Handovers:
    """Reading side; writing is console.operations.handover's."""

    def __init__(self, db: Database, clock: Clock, user: str) -> None:
        self._db, self._clock, self._user = db, clock, user

    async def open_work(self) -> list[OpenWork]:
        """What the agent would leave behind by going home now, by group and by due time; those that are live last."""
        return await self._db.read(lambda conn: open_work(conn, self._user, self._clock))

    async def all(self, handbook: Handbook) -> list[Listed]:
        """Newest first."""
        return await self._db.read(lambda conn: self._all(conn, handbook))

    async def filling(self) -> Filling:
        """The list as it was left."""
        return await self._db.read(lambda conn: meta.get(conn, FILLING, Filling) or Filling())

    async def keep(self, filling: Filling) -> None:
        """Keeps the list as it is, so that nothing written is lost. Raises StoreError."""
        await self._db.write(lambda conn: meta.put(conn, FILLING, filling))

    def _all(self, conn: Connection, handbook: Handbook) -> list[Listed]:
        oldest = self._clock.gateway_now() - KEEP_MS
        found = {row.id: Listed(row) for row in rows.all_of(conn, HandoverRow) if row.made >= oldest}
        for act in outbox_rows.handovers(conn):
            if act.state == "rejected":
                continue
            me = rows.get(conn, UserRow, act.author)
            name = act.author if me is None else me.name
            at = act.made.wall + act.made.offset
            match act.body:
                case GiveHandover() as body if body.handover not in found:
                    row = _given(conn, body, act.author, name, at, handbook)
                    found[body.handover] = Listed(row, send_of(act, self._clock), act.id)
                case TakeHandover() | ReturnHandover() as body if body.handover in found:
                    one = found[body.handover]
                    found[body.handover] = msgspec.structs.replace(
                        one, row=_done(one.row, body, act.author, name, at)
                    )
                case _:
                    continue
        return sorted(found.values(), key=lambda one: (-one.row.made, one.row.id))


def open_work(conn: Connection, user: str, clock: Clock) -> list[OpenWork]:
    """As ``Handovers.open_work``."""
    mine = conn.run(
        "SELECT id FROM tickets WHERE assignee = (SELECT n FROM names WHERE name = ?)"
        f" ORDER BY due, origin, rid LIMIT {2 * MOST}",
        (user,),
    ).scalars()
    drafted = {str(id) for id in conn.run("SELECT DISTINCT ticket FROM drafts").scalars()}
    promised = _promised(conn, user, clock)
    found = []
    for id in dict.fromkeys([*map(str, mine), *sorted(drafted), *sorted(promised)]):
        row, contact = cases.ticket_and_contact(conn, id, clock)
        if (
            row is None
            or row.merged_into is not None
            or row.state in RESTING
            or row.assignee not in (None, user)
        ):
            continue
        group = _group(row)
        if group is Group.LOOSE and row.state in _AT_OTHERS - {TicketState.PENDING}:
            continue
        customer = None if row.complainant is None else rows.get(conn, CustomerRow, row.complainant)
        found.append(
            OpenWork(
                row,
                group,
                "" if customer is None else customer.name,
                id in drafted,
                promised.get(id),
                contact is not None and contact.state in _LIVE,
            )
        )
    order = list(Group)
    return sorted(found, key=lambda one: (one.live, order.index(one.group)))[:MOST]


def _group(row: TicketRow) -> Group:
    if row.assignee is None:
        return Group.LOOSE
    if row.parked_by is not None:
        return Group.PARKED
    return Group.WAITING if row.state in _AT_OTHERS else Group.HELD


def _promised(conn: Connection, user: str, clock: Clock) -> dict[str, int]:
    tickets = {row.ticket for row in rows.all_of(conn, ScheduledRow) if row.author == user}
    tickets |= {
        act.ticket
        for act in outbox_rows.select(conn, "kind = 'reply.schedule' AND state <> 'rejected'", ())
        if act.ticket is not None
    }
    found = {}
    for ticket in tickets:
        theirs = [one.row.at for one in scheduled.of(conn, ticket, clock) if one.row.author == user]
        if theirs:
            found[ticket] = min(theirs)
    return found


def _given(
    conn: Connection, body: GiveHandover, author: str, name: str, at: int, handbook: Handbook
) -> HandoverRow:
    """The list ``body`` makes, as long as the gateway has not said what became of each of its tickets."""
    listed = []
    for item in body.items:
        row = rows.get(conn, TicketRow, item.ticket)
        number, subject = ("", "") if row is None else (row.number, row.subject)
        listed.append(HandoverItem(item.ticket, ItemState.WAITING, number, subject, item.note))
    person = None if body.person is None else rows.get(conn, UserRow, body.person)
    queue = next((one.name for one in handbook.queues if one.id == body.queue), str(body.queue))
    return HandoverRow(
        id=body.handover, version=0, giver=author, giver_name=name, team="", queue=body.queue, person=body.person,
        to_name=queue if person is None else person.name, note=body.note, made=at, listed=tuple(listed),
    )  # fmt: skip


def _done(row: HandoverRow, body: TakeHandover | ReturnHandover, who: str, name: str, at: int) -> HandoverRow:
    def changed(item: HandoverItem) -> HandoverItem:
        if item.ticket not in body.concerned() or item.state not in IN_HAND:
            return item
        if isinstance(body, ReturnHandover):
            return msgspec.structs.replace(
                item, state=ItemState.RETURNED, by=who, by_name=name, reason=body.reason, at=at
            )
        if item.state is ItemState.TAKEN:
            return item
        return msgspec.structs.replace(item, state=ItemState.TAKEN, by=who, by_name=name, at=at)

    return msgspec.structs.replace(row, listed=tuple(changed(item) for item in row.listed))


def for_me(found: Iterable[Listed], me: str, queues: Iterable[str]) -> list[Listed]:
    """Lists this agent can take over from: theirs, and those of queues they serve that somebody else gave."""
    mine = frozenset(queues)
    return [one for one in found if one.row.person == me or (one.row.queue in mine and one.row.giver != me)]
