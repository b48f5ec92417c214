"""Where a customer is to be seen: wherever a ticket of theirs is, or with whoever made them while there is none."""

from sqlalchemy import or_, select

from contract.rows import agent_feed
from gateway.cases.models import ticket
from gateway.customers.models import customer
from gateway.feeds.places import work_feeds
from gateway.tx import Tx


async def touch_customer(tx: Tx, id: str) -> None:
    """Touches the customer in the feeds of all their tickets."""
    # Locked first: of two tickets that move at once, the later one must read where the earlier one went.
    await tx.conn.execute(select(customer.c.id).where(customer.c.id == id).with_for_update())
    wanted = select(ticket.c.queue, ticket.c.assignee, ticket.c.holder).distinct()
    theirs = await tx.conn.execute(wanted.where(or_(ticket.c.complainant == id, ticket.c.counterparty == id)))
    feeds = frozenset[str]().union(*(work_feeds(row.queue, row.assignee, row.holder) for row in theirs))
    if not feeds:
        found = await tx.conn.execute(select(customer.c.made_by).where(customer.c.id == id))
        feeds = frozenset(agent_feed(made_by) for made_by in found.scalars() if made_by)
    tx.touch("customer", id, feeds)
