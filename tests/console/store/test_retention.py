"""What is too old goes, and nothing an agent still works on."""

import asyncio

import msgspec
import pytest

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.draft import Drafts as DraftActs
from console.operations.note import Notes
from console.store import forms
from console.store.cases import Cases, Customers
from console.store.database import Database
from console.store.drafts import Mode
from console.store.errors import Closed, DiskFull, StoreError
from console.store.feeds import Feeds
from console.store.retention import DAY_MS, Retention
from console.store.search import Search
from console.store.tabs import Tab, Tabs
from console.upkeep import keep_house
from contract.feed import Snapshot
from contract.rows import CaseworkRow, TicketRow
from domain.ticket import TicketState
from tests.console.makers import contact, customer, message, ticket
from tests.console.store.test_feeds import shot


@pytest.fixture
async def desk_with_old_work(desk: Desk, clock: FakeClock) -> Desk:
    now = clock.wall()

    def solved(id: str, **fields: object) -> TicketRow:
        old = ticket(id, state=TicketState.SOLVED, updated=now - 9 * DAY_MS, complainant=None)
        return msgspec.structs.replace(old, **fields)

    rows = [
        solved("t1", complainant="c1"), message(1, "rahasia lama"), contact(), customer(),
        solved("fresh", updated=now - DAY_MS), solved("open", state=TicketState.OPEN),
        solved("noted"), solved("drafted"), solved("tabbed"), solved("formed"),
        CaseworkRow(id="t1", version=1, ticket="t1", contact=""),
    ]  # fmt: skip
    await Feeds(desk.db, clock).snapshot_page(Snapshot("queue:q", 3, [shot(row) for row in rows]), first=True)
    await Notes(desk).add("noted", "x")
    await DraftActs(desk.db, clock).save("drafted", Mode.NOTE, "x", 1)
    await Tabs(desk.db).keep([Tab("tabbed")])
    form, typed = forms.About("formed", "", "informasi", "tarif"), forms.Typed("sedang diketik")
    await desk.db.write(lambda conn: forms.keep(conn, form, "answer.apa", typed, clock))
    return desk


async def test_resting_tickets_go_with_what_hangs_on_them(desk_with_old_work: Desk) -> None:
    desk = desk_with_old_work
    assert await Retention(desk.db, desk.clock, days=7).sweep() == 1
    here = [
        id
        for id in ("t1", "fresh", "open", "noted", "drafted", "tabbed", "formed")
        if await Cases(desk.db, desk.clock).get(id)
    ]
    assert here == ["fresh", "open", "noted", "drafted", "tabbed", "formed"]
    assert await Customers(desk.db, desk.clock).get("c1") is None
    assert await Search(desk.db, desk.clock).find("rahasia") == []
    assert await Feeds(desk.db, desk.clock).cursors() == {"queue:q": 3}
    left = await desk.db.read(
        lambda conn: conn.run("SELECT count(*) FROM rows WHERE ref <> 'ticket'").scalar()
    )
    assert left == 0


async def test_a_let_go_ticket_comes_back_with_its_next_change(desk_with_old_work: Desk) -> None:
    from tests.console.store.test_feeds import event

    desk = desk_with_old_work
    await Retention(desk.db, desk.clock, days=7).sweep()
    await Feeds(desk.db, desk.clock).apply([event("queue:q", 4, ticket("t1", 2))])
    assert await Cases(desk.db, desk.clock).get("t1") is not None


async def test_rows_asked_for_by_hand_go_by_when_they_came(desk: Desk, clock: FakeClock) -> None:
    feeds = Feeds(desk.db, clock)
    await feeds.keep([message(n) for n in range(1, 121)])
    clock.advance(7 * DAY_MS + 1)
    await feeds.keep([message(200)])
    assert await Retention(desk.db, clock, days=7).sweep() == 120
    left = await desk.db.read(lambda conn: conn.run("SELECT id FROM rows").scalars())
    assert left == ["t1-m200"]


async def test_a_desk_at_work_sweeps_by_itself(desk_with_old_work: Desk, clock: FakeClock) -> None:
    desk, swept, told = desk_with_old_work, asyncio.Event(), list[StoreError]()
    desk.db.listen(lambda changes: swept.set())
    task = asyncio.create_task(
        keep_house(lambda: Retention(desk.db, clock, 7), told.append, first=0.0, every=3600.0)
    )
    async with asyncio.timeout(60):
        await swept.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await Cases(desk.db, clock).get("t1") is None
    assert told == []


async def test_a_sweep_that_fails_is_told_of_and_tried_again(clock: FakeClock) -> None:
    """A store never opened ends it, a disk that refuses does not."""
    told, sweeps = list[StoreError](), 0

    class Failing(Retention):
        async def sweep(self) -> int:
            nonlocal sweeps
            sweeps += 1
            raise DiskFull if sweeps < 3 else Closed

    await keep_house(lambda: Failing(Database(None, None), clock, 7), told.append, first=0.0, every=0.0)
    assert [type(error) for error in told] == [DiskFull, DiskFull]
