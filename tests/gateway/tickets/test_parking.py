"""A parked ticket: out of the way, woken at its time or by the customer, taken back (domain.parking)."""

import asyncio
from pathlib import Path

from contract.commands import MoveTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ticket_acts import ParkTicket, UnparkTicket
from domain.ticket import TicketMove
from gateway.cases import parking
from tests.gateway.floor import Floor
from tests.gateway.site import open_site
from tests.gateway.test_commands import opening, timeline
from tests.gateway.tickets.acts import lines_of, made, reply, row_of, served, writes

MINUTE = 60_000


async def _wakes(floor: Floor) -> int:
    return await floor.transactions.run(lambda tx: parking.wake(tx, floor.cases))


async def test_at_its_time_a_ticket_stands_on_top_until_somebody_acts_on_it(floor: Floor) -> None:
    agent = await floor.agent()
    id, other = await made(floor), await made(floor)
    until = floor.now + 10 * MINUTE
    result = await floor.queued(agent, ParkTicket(ticket=id, until=until, reason="Tunggu cabang"))
    assert result.outcome is Outcome.APPLIED
    row = await row_of(floor, id)
    assert (row.parked_until, row.parked_by, row.park_reason) == (until, agent.id, "Tunggu cabang")
    behind = floor.second()
    floor.later(600)
    assert await _wakes(behind) == 0, "its time has not come"
    assert await _wakes(floor) == 1
    assert await _wakes(floor.second()) == 0, "once"
    row = await row_of(floor, id)
    assert (row.parked_until, row.parked_by, row.woken) == (None, None, floor.now)
    assert [line.text for line in await lines_of(floor, id)] == ["ticket.parked", "ticket.woken"]
    assert (await row_of(floor, other)).woken is None
    await floor.queued(agent, reply(id))
    assert (await row_of(floor, id)).woken is None


async def test_what_the_customer_writes_wakes_it_before_its_time(floor: Floor) -> None:
    agent = await floor.agent()
    for until in (None, floor.now + 10 * MINUTE):
        id = await made(floor)
        await floor.queued(agent, ParkTicket(ticket=id, until=until, reason="Tunggu nasabah"))
        await writes(floor, id)
        row = await row_of(floor, id)
        assert (row.parked_by, row.park_reason, row.woken) == (None, "", floor.now)
    floor.later(600)
    assert await _wakes(floor) == 0


async def test_it_is_taken_back_by_hand_and_twice_is_once(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor)
    await floor.queued(agent, ParkTicket(ticket=id, until=None, reason="Tunggu"))
    for _ in range(2):
        assert (await floor.queued(agent, UnparkTicket(ticket=id))).outcome is Outcome.APPLIED
    assert (await row_of(floor, id)).parked_by is None
    assert [line.text for line in await lines_of(floor, id)] == ["ticket.parked", "ticket.unparked"]


async def test_a_move_ends_it(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor)
    await floor.queued(agent, ParkTicket(ticket=id, until=floor.now + MINUTE, reason="Tunggu"))
    await floor.queued(agent, MoveTicket(ticket=id, move=TicketMove.SOLVE))
    assert (await row_of(floor, id)).parked_by is None
    floor.later(60)
    assert await _wakes(floor) == 0


async def test_one_whose_time_was_over_before_it_arrived_wakes_at_once(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor)
    late = ParkTicket(ticket=id, until=floor.now - MINUTE, reason="Ditulis saat offline")
    assert (await floor.queued(agent, late)).outcome is Outcome.APPLIED
    assert await _wakes(floor) == 1


async def test_nobody_parks_a_customer_on_the_line_nor_what_rests_nor_without_a_reason(floor: Floor) -> None:
    agent = await floor.agent()
    visit, _ = await served(floor, agent)
    result = await floor.queued(agent, ParkTicket(ticket=visit.ticket, until=None, reason="Nanti"))
    assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.ILLEGAL_TRANSITION)
    id = await made(floor)
    assert (
        await floor.queued(agent, ParkTicket(ticket=id, until=None, reason=" "))
    ).code is ErrorCode.INVALID
    far = ParkTicket(ticket=id, until=floor.now + 400 * 86_400_000, reason="Nanti")
    assert (await floor.queued(agent, far)).code is ErrorCode.INVALID
    await floor.queued(agent, MoveTicket(ticket=id, move=TicketMove.SOLVE))
    result = await floor.queued(agent, ParkTicket(ticket=id, until=None, reason="Nanti"))
    assert result.code is ErrorCode.ILLEGAL_TRANSITION


async def test_a_gateway_that_was_down_at_that_time_wakes_it_when_it_is_up(
    database: str, tmp_path: Path
) -> None:
    async with open_site(database, tmp_path) as site:
        desk = await site.desk("rina")
        opened = opening(desk)
        await desk.do(opened)
        parked = ParkTicket(ticket=opened.ticket, until=site.clock() + MINUTE, reason="Tunggu")
        assert (await desk.do(parked)).outcome is Outcome.APPLIED
    async with open_site(database, tmp_path, ahead=2 * MINUTE) as site, asyncio.timeout(30):
        desk = await site.desk("rina")
        while (await timeline(desk, opened.ticket))[0].text != "ticket.woken":  # noqa: ASYNC110 - the wire rings no bell here
            await asyncio.sleep(0.05)


async def test_what_is_no_moment_is_refused_without_a_fault(floor: Floor) -> None:
    agent = await floor.agent()
    ticket = await made(floor)
    for until in (10**30, -(10**30)):
        result = await floor.queued(agent, ParkTicket(ticket=ticket, until=until, reason="nanti"))
        assert (result.code, result.detail["field"]) == (ErrorCode.INVALID, "until")
