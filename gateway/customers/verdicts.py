"""What validation acts came to. A verdict is the word of one agent on whom they speak with: it holds for that agent, while
the contact it was made in is in their hand (without one: while they reach the ticket), and no longer than
domain.parties.VERDICT_HOLDS_MS."""

import asyncio
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Result, and_, bindparam, delete, func, or_, select
from sqlalchemy import Row as Found
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.parties import VERDICT_HOLDS_MS, Verification
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.clock import Clock
from gateway.contacts.models import contact
from gateway.customers import groups
from gateway.customers.models import customer, verdict
from gateway.customers.places import touch_customer
from gateway.errors import Rejection
from gateway.feeds.places import ticket_feeds
from gateway.schema import upsert
from gateway.tx import Transactions, Tx

_TICKETS = 100
#: Seconds between two looks for verdicts whose time is over, and how many end in one transaction.
_LOOK_S, _AT_ONCE = 2.0, 200
_v = verdict.c
_OF_CONTACT = delete(verdict).where(_v.contact == bindparam("contact_")).returning(_v.customer)
_OF_USER = (
    delete(verdict)
    .where(_v.customer == bindparam("customer_"), _v.user == bindparam("user_"))
    .returning(_v.customer)
)


async def place(
    conn: AsyncConnection, user: User, handbook: Handbook, customer: str, given: str | None
) -> tuple[str, str | None]:
    """(ticket, contact) a validation of ``customer`` is about: the contact ``given`` when ``user`` has it in hand, else no
    contact and the latest ticket of theirs ``user`` reaches. Raises Rejection forbidden when there is none: nobody
    validates whom they have nothing to do with."""
    t, c = ticket.c, contact.c
    everybody = await groups.group(conn, customer)
    theirs = or_(t.complainant.in_(everybody), t.counterparty.in_(everybody))
    in_hand = and_(c.agent == user.id, c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value]))
    held = select(t.id).join(contact, c.ticket == t.id).where(c.id == given, in_hand)
    if given is not None:
        found: str | None = await conn.scalar(held.where(or_(theirs, c.customer.in_(everybody))))
        if found is not None:
            return found, given
    feeds = user.feeds(handbook)
    wanted = select(t.id, t.queue, t.assignee, t.holder, t.watchers).where(theirs)
    for row in await conn.execute(wanted.order_by(t.updated.desc()).limit(_TICKETS)):
        if not ticket_feeds(row).isdisjoint(feeds):
            return row.id, None
    raise Rejection(ErrorCode.FORBIDDEN, {"customer": customer})


async def keep(
    tx: Tx, user: User, customer: str, outcome: Verification, contact: str | None, at: str, made: int
) -> None:
    """``user``'s verdict of ``made`` (Unix ms) in place of an earlier one of theirs; ``at`` as ``place`` says."""
    values: dict[str, Any] = {
        "customer": customer, "user": user.id, "by": user.name, "outcome": outcome.value, "contact": contact,
        "ticket": at, "until": made + VERDICT_HOLDS_MS,
    }  # fmt: skip
    put = upsert(tx.conn, verdict).values(values)
    keys = [verdict.c.customer, verdict.c.user]
    await tx.conn.execute(put.on_conflict_do_update(index_elements=keys, set_=values))
    await touch_customer(tx, customer)


async def standing(
    conn: AsyncConnection, user: User, handbook: Handbook, customers: Sequence[str], now: int
) -> dict[str, Found[Any]]:
    """The verdicts of ``user`` that hold at ``now``, by customer."""
    v, t, c = verdict.c, ticket.c, contact.c
    in_hand = and_(c.agent == user.id, c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value]))
    wanted = select(verdict, t.queue, t.assignee, t.holder, t.watchers).join(ticket, t.id == v.ticket)
    wanted = wanted.outerjoin(contact, c.id == v.contact)
    wanted = wanted.where(v.customer.in_(customers), v.user == user.id, v.until > now)
    wanted = wanted.where(or_(v.contact.is_(None), in_hand))
    feeds = user.feeds(handbook)
    return {
        row.customer: row for row in await conn.execute(wanted) if not ticket_feeds(row).isdisjoint(feeds)
    }


async def need_valid(conn: AsyncConnection, user: User, handbook: Handbook, customer: str, now: int) -> None:
    """Raises Rejection forbidden unless ``user`` has validated ``customer``, or whoever they were merged into, and that still
    holds."""
    front = (await groups.fronts(conn, [customer]))[customer]
    said = await standing(conn, user, handbook, list({customer, front}), now)
    if not any(found.outcome == Verification.VALID.value for found in said.values()):
        raise Rejection(ErrorCode.FORBIDDEN, {"verification": "needed"})


async def lapse(tx: Tx) -> int:
    """Forgets verdicts whose time is over, and tells the desks. Returns how many customers that concerned."""
    v = verdict.c
    due = (
        await tx.conn.execute(select(v.customer).where(v.until <= tx.now).distinct().limit(_AT_ONCE))
    ).scalars()
    customers = sorted(due)
    # The customers first, as whoever changes them does.
    rows = select(customer.c.id).where(customer.c.id.in_(customers)).order_by(customer.c.id)
    await tx.conn.execute(rows.with_for_update())
    await _forget(tx, and_(v.customer.in_(customers), v.until <= tx.now))
    return len(customers)


async def keep_time(transactions: Transactions, clock: Clock) -> None:
    """Ends verdicts when their time is over, also those whose time ran out while no gateway was up. Runs until cancelled."""
    while True:
        async with transactions.database.read() as conn:
            first: int | None = await conn.scalar(select(func.min(verdict.c.until)))
        now = clock()
        if first is not None and first <= now:
            await transactions.run(lapse)
            continue
        await asyncio.sleep(_LOOK_S if first is None else min(_LOOK_S, (first - now) / 1000))


async def forget_customer(tx: Tx, customer: str) -> None:
    """They were changed: whoever validated them validated somebody else. The caller touches the customer."""
    await tx.conn.execute(delete(verdict).where(verdict.c.customer == customer))


async def forget_contact(tx: Tx, contact_id: str) -> None:
    """The contact left its agent's hand."""
    await _touch(tx, await tx.conn.execute(_OF_CONTACT, {"contact_": contact_id}))


async def forget_other(tx: Tx, user: str, customer: str) -> None:
    """``user`` takes another contact of somebody they validated: it may be anybody who gave that number."""
    await _touch(tx, await tx.conn.execute(_OF_USER, {"customer_": customer, "user_": user}))


async def _forget(tx: Tx, which: Any) -> None:
    await _touch(tx, await tx.conn.execute(delete(verdict).where(which).returning(verdict.c.customer)))


async def _touch(tx: Tx, gone: Result[Any]) -> None:
    for each in sorted(gone.scalars()):
        await touch_customer(tx, each)
