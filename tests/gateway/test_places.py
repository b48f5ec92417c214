"""Where a customer is seen, when several of their tickets move at once."""

import asyncio

import msgspec
from sqlalchemy import select, text

from contract.commands import SaveCustomer
from contract.envelope import Outcome
from contract.ids import new_id
from contract.rows import queue_feed
from domain.parties import CallerType
from gateway.feeds.models import membership
from gateway.tx import Tx
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import opening

_BLOCKED = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


async def _tickets(desk: Desk, customer: str, queue: str) -> list[str]:
    made = []
    for counter in (1, 2):
        opened = msgspec.structs.replace(opening(desk, counter), complainant=customer, queue=queue)
        assert (await desk.do(opened)).outcome is Outcome.APPLIED
        made.append(opened.ticket)
    return made


async def test_a_customer_follows_two_tickets_that_move_at_once(site: Site) -> None:
    desk, customer = await site.desk("rina"), new_id()
    await desk.do(SaveCustomer(customer=customer, name="Budi", caller_type=CallerType.MASYARAKAT))
    home, left, right = (queue.id for queue in site.gateway.handbook.queues[:3])
    first, second = await _tickets(desk, customer, home)
    cases, database = site.gateway.cases, site.gateway.database
    run, placed = site.gateway.transactions.run, asyncio.Event()

    async def later(tx: Tx) -> None:
        await cases.change(tx, await cases.get(tx, second), queue=right)
        placed.set()

    async def waits() -> bool:
        async with database.read() as conn:
            return bool((await conn.execute(text(_BLOCKED))).scalar_one())

    async def earlier(tx: Tx) -> asyncio.Task[None]:
        await cases.change(tx, await cases.get(tx, first), queue=left)
        other = asyncio.create_task(run(later))
        async with asyncio.timeout(60):
            # On SQLite the other one waits for this one's end anyway.
            while database.postgres and not placed.is_set() and not await waits():  # noqa: ASYNC110 - the server rings no bell
                await asyncio.sleep(0.01)
        return other

    await (await run(earlier))
    async with database.read() as conn:
        found = select(membership.c.feed).where(membership.c.ref == "customer", membership.c.id == customer)
        feeds = set((await conn.execute(found)).scalars())
    assert {queue_feed(left), queue_feed(right)} <= feeds
    assert queue_feed(home) not in feeds
