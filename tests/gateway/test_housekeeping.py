"""What is old goes, a piece at a time, and leaves no hole."""

from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update

from contract.ids import new_id
from contract.unanswered_acts import FlagUnanswered
from gateway import housekeeping
from gateway.config import Config, load
from gateway.errors import StartError
from gateway.feeds import log
from gateway.feeds.models import event, feed_head, membership
from gateway.presence.models import presence_history
from gateway.tx import Tx
from gateway.unanswered.models import unanswered
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
    await housekeeping.tidy(site.gateway.transactions, Config(presence_days=398))
    async with site.gateway.database.read() as conn:
        assert await conn.scalar(counted) == 1


async def test_what_was_answered_long_ago_leaves_the_desks_and_then_the_house(site: Site) -> None:
    await site.person("rina", team="A")
    rina = await site.desk("rina")
    ids = [new_id() for _ in range(3)]
    for id, text in zip(ids, ("Promo?", "Ongkir?", "Lelang?"), strict=True):
        await rina.do(FlagUnanswered(unanswered=id, text=text))
    old, young, waits = ids
    u, now = unanswered.c, site.clock()

    async def answered(tx: Tx) -> None:
        for id, days in ((old, 401), (young, 399)):
            done = {"state": "closed", "answered": now - days * DAY, "asked": now - 500 * DAY}
            await tx.conn.execute(update(unanswered).where(u.id == id).values(**done))
        await tx.conn.execute(update(unanswered).where(u.id == waits).values(asked=now - 900 * DAY))

    await site.gateway.transactions.run(answered)
    await housekeeping.tidy(site.gateway.transactions, Config())
    async with site.gateway.database.read() as conn:
        assert set((await conn.execute(select(u.id))).scalars()) == {young, waits}
        left = await conn.execute(select(membership.c.id).where(membership.c.ref == "unanswered"))
        assert set(left.scalars()) == {young, waits}, "its tombstone came before"


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("job_days", 7),
        ("visitor_days", 7),
        ("presence_days", 31),
        ("offer_days", 31),
        ("unanswered_days", 31),
        ("ledger_days", 90),
    ],
)
def test_nothing_is_kept_less_than_somebody_may_ask_for_it(name: str, floor: int, tmp_path: Path) -> None:
    variable = f"SAHUT_{name.upper()}"
    assert getattr(load(None, {variable: str(floor)}), name) == floor
    with pytest.raises(StartError, match=variable):
        load(None, {variable: str(floor - 1)})
    file = tmp_path / "centre.toml"
    file.write_text(f"{name} = {floor - 1}\n")
    with pytest.raises(StartError, match=f"line 1, {name}"):
        load(file, {})


@pytest.mark.parametrize("longer", ["delivery_days", "refresh_days"])
def test_the_ledger_outlives_what_desks_may_still_deliver(longer: str) -> None:
    config = load(None, {f"SAHUT_{longer.upper()}": "200", "SAHUT_LEDGER_DAYS": "200"})
    assert config.ledger_days == getattr(config, longer) == 200
    with pytest.raises(StartError, match=f"ledger_days is 120, less than {longer}"):
        load(None, {f"SAHUT_{longer.upper()}": "121"})
