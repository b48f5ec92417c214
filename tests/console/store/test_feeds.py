"""Rows come by feeds, and a row no feed brings is gone: against a plain model, over any order of events and snapshots."""

import asyncio
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.clock import FakeClock
from console.store import effects, feeds, rows
from console.store.cases import Cases
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Applied, Feeds
from console.store.inbox import Inbox
from contract.envelope import GONE, CommandResult, Effect, Event, Outcome
from contract.feed import Snapshot, SnapshotRow
from contract.rows import Row, TicketRow
from tests.console.makers import message, ticket

A, B = "queue:a", "queue:b"


def shot(row: Row) -> SnapshotRow:
    raw = rows.raw_of(row)
    return SnapshotRow(raw.ref, raw.id, raw.v, raw.version, raw.body)


def event(feed: str, n: int, row: Row, *, gone: bool = False) -> Event:
    raw = rows.raw_of(row)
    return Event(feed, n, raw.ref, raw.id, raw.v, raw.version, 1, body=GONE if gone else raw.body)


async def load(street: Feeds, feed: str, content: Sequence[Row], cursor: int = 0) -> None:
    await street.snapshot_page(Snapshot(feed, cursor, [shot(row) for row in content]), first=True)


@pytest.fixture
def street(db: Database, clock: FakeClock) -> Feeds:
    return Feeds(db, clock)


@pytest.fixture
def cases(db: Database, clock: FakeClock) -> Cases:
    return Cases(db, clock)


async def version(cases: Cases, id: str = "t1") -> int | None:
    case = await cases.get(id)
    return None if case is None else case.ticket.version


async def test_cursor_and_rows_move_together(street: Feeds, cases: Cases) -> None:
    await load(street, A, [ticket()], 4)
    assert await street.apply([event(A, 5, ticket(version=2)), event(A, 6, ticket(version=3))]) == Applied(
        2, frozenset()
    )
    assert await street.cursors() == {A: 6}
    assert await version(cases) == 3


async def test_events_seen_before_are_passed_over(street: Feeds, cases: Cases) -> None:
    await load(street, A, [ticket(version=3)], 6)
    assert await street.apply([event(A, 5, ticket(), gone=True), event(A, 6, ticket(version=3))]) == Applied(
        0, frozenset()
    )
    assert await version(cases) == 3


async def test_a_gap_takes_nothing_of_its_feed_and_all_of_the_others(street: Feeds, cases: Cases) -> None:
    await load(street, A, [ticket()], 4)
    await load(street, B, [], 9)
    applied = await street.apply([event(A, 6, ticket(version=9)), event(B, 10, ticket("t2"))])
    assert applied == Applied(1, frozenset({A}))
    assert (await version(cases), await version(cases, "t2")) == (1, 1)
    assert await street.cursors() == {A: 4, B: 10}


async def test_a_feed_never_loaded_is_a_gap(street: Feeds) -> None:
    assert (await street.apply([event(A, 1, ticket())])).gaps == {A}


async def test_an_older_version_never_replaces_a_newer(street: Feeds, cases: Cases) -> None:
    await load(street, A, [ticket(version=5)])
    await load(street, B, [ticket(version=4)])
    assert await version(cases) == 5


async def test_a_gateway_set_back_to_an_earlier_state_shows_its_rows_as_they_are_there(
    street: Feeds, cases: Cases
) -> None:
    """Its versions are lower than those heard before: what it has counts all the same, from the snapshot on."""
    await load(street, A, [ticket("t1", version=5), ticket("t2", version=5)], 9)
    await street.snapshot_page(Snapshot(A, 3, [shot(ticket("t1", version=2))], next="2"), first=True)
    await street.snapshot_page(Snapshot(A, 3, []), first=False)
    assert [await version(cases, id) for id in ("t1", "t2")] == [2, None]
    await street.apply([event(A, 4, ticket("t1", version=3))])
    assert await version(cases) == 3


async def test_a_row_stays_while_any_feed_brings_it(street: Feeds, cases: Cases) -> None:
    await load(street, A, [ticket()])
    await load(street, B, [ticket()])
    await street.apply([event(A, 1, ticket(), gone=True)])
    assert await version(cases) == 1
    await street.apply([event(B, 1, ticket(), gone=True)])
    assert await version(cases) is None


async def test_a_snapshot_sweeps_what_it_does_not_bring(
    street: Feeds, cases: Cases, db: Database, clock: FakeClock
) -> None:
    await load(street, A, [ticket("t1"), ticket("t2")])
    await street.snapshot_page(Snapshot(A, 7, [shot(ticket("t3"))], next="2"), first=True)
    assert await street.cursors() == {}
    assert await version(cases, "t1") == 1
    await street.snapshot_page(Snapshot(A, 8, [shot(ticket("t2"))]), first=False)
    assert await street.cursors() == {A: 7}
    assert [await version(cases, id) for id in ("t1", "t2", "t3")] == [None, 1, 1]
    assert len(await Inbox(db, clock).listing()) == 2


async def test_a_snapshot_broken_off_begins_anew(street: Feeds, cases: Cases) -> None:
    await load(street, A, [ticket("t1")])
    await street.snapshot_page(Snapshot(A, 7, [shot(ticket("t2"))], next="2"), first=True)
    await load(street, A, [ticket("t1")], 9)
    assert [await version(cases, id) for id in ("t1", "t2")] == [1, None]
    assert await street.cursors() == {A: 9}


async def test_a_lost_feed_takes_its_rows(street: Feeds, cases: Cases) -> None:
    await load(street, A, [ticket("t1")])
    await load(street, B, [ticket("t2")])
    await street.keep([message(1, ticket="t9")])
    assert await street.only([B]) == {A}
    assert [await version(cases, id) for id in ("t1", "t2")] == [None, 1]
    assert await street.cursors() == {B: 0}


async def test_a_row_of_an_unknown_kind_or_version_is_kept_raw(street: Feeds, db: Database) -> None:
    body = msgspec.Raw(b'{"id":"x","colour":"blue"}')
    page = Snapshot(
        A, 0, [SnapshotRow("hologram", "x", 1, 1, body), SnapshotRow("ticket", "t1", 99, 1, body)]
    )
    await street.snapshot_page(page, first=True)
    kept = await db.read(lambda conn: conn.run("SELECT ref, body FROM rows ORDER BY ref").all())
    assert [tuple(row) for row in kept] == [("hologram", bytes(body)), ("ticket", bytes(body))]


def answer(row: Row, feed: str | None, heads: dict[str, int], *, gone: bool = False) -> CommandResult:
    raw = rows.raw_of(row)
    effect = Effect(raw.ref, raw.id, raw.v, raw.version, feed, GONE if gone else raw.body)
    return CommandResult("c1", Outcome.APPLIED, effects=(effect,), heads=heads)


async def take(db: Database, result: CommandResult) -> None:
    await db.write(lambda conn: effects.take(conn, result, 1))


async def test_a_late_answer_does_not_bring_back_what_the_feed_took(
    street: Feeds, cases: Cases, db: Database
) -> None:
    await load(street, A, [ticket()], 4)
    await street.apply([event(A, 5, ticket(version=2), gone=True)])
    await take(db, answer(ticket(version=2), A, {A: 4}))
    assert await version(cases) is None
    await take(db, answer(ticket(version=3), A, {A: 6}))
    assert await version(cases) == 3


@pytest.mark.parametrize("between", ["before the first page", "between pages", "after a gap"])
async def test_a_snapshot_older_than_an_answer_does_not_sweep_what_the_answer_brought(
    street: Feeds, db: Database, cases: Cases, between: str
) -> None:
    """The snapshot was read before the act, and arrives after its answer: the agent's own ticket must not go meanwhile."""
    if between == "after a gap":
        await load(street, A, [], 2)
    if between != "between pages":
        await take(db, answer(ticket(), A, {A: 5}))
    await street.snapshot_page(Snapshot(A, 4, [shot(ticket("t2"))], next="1"), first=True)
    if between == "between pages":
        await take(db, answer(ticket(), A, {A: 5}))
    await street.snapshot_page(Snapshot(A, 5, [shot(ticket("t3"))]), first=False)
    assert await version(cases) == 1
    await street.apply([event(A, 5, ticket()), event(A, 6, ticket(version=2), gone=True)])
    assert await version(cases) is None


async def test_a_snapshot_as_young_as_an_answer_knows_better(
    street: Feeds, db: Database, cases: Cases
) -> None:
    await take(db, answer(ticket(), A, {A: 5}))
    await load(street, A, [], 5)
    assert await version(cases) is None


@pytest.mark.parametrize("brings", [True, False])
async def test_what_an_answer_brings_between_two_pages_is_there_until_the_last_page_says(
    street: Feeds, db: Database, cases: Cases, brings: bool
) -> None:
    await street.only([A])
    await street.snapshot_page(Snapshot(A, 5, [shot(ticket("t0"))], "more"), first=True)
    await take(db, answer(ticket(), A, {A: 5}))
    assert await version(cases) == 1
    await street.snapshot_page(Snapshot(A, 5, [shot(ticket())] if brings else []), first=False)
    assert await version(cases) == (1 if brings else None)
    assert await version(cases, "t0") == 1


async def test_numbers_of_a_log_that_is_gone_keep_nothing(street: Feeds, db: Database, cases: Cases) -> None:
    await load(street, A, [], 7)
    await take(db, answer(ticket(), A, {A: 9}))
    await load(street, A, [], 3)
    assert await version(cases) is None


async def test_a_late_answer_does_not_take_what_the_feed_gave(
    street: Feeds, cases: Cases, db: Database
) -> None:
    await load(street, A, [ticket()], 4)
    await take(db, answer(ticket(version=2), None, {A: 3}, gone=True))
    assert await version(cases) == 1
    await take(db, answer(ticket(version=2), None, {A: 5}, gone=True))
    assert await version(cases) is None


async def test_a_late_answer_brings_no_row_of_a_feed_that_was_lost(
    street: Feeds, cases: Cases, db: Database
) -> None:
    """The agent's skill was taken away while the answer was under way: nothing would ever take the row off the desk."""
    await load(street, A, [ticket()], 4)
    await load(street, B, [], 1)
    await street.only([B])
    await take(db, answer(ticket(version=2), A, {A: 5}))
    assert await version(cases) is None


async def test_a_late_answer_makes_a_row_new_that_another_feed_brings(
    street: Feeds, cases: Cases, db: Database
) -> None:
    await load(street, A, [ticket()], 4)
    await load(street, B, [ticket()], 1)
    await street.only([B])
    await take(db, answer(ticket(version=2), A, {A: 5}))
    assert await version(cases) == 2
    await street.apply([event(B, 2, ticket(version=2), gone=True)])
    assert await version(cases) is None


async def test_rows_of_a_feed_just_gained_come_with_it(street: Feeds, cases: Cases, db: Database) -> None:
    await load(street, B, [], 1)
    await street.only([B])
    await take(db, answer(ticket("t1"), A, {A: 5}))
    await street.only([A, B])
    await take(db, answer(ticket("t2"), A, {A: 6}))
    assert await version(cases, "t2") == 1
    await load(street, A, [ticket("t1"), ticket("t2")], 6)
    assert [await version(cases, id) for id in ("t1", "t2")] == [1, 1]


async def test_what_an_answer_brings_before_any_feed_was_named_goes_with_the_naming(
    street: Feeds, cases: Cases, db: Database
) -> None:
    await take(db, answer(ticket(), A, {A: 5}))
    assert await version(cases) == 1
    await street.only([B])
    assert await version(cases) is None


async def test_an_answer_from_before_a_feed_was_gained_does_not_take_what_it_gave(
    street: Feeds, cases: Cases, db: Database
) -> None:
    """Handed to a queue the agent did not serve; they do when the answer comes."""
    await load(street, B, [], 1)
    await load(street, A, [ticket(version=2)], 9)
    await take(db, answer(ticket(version=2), None, {B: 2}, gone=True))
    assert await version(cases) == 2


IDS = st.sampled_from(["t1", "t2", "t3"])
CHANGE = st.tuples(st.just("change"), st.sampled_from([A, B]), IDS, st.booleans())
RELOAD = st.tuples(st.just("reload"), st.sampled_from([A, B]), IDS, st.booleans())


@given(st.lists(st.one_of(CHANGE, CHANGE, RELOAD), max_size=30))
@settings(deadline=None, max_examples=60)
def test_any_history_shows_what_the_feeds_hold(history: list[tuple[str, str, str, bool]]) -> None:
    async def run() -> None:
        db, clock = Database(None, None), FakeClock()
        await db.open()
        street = Feeds(db, clock)
        held: dict[str, dict[str, int]] = {A: {}, B: {}}
        heads = {A: 0, B: 0}
        versions = dict.fromkeys(("t1", "t2", "t3"), 0)
        for feed in (A, B):
            await load(street, feed, [])
        for what, feed, id, gone in history:
            if what == "reload":
                await load(street, feed, [ticket(i, v) for i, v in held[feed].items()], heads[feed])
                continue
            versions[id] += 1
            heads[feed] += 1
            if gone:
                held[feed].pop(id, None)
            else:
                held[feed][id] = versions[id]
            await street.apply([event(feed, heads[feed], ticket(id, versions[id]), gone=gone)])
        here = {row.id: row.version for row in await db.read(all_tickets)}
        assert here.keys() == held[A].keys() | held[B].keys()
        for id, kept in here.items():
            assert kept >= max(held[feed].get(id, 0) for feed in (A, B))
        assert await street.cursors() == heads
        assert len(await Inbox(db, clock).listing()) == len(here)
        await db.close()

    asyncio.run(run())


def all_tickets(conn: Connection) -> list[TicketRow]:
    assert feeds.heard(conn, A) is not None
    return rows.all_of(conn, TicketRow)
