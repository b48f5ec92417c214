"""A solved problem's linked tickets are answered: each customer once a channel, whatever becomes of the gateway meanwhile.

All tickets of one customer on one channel are decided in one transaction, with the line and the job that carries it
(gateway.cases.replying): what is not committed is done by whichever gateway looks next, and nothing is done twice.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import structlog
from sqlalchemy import Row as Found
from sqlalchemy import select, update
from sqlalchemy.exc import DBAPIError

from contract.ids import new_id
from contract.rows import FLOOR, MessageKind
from domain.contact import Channel
from domain.handbook import Handbook
from domain.mass_problem import LeftOut, Linked, LinkState, ProblemState, is_scripted, verdicts
from domain.ticket import TicketState
from gateway import killpoint
from gateway.cases.models import message, ticket
from gateway.cases.replying import put_reply
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import whole_of
from gateway.customers import groups
from gateway.mass import watch
from gateway.mass.models import mass_link, mass_problem
from gateway.tx import Transactions, Tx, lock_keys

_P, _L, _M = mass_problem.c, mass_link.c, message.c
_OPEN = _L.state == LinkState.LINKED.value
#: Seconds between two looks.
_LOOK_S = 2.0
_log = structlog.get_logger()

Party = tuple[str, str]
"""Whose answer it is (a customer, or a ticket of nobody) and by which channel."""


async def keep(transactions: Transactions, cases: Cases, handbook: Handbook, solved: asyncio.Event) -> None:
    """Answers what is solved and proposes what is out of the ordinary, also what came while no gateway was up. Runs until cancelled.
    ``solved``: set when there is something to answer at once."""
    while True:
        solved.clear()
        await answer_due(transactions, cases)
        await watch.look(transactions, handbook)
        with suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_S):
                await solved.wait()


async def answer_due(transactions: Transactions, cases: Cases) -> int:
    """Answers every linked ticket of solved problems, or leaves it out. Returns how many were taken up. Safe in several processes."""
    async with transactions.database.read() as conn:
        solved = select(_L.id, _L.problem).join(mass_problem, _P.id == _L.problem)
        wanted = solved.where(_OPEN, _P.state == ProblemState.SOLVED.value).order_by(_L.at, _L.id)
        due = (await conn.execute(wanted)).all()
    done = 0
    for link in due:
        try:
            done += await transactions.run(
                partial(_answer_with, cases=cases, problem=link.problem, id=link.id)
            )
        except DBAPIError:
            # The database's trouble is no reason to leave anybody out: it is looked at again.
            raise
        except Exception as error:  # noqa: BLE001 - reported and named on the leader's list; it stops no other's
            _log.error("mass_answer_failed", link=link.id, error=type(error).__name__)
            done += await transactions.run(partial(_give_up, problem=link.problem, id=link.id))
        killpoint.here("mass.answered")
    return done


async def _answer_with(tx: Tx, *, cases: Cases, problem: str, id: str) -> int:
    """Answers the customer of the link ``id``, with all their tickets of that channel; how many those were."""
    # Before any ticket: of two gateways one answers this problem, the other waits for it.
    await lock_keys(tx.conn, [f"mass:{problem}"])
    row = (await tx.conn.execute(select(mass_problem).where(_P.id == problem))).one()
    links = list(
        await tx.conn.execute(select(mass_link).where(_L.problem == problem, _OPEN).order_by(_L.at, _L.id))
    )
    if id not in {link.id for link in links}:
        return 0
    parties = await _parties(tx, links)
    mine = parties[id]
    theirs = [link for link in links if parties[link.id] == mine]
    tickets = await _held(tx, cases, theirs)
    # One that got another customer in this very moment waits for the next look.
    theirs = [link for link in theirs if await _party(tx, tickets[link.id]) == mine]
    told = await tx.conn.scalar(_told(problem, mine))
    linked = [await _linked(tx, row, link, tickets[link.id]) for link in theirs]
    found = verdicts(linked, told=told is not None)
    answered = next((link.number for link in theirs if found[link.id] is None), None)
    by_hand = next((link.number for link in theirs if found[link.id] is LeftOut.BY_HAND), None)
    instead = answered or told or by_hand or ""
    for link in theirs:
        why = found[link.id]
        said = await _say(tx, cases, row, tickets[link.id]) if why is None else None
        await _end(tx, link, mine, why, said, instead if why is LeftOut.SAME_CUSTOMER else "")
    killpoint.here("mass.answering")
    return len(theirs)


async def _give_up(tx: Tx, *, problem: str, id: str) -> int:
    await lock_keys(tx.conn, [f"mass:{problem}"])
    link = (await tx.conn.execute(select(mass_link).where(_L.id == id, _OPEN))).one_or_none()
    if link is None:
        return 0
    await _end(tx, link, (link.ticket, link.channel), LeftOut.FAILED, None, "")
    return 1


async def _parties(tx: Tx, links: Sequence[Found[Any]]) -> dict[str, Party]:
    """By link. Read for all at once, before any ticket is locked."""
    t = ticket.c
    found: dict[str, Any] = {}
    ids = [link.ticket for link in links]
    rows = {row.id: row for row in await tx.conn.execute(select(ticket).where(t.id.in_(ids)))}
    for link in links:
        row = rows[link.ticket]
        if row.merged_into is not None:
            whole = await whole_of(tx.conn, row.id)
            row = (await tx.conn.execute(select(ticket).where(t.id == whole))).one()
        found[link.id] = row
    fronts = await groups.fronts(tx.conn, {row.complainant for row in found.values() if row.complainant})
    return {
        id: (fronts[row.complainant] if row.complainant else row.id, row.channel) for id, row in found.items()
    }


async def _party(tx: Tx, row: Ticket) -> Party:
    if row.complainant is None:
        return row.id, row.channel
    return (await groups.fronts(tx.conn, [row.complainant]))[row.complainant], row.channel


async def _held(tx: Tx, cases: Cases, links: Sequence[Found[Any]]) -> dict[str, Ticket]:
    """The ticket each link is about now, locked in their order."""
    whole: dict[str, list[str]] = defaultdict(list)
    for link in links:
        whole[await whole_of(tx.conn, link.ticket)].append(link.id)
    held: dict[str, Ticket] = {}
    for id in sorted(whole):
        row = await cases.get(tx, id)
        held |= dict.fromkeys(whole[id], row)
    return held


def _told(problem: str, party: Party) -> Any:
    """The number of the ticket by which that party was told already."""
    told = (_L.state == LinkState.ANSWERED.value) | (_L.why == LeftOut.BY_HAND.value)
    mine = (_L.problem == problem, _L.party == party[0], _L.channel == party[1])
    return select(_L.number).where(*mine, told).order_by(_L.at, _L.id).limit(1)


async def _linked(tx: Tx, problem: Found[Any], link: Found[Any], row: Ticket) -> Linked:
    # Of a ticket that went into another its lines have other numbers there.
    since = _M.n > link.said if row.id == link.ticket else _M.at > link.at
    wanted = select(_M.text).where(_M.ticket == row.id, _M.kind == MessageKind.REPLY.value, since)
    said = (await tx.conn.execute(wanted)).scalars()
    by_hand = any(not any(is_scripted(text, one) for one in problem.answers) for text in said)
    return Linked(
        ticket=link.id, state=TicketState(row.state), by_hand=by_hand, written=row.channel != Channel.VOICE.value,
        at=link.at,
    )  # fmt: skip


async def _say(tx: Tx, cases: Cases, problem: Found[Any], row: Ticket) -> str:
    """The joint answer on ``row``; the id of the line."""
    id = new_id()
    await put_reply(
        tx, cases, row, id=id, author=problem.leader, author_name=problem.leader_name, text=problem.closing,
        contact=None, files=(),
    )  # fmt: skip
    return id


async def _end(
    tx: Tx, link: Found[Any], party: Party, why: LeftOut | None, said: str | None, instead: str
) -> None:
    state = LinkState.ANSWERED if why is None else LinkState.LEFT_OUT
    values = {
        "state": state.value, "why": None if why is None else why.value, "instead": instead, "party": party[0],
        "channel": party[1], "message": said, "ended": tx.now,
    }  # fmt: skip
    await tx.conn.execute(update(mass_link).where(_L.id == link.id).values(values))
    tx.touch("mass_link", link.id, {FLOOR})
