"""What is thrown away, and when: what is old and over, in the hours' quiet, a little at a time so that nobody waits for it."""

import asyncio
from collections.abc import Awaitable, Callable

from sqlalchemy import ColumnElement, Table, delete, exists, select, tuple_

from contract.rows import OfferState
from domain.contact import ContactState
from domain.ticket import RESTING
from gateway.accounts.models import session
from gateway.cases.models import ticket
from gateway.channels.livechat.models import visitor
from gateway.channels.webform.models import intake_thread
from gateway.commands.models import ledger
from gateway.config import Config
from gateway.contacts.models import contact
from gateway.feeds import log
from gateway.feeds.standing import stands
from gateway.outgoing import JobState, job
from gateway.presence.models import presence_history
from gateway.routing.models import offer
from gateway.tools import results
from gateway.tx import Transactions, Tx
from gateway.unanswered.models import unanswered

DAY = 86_400_000
#: Rows one transaction deletes at most.
PIECE = 5_000
_EVERY_S = 3600.0
_SHOWN_ANEW = 200

#: Deletes one piece; the number of rows that were in it.
Piece = Callable[[Tx], Awaitable[int]]


async def tidy(transactions: Transactions, config: Config) -> None:
    """One round."""
    await _all(transactions, lambda tx: log.prune(tx.conn, tx.now - config.event_days * DAY, PIECE))
    for piece in _pieces(config):
        await _all(transactions, piece)


async def keep_tidy(transactions: Transactions, config: Config) -> None:
    while True:
        await tidy(transactions, config)
        await asyncio.sleep(_EVERY_S)


def _pieces(config: Config) -> list[Piece]:
    live = [ContactState.WAITING.value, ContactState.OFFERED.value, ContactState.ACTIVE.value]
    spoken = exists().where(contact.c.id == visitor.c.contact, contact.c.state.in_(live))
    return [
        # Stream heads stay: numbers are never taken twice.
        _old(ledger, ledger.c.at, config.ledger_days),
        _old(job, job.c.next_at, config.job_days, job.c.state == JobState.DONE.value),
        _old(visitor, visitor.c.made, config.visitor_days, ~spoken),
        # A form that was begun and never sent; its files go as soon (gateway.attachments.tidy).
        _old(intake_thread, intake_thread.c.made, 2, intake_thread.c.ticket.is_(None)),
        _old_threads(config.visitor_days),
        _old(presence_history, presence_history.c.at, config.presence_days),
        # A delivery token asks for its session as long as it is good.
        _old(session, session.c.until, config.delivery_days),
        lambda tx: _forget_results(tx, config.tool_result_days),
        _old(offer, offer.c.closed, config.offer_days, offer.c.state != OfferState.OPEN.value),
        _off_desks(unanswered, "unanswered", unanswered.c.answered, config.unanswered_days),
        # What is still on a desk goes with the next round.
        _old(
            unanswered, unanswered.c.answered, config.unanswered_days, ~stands("unanswered", unanswered.c.id)
        ),
    ]


async def _forget_results(tx: Tx, days: int) -> int:
    """Each is shown anew at the desks: fewer at once, and the piece counts as full while there are more."""
    found = await results.forget(tx, tx.now - days * DAY, _SHOWN_ANEW)
    return PIECE if found == _SHOWN_ANEW else 0


def _old(table: Table, at: ColumnElement[int], days: int, *which: ColumnElement[bool]) -> Piece:
    keys = list(table.primary_key.columns)

    async def piece(tx: Tx) -> int:
        some = select(*keys).where(at < tx.now - days * DAY, *which).limit(PIECE)
        return (await tx.conn.execute(delete(table).where(tuple_(*keys).in_(some)))).rowcount

    return piece


def _off_desks(table: Table, ref: str, at: ColumnElement[int], days: int) -> Piece:
    """What is old leaves the desks."""

    async def piece(tx: Tx) -> int:
        some = select(table.c.id).where(at < tx.now - days * DAY, stands(ref, table.c.id)).limit(PIECE)
        ids = (await tx.conn.execute(some)).scalars().all()
        for id in ids:
            tx.touch(ref, id, ())
        return len(ids)

    return piece


def _old_threads(days: int) -> Piece:
    """Tokens of the web form whose ticket has rested for so long."""
    i, t = intake_thread.c, ticket.c
    rests = t.state.in_([state.value for state in RESTING])

    async def piece(tx: Tx) -> int:
        over = exists().where(t.id == i.ticket, rests, t.updated < tx.now - days * DAY)
        some = select(i.id).where(i.made < tx.now - days * DAY, over).limit(PIECE)
        return (await tx.conn.execute(delete(intake_thread).where(i.id.in_(some)))).rowcount

    return piece


async def _all(transactions: Transactions, piece: Piece) -> None:
    """Piece by piece, a transaction each, until there is no full one."""
    while True:
        if await transactions.run(piece) < PIECE:
            return
        await asyncio.sleep(0)
