"""The way in, the same for every channel: who writes becomes a customer, what they want a ticket, their visit a contact."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from contract.errors import ErrorCode
from contract.rows import MessageKind
from domain.attachment import Surface, rule_for
from domain.contact import Channel, ContactState
from domain.errors import InvalidValue
from domain.handbook import Handbook, Queue
from domain.parties import CallerType
from gateway.attachments.service import Attachments, Sender
from gateway.cases.models import message
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import whole_of
from gateway.contacts.models import contact
from gateway.contacts.service import LIVE, Contact, Contacts
from gateway.customers.identities import one_with
from gateway.customers.seal import Seal
from gateway.customers.service import Customers
from gateway.errors import Rejection
from gateway.tx import Tx

NAME_CHARS = 80


@dataclass(frozen=True)
class Arrival:
    """Somebody begins. ``name`` and ``value`` as typed; ``field``: which of the handbook's sensitive fields ``value`` is
    (the telephone number a chat asks for, the address an email came from)."""

    channel: Channel
    topic: str
    name: str
    field: str
    value: str
    subject: str


@dataclass(frozen=True)
class Begun:
    ticket: Ticket
    contact: Contact
    customer: str


@dataclass(frozen=True)
class Said:
    """``n``: the line's number on the timeline; ``contact`` the contact it belongs to, a new one when the old was over."""

    n: int
    contact: str


class Intake:
    def __init__(
        self,
        cases: Cases,
        contacts: Contacts,
        customers: Customers,
        seal: Seal,
        handbook: Handbook,
        attachments: Attachments,
    ) -> None:
        self.cases, self.contacts, self.attachments = cases, contacts, attachments
        self._customers, self._seal, self._handbook = customers, seal, handbook

    def queue(self, channel: Channel, topic: str) -> Queue:
        """The queue a topic leads to; the channel's first one for a topic nobody knows. Raises Rejection unavailable."""
        queues = [queue for queue in self._handbook.queues if queue.channel == channel.value]
        if not queues:
            raise Rejection(ErrorCode.UNAVAILABLE, {"channel": channel.value})
        return next((queue for queue in queues if topic in queue.topics), queues[0])

    async def begin(self, tx: Tx, arrival: Arrival) -> Begun:
        """Customer, ticket and waiting contact of a new conversation."""
        queue = self.queue(arrival.channel, arrival.topic)
        customer = await self._customer(tx, arrival)
        ticket = await self.cases.open(
            tx,
            channel=arrival.channel,
            queue=queue.id,
            subject=arrival.subject,
            origin=tx.now,
            complainant=customer,
        )
        contact = await self.contacts.arrive(tx, channel=arrival.channel, ticket=ticket, customer=customer)
        return Begun(ticket, contact, customer)

    async def line(
        self,
        tx: Tx,
        *,
        ticket_id: str,
        contact_id: str,
        customer: str,
        name: str,
        id: str,
        text: str,
        files: Sequence[str] = (),
    ) -> Said:
        """A customer's line, kept once whatever the network does: its id is looked for in the same transaction.

        A conversation that was over goes back in line. Only while an agent still writes up the contact they ended, the
        line goes to them without a new one: it is as a rule a thank-you. ``files``: ids of what this customer uploaded as ``sender``
        for the ticket. Raises Rejection invalid for an id, or a file, that is another's.
        """
        ticket = await self.cases.get(tx, await whole_of(tx.conn, ticket_id))
        known = (await tx.conn.execute(select(message).where(message.c.id == id))).one_or_none()
        if known is not None:
            # Said before its ticket went into another one, it stands there still; its contact has come along.
            place = await tx.conn.scalar(select(contact.c.ticket).where(contact.c.id == known.contact))
            if ticket.id not in (known.ticket, place) or known.kind != MessageKind.CUSTOMER.value:
                raise Rejection(ErrorCode.INVALID, {"field": "id"})
            return Said(known.n, contact_id)
        visit = await self.contacts.get(tx, contact_id)
        state = ContactState(visit.state)
        if state not in LIVE and (state is not ContactState.WRAP_UP or visit.customer_left):
            visit = await self.contacts.arrive(
                tx, channel=Channel(visit.channel), ticket=ticket, customer=customer
            )
        sender = self.sender(Channel(visit.channel), ticket_id, customer)
        refs = await self.attachments.take(tx, sender, files, id)
        row = await self.cases.add_message(
            tx, ticket, kind=MessageKind.CUSTOMER, author=customer, author_name=name, text=text, id=id,
            contact=visit.id, attachments=refs,
        )  # fmt: skip
        return Said(row.n, visit.id)

    def sender(self, channel: Channel, ticket: str, customer: str) -> Sender:
        """A customer as who sends files to their ticket."""
        rule = rule_for(Surface.CUSTOMER, channel.value, self._handbook)
        return Sender(customer, ticket, Surface.CUSTOMER, rule)

    async def _customer(self, tx: Tx, arrival: Arrival) -> str:
        """Who it is: the one known customer with this number or address; anybody may type it, so that nobody has
        validated them in this contact yet, and what was validated in another stays; else a new one.
        Two with the same are nobody for certain."""
        sensitive: dict[str, str] = {}
        if arrival.value and arrival.field in self._handbook.sensitive_fields:
            known = await one_with(tx.conn, self._seal, arrival.field, arrival.value)
            if known is not None:
                return known
            sensitive = {arrival.field: arrival.value}
        name = " ".join(arrival.name.split())[:NAME_CHARS] or "–"
        return await self._customers.add(
            tx, name=name, caller_type=CallerType.MASYARAKAT, made_by="", sensitive=sensitive
        )


def fitting(text: str, max_chars: int) -> str:
    """``text`` as it is kept. Raises InvalidValue when it is empty, too long, or holds what no database takes."""
    kept = text.strip()
    if not kept or len(kept) > max_chars or "\x00" in kept:
        raise InvalidValue("text", f"1 to {max_chars} characters")
    try:
        kept.encode()
    except UnicodeEncodeError:
        raise InvalidValue("text", "half a character") from None
    return kept
