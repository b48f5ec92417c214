"""Parking: a ticket out of the way until a moment or until the customer writes, taken back by hand, woken in time (domain.parking)."""

import asyncio

from sqlalchemy import exists, func, select

from contract.envelope import Command
from contract.rows import MessageKind
from contract.ticket_acts import ParkTicket, UnparkTicket
from domain import parking
from domain.contact import ContactState
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.ticket import TicketState
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.models import ticket
from gateway.cases.service import AWAKE, Cases
from gateway.cases.whole import need_whole
from gateway.clock import Clock
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.tx import Transactions, Tx

_LIVE = (ContactState.WAITING.value, ContactState.OFFERED.value, ContactState.ACTIVE.value)
#: Seconds between two looks for tickets whose time has come, and how many wake in one transaction.
_LOOK_S, _AT_ONCE = 2.0, 100


def handlers(cases: Cases, handbook: Handbook) -> list[tuple[str, Handler]]:
    async def park(tx: Tx, _command: Command, body: ParkTicket, author: User) -> None:
        row = await cases.get(tx, body.ticket)
        need_reach(author, row, handbook)
        await need_whole(tx.conn, row)
        there = select(exists().where(contact.c.ticket == row.id, contact.c.state.in_(_LIVE)))
        parking.check(TicketState(row.state), body.reason, customer_there=bool(await tx.conn.scalar(there)))
        if body.until is not None and body.until > tx.now + parking.FURTHEST_MS:
            raise InvalidValue("until", "more than a year away")
        await cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author=author.id, author_name=author.name, text="ticket.parked",
            args={"by": author.name, "reason": body.reason, "until": str(body.until or "")},
        )  # fmt: skip
        # One whose time is over already, since its desk was offline, wakes like any other.
        await cases.change(
            tx, row, parked_until=body.until, parked_by=author.id, park_reason=body.reason, woken=None
        )

    async def unpark(tx: Tx, _command: Command, body: UnparkTicket, author: User) -> None:
        row = await cases.get(tx, body.ticket)
        need_reach(author, row, handbook)
        await need_whole(tx.conn, row)
        if row.parked_by is None:
            # It woke while this was under way: what was wanted is so, and the row is shown.
            await cases.change(tx, row)
            return
        await cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author=author.id, author_name=author.name, text="ticket.unparked",
            args={"by": author.name},
        )  # fmt: skip
        await cases.change(tx, row, **AWAKE, woken=tx.now)

    return [on(ParkTicket, park), on(UnparkTicket, unpark)]


async def wake(tx: Tx, cases: Cases) -> int:
    """Puts tickets whose time has come on top of their holder's or their queue's work. Returns how many."""
    due = select(ticket).where(ticket.c.parked_until <= tx.now).order_by(ticket.c.id).limit(_AT_ONCE)
    rows = (await tx.conn.execute(due.with_for_update())).all()
    for row in rows:
        await cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author="system", author_name="", text="ticket.woken",
            args={"reason": row.park_reason},
        )  # fmt: skip
        await cases.change(tx, row, **AWAKE, woken=tx.now)
    return len(rows)


async def keep_time(transactions: Transactions, cases: Cases, clock: Clock) -> None:
    """Wakes parked tickets at their time, also those whose time came while no gateway was up. Runs until cancelled."""
    while True:
        async with transactions.database.read() as conn:
            first: int | None = await conn.scalar(select(func.min(ticket.c.parked_until)))
        now = clock()
        if first is not None and first <= now:
            await transactions.run(lambda tx: wake(tx, cases))
            continue
        await asyncio.sleep(_LOOK_S if first is None else min(_LOOK_S, (first - now) / 1000))
