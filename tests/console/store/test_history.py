"""Older messages fetched by hand: whole or not at all, and never longer at this desk than their ticket."""

import pytest

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.errors import NotHere, OfflineNotPossible
from console.operations.history import History
from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.retention import DAY_MS, Retention
from console.store.search import Search
from console.store.timeline import Timeline
from contract.rows import MessageRow
from tests.console.makers import message, ticket
from tests.console.operations.live import Line
from tests.console.store.test_feeds import A, event, load

WORDS = "riwayat lama"


@pytest.fixture
def street(db: Database, clock: FakeClock) -> Feeds:
    return Feeds(db, clock)


@pytest.fixture
def line() -> Line:
    made = Line()
    made.messages = [message(n, WORDS) for n in range(1, 8)]
    return made


@pytest.fixture
def history(desk: Desk, line: Line) -> History:
    return History(desk, line)


async def reopened(street: Feeds, db: Database) -> None:
    """A ticket that came back after it had rested: by its feed come the row and what is new."""
    await load(street, A, [ticket(last=9), message(8), message(9)], 3)


async def numbers(desk: Desk) -> list[int | None]:
    page = await Timeline(desk.db, desk.clock).page("t1")
    return [line.n for line in page.lines]


async def missing(desk: Desk, limit: int = 500) -> int | None:
    return (await Timeline(desk.db, desk.clock).page("t1", limit=limit)).elsewhere


async def test_what_is_missing_is_known_by_its_number(desk: Desk, street: Feeds) -> None:
    await load(street, A, [ticket(last=9)])
    assert await missing(desk) == 10
    await load(street, A, [ticket(last=9), *(message(n) for n in (2, 3, 7, 8, 9))])
    assert await missing(desk) == 7
    read = Timeline(desk.db, desk.clock)
    assert (await read.page("t1", asked=frozenset({7}))).elsewhere == 2
    assert (await read.page("t1", asked=frozenset({7, 2}))).elsewhere is None
    assert await missing(desk, limit=3) is None
    await load(street, A, [ticket(last=9), *(message(n) for n in range(2, 10))])
    assert await missing(desk) == 2
    await load(street, A, [ticket(last=9), *(message(n) for n in range(1, 10))])
    assert await missing(desk) is None
    await load(street, A, [ticket(version=2, last=0)])
    assert await missing(desk) is None


async def test_older_lines_are_fetched_page_by_page_until_the_first(
    desk: Desk, db: Database, street: Feeds, history: History, line: Line
) -> None:
    await reopened(street, db)
    assert await history.fetch("t1", 8, limit=4) == 4
    assert await numbers(desk) == [4, 5, 6, 7, 8, 9]
    assert await missing(desk) == 4
    assert await history.fetch("t1", 4) == 3
    assert await numbers(desk) == list(range(1, 10))
    assert await missing(desk) is None
    assert line.asked == [("t1", "8"), ("t1", "4")]
    assert len(await Search(db, desk.clock).find(WORDS)) == 7


async def test_offline_nothing_is_asked(desk: Desk, db: Database, street: Feeds, line: Line) -> None:
    await reopened(street, db)
    line.online = False
    with pytest.raises(OfflineNotPossible):
        await History(desk, line).fetch("t1", 8)
    assert line.asked == []


async def test_a_ticket_that_left_while_its_lines_were_fetched_keeps_none(
    desk: Desk, db: Database, street: Feeds
) -> None:
    await reopened(street, db)

    class Slow(Line):
        async def older(self, ticket_: str, before: int, limit: int) -> list[MessageRow]:
            await street.apply([event(A, 4, ticket(version=2), gone=True)])
            return [message(7)]

    with pytest.raises(NotHere):
        await History(desk, Slow()).fetch("t1", 8)
    assert await numbers(desk) == [8, 9]


async def test_lines_of_another_ticket_are_not_kept(
    desk: Desk, db: Database, street: Feeds, history: History
) -> None:
    await reopened(street, db)

    class Wrong(Line):
        async def older(self, ticket_: str, before: int, limit: int) -> list[MessageRow]:
            return [message(7), message(1, ticket="t2")]

    await History(desk, Wrong()).fetch("t1", 8)
    assert await left(db) == ["t1-m7", "t1-m8", "t1-m9"]


async def left(db: Database) -> list[str]:
    def job(conn: Connection) -> list[str]:
        found = conn.run("SELECT id FROM rows WHERE ref = 'message' ORDER BY id").scalars()
        return [str(id) for id in found]

    return await db.read(job)


@pytest.mark.parametrize("how", ["event", "snapshot", "feed", "only"])
async def test_fetched_lines_leave_with_their_ticket(
    desk: Desk, db: Database, street: Feeds, history: History, how: str
) -> None:
    await reopened(street, db)
    await history.fetch("t1", 8)
    await load(street, "floor", [], 1)
    if how == "event":
        await street.apply([event(A, 4, ticket(version=2), gone=True)])
        assert await left(db) == ["t1-m8", "t1-m9"], "the feed takes its own messages one by one"
        await street.apply([event(A, n - 3, message(n), gone=True) for n in (8, 9)])
    elif how == "snapshot":
        await load(street, A, [], 9)
    elif how == "feed":
        await db.write(lambda conn: rows.drop_feed(conn, A))
    else:
        await street.only(["floor"])
    assert await left(db) == []
    assert await Search(db, desk.clock).find(WORDS) == []


async def test_a_message_taken_away_by_its_feed_is_not_kept_by_having_been_fetched(
    desk: Desk, db: Database, street: Feeds, history: History
) -> None:
    await reopened(street, db)
    await history.fetch("t1", 8)
    await street.apply([event(A, 4, message(5, version=2)), event(A, 5, message(5, version=3), gone=True)])
    assert "t1-m5" not in await left(db)
    # Erased at the gateway; at this desk only the fetched copy was left.
    await street.apply([event(A, 6, message(6, version=2), gone=True)])
    assert "t1-m6" not in await left(db)


async def test_a_fetched_line_that_another_feed_brings_stays(
    desk: Desk, db: Database, street: Feeds, history: History
) -> None:
    await reopened(street, db)
    await load(street, "queue:b", [ticket(last=9), message(7)], 1)
    await history.fetch("t1", 8)
    await street.apply([event(A, 4, message(7), gone=True)])
    assert "t1-m7" in await left(db)


async def test_fetched_lines_are_let_go_the_oldest_first(
    desk: Desk, db: Database, clock: FakeClock, street: Feeds, history: History
) -> None:
    await reopened(street, db)
    await history.fetch("t1", 8, limit=3)
    clock.advance(6 * DAY_MS)
    await history.fetch("t1", 5)
    clock.advance(2 * DAY_MS)
    await Retention(db, clock, days=7).sweep()
    assert await numbers(desk) == list(range(1, 10)), "the second page is not yet old enough"
    clock.advance(6 * DAY_MS)
    await Retention(db, clock, days=7).sweep()
    assert await numbers(desk) == [8, 9]
    assert await missing(desk) == 8
