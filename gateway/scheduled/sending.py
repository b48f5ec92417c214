"""Replies whose time has come are sent, or held back (domain.scheduling).

The row of a reply is its job: it stands until a transaction has made a message of it, under the same id, or has held it. So it
is done once, by whichever gateway comes first, and after a gateway's death by the next.
"""

import asyncio
from functools import partial
from typing import Any

import msgspec
import structlog
from sqlalchemy import Row as Found
from sqlalchemy import func, select, update
from sqlalchemy.exc import DBAPIError

from contract.attachment import AttachmentRef
from contract.rows import agent_feed
from domain.contact import ContactState
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Act
from domain.scheduling import Held, ScheduledState, why_held
from domain.ticket import TicketState
from domain.ticket_sets import TicketSets
from gateway import killpoint
from gateway.accounts import people
from gateway.cases.access import reaches
from gateway.cases.replying import put_reply
from gateway.cases.service import Cases, Ticket
from gateway.cases.setting import need_issue, put_sets
from gateway.cases.whole import whole_of
from gateway.clock import Clock
from gateway.contacts.models import contact
from gateway.feeds.places import work_feeds
from gateway.scheduled.models import scheduled
from gateway.tx import Transactions, Tx

_S = scheduled.c
_IN_HAND = (ContactState.ACTIVE.value, ContactState.WRAP_UP.value)
#: Seconds between two looks, and how many are taken up at one.
_LOOK_S, _AT_ONCE = 2.0, 100
_WAITING = _S.state == ScheduledState.WAITING.value
_log = structlog.get_logger()


async def send_due(transactions: Transactions, cases: Cases, handbook: Handbook) -> int:
    """Sends or holds what is due. Returns how many were taken up. Safe in several processes at once."""
    now = transactions.now()
    async with transactions.database.read() as conn:
        due = select(_S.id).where(_WAITING, _S.at <= now).order_by(_S.at, _S.id).limit(_AT_ONCE)
        ids = list((await conn.execute(due)).scalars())
    for id in ids:
        try:
            await transactions.run(partial(_release, cases=cases, handbook=handbook, id=id))
        except DBAPIError:
            # The database's trouble is no reason to hold anything: it is looked at again.
            raise
        except Exception as error:  # noqa: BLE001 - reported; its author decides, and it stops no other's
            _log.error("scheduled_failed", scheduled=id, error=type(error).__name__)
            await transactions.run(partial(_give_up, cases=cases, id=id))
        killpoint.here("scheduled.committed")
    return len(ids)


async def keep_time(transactions: Transactions, cases: Cases, handbook: Handbook, clock: Clock) -> None:
    """Sends replies at their time, also those whose time came while no gateway was up. Runs until cancelled."""
    while True:
        async with transactions.database.read() as conn:
            first: int | None = await conn.scalar(select(func.min(_S.at)).where(_WAITING))
        now = clock()
        if first is not None and first <= now:
            await send_due(transactions, cases, handbook)
            continue
        await asyncio.sleep(_LOOK_S if first is None else min(_LOOK_S, (first - now) / 1000))


async def _release(tx: Tx, *, cases: Cases, handbook: Handbook, id: str) -> None:
    found = await _taken(tx, cases, id)
    if found is None:
        return
    row, line = found
    holding, channel = await _in_hand(tx, line) or (None, None)
    author = await people.find(tx.conn, line.author)
    sets = msgspec.convert(line.sets, TicketSets | None)
    why = why_held(
        state=TicketState(row.state),
        merged=row.id != line.ticket,
        allowed=author is not None
        and author.active
        and author.may(Act.REPLY)
        and (not sets or author.may(Act.TICKET_WRITE))
        and reaches(author, row, handbook),
        elsewhere=holding not in (None, line.author) or not _theirs(row, line),
        news=row.last_customer > line.seen_up_to,
        late=line.not_after is not None and tx.now > line.not_after,
    )
    if why is None and not _known(handbook, sets):
        why = Held.FAILED
    if why is not None:
        await _hold(tx, row, line, why)
        return
    await put_reply(
        tx, cases, row, id=line.id, author=line.author, author_name=line.author_name, text=line.text,
        contact=line.contact if holding == line.author else None,
        channel=channel,
        files=msgspec.convert(line.attachments, list[AttachmentRef]),
    )  # fmt: skip
    await put_sets(tx, cases, row, sets)
    await _set(tx, line.id, state=ScheduledState.SENT.value, ended=tx.now)
    tx.touch("scheduled", line.id, ())
    killpoint.here("scheduled.sending")


def _known(handbook: Handbook, sets: TicketSets | None) -> bool:
    """Whether the handbook has still what a reply is to set: it may be another than when that was written."""
    try:
        need_issue(handbook, sets.category if sets else None, sets.issue if sets else None)
    except InvalidValue:
        return False
    return True


async def _give_up(tx: Tx, *, cases: Cases, id: str) -> None:
    found = await _taken(tx, cases, id)
    if found is not None:
        await _hold(tx, *found, Held.FAILED)


async def _taken(tx: Tx, cases: Cases, id: str) -> tuple[Ticket, Found[Any]] | None:
    """The reply, still waiting and due, with the ticket it is about now, both locked."""
    place = await tx.conn.scalar(select(_S.ticket).where(_S.id == id))
    if place is None:
        return None
    row = await cases.get(tx, await whole_of(tx.conn, place))
    wanted = select(scheduled).where(_S.id == id, _WAITING, _S.at <= tx.now).with_for_update()
    line = (await tx.conn.execute(wanted)).one_or_none()
    return None if line is None else (row, line)


async def _in_hand(tx: Tx, line: Found[Any]) -> tuple[str | None, str] | None:
    """Who has the customer of the contact it was written in, and its channel; None when nobody has."""
    if line.contact is None:
        return None
    held = select(contact.c.agent, contact.c.state, contact.c.channel)
    wanted = held.where(contact.c.id == line.contact).with_for_update()
    found = (await tx.conn.execute(wanted)).one_or_none()
    return (found.agent, found.channel) if found is not None and found.state in _IN_HAND else None


def _theirs(row: Ticket, line: Found[Any]) -> bool:
    """Whether nobody else has got the customer or the ticket since it was written."""
    return row.holder in (None, line.author) and row.assignee in (None, line.author, line.assignee)


async def _hold(tx: Tx, row: Ticket, line: Found[Any], why: Held) -> None:
    # Of a ticket that went into another it is seen, and settled, there.
    await _set(tx, line.id, state=ScheduledState.HELD.value, why=why.value, ended=tx.now, ticket=row.id)
    feeds = work_feeds(row.queue, row.assignee, row.holder)
    tx.touch("scheduled", line.id, {*feeds, agent_feed(line.author)})
    tx.audit("system", "reply.held", "ticket", row.id, scheduled=line.id, why=why.value)


async def _set(tx: Tx, id: str, **values: object) -> None:
    await tx.conn.execute(update(scheduled).where(_S.id == id).values(**values))
