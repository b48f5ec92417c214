"""Threads of the web form in the tables: begun, submitted, written in, read. What writes works in the caller's Tx.

A thread begins as a draft that takes files; the submission makes customer, ticket and contact, and the files theirs, in one
transaction. Its token is drawn from its id, so that an answer that was lost is given again and the table still opens nothing.
"""

from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.attachment import AttachmentRef, Begin
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.intake import Accepted, Message, Submission, Thread, ThreadLine
from contract.paths import FORM_PAGE
from contract.rows import Delivery, MessageKind
from domain.attachment import Surface, check_message, rule_for
from domain.attachment_refused import AttachmentRefused
from domain.contact import Channel
from domain.handbook import ChannelRule, Handbook
from domain.ticket import TicketState
from gateway.attachments.models import attachment
from gateway.attachments.service import Sender, refusal
from gateway.cases.handlers import REPLY_JOB
from gateway.cases.models import message, ticket
from gateway.channels import trail
from gateway.channels.intake import Arrival, Intake, Said, fitting
from gateway.channels.replies import mark
from gateway.channels.webform.clients import Client, digest, need_queue
from gateway.channels.webform.models import intake_thread
from gateway.channels.webform.submitting import body, checked_address, checked_name, one_line
from gateway.contacts.service import Contact
from gateway.customers.seal import Seal
from gateway.errors import Rejection
from gateway.outgoing import JobState, hold, settle
from gateway.tx import Tx, lock_keys

SUBJECT_CHARS = 120
Row = Found[Any]
"""A row of the thread table."""

_WHO = {
    MessageKind.CUSTOMER.value: "customer",
    MessageKind.REPLY.value: "agent",
    MessageKind.BOT.value: "system",
}
_STATES = {
    TicketState.NEW: "received",
    TicketState.PENDING: "waiting",
    TicketState.SOLVED: "solved",
    TicketState.CLOSED: "solved",
}
#: What the customer may have seen without our knowing yet.
_UNSEEN = [Delivery.ACCEPTED.value, Delivery.SENT.value, Delivery.UNCONFIRMED.value]


class Threads:
    def __init__(self, intake: Intake, seal: Seal, handbook: Handbook) -> None:
        self.intake, self.handbook, self._seal = intake, handbook, seal

    @property
    def rule(self) -> ChannelRule | None:
        """The handbook's rule of the web form as it stands now."""
        return self.handbook.channels.get(Channel.WEBFORM.value)

    @property
    def max_chars(self) -> int:
        rule = self.rule
        return rule.max_chars if rule is not None else 1

    def token(self, thread: str) -> str:
        return self._seal.token(thread)

    async def begin(self, tx: Tx, key: str, client: Client | None = None) -> str:
        """The id of the draft that ``client`` (None: a page) calls ``key``; a new one, or the one it has already."""
        name = digest(f"{client.id if client is not None else ''}:{key}")
        await lock_keys(tx.conn, [f"intake:{name}"])
        known: str | None = await tx.conn.scalar(
            select(intake_thread.c.id).where(intake_thread.c.key == name)
        )
        if known is not None:
            return known
        id = new_id()
        values = {
            "id": id, "token": digest(self.token(id)), "key": name, "name": "", "made": tx.now,
            "client": client.id if client is not None else None,
        }  # fmt: skip
        await tx.conn.execute(insert(intake_thread).values(values))
        return id

    async def find(self, conn: AsyncConnection, token: str) -> Row | None:
        """The thread ``token`` opens."""
        found = await conn.execute(select(intake_thread).where(intake_thread.c.token == digest(token)))
        return found.one_or_none()

    async def submit(self, tx: Tx, id: str, asked: Submission, client: Client | None = None) -> Accepted:
        """The ticket of the draft ``id``: made once, whatever the network does. Raises Rejection or InvalidValue."""
        await lock_keys(tx.conn, [f"intake-thread:{id}"])
        row = await self._row(tx.conn, id)
        if row.client != (client.id if client is not None else None):
            raise Rejection(ErrorCode.NOT_FOUND)
        if row.ticket is None:
            await self._submit(tx, row, asked, client)
            row = await self._row(tx.conn, id)
        number = await tx.conn.scalar(select(ticket.c.number).where(ticket.c.id == row.ticket))
        token = self.token(id)
        return Accepted(number=str(number), token=token, link=f"{FORM_PAGE}#{token}")

    async def _submit(self, tx: Tx, row: Row, asked: Submission, client: Client | None) -> None:
        rule = self.rule
        text = body(asked, rule.fields if rule is not None else (), self.max_chars)
        topic, name = one_line(asked.topic), checked_name(asked)
        need_queue(client, self.intake.queue(Channel.WEBFORM, topic).id)
        subject = one_line(asked.subject) or (f"Formulir: {topic}" if topic else "Formulir")
        arrival = Arrival(
            Channel.WEBFORM, topic, name, asked.by, checked_address(asked), subject[:SUBJECT_CHARS]
        )
        begun = await self.intake.begin(tx, arrival)
        a, t = attachment.c, intake_thread.c
        sent = update(attachment).where(a.author == row.id, a.ticket == row.id, a.message.is_(None))
        await tx.conn.execute(sent.values(author=begun.customer, ticket=begun.ticket.id))
        said = await self.intake.line(
            tx, ticket_id=begun.ticket.id, contact_id=begun.contact.id, customer=begun.customer, name=name,
            id=new_id(), text=text, files=asked.files,
        )  # fmt: skip
        values = {
            "ticket": begun.ticket.id,
            "contact": said.contact,
            "customer": begun.customer,
            "name": name,
        }
        await tx.conn.execute(update(intake_thread).where(t.id == row.id).values(values))
        await self.intake.contacts.say(tx, begun.contact, begun.ticket, "received")

    async def say(self, tx: Tx, id: str, asked: Message) -> Said:
        """Keeps a line of the customer's, once; it wakes what rests, and goes back in line where nobody has it in hand.
        Raises Rejection or InvalidValue."""
        text = fitting(asked.text, self.max_chars) if asked.text.strip() or not asked.files else ""
        row = await self._row(tx.conn, id)
        if row.ticket is None:
            raise Rejection(ErrorCode.NOT_FOUND)
        # The ticket first: two pages of one customer must not both open a new contact.
        await self.intake.cases.get(tx, row.ticket)
        row = await self._row(tx.conn, id)
        said = await self.intake.line(
            tx, ticket_id=row.ticket, contact_id=row.contact, customer=row.customer, name=row.name, id=asked.id,
            text=text, files=asked.files,
        )  # fmt: skip
        if said.contact != row.contact:
            c = intake_thread.c
            await tx.conn.execute(update(intake_thread).where(c.id == id).values(contact=said.contact))
            visit: Contact = await self.intake.contacts.get(tx, said.contact)
            ticket = await self.intake.cases.get(tx, visit.ticket)
            await self.intake.contacts.say(tx, visit, ticket, "received")
        return said

    async def seen(self, tx: Tx, id: str, up_to: int) -> None:
        """The customer has seen the lines up to ``up_to``: the replies among them have arrived."""
        m = message.c
        theirs = (await trail.trail_of(tx.conn, intake_thread, id)).lines(0)
        wanted = select(m.id).where(theirs, m.n <= up_to, m.kind == MessageKind.REPLY.value)
        ids = list((await tx.conn.execute(wanted.where(m.delivery.in_(_UNSEEN)))).scalars())
        await hold(tx.conn, REPLY_JOB, ids)
        moved = await mark(tx, ids, Delivery.DELIVERED, among=theirs)
        await settle(tx.conn, REPLY_JOB, moved, JobState.DONE, tx.now)

    def sender(self, row: Row) -> Sender:
        """Who sends files to this thread: the draft itself, then the customer to their ticket."""
        if row.ticket is None:
            rule = rule_for(Surface.CUSTOMER, Channel.WEBFORM.value, self.handbook)
            return Sender(row.id, row.id, Surface.CUSTOMER, rule)
        return self.intake.sender(Channel.WEBFORM, row.ticket, row.customer)

    async def need_room(self, conn: AsyncConnection, row: Row, asked: Begin) -> None:
        """What lies here unsent is never more than one message takes: nobody known may fill the disk. Raises Refusal."""
        sender, a = self.sender(row), attachment.c
        unsent = select(a.size).where(
            a.author == sender.author, a.ticket == sender.ticket, a.message.is_(None)
        )
        sizes = (await conn.execute(unsent.where(a.id != asked.id, a.state != "refused"))).scalars().all()
        try:
            check_message([*sizes, asked.size], sender.rule)
        except AttachmentRefused as no:
            raise refusal(no) from None

    async def read(self, conn: AsyncConnection, row: Row, after: int, now: int) -> Thread:
        """The thread as its customer sees it, with the lines above ``after``. Notes and system lines have no name in ``_WHO``: they
        stay inside; what was given up may have been said again in other words, and does not come as well."""
        m = message.c
        theirs = (await trail.trail_of(conn, intake_thread, row.id)).lines(after)
        wanted = select(message).where(theirs, m.kind.in_(list(_WHO)), m.delivery != Delivery.FAILED.value)
        lines = tuple(_line(one) for one in (await conn.execute(wanted.order_by(m.n))).all())
        about = (await conn.execute(select(ticket).where(ticket.c.id == row.ticket))).one()
        rule = self.rule
        return Thread(
            number=about.number,
            subject=about.subject,
            state=_STATES.get(TicketState(about.state), "in_progress"),
            last=max([after, *(line.n for line in lines)]),
            lines=lines,
            max_chars=self.max_chars,
            attachments=rule.attachments if rule is not None else None,
            now=now,
        )

    async def told(self, conn: AsyncConnection, row: Row) -> set[str]:
        """The ids of the files this thread's customer may have: those of the lines they are told of."""
        if row.ticket is None:
            return set()
        return {file.id for line in (await self.read(conn, row, 0, 0)).lines for file in line.files}

    async def _row(self, conn: AsyncConnection, id: str) -> Row:
        return (await conn.execute(select(intake_thread).where(intake_thread.c.id == id))).one()


async def has_reader(conn: AsyncConnection, ticket: str) -> bool:
    """Whether a token opens ``ticket``."""
    wanted = select(intake_thread.c.id).where(intake_thread.c.ticket == ticket).limit(1)
    return (await conn.execute(wanted)).first() is not None


def _line(row: Found[Any]) -> ThreadLine:
    return ThreadLine(
        n=row.n,
        id=row.id,
        who=_WHO[row.kind],
        name=row.author_name if row.kind == MessageKind.REPLY.value else "",
        text=row.text,
        at=row.at,
        files=tuple(msgspec.convert(row.attachments, list[AttachmentRef])),
    )
