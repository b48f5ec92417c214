"""Tickets that rest for longer than the centre keeps them on its desks leave the feeds, and come back whole when they wake."""

from sqlalchemy import select

from contract.casework_acts import Say
from contract.commands import MoveTicket
from contract.envelope import Outcome
from contract.rows import queue_feed
from domain.ticket import TicketMove
from gateway.cases import resting
from gateway.feeds import log
from gateway.feeds.models import event
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of, lines_of, made, note, row_of, says, served, writes

FEED = queue_feed("livechat_umum")
DAYS_S = HANDBOOK.cache_days * 86_400


async def _refs(floor: Floor, ticket: str) -> dict[tuple[str, str], set[str]]:
    keys = [("ticket", ticket), *(("message", line.id) for line in await lines_of(floor, ticket))]
    return {key: await feeds_of(floor, *key) for key in keys}


async def test_a_ticket_that_rests_long_leaves_with_all_that_hangs_on_it_and_comes_back_whole(
    floor: Floor,
) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    await says(floor, visit, "halo")
    contact = await floor.contact_of(visit)
    await floor.transactions.run(lambda tx: floor.conversations.leave(tx, visit))
    await floor.queued(agent, MoveTicket(ticket=visit.ticket, move=TicketMove.SOLVE))
    busy = await made(floor)
    floor.later(DAYS_S - 60)
    await resting.sweep(floor.transactions, HANDBOOK)
    assert all(FEED in feeds for feeds in (await _refs(floor, visit.ticket)).values())
    floor.later(120)
    async with floor.database.read() as conn:
        before = (await log.heads(conn, [FEED]))[FEED]
    await resting.sweep(floor.transactions, HANDBOOK)
    hung = [("contact", contact.id), ("customer", visit.customer)]
    assert set().union(*(await _refs(floor, visit.ticket)).values()) == set()
    assert [await feeds_of(floor, *key) for key in hung] == [set(), set()]
    assert FEED in await feeds_of(floor, "ticket", busy), "work that waits stays, however old"
    async with floor.database.read() as conn:
        shown = await log.snapshot(conn, floor.rows, agent, FEED, None)
        told = select(event.c.id).where(event.c.feed == FEED, event.c.n > before)
        gone = set((await conn.execute(told)).scalars())
    assert {row.id for row in shown.rows} == {busy}
    assert {visit.ticket, contact.id} <= gone, "desks that have it are told"

    await writes(floor, visit.ticket, "masih ada masalah")
    assert (await row_of(floor, visit.ticket)).rested is False
    assert all(FEED in feeds for feeds in (await _refs(floor, visit.ticket)).values())
    assert all([FEED in await feeds_of(floor, *key) for key in hung])


async def test_a_note_brings_it_back_for_as_long_again(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor)
    await floor.queued(agent, MoveTicket(ticket=id, move=TicketMove.SOLVE))
    floor.later(DAYS_S + 1)
    await resting.sweep(floor.transactions, HANDBOOK)
    await floor.queued(agent, note(id))
    await resting.sweep(floor.transactions, HANDBOOK)
    assert all(FEED in feeds for feeds in (await _refs(floor, id)).values())
    floor.later(DAYS_S + 1)
    await resting.sweep(floor.transactions, HANDBOOK)
    assert set().union(*(await _refs(floor, id)).values()) == set()


async def test_work_by_the_procedure_brings_it_back_too(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor)
    await floor.queued(agent, MoveTicket(ticket=id, move=TicketMove.SOLVE))
    floor.later(DAYS_S + 1)
    await resting.sweep(floor.transactions, HANDBOOK)
    assert (await floor.queued(agent, Say(ticket=id, step="salam"))).outcome is Outcome.APPLIED
    assert FEED in await feeds_of(floor, "ticket", id)
    floor.later(DAYS_S + 1)
    await resting.sweep(floor.transactions, HANDBOOK)
    assert await feeds_of(floor, "casework", id) == set()


async def test_one_that_is_still_written_up_stays(floor: Floor) -> None:
    agent = await floor.agent()
    visit, _ = await served(floor, agent)
    await floor.queued(agent, MoveTicket(ticket=visit.ticket, move=TicketMove.SOLVE))
    floor.later(DAYS_S + 1)
    await resting.sweep(floor.transactions, HANDBOOK)
    assert FEED in await feeds_of(floor, "ticket", visit.ticket)


async def test_many_go_piece_by_piece(floor: Floor) -> None:
    agent = await floor.agent()
    ids = [await made(floor) for _ in range(resting.AT_ONCE + 3)]
    for id in ids:
        await floor.queued(agent, MoveTicket(ticket=id, move=TicketMove.SOLVE))
    floor.later(DAYS_S + 1)
    await resting.sweep(floor.transactions, HANDBOOK)
    left = [id for id in ids if await feeds_of(floor, "ticket", id)]
    assert left == []
