"""Tickets that rest leave the desks after the days the centre allows (handbook: cache_days), so that a new desk of an old centre does
not load its whole history; the desk's own sweep goes by the same rule. Whatever is done on one brings it back, whole.

They stay readable by who reaches them: the timeline, the search and the customer's history ask the tables, not the feeds.
"""

import asyncio

from sqlalchemy import select, update

from domain.handbook import Handbook
from domain.ticket import RESTING
from gateway.cases.models import message, ticket
from gateway.casework.models import casework
from gateway.colleagues.models import draft, mention
from gateway.contacts.models import contact
from gateway.customers.places import touch_customer
from gateway.feeds.places import work_feeds
from gateway.scheduled.places import touch_scheduled
from gateway.tools.result_models import tool_result
from gateway.tx import Transactions, Tx

DAY = 86_400_000
#: Tickets one transaction lets go at most, with all that hangs on them.
AT_ONCE = 50
_EVERY_S = 3600.0


async def let_go(tx: Tx, handbook: Handbook) -> int:
    """Takes tickets that rest for longer than the centre keeps them on its desks out of every feed. Returns how many."""
    t = ticket.c
    old = select(ticket).where(
        ~t.rested, t.state.in_(sorted(RESTING)), t.updated < tx.now - handbook.cache_days * DAY
    )
    # One whose customer is on the line, or is being documented, is at work whatever its state.
    rows = (
        await tx.conn.execute(old.where(t.holder.is_(None)).order_by(t.id).limit(AT_ONCE).with_for_update())
    ).all()
    ids = [row.id for row in rows]
    await tx.conn.execute(update(ticket).where(t.id.in_(ids)).values(rested=True))
    for id in ids:
        tx.touch("ticket", id, ())
    for table in (contact, draft, mention, message, casework, tool_result):
        for id in (await tx.conn.execute(select(table.c.id).where(table.c.ticket.in_(ids)))).scalars():
            tx.touch(table.name, id, ())
    await touch_scheduled(tx, ids, ())
    for customer in sorted({id for row in rows for id in (row.complainant, row.counterparty) if id}):
        await touch_customer(tx, customer)
    return len(ids)


async def bring_contacts(tx: Tx, ticket_id: str) -> None:
    """The contacts of a ticket that comes back."""
    wanted = select(contact.c.id, contact.c.queue, contact.c.agent).where(contact.c.ticket == ticket_id)
    for row in await tx.conn.execute(wanted.order_by(contact.c.id)):
        tx.touch("contact", row.id, work_feeds(row.queue, row.agent))


async def sweep(transactions: Transactions, handbook: Handbook) -> None:
    """One round, piece by piece, so that nobody waits for it."""
    while True:
        if await transactions.run(lambda tx: let_go(tx, handbook)) < AT_ONCE:
            return
        await asyncio.sleep(0)


async def keep_resting(transactions: Transactions, handbook: Handbook) -> None:
    """Runs until cancelled; ``handbook`` changes while it does."""
    while True:
        await sweep(transactions, handbook)
        await asyncio.sleep(_EVERY_S)
