"""Live commands: asked about, too late, or not live at all."""

import asyncio

import msgspec
from sqlalchemy import text

from contract import paths
from contract.commands import AcceptOffer
from contract.envelope import CommandResult, Live
from contract.errors import ErrorCode
from contract.ids import new_id
from gateway.commands import ledger
from gateway.tx import Tx, lock_keys
from tests.gateway.site import Site
from tests.gateway.test_commands import opening


async def test_an_unknown_live_command_is_not_found_and_queued_kinds_are_not_live(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    wrong = desk.command(opened, seq=0)
    answer = await desk.post(paths.LIVE, Live(wrong, 5000))
    assert msgspec.json.decode(answer.content, type=CommandResult).code is ErrorCode.INVALID
    assert (await desk.http.get(f"{paths.COMMANDS}/{wrong.id}")).status_code == 200
    assert (await desk.http.get(f"{paths.COMMANDS}/{new_id()}")).status_code == 404


async def test_who_asks_while_a_live_command_is_under_way_is_told_its_end(site: Site) -> None:
    """Not known yet is not unknown: after the command's time the desk takes a 404 for its end, and tells the agent so."""
    desk = await site.desk("rina")
    live = desk.command(AcceptOffer(offer=new_id()), seq=0)
    held, go_on = asyncio.Event(), asyncio.Event()

    async def under_way(tx: Tx) -> None:
        client = desk.session.client
        await lock_keys(tx.conn, [f"client:{client}"])
        await ledger.write(tx.conn, client, [(live, ledger.rejected(live, ErrorCode.EXPIRED))], {}, tx.now)
        held.set()
        await go_on.wait()

    async with asyncio.TaskGroup() as group:
        group.create_task(site.gateway.transactions.run(under_way))
        await held.wait()
        asked = group.create_task(desk.http.get(f"{paths.COMMANDS}/{live.id}"))
        await asyncio.wait([asked], timeout=0.5)
        go_on.set()
    assert asked.result().status_code == 200


async def test_a_live_command_that_had_to_wait_beyond_its_time_is_void(site: Site) -> None:
    desk = await site.desk("rina")
    live = desk.command(AcceptOffer(offer=new_id()), seq=0)
    held, go_on = asyncio.Event(), asyncio.Event()

    async def slow(tx: Tx) -> None:
        await lock_keys(tx.conn, [f"client:{desk.session.client}"])
        held.set()
        await go_on.wait()

    async with asyncio.TaskGroup() as group:
        group.create_task(site.gateway.transactions.run(slow))
        await held.wait()
        sent = group.create_task(desk.post(paths.LIVE, Live(live, 60_000)))
        await _somebody_waits(site)
        site.clock.ahead += 120_000
        go_on.set()
    result = msgspec.json.decode(sent.result().content, type=CommandResult)
    assert result.code is ErrorCode.EXPIRED


async def _somebody_waits(site: Site) -> None:
    """Until PostgreSQL says so; on SQLite a transaction begins only when it has its turn."""
    if not site.gateway.database.postgres:
        return
    async with asyncio.timeout(30):
        while True:
            async with site.gateway.database.read() as conn:
                if await conn.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
                    return
            await asyncio.sleep(0.05)
