"""What validation acts came to. A verdict is the word of one agent on whom they speak with: it holds for that agent, while
the contact it was made in is in their hand (without one: while they reach the ticket), and no longer than HOLDS_MS."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.errors import ErrorCode
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.parties import Verification
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.cases.rows import ticket_feeds
from gateway.contacts.models import contact
from gateway.customers.models import verdict
from gateway.customers.places import touch_customer
from gateway.errors import Rejection
from gateway.schema import upsert
from gateway.tx import Tx

HOLDS_MS = 60 * 60_000
_TICKETS = 100


async def place(
    conn: AsyncConnection, user: User, handbook: Handbook, customer: str, given: str | None
) -> tuple[str, str | None]:
    """(ticket, contact) a validation of ``customer`` is about: the contact ``given`` when ``user`` has it in hand, else no
    contact and the latest ticket of theirs ``user`` reaches. Raises Rejection forbidden when there is none: nobody
    validates whom they have nothing to do with."""
    t, c = ticket.c, contact.c
    theirs = or_(t.complainant == customer, t.counterparty == customer)
    in_hand = and_(c.agent == user.id, c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value]))
    held = select(t.id).join(contact, c.ticket == t.id).where(c.id == given, in_hand)
    if given is not None:
        found: str | None = await conn.scalar(held.where(or_(theirs, c.customer == customer)))
        if found is not None:
            return found, given
    feeds = user.feeds(handbook)
    wanted = select(t.id, t.queue, t.assignee, t.holder).where(theirs)
    for row in await conn.execute(wanted.order_by(t.updated.desc()).limit(_TICKETS)):
        if not ticket_feeds(row.queue, row.assignee, row.holder).isdisjoint(feeds):
            return row.id, None
    raise Rejection(ErrorCode.FORBIDDEN, {"customer": customer})


async def keep(
    tx: Tx, user: User, customer: str, outcome: Verification, contact: str | None, at: str
) -> None:
    """``user``'s verdict from now on, in place of an earlier one of theirs; ``at`` as ``place`` says."""
    values: dict[str, Any] = {
        "customer": customer, "user": user.id, "by": user.name, "outcome": outcome.value, "contact": contact,
        "ticket": at, "until": tx.now + HOLDS_MS,
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
    wanted = select(verdict, t.queue, t.assignee, t.holder).join(ticket, t.id == v.ticket)
    wanted = wanted.outerjoin(contact, c.id == v.contact)
    wanted = wanted.where(v.customer.in_(customers), v.user == user.id, v.until > now)
    wanted = wanted.where(or_(v.contact.is_(None), in_hand))
    feeds = user.feeds(handbook)
    return {
        row.customer: row
        for row in await conn.execute(wanted)
        if not ticket_feeds(row.queue, row.assignee, row.holder).isdisjoint(feeds)
    }


async def need_valid(conn: AsyncConnection, user: User, handbook: Handbook, customer: str, now: int) -> None:
    """Raises Rejection forbidden unless ``user`` has validated ``customer`` and that still holds."""
    found = (await standing(conn, user, handbook, [customer], now)).get(customer)
    if found is None or found.outcome != Verification.VALID.value:
        raise Rejection(ErrorCode.FORBIDDEN, {"verification": "needed"})


async def forget_customer(tx: Tx, customer: str) -> None:
    """They were changed: whoever validated them validated somebody else. The caller touches the customer."""
    await tx.conn.execute(delete(verdict).where(verdict.c.customer == customer))


async def forget_contact(tx: Tx, contact_id: str) -> None:
    """The contact left its agent's hand."""
    await _forget(tx, verdict.c.contact == contact_id)


async def forget_other(tx: Tx, user: str, customer: str) -> None:
    """``user`` takes another contact of somebody they validated: it may be anybody who gave that number."""
    await _forget(tx, and_(verdict.c.customer == customer, verdict.c.user == user))


async def _forget(tx: Tx, which: Any) -> None:
    gone = await tx.conn.execute(delete(verdict).where(which).returning(verdict.c.customer))
    for customer in sorted(gone.scalars()):
        await touch_customer(tx, customer)
