"""The live chat's conversations in the tables: begun, gone on with, spoken in, left. Every function works in the caller's Tx."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy import Row as Found
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.attachment import AttachmentRef
from contract.chat import Line, Start, State
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import Delivery, MessageKind
from domain.contact import Channel, ContactState
from gateway.accounts.models import users
from gateway.cases.handlers import REPLY_JOB
from gateway.cases.models import message, ticket
from gateway.channels.intake import NAME_CHARS, Arrival, Intake, Said, fitting
from gateway.channels.livechat.models import visitor
from gateway.channels.livechat.trail import trail_of
from gateway.channels.replies import mark
from gateway.contacts.models import contact
from gateway.errors import Rejection
from gateway.outgoing import JobState, hold, settle
from gateway.tx import Tx, lock_keys

PHONE_FIELD = "telepon"
#: A page that has such a line tells more than is known here.
_NOT_SEEN = [Delivery.ACCEPTED.value, Delivery.SENT.value, Delivery.FAILED.value, Delivery.UNCONFIRMED.value]
_KEY_CHARS = 128
_WHO = {
    MessageKind.CUSTOMER.value: "customer",
    MessageKind.REPLY.value: "agent",
    MessageKind.BOT.value: "system",
}
_CAME = insert(visitor)


@dataclass(frozen=True)
class Visit:
    """A page's conversation. ``token`` opens it again; only its digest is kept."""

    id: str
    token: str
    ticket: str
    number: str
    customer: str
    name: str


@dataclass(frozen=True)
class News:
    """What a page is to be told: lines in their order, the state, and where in line it stands (by ``contact``)."""

    lines: list[Line]
    undelivered: list[str]
    state: State
    queue: str
    contact: str


class Conversations:
    def __init__(self, intake: Intake, max_chars: int) -> None:
        self._intake = self.intake = intake
        self.max_chars = max_chars
        self.contacts = intake.contacts

    async def start(self, tx: Tx, asked: Start, gateway: str = "") -> Visit:
        """The conversation a page asks for at ``gateway``, which has it from now on. Raises Rejection not_found for a token nobody
        gave, unavailable without a queue."""
        return await self._start(tx, asked, gateway)

    async def _start(self, tx: Tx, asked: Start, gateway: str) -> Visit:
        if asked.token is not None:
            return await self._again(tx, asked, visitor.c.token == digest(asked.token), asked.token, gateway)
        if asked.key:
            if len(asked.key) > _KEY_CHARS:
                raise Rejection(ErrorCode.INVALID, {"field": "key"})
            await lock_keys(tx.conn, [f"visitor:{digest(asked.key)}"])
            known = visitor.c.key == digest(asked.key)
            if (await tx.conn.execute(select(visitor.c.id).where(known))).one_or_none() is not None:
                return await self._again(tx, asked, known, None, gateway)
        return await self._begin(tx, asked, gateway)

    async def _begin(self, tx: Tx, asked: Start, gateway: str) -> Visit:
        topic = asked.topic.strip()[:NAME_CHARS]
        arrival = Arrival(
            channel=Channel.LIVECHAT,
            topic=topic,
            name=_clean(asked.name),
            field=PHONE_FIELD,
            value=_clean(asked.phone),
            subject=f"Live chat: {_clean(topic)}" if topic else "Live chat",
        )
        begun = await self._intake.begin(tx, arrival)
        visit = Visit(
            new_id(),
            secrets.token_urlsafe(32),
            begun.ticket.id,
            begun.ticket.number,
            begun.customer,
            arrival.name,
        )
        values = {
            "id": visit.id, "token": digest(visit.token), "key": digest(asked.key) if asked.key else None,
            "ticket": visit.ticket, "contact": begun.contact.id, "customer": visit.customer, "name": visit.name,
            "made": tx.now, "gateway": gateway,
        }  # fmt: skip
        await tx.conn.execute(_CAME, values)
        return visit

    async def _again(self, tx: Tx, asked: Start, which: Any, token: str | None, gateway: str) -> Visit:
        wanted = select(visitor, ticket.c.number).join(ticket, ticket.c.id == visitor.c.ticket).where(which)
        row = (await tx.conn.execute(wanted)).one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND)
        values = {"gateway": gateway}
        if token is None:
            # The Welcome with the first token was lost: that token was never used by anybody.
            token = secrets.token_urlsafe(32)
            values["token"] = digest(token)
        await tx.conn.execute(update(visitor).where(visitor.c.id == row.id).values(values))
        await self._intake.cases.get(tx, row.ticket)
        found = await self.contacts.get(tx, row.contact)
        if found.state in (ContactState.WAITING, ContactState.OFFERED, ContactState.ACTIVE):
            await self.contacts.online(tx, found, True)
        if asked.have > 0:
            # What the page has, arrived: its Got may have been lost with the line.
            theirs = (await trail_of(tx.conn, row.id)).lines(0)
            wanted_ids = select(message.c.id).where(theirs, message.c.n <= asked.have)
            arrived = wanted_ids.where(message.c.delivery.in_(_NOT_SEEN))
            await self.got(tx, row.id, list((await tx.conn.execute(arrived)).scalars()))
        return Visit(row.id, token, row.ticket, row.number, row.customer, row.name)

    async def say(self, tx: Tx, visit: Visit, id: str, text: str, files: Sequence[str] = ()) -> Said:
        """Keeps a line, once. Raises Rejection or InvalidValue for what cannot be one."""
        kept = fitting(text, self.max_chars) if text.strip() or not files else ""
        if not id or len(id) > 64 or not id.isascii() or not id.replace("-", "").isalnum():
            raise Rejection(ErrorCode.INVALID, {"field": "id"})
        # The ticket first: two sockets of one visitor must not both open a new contact.
        await self._intake.cases.get(tx, visit.ticket)
        # The page began on ``visit.ticket``; it may have gone into another one since.
        current = select(visitor.c.contact, visitor.c.ticket).where(visitor.c.id == visit.id)
        contact_id, place = (await tx.conn.execute(current)).one()
        said = await self._intake.line(
            tx,
            ticket_id=place,
            contact_id=contact_id,
            customer=visit.customer,
            name=visit.name,
            id=id,
            text=kept,
            files=files,
        )
        if said.contact != contact_id:
            await tx.conn.execute(
                update(visitor).where(visitor.c.id == visit.id).values(contact=said.contact)
            )
        return said

    async def got(self, tx: Tx, visit_id: str, ids: Sequence[str]) -> None:
        """The page of the visitor ``visit_id`` shows these lines."""
        await self._came(tx, ids, Delivery.DELIVERED, (await trail_of(tx.conn, visit_id)).lines(0))

    async def sent(self, tx: Tx, ids: Sequence[str]) -> None:
        """These lines were given to the page's socket."""
        await self._came(tx, ids, Delivery.SENT)

    async def _came(
        self, tx: Tx, ids: Sequence[str], delivery: Delivery, among: ColumnElement[bool] | None = None
    ) -> None:
        await hold(tx.conn, REPLY_JOB, ids)
        moved = await mark(tx, list(ids), delivery, among=among)
        await settle(tx.conn, REPLY_JOB, moved, JobState.DONE, tx.now)

    async def leave(self, tx: Tx, visit: Visit) -> None:
        """The visitor ends it: abandoned, or wrap-up for the agent who had it."""
        await self._intake.cases.get(tx, visit.ticket)
        current = select(visitor.c.contact).where(visitor.c.id == visit.id)
        contact_id = (await tx.conn.execute(current)).scalar_one()
        await self.contacts.customer_left(tx, await self.contacts.get(tx, contact_id))

    async def away(self, tx: Tx, visit: Visit, gateway: str = "") -> None:
        """The page's link to ``gateway`` is gone; the conversation is not. A page that has come to another is not away."""
        await self._intake.cases.get(tx, visit.ticket)
        current = select(visitor.c.contact).where(visitor.c.id == visit.id, visitor.c.gateway == gateway)
        contact_id = (await tx.conn.execute(current)).scalar_one_or_none()
        if contact_id is not None:
            await self.contacts.online(tx, await self.contacts.get(tx, contact_id), False)


async def find(conn: AsyncConnection, token: str) -> str | None:
    """The id of the visitor whose token this is."""
    found: str | None = await conn.scalar(select(visitor.c.id).where(visitor.c.token == digest(token)))
    return found


async def read_news(conn: AsyncConnection, visit: Visit, after: int) -> News:
    """The lines above ``after`` and the state as it is. Notes and system lines have no name in ``_WHO``: they stay inside."""
    m = message.c
    wanted = select(message).where(
        # What was given up may have been said again in other words: it does not come as well.
        (await trail_of(conn, visit.id)).lines(after), m.kind.in_(list(_WHO)), m.delivery != Delivery.FAILED.value
    )  # fmt: skip
    rows = (await conn.execute(wanted.order_by(m.n))).all()
    about = (
        select(contact.c.id, contact.c.state, ticket.c.queue, users.c.name)
        .join(visitor, visitor.c.contact == contact.c.id)
        .join(ticket, ticket.c.id == contact.c.ticket)
        .outerjoin(users, users.c.id == contact.c.agent)
        .where(visitor.c.id == visit.id)
    )
    found = (await conn.execute(about)).one()
    return News(
        lines=[_line(row) for row in rows],
        undelivered=[row.id for row in rows if row.delivery == Delivery.ACCEPTED.value],
        state=State(_state(found.state), found.name or ""),
        queue=found.queue,
        contact=found.id,
    )


def _line(row: Found[Any]) -> Line:
    name = row.author_name if row.kind == MessageKind.REPLY.value else ""
    return Line(
        n=row.n,
        id=row.id,
        who=_WHO[row.kind],
        name=name,
        text=row.text,
        at=row.at,
        files=tuple(msgspec.convert(row.attachments, list[AttachmentRef])),
    )


def _state(state: str) -> str:
    if state in (ContactState.WAITING.value, ContactState.OFFERED.value):
        return "waiting"
    return "active" if state == ContactState.ACTIVE.value else "ended"


def digest(secret: str) -> str:
    """What stands in the table for a token or key: reading the table opens no conversation."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _clean(text: str) -> str:
    """Text a database takes, on one line."""
    return " ".join(text.replace("\x00", "").encode("utf-8", "ignore").decode().split())[:NAME_CHARS]
