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
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.ids import new_id
from contract.rows import FLOOR, MessageKind
from domain.contact import Channel
from domain.handbook import Handbook
from domain.mass_problem import LeftOut, Linked, LinkState, ProblemState, is_scripted, verdicts
from domain.ticket import TicketState
from gateway import killpoint
from gateway.accounts import people
from gateway.cases.models import message, ticket
from gateway.cases.replying import put_reply
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import whole_of
from gateway.customers import groups
from gateway.mass import watch
from gateway.mass.models import mass_link, mass_problem
from gateway.mass.settling import Settling
from gateway.schema import chunks
from gateway.tx import Transactions, Tx, lock_keys

_P, _L, _M = mass_problem.c, mass_link.c, message.c
_OPEN = _L.state == LinkState.LINKED.value
#: Seconds between two looks.
_LOOK_S = 2.0
_log = structlog.get_logger()

Party = tuple[str, str]
"""Whose answer it is (a customer, or a ticket of nobody) and by which channel."""


async def keep(
    transactions: Transactions, cases: Cases, handbook: Handbook, settling: Settling, solved: asyncio.Event
) -> None:
    """Answers what is solved and proposes what is out of the ordinary, also what came while no gateway was up. Runs until cancelled.
    ``solved``: set when there is something to answer at once."""
    while True:
        solved.clear()
        await answer_due(transactions, cases, settling)
        await watch.look(transactions, handbook)
        with suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_S):
                await solved.wait()


async def answer_due(transactions: Transactions, cases: Cases, settling: Settling) -> int:
    """Answers every linked ticket of solved problems, or leaves it out. Returns how many were taken up. Safe in several processes.

    Whose each ticket is, is found for all of them at once and beforehand; then each of them has a transaction that reads and
    holds what is theirs alone. So it takes as long again for as many again, and no one else waits for the whole."""
    done = 0
    for problem, parties in (await _due(transactions)).items():
        for ids in parties:
            done += await _answer(transactions, cases, settling, problem, ids)
            killpoint.here("mass.answered")
    return done


async def _answer(
    transactions: Transactions, cases: Cases, settling: Settling, problem: str, ids: Sequence[str]
) -> int:
    work = partial(_answer_with, cases=cases, settling=settling, problem=problem, ids=ids)
    try:
        return await transactions.run(work)
    except DBAPIError:
        # The database's trouble is no reason to leave anybody out: it is looked at again.
        raise
    except Exception as error:  # noqa: BLE001 - reported and named on the leader's list; it stops no other's
        _log.error("mass_answer_failed", link=ids[0], error=type(error).__name__)
        return await transactions.run(partial(_give_up, problem=problem, id=ids[0]))


async def _due(transactions: Transactions) -> dict[str, list[list[str]]]:
    """By solved problem the links that are open still, those of one customer on one channel together."""
    async with transactions.database.read() as conn:
        solved = select(mass_link).join(mass_problem, _P.id == _L.problem)
        wanted = solved.where(_OPEN, _P.state == ProblemState.SOLVED.value).order_by(_L.at, _L.id)
        links = (await conn.execute(wanted)).all()
        parties = await _parties(conn, links)
    found: dict[str, dict[Party, list[str]]] = defaultdict(lambda: defaultdict(list))
    for link in links:
        found[link.problem][parties[link.id]].append(link.id)
    return {problem: list(theirs.values()) for problem, theirs in found.items()}


async def _answer_with(tx: Tx, *, cases: Cases, settling: Settling, problem: str, ids: Sequence[str]) -> int:
    """Answers the customer of the links ``ids``; how many those were."""
    # Before any ticket: of two gateways one answers this problem, the other waits for it.
    await lock_keys(tx.conn, [f"mass:{problem}"])
    row = (await tx.conn.execute(select(mass_problem).where(_P.id == problem))).one()
    links = await _open(tx, ids)
    if not links:
        return 0
    tickets = await _held(tx, cases, links)
    whose = {link.id: await _party(tx, tickets[link.id]) for link in links}
    mine = whose[links[0].id]
    # One that got another customer since waits for the next look.
    theirs = [link for link in links if whose[link.id] == mine]
    told = await _told(tx, problem, mine)
    linked = [await _linked(tx, row, link, tickets[link.id]) for link in theirs]
    found = verdicts(linked, told=told is not None)
    answered = next((link.number for link in theirs if found[link.id] is None), None)
    by_hand = next((link.number for link in theirs if found[link.id] is LeftOut.BY_HAND), None)
    instead = answered or told or by_hand or ""
    leader = await people.find(tx.conn, row.leader) if row.settles else None
    for link in theirs:
        why = found[link.id]
        said = await _say(tx, cases, row, tickets[link.id]) if why is None else None
        settled = None
        if said is not None and row.settles and leader is not None:
            settled = await settling.settle(tx, tickets[link.id], leader)
        other = instead if why is LeftOut.SAME_CUSTOMER else ""
        await _end(tx, link, mine, why, said, other, settled)
    killpoint.here("mass.answering")
    return len(theirs)


async def _open(tx: Tx, ids: Sequence[str]) -> list[Found[Any]]:
    """Of the links ``ids`` those that nobody has decided, oldest first."""
    found: list[Found[Any]] = []
    for some in chunks(ids):
        found += await tx.conn.execute(select(mass_link).where(_L.id.in_(some), _OPEN))
    return sorted(found, key=lambda link: (link.at, link.id))


async def _give_up(tx: Tx, *, problem: str, id: str) -> int:
    await lock_keys(tx.conn, [f"mass:{problem}"])
    link = (await tx.conn.execute(select(mass_link).where(_L.id == id, _OPEN))).one_or_none()
    if link is None:
        return 0
    await _end(tx, link, (link.ticket, link.channel), LeftOut.FAILED, None, "", None)
    return 1


async def _parties(conn: AsyncConnection, links: Sequence[Found[Any]]) -> dict[str, Party]:
    """By link. Read for all at once, before any ticket is locked."""
    t = ticket.c
    rows: dict[str, Any] = {}
    for some in chunks([link.ticket for link in links]):
        wanted = select(t.id, t.complainant, t.channel, t.merged_into).where(t.id.in_(some))
        rows |= {row.id: row for row in await conn.execute(wanted)}
    for id, row in list(rows.items()):
        if row.merged_into is not None:
            whole = await whole_of(conn, id)
            wanted = select(t.id, t.complainant, t.channel).where(t.id == whole)
            rows[id] = (await conn.execute(wanted)).one()
    fronts = await groups.fronts(conn, {row.complainant for row in rows.values() if row.complainant})
    whose = {id: (fronts.get(row.complainant, row.id), row.channel) for id, row in rows.items()}
    return {link.id: whose[link.ticket] for link in links}


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


async def _told(tx: Tx, problem: str, party: Party) -> str | None:
    """The number of the ticket by which that party was told already, by whichever of the names that they go under."""
    told = (_L.state == LinkState.ANSWERED.value) | (_L.why == LeftOut.BY_HAND.value)
    names = await groups.group(tx.conn, party[0])
    mine = (_L.problem == problem, _L.party.in_(names), _L.channel == party[1])
    return await tx.conn.scalar(select(_L.number).where(*mine, told).order_by(_L.at, _L.id).limit(1))


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
    tx: Tx,
    link: Found[Any],
    party: Party,
    why: LeftOut | None,
    said: str | None,
    instead: str,
    settled: bool | None,
) -> None:
    state = LinkState.ANSWERED if why is None else LinkState.LEFT_OUT
    values = {
        "state": state.value, "why": None if why is None else why.value, "instead": instead, "party": party[0],
        "channel": party[1], "message": said, "ended": tx.now, "settled": settled,
    }  # fmt: skip
    await tx.conn.execute(update(mass_link).where(_L.id == link.id).values(values))
    tx.touch("mass_link", link.id, {FLOOR})
