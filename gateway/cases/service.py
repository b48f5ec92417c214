"""What happens to cases, for every feature: tickets are opened, changed and given lines here and nowhere else.

Every function works inside the caller's Tx and leaves the rows touched. ``get`` locks the ticket until the commit, so that
line numbers stay dense and no change of two is lost.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache, partial
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import bindparam, insert, literal, select, union_all, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import Executable

from contract.attachment import AttachmentRef
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.mention import NotTold
from contract.rows import Delivery, MessageKind, MessageRow
from domain import ticket_number
from domain.contact import Channel
from domain.handbook import Handbook, Queue
from domain.sla import due
from domain.ticket import TICKET, Priority, TicketMove, TicketState
from gateway.cases.models import message, ticket, ticket_series
from gateway.cases.resting import bring_contacts
from gateway.cases.whole import whole_of
from gateway.casework.models import casework
from gateway.colleagues.mention_places import touch_mentions
from gateway.colleagues.models import draft, mention
from gateway.customers.places import touch_customer
from gateway.errors import Rejection
from gateway.feeds.places import ticket_feeds
from gateway.scheduled.models import scheduled
from gateway.scheduled.places import touch_scheduled
from gateway.schema import change_row, chunks, upsert_on
from gateway.tools.result_models import tool_result
from gateway.tx import Tx

Ticket = Found[Any]
"""A row of the ticket table, locked."""

# Made once: a desk's batch runs them hundreds of times.
_GET = select(ticket).where(ticket.c.id == bindparam("id_")).with_for_update()
_COUNT = (
    update(ticket)
    .where(ticket.c.id == bindparam("id_"))
    .values(last=ticket.c.last + 1, updated=bindparam("now"), rested=False)
    .returning(ticket.c.last)
)
#: A ticket that is parked no more.
AWAKE: dict[str, Any] = {"parked_until": None, "parked_by": None, "park_reason": ""}
_COUNT_CUSTOMER = _COUNT.values(last_customer=ticket.c.last + 1, state=bindparam("state_"))
_COUNT_WAKING = _COUNT_CUSTOMER.values(woken=bindparam("now_"), **AWAKE)
_COUNT_REPLY = _COUNT.values(woken=None)
_ADD = insert(message)
#: All that goes where its ticket goes.
_HANGS_ON = union_all(
    *(
        select(literal(t.name), t.c.id).where(t.c.ticket == bindparam("ticket_"))
        for t in (message, draft, scheduled, mention, casework, tool_result)
    )
)
#: What is seen where the ticket is and nowhere else.
_AS_IT_IS = frozenset({message.name, draft.name, casework.name, tool_result.name})


@cache
def _opening(dialect: str) -> Executable:
    return upsert_on(dialect, ticket).on_conflict_do_nothing().returning(*ticket.c)


@cache
def _numbering(dialect: str) -> Executable:
    put = upsert_on(dialect, ticket_series).values(desk=ticket_number.GATEWAY_DESK, counter=1)
    counted = put.on_conflict_do_update(
        index_elements=[ticket_series.c.desk], set_={"counter": ticket_series.c.counter + 1}
    )
    return counted.returning(ticket_series.c.counter)


async def hold_tickets(conn: AsyncConnection, ids: Collection[str]) -> None:
    """Locks these tickets, in their order, until the end of the transaction; on SQLite the one writer holds everything anyway."""
    if conn.dialect.name == "postgresql":
        for some in chunks(sorted(ids)):
            wanted = select(ticket.c.id).where(ticket.c.id.in_(some)).order_by(ticket.c.id)
            await conn.execute(wanted.with_for_update())


class Cases:
    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook

    async def get(self, tx: Tx, id: str) -> Ticket:
        """The ticket, locked for this transaction. Raises Rejection not_found."""
        found = await tx.conn.execute(_GET, {"id_": id})
        row = found.one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"ticket": id})
        return row

    async def open(
        self,
        tx: Tx,
        *,
        channel: Channel,
        queue: str,
        subject: str,
        origin: int,
        number: str | None = None,
        id: str | None = None,
        assignee: str | None = None,
        complainant: str | None = None,
        category: str | None = None,
        issue: str | None = None,
        priority: Priority = Priority.NORMAL,
    ) -> Ticket:
        """A new ticket; ``number`` None takes the next of the gateway's own series. ``origin``: Unix ms the SLA clocks start at.
        Raises Rejection for an id or number that is taken, InvalidValue for what the handbook does not know."""
        target, limit = self._due(origin, category, issue, self._handbook.queue(queue))
        values = {
            "id": id or new_id(), "version": 1, "number": number or await self._next_number(tx),
            "state": TicketState.NEW.value if assignee is None else TicketState.OPEN.value,
            "channel": channel.value, "queue": queue, "assignee": assignee, "subject": subject,
            "category": category, "issue": issue, "priority": priority.value, "complainant": complainant,
            "origin": origin, "target": target, "limit": limit, "updated": tx.now, "last": 0,
            "last_customer": 0, "reason": "", "watchers": [],
        }  # fmt: skip
        row = (await tx.conn.execute(_opening(tx.conn.dialect.name), values)).one_or_none()
        if row is None:
            raise Rejection(ErrorCode.INVALID, {"field": "number"})
        tx.touch("ticket", row.id, ticket_feeds(row), new=True)
        if id is None:
            # Nobody else can know of it yet.
            await self._touch_parties(tx, row)
        else:
            await self._touch(tx, row, moved=True)
        return row

    async def add_message(
        self,
        tx: Tx,
        to: Ticket,
        *,
        kind: MessageKind,
        author: str,
        author_name: str,
        text: str,
        id: str | None = None,
        contact: str | None = None,
        delivery: Delivery = Delivery.NONE,
        args: dict[str, str] | None = None,
        at: int | None = None,
        attachments: Sequence[AttachmentRef] = (),
        mentions: Sequence[str] = (),
        not_told: Sequence[NotTold] = (),
    ) -> MessageRow:
        """One more line on the timeline. A customer's line wakes a ticket that rests or is parked, and follows one that went into
        another. Raises Rejection for an id that is taken."""
        if kind is MessageKind.CUSTOMER and to.merged_into is not None:
            to = await self.get(tx, await whole_of(tx.conn, to.id))
        n = await self._counted(tx, to, kind)
        values: dict[str, Any] = {
            "id": id or new_id(), "version": 1, "ticket": to.id, "contact": contact, "n": n,
            "kind": kind.value, "author": author, "author_name": author_name, "text": text, "at": at or tx.now,
            "delivery": delivery.value, "failure": "", "args": args or {},
            "attachments": msgspec.to_builtins(list(attachments)), "mentions": list(mentions),
            "not_told": msgspec.to_builtins(list(not_told)),
        }  # fmt: skip
        try:
            await tx.conn.execute(_ADD, values)
        except IntegrityError:
            raise Rejection(ErrorCode.INVALID, {"field": "message"}) from None
        feeds = ticket_feeds(to)
        tx.touch("ticket", to.id, feeds)
        tx.touch("message", values["id"], feeds, new=True)
        if to.rested:
            await self._touch(tx, to, moved=True)
            await bring_contacts(tx, to.id)
        typed = {"kind": kind, "delivery": delivery, "attachments": tuple(attachments)}
        return MessageRow(**values | typed | {"mentions": tuple(mentions), "not_told": tuple(not_told)})

    async def _counted(self, tx: Tx, to: Ticket, kind: MessageKind) -> int:
        """Counts one more line on ``to``, and what its kind does to the ticket. Returns its number."""
        counting, given = _COUNT, {"id_": to.id, "now": tx.now}
        if kind is MessageKind.REPLY:
            counting = _COUNT_REPLY
        elif kind is MessageKind.CUSTOMER:
            counting = _COUNT_CUSTOMER
            given["state_"] = TICKET.after(TicketState(to.state), TicketMove.CUSTOMER_REPLIED).value
            if to.parked_by is not None:
                counting, given["now_"] = _COUNT_WAKING, tx.now
        return int((await tx.conn.execute(counting, given)).scalar_one())

    async def change(self, tx: Tx, row: Ticket, **values: Any) -> Ticket:
        """New values for columns of the ticket. A change of sight or of the complainant takes its messages and customers along."""
        if "category" in values or self._other_clock(row, values):
            queue = self._handbook.queue(values.get("queue", row.queue))
            origin, issue = values.get("origin", row.origin), values.get("issue", row.issue)
            category = values.get("category", row.category)
            values["target"], values["limit"] = self._due(origin, category, issue, queue)
        values |= {"updated": tx.now, "rested": False}
        after = await change_row(tx.conn, ticket, row.id, values)
        seen = [ticket_feeds(at) for at in (row, after)]
        parties = [(row.complainant, after.complainant), (row.counterparty, after.counterparty)]
        moved = row.rested or seen[0] != seen[1] or any(before != now for before, now in parties)
        await self._touch(tx, after, moved=moved)
        if row.rested:
            await bring_contacts(tx, row.id)
        for before in {before for before, now in parties if before not in (None, now)}:
            await touch_customer(tx, before)
        return after

    async def back(self, tx: Tx, row: Ticket) -> Ticket:
        """The ticket, to do something on it that is no line and no change of its own: one that rested too long for the desks is on them
        again, whole; else what was done would be seen alone, and never leave."""
        return await self.change(tx, row) if row.rested else row

    async def move(self, tx: Tx, row: Ticket, move: TicketMove, **values: Any) -> Ticket:
        """A move of the state machine; it ends parking, and standing on top. Raises IllegalTransition. Solving submits: the SLA clocks
        stop there."""
        state = TICKET.after(TicketState(row.state), move)
        values = {**AWAKE, "woken": None, **values}
        if move is TicketMove.SOLVE:
            values["submitted"] = tx.now
        elif move is TicketMove.REOPEN:
            values["submitted"] = None
        return await self.change(tx, row, state=state.value, **values)

    async def watched(self, tx: Tx, row: Ticket, watchers: Collection[str]) -> Ticket:
        """``watchers`` follow the ticket from now on; nothing else about it changes."""
        changed = update(ticket).where(ticket.c.id == row.id).values(watchers=sorted(watchers))
        after = (await tx.conn.execute(changed.returning(*ticket.c))).one()
        # One that rests so long that no desk has it comes back to nobody by being let go.
        if not after.rested:
            await self._touch(tx, after, moved=True)
        return after

    async def _touch(self, tx: Tx, row: Ticket, *, moved: bool) -> None:
        feeds = ticket_feeds(row)
        tx.touch("ticket", row.id, feeds)
        if moved:
            found = (await tx.conn.execute(_HANGS_ON, {"ticket_": row.id})).all()
            for ref, id in found:
                if ref in _AS_IT_IS:
                    tx.touch(ref, id, feeds)
            others = {ref for ref, _ in found} - _AS_IT_IS
            if scheduled.name in others:
                await touch_scheduled(tx, [row.id], feeds)
            if mention.name in others:
                await touch_mentions(tx, row, self._handbook)
            await self._touch_parties(tx, row)

    async def _touch_parties(self, tx: Tx, row: Ticket) -> None:
        for customer in (row.complainant, row.counterparty):
            if customer is not None:
                await touch_customer(tx, customer)

    def _other_clock(self, row: Ticket, values: Mapping[str, Any]) -> bool:
        """Whether another issue of the same category has clocks of its own, or ends those of the former."""
        if "issue" not in values or row.category not in {one.id for one in self._handbook.categories}:
            return False
        clock = partial(self._handbook.clock, row.category)
        return clock(row.issue) != clock(values["issue"])

    def _due(
        self, origin: int, category: str | None, issue: str | None, queue: Queue
    ) -> tuple[int | None, int | None]:
        if category is None:
            return None, None
        calendar = self._handbook.calendar(queue) if queue.clock_by_hours else None
        at = due(origin, self._handbook.clock(category, issue), calendar)
        return at.target, at.limit

    async def _next_number(self, tx: Tx) -> str:
        """The next of the gateway's own series, counted in a row of its own."""
        counter = await tx.conn.execute(_numbering(tx.conn.dialect.name))
        return ticket_number.make(ticket_number.GATEWAY_DESK, counter.scalar_one())
