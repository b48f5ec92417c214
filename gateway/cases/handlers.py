"""Commands on tickets: reply, note, open, edit, move (seams of the desk: SendReply, …)."""

from collections.abc import Awaitable, Callable, Sequence

import msgspec
from sqlalchemy import select

from contract.commands import AddNote, EditTicket, MoveTicket, OpenTicket, SendReply
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import MessageKind
from domain.attachment import Surface, rule_for
from domain.draft import DraftMode
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.ticket import TicketMove
from gateway.accounts.user import User
from gateway.attachments.service import Attachments, Sender
from gateway.cases import moves
from gateway.cases.access import need_reach
from gateway.cases.models import message
from gateway.cases.numbers import need_own_number
from gateway.cases.replying import REPLY_JOB as REPLY_JOB
from gateway.cases.replying import put_reply
from gateway.cases.service import Cases, Ticket
from gateway.cases.setting import need_issue, need_sets, put_sets
from gateway.cases.whole import need_whole
from gateway.colleagues import mentions
from gateway.colleagues.drafts import erase
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.customers.access import need_reach as need_customer
from gateway.errors import Rejection
from gateway.tx import Tx

Solved = Callable[[Tx, Ticket, User], Awaitable[None]]


class CaseHandlers:
    """``solved``: what else is to be done, in the same transaction, when somebody solves a ticket."""

    def __init__(
        self, cases: Cases, handbook: Handbook, attachments: Attachments, solved: Sequence[Solved] = ()
    ) -> None:
        self._cases, self._handbook, self._attachments = cases, handbook, attachments
        self._solved = solved

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(SendReply, self.reply),
            on(AddNote, self.note),
            on(OpenTicket, self.open),
            on(EditTicket, self.edit),
            on(MoveTicket, self.move),
        ]

    async def reply(self, tx: Tx, _command: Command, body: SendReply, author: User) -> None:
        row = await self._ticket(tx, body.ticket, author)
        channel = row.channel
        if body.contact is not None:
            # A chat that was merged into another channel's ticket goes on as a chat.
            channel = await need_lease(tx, body.contact, body.epoch, author, row)
        elif row.holder not in (None, author.id):
            # Written while nobody had the customer on the line; somebody has now.
            raise Rejection(ErrorCode.LEASE_LOST)
        self._need_text(body.text, channel, files=bool(body.attachments))
        if not body.confirmed_stale:
            await need_seen(tx, row, body.seen_up_to)
        if body.not_after is not None and tx.now > body.not_after:
            raise Rejection(ErrorCode.EXPIRED, {"not_after": str(body.not_after)})
        files = await self._attachments.take(
            tx, self._sender(author, row, Surface.REPLY, channel), body.attachments, body.message
        )
        await put_reply(
            tx, self._cases, row, id=body.message, author=author.id, author_name=author.name, text=body.text,
            contact=body.contact, channel=channel, files=files,
        )  # fmt: skip
        await erase(tx, row.id, author.id, DraftMode.REPLY)
        need_sets(self._handbook, body.sets, author)
        await put_sets(tx, self._cases, row, body.sets)

    async def note(self, tx: Tx, _command: Command, body: AddNote, author: User) -> None:
        row = await self._ticket(tx, body.ticket, author)
        self._need_text(body.text, files=bool(body.attachments))
        if body.contact is not None:
            await _need_contact(tx, body.contact, row)
        named = await mentions.sort_out(tx, row, body.mentions, author, self._handbook)
        files = await self._attachments.take(
            tx, self._sender(author, row, Surface.NOTE, row.channel), body.attachments, body.message
        )
        line = await self._cases.add_message(
            tx, row, id=body.message, kind=MessageKind.NOTE, author=author.id, author_name=author.name, text=body.text,
            contact=body.contact, attachments=files, mentions=[user.id for user in named.told], not_told=named.not_told,
        )  # fmt: skip
        await mentions.tell(tx, row, line, named.told, self._handbook)
        await erase(tx, row.id, author.id, DraftMode.NOTE)
        need_sets(self._handbook, body.sets, author)
        await put_sets(tx, self._cases, row, body.sets)

    async def open(self, tx: Tx, command: Command, body: OpenTicket, author: User) -> None:
        await need_own_number(tx.conn, body.number, author)
        need_issue(self._handbook, body.category, body.issue)
        if body.complainant is not None:
            await need_customer(tx.conn, author, body.complainant)
        await self._cases.open(
            tx, id=body.ticket, number=body.number, channel=body.channel, queue=body.queue, subject=body.subject,
            category=body.category, issue=body.issue, priority=body.priority, complainant=body.complainant,
            assignee=author.id,
            # Begun in an outage, its clocks run from then; a clock that cannot be right is not believed.
            origin=command.made.at(tx.now),
        )  # fmt: skip

    async def edit(self, tx: Tx, _command: Command, body: EditTicket, author: User) -> None:
        row = await self._ticket(tx, body.ticket, author)
        given = {
            name: getattr(body, name)
            for name in ("category", "issue", "priority", "subject", "complainant", "counterparty")
            if getattr(body, name) is not msgspec.UNSET
        }
        if "category" in given or "issue" in given:
            need_issue(self._handbook, given.get("category", row.category), given.get("issue", row.issue))
        for name, held in (("complainant", row.complainant), ("counterparty", row.counterparty)):
            if given.get(name, held) not in (None, held):
                await need_customer(tx.conn, author, str(given[name]))
        if "priority" in given:
            given["priority"] = given["priority"].value
        if given:
            await self._cases.change(tx, row, **given)

    async def move(self, tx: Tx, _command: Command, body: MoveTicket, author: User) -> None:
        row = await self._ticket(tx, body.ticket, author)
        await moves.apply(tx, self._cases, self._handbook, row, body, author)
        if body.move is TicketMove.SOLVE:
            for also in self._solved:
                await also(tx, row, author)

    async def _ticket(self, tx: Tx, id: str, author: User) -> Ticket:
        row = await self._cases.get(tx, id)
        need_reach(author, row, self._handbook)
        await need_whole(tx.conn, row)
        return row

    def _sender(self, author: User, row: Ticket, surface: Surface, channel: str) -> Sender:
        return Sender(author.id, row.id, surface, rule_for(surface, channel, self._handbook))

    def _need_text(self, text: str, channel: str | None = None, *, files: bool = False) -> None:
        rule = self._handbook.channels.get(channel) if channel else None
        if not text.strip() and not files:
            raise InvalidValue("text", "empty")
        if rule is not None and len(text) > rule.max_chars:
            raise InvalidValue("text", f"longer than {rule.max_chars}")


async def _need_contact(tx: Tx, id: str, row: Ticket) -> None:
    """Raises Rejection not_found for a contact of another ticket."""
    if await tx.conn.scalar(select(contact.c.ticket).where(contact.c.id == id)) != row.id:
        raise Rejection(ErrorCode.NOT_FOUND, {"contact": id})


async def need_lease(tx: Tx, id: str, epoch: int, author: User, row: Ticket) -> str:
    """The channel of the contact. Raises Rejection lease_lost unless ``author`` holds it as they did when they wrote."""
    c = contact.c
    wanted = select(c.agent, c.epoch, c.ticket, c.channel).where(c.id == id)
    found = (await tx.conn.execute(wanted.with_for_update())).one_or_none()
    if found is None or found.ticket != row.id:
        raise Rejection(ErrorCode.NOT_FOUND, {"contact": id})
    if found.agent != author.id or found.epoch != epoch:
        raise Rejection(ErrorCode.LEASE_LOST, {"epoch": str(found.epoch)})
    return str(found.channel)


async def need_seen(tx: Tx, row: Ticket, seen_up_to: int) -> None:
    """Raises Rejection stale, with the ids of what the customer wrote meanwhile."""
    if row.last_customer <= seen_up_to:
        return
    m = message.c
    wanted = select(m.id).where(m.ticket == row.id, m.n > seen_up_to, m.kind == MessageKind.CUSTOMER.value)
    ids = list((await tx.conn.execute(wanted.order_by(m.n))).scalars())
    raise Rejection(
        ErrorCode.STALE, {"count": str(len(ids))}, msgspec.Raw(msgspec.json.encode({"meanwhile": ids}))
    )
