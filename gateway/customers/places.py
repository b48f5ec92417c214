"""Where a customer is to be seen: wherever a ticket of theirs is, or of somebody found to be the same person; with whoever
made them while there is none."""

from sqlalchemy import or_, select

from contract.rows import agent_feed
from gateway.cases.models import ticket
from gateway.customers import groups
from gateway.customers.models import customer
from gateway.feeds.places import ticket_feeds
from gateway.schema import among
from gateway.tx import Tx

_t, _c = ticket.c, customer.c
_THEIRS = select(_t.queue, _t.assignee, _t.holder, _t.watchers, _t.rested).where(
    or_(among(_t.complainant, "ids"), among(_t.counterparty, "ids"))
)
_KNOWN = select(_c.id, _c.made_by).where(among(_c.id, "ids"))


async def touch_customer(tx: Tx, id: str) -> None:
    """Touches the customer, and whoever is merged with them, in the feeds of all their tickets."""
    # Locked first: of two tickets that move at once, the later one must read where the earlier one went.
    everybody = {"ids": await groups.hold(tx, [id])}
    theirs = (await tx.conn.execute(_THEIRS, everybody)).all()
    # With a ticket that left the desks (gateway.cases.resting) its customer leaves them too.
    seen = (ticket_feeds(row) for row in theirs if not row.rested)
    feeds = frozenset[str]().union(*seen)
    known = (await tx.conn.execute(_KNOWN, everybody)).all()
    if not theirs:
        feeds = frozenset(agent_feed(row.made_by) for row in known if row.made_by)
    for row in known:
        tx.touch("customer", row.id, feeds)
