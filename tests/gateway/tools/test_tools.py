"""Tools: declared, reported into one incident, probed (flow: When tools go down)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from sqlalchemy import select

from contract.commands import ReportTool
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.rows import ToolHealth, ToolRow
from gateway.errors import Rejection
from gateway.rows import read_rows, selected
from gateway.tools.models import tool, tool_report
from gateway.tools.probe import Prober, ProbeRule, look
from tests.gateway.floor import HANDBOOK, Floor
from tests.support.tool_server import tool_server

WALLET = HANDBOOK.tools[-1].id


async def row(floor: Floor, id: str = WALLET) -> ToolRow:
    async with floor.database.read() as conn:
        (found,) = await read_rows(conn, ToolRow, selected(ToolRow, tool).where(tool.c.id == id))
        return found


async def declare(floor: Floor, health: ToolHealth, id: str = WALLET) -> None:
    await floor.transactions.run(lambda tx: floor.tools.declare(tx, id, health, "u-tono"))


async def test_the_handbooks_tools_are_there_and_up_and_keep_their_state_over_a_restart(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    assert (await row(floor)).health is ToolHealth.UP
    await declare(floor, ToolHealth.DOWN)
    since = (await row(floor)).since
    floor.later(50)
    await floor.transactions.run(floor.tools.install)
    found = await row(floor)
    assert (found.health, found.since) == (ToolHealth.DOWN, since)


async def test_reports_of_many_are_one_incident_and_a_colleague_counts_once(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    agents = [await floor.agent() for _ in range(3)]
    acts = [floor.queued(agent, ReportTool(tool=WALLET, text="saldo kosong")) for agent in agents * 2]
    results = await asyncio.gather(*acts)
    assert {r.outcome for r in results} == {Outcome.APPLIED}
    found = await row(floor)
    assert (found.reports, found.health) == (3, ToolHealth.UP), "a report is no verdict"
    assert found.incident
    async with floor.database.read() as conn:
        incidents = set((await conn.execute(select(tool_report.c.incident))).scalars())
    assert incidents == {found.incident}
    await declare(floor, ToolHealth.DOWN)
    assert (await row(floor)).incident == found.incident, "the same trouble"


async def test_since_tells_when_the_trouble_began_and_up_ends_it(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    floor.later(10)
    await declare(floor, ToolHealth.SLOW)
    slow = await row(floor)
    floor.later(10)
    await declare(floor, ToolHealth.DOWN)
    down = await row(floor)
    assert (down.since, down.incident) == (slow.since, slow.incident)
    floor.later(10)
    await declare(floor, ToolHealth.UP)
    up = await row(floor)
    assert (up.health, up.reports, up.incident, up.since) == (ToolHealth.UP, 0, "", floor.now)
    await declare(floor, ToolHealth.DOWN)
    assert (await row(floor)).incident not in ("", slow.incident)


async def test_a_tool_nobody_knows(floor: Floor) -> None:
    agent = await floor.agent()
    assert (await floor.queued(agent, ReportTool(tool="kopi"))).code is ErrorCode.NOT_FOUND
    with pytest.raises(Rejection):
        await declare(floor, ToolHealth.DOWN, "kopi")


@asynccontextmanager
async def answering(answers: list[int | None]) -> AsyncIterator[str]:
    """A web server on loopback that answers each request with the next status; None: not at all."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        status = answers.pop(0)
        if status is None:
            await reader.read()
        else:
            writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        server.close()


async def test_a_look_tells_up_slow_and_down() -> None:
    rule = ProbeRule(slow_s=30, timeout_s=60)
    async with httpx.AsyncClient() as client:
        async with answering([200, 302, 401, 500, None]) as url:
            seen = [await look(client, url, rule) for _ in range(4)]
            seen.append(await look(client, url, ProbeRule(timeout_s=0.3)))
        up, down = ToolHealth.UP, ToolHealth.DOWN
        assert seen == [up, up, up, down, down]
        assert await look(client, url, rule) is down, "nobody listens any more"
        async with answering([200]) as url:
            assert await look(client, url, ProbeRule(slow_s=0)) is ToolHealth.SLOW
        async with tool_server() as endless:
            endless.says[""] = _drip
            assert await look(client, f"{endless.url}/", rule) is up, "of a page without an end its beginning"


async def _drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 X\r\n\r\n")
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.01)


async def test_the_probe_declares_what_it_saw_twice_and_leaves_a_persons_word_alone(floor: Floor) -> None:
    await floor.transactions.run(floor.tools.install)
    async with httpx.AsyncClient() as client, answering([500, 200, 500, 500, 500, 200, 200]) as url:
        prober = Prober(floor.transactions, floor.tools, {WALLET: url})
        seen = []
        for _ in range(4):
            await prober.turn(client, WALLET)
            seen.append((await row(floor)).health)
        assert seen == [ToolHealth.UP, ToolHealth.UP, ToolHealth.UP, ToolHealth.DOWN]
        await declare(floor, ToolHealth.SLOW)
        await prober.turn(client, WALLET)
        assert (await row(floor)).health is ToolHealth.SLOW
        for _ in range(2):
            await prober.turn(client, WALLET)
        assert (await row(floor)).health is ToolHealth.UP
