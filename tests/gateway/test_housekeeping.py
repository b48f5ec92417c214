"""What is old goes, a piece at a time, and leaves no hole."""

import pytest
from sqlalchemy import func, insert, select

from contract.ids import new_id
from gateway import housekeeping
from gateway.config import Config
from gateway.feeds import log
from gateway.feeds.models import event, feed_head
from gateway.presence.models import presence_history
from gateway.tx import Tx
from tests.gateway.site import Site

DAY = housekeeping.DAY


async def test_a_feed_is_pruned_below_what_is_kept_and_in_pieces(site: Site) -> None:
    async def write(tx: Tx) -> None:
        await tx.conn.execute(insert(feed_head).values(feed="queue:x", n=7))
        # Two gateways' clocks: number 4 is older than the edge, number 3 is not.
        for n, at in enumerate((1, 2, 90, 5, 95, 96, 97), start=1):
            line = {"feed": "queue:x", "n": n, "ref": "user", "id": "u", "version": 1, "at": at}
            await tx.conn.execute(insert(event).values(line))

    run = site.gateway.transactions.run
    await run(write)
    assert await run(lambda tx: log.prune(tx.conn, 50, 1)) == 1
    assert await run(lambda tx: log.prune(tx.conn, 50, 10)) == 1
    async with site.gateway.database.read() as conn:
        left = await conn.execute(select(event.c.n).where(event.c.feed == "queue:x").order_by(event.c.n))
        assert list(left.scalars()) == [3, 4, 5, 6, 7]


async def test_old_rows_go_in_pieces_and_young_ones_stay(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "PIECE", 3)
    now = site.clock()

    async def write(tx: Tx) -> None:
        for n, days in enumerate((500, 450, 449, 448, 447, 446, 401, 399, 1), start=1):
            at = now - days * DAY
            line = {"id": new_id(), "user": "u", "n": n, "at": at, "recorded": at, "chosen": "avail"}
            await tx.conn.execute(insert(presence_history).values(**line, shown="avail", by_system=False))

    await site.gateway.transactions.run(write)
    desk = await site.desk("rina")
    await housekeeping.tidy(site.gateway.transactions, Config())
    async with site.gateway.database.read() as conn:
        counted = select(func.count()).select_from(presence_history).where(presence_history.c.user == "u")
        assert await conn.scalar(counted) == 2
    assert (await desk.http.get("/v1/handbook")).status_code == 200
