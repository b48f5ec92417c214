"""A written contact ends with its ticket: who solves the ticket has done what the customer wrote for, and documents it
(flow: Email and in-app). A conversation is ended by its own act, since the customer is still there."""

from sqlalchemy import select

from domain.contact import WRITTEN, ContactState
from gateway.accounts.user import User
from gateway.cases.service import Ticket
from gateway.contacts.models import contact
from gateway.contacts.service import Contacts
from gateway.tx import Tx


async def end_written(contacts: Contacts, tx: Tx, ticket: Ticket, author: User) -> None:
    """What ``author`` has in hand of ``ticket`` over a written channel goes to wrap-up. The caller holds the ticket."""
    c = contact.c
    written = c.channel.in_([channel.value for channel in WRITTEN])
    mine = select(c.id).where(c.ticket == ticket.id, c.agent == author.id, written)
    for id in (await tx.conn.execute(mine.where(c.state == ContactState.ACTIVE.value))).scalars().all():
        await contacts.end(tx, await contacts.get(tx, id), await contacts.cases.get(tx, ticket.id), author)
