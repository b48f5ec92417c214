"""Where a customer is to be seen: wherever a ticket of theirs is, or of somebody found to be the same person; with whoever
made them while there is none."""

from sqlalchemy import or_, select

from contract.rows import agent_feed
from gateway.cases.models import ticket
from gateway.customers import groups
from gateway.customers.models import customer
from gateway.feeds.places import ticket_feeds
from gateway.tx import Tx


async def touch_customer(tx: Tx, id: str) -> None:
    """Touches the customer, and whoever is merged with them, in the feeds of all their tickets."""
    # Locked first: of two tickets that move at once, the later one must read where the earlier one went.
    everybody = await groups.hold(tx, [id])
    wanted = select(ticket.c.queue, ticket.c.assignee, ticket.c.holder, ticket.c.watchers, ticket.c.rested)
    theirs = (
        await tx.conn.execute(
            wanted.where(or_(ticket.c.complainant.in_(everybody), ticket.c.counterparty.in_(everybody)))
        )
    ).all()
    # With a ticket that left the desks (gateway.cases.resting) its customer leaves them too.
    seen = (ticket_feeds(row) for row in theirs if not row.rested)
    feeds = frozenset[str]().union(*seen)
    known = (
        await tx.conn.execute(select(customer.c.id, customer.c.made_by).where(customer.c.id.in_(everybody)))
    ).all()
    if not theirs:
        feeds = frozenset(agent_feed(row.made_by) for row in known if row.made_by)
    for row in known:
        tx.touch("customer", row.id, feeds)
