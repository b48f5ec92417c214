"""Any view of the inbox shows its tickets in its order, counts them right, and knows where each stands: against doing it in the open."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.ticket import Changes, Tickets
from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.inbox import Filter, Inbox
from console.store.inbox_sql import OPEN, of_view
from console.store.ticket_index import RANK, RESTING, due_of
from console.store.views import Views
from contract.rows import TicketRow
from domain.contact import Channel
from domain.inbox_view import NEAR_MS, Order, Parked, Sla, ViewFilter, Whose
from domain.ticket import Priority, TicketMove, TicketState
from tests.console import makers
from tests.console.makers import HANDBOOK, KEY, ME, customer, ticket

NOW = FakeClock().gateway_now()
TICKETS = st.lists(
    st.fixed_dictionaries(
        {
            "state": st.sampled_from(TicketState),
            "channel": st.sampled_from([Channel.LIVECHAT, Channel.EMAIL]),
            "queue": st.sampled_from([HANDBOOK.queues[0].id, HANDBOOK.queues[1].id]),
            "assignee": st.sampled_from([ME, "u-other", None]),
            "priority": st.sampled_from(Priority),
            "limit": st.sampled_from([None, NOW - 9, NOW + 9, NOW + NEAR_MS + 9]),
            "origin": st.sampled_from([100, 200]),
            "parked": st.sampled_from([None, NOW - 5, NOW + 5, 0]),
            "last_customer": st.sampled_from([0, 2, 3]),
        }
    ),
    max_size=10,
)
VIEWS = st.builds(
    ViewFilter,
    channels=st.sampled_from([(), (Channel.EMAIL,)]),
    states=st.sampled_from([(), (TicketState.RETURNED, TicketState.OPEN), tuple(TicketState)]),
    queues=st.sampled_from([(), (HANDBOOK.queues[1].id,), ("elsewhere",)]),
    priorities=st.sampled_from([(), (Priority.HIGH, Priority.URGENT)]),
    whose=st.sampled_from(Whose),
    sla=st.sampled_from(Sla),
    parked=st.sampled_from(Parked),
    unread=st.booleans(),
    order=st.sampled_from(Order),
)


def made(at: int, fields: dict[str, object]) -> TicketRow:
    parked = fields["parked"]
    more = {name: value for name, value in fields.items() if name != "parked"}
    by = None if parked is None else ME
    return ticket(f"t{at:02}", 1, parked_by=by, parked_until=parked or None, last=3, **more)


def shows(row: TicketRow, view: ViewFilter) -> bool:
    """Whether ``view`` shows ``row``, in words as plain as they come."""
    due = due_of(row)
    until = row.parked_until if row.parked_until is not None else NOW + 1
    parked = row.parked_by is not None and until > NOW
    news = row.state not in RESTING and row.last_customer == row.last
    owner = {Whose.MINE: row.assignee == ME, Whose.NOBODY: row.assignee is None}
    owner[Whose.OTHERS] = row.assignee not in (ME, None)
    return (
        row.state in (view.states or OPEN)
        and (not view.channels or row.channel in view.channels)
        and (not view.queues or row.queue in view.queues)
        and (not view.priorities or row.priority in view.priorities)
        and (view.whose is Whose.ANY or owner[view.whose])
        and (view.sla is not Sla.NEAR or NOW <= due < NOW + NEAR_MS)
        and (view.sla is not Sla.BREACHED or due < NOW)
        and (view.parked is Parked.ANY or parked == (view.parked is Parked.ONLY))
        and (not view.unread or news)
    )


ORDERS: dict[Order, Callable[[TicketRow], tuple[object, ...]]] = {
    Order.BREACH: lambda row: (due_of(row), row.origin, row.id),
    Order.OLDEST: lambda row: (row.origin, row.id),
    Order.NEWEST: lambda row: (-row.origin, tuple(-ord(letter) for letter in row.id)),
    Order.PRIORITY: lambda row: (RANK[row.priority], due_of(row), row.origin, row.id),
}


@given(TICKETS, VIEWS)
@settings(deadline=None, max_examples=120)
def test_any_view_shows_counts_and_places_its_tickets(
    found: list[dict[str, object]], view: ViewFilter
) -> None:
    every = [made(at, fields) for at, fields in enumerate(found)]
    wanted = [row.id for row in sorted((r for r in every if shows(r, view)), key=ORDERS[view.order])]

    async def run() -> None:
        db, clock = Database(None, None), FakeClock()
        await db.open()
        await Feeds(db, clock).keep(every)
        inbox, filter = Inbox(db, clock), of_view(view, ME)
        look = await inbox.look(filter, [(0, 99)], counts={"it": filter})
        assert look.spans[0] == wanted
        assert (look.total, look.counts["it"]) == (len(wanted), len(wanted))
        assert sorted(look.lines) == sorted(wanted)
        assert [await inbox.find(filter, id) for id in wanted] == list(range(len(wanted)))
        hidden = next((row.id for row in every if row.id not in wanted), "nowhere")
        assert await inbox.find(filter, hidden) is None
        assert await inbox.ids(filter, 1, 3) == wanted[1:4]
        await db.close()

    asyncio.run(run())


@dataclass(frozen=True)
class Change:
    what: str
    ticket: int
    state: TicketState


CHANGES = st.lists(
    st.builds(
        Change,
        st.sampled_from(["row", "solve", "drop", "seen", "edit"]),
        st.integers(0, 4),
        st.sampled_from(TicketState),
    ),
    max_size=12,
)


@given(CHANGES)
@settings(deadline=None, max_examples=60)
def test_counts_stay_right_whatever_happens(changes: list[Change]) -> None:
    async def run() -> None:
        db, clock = Database(None, None), FakeClock()
        await db.open()
        feeds, inbox, tickets = Feeds(db, clock), Inbox(db, clock), Tickets(makers.desk(db, clock))
        for n, change in enumerate(changes):
            id = f"t{change.ticket}"
            here = (await inbox.lines([id])).get(id)
            if change.what == "row":
                last = n % 4
                await feeds.keep([ticket(id, n + 1, state=change.state, last=3, last_customer=last)])
            elif change.what == "drop":
                await db.write(lambda conn, id=id: rows.forget(conn, "ticket", id))  # type: ignore[misc]
            elif change.what == "seen":
                await inbox.seen(id, 3)
            elif here is not None and change.what == "edit" and here.priority is not Priority.URGENT:
                await tickets.edit(id, Changes(priority=Priority.URGENT))
            elif here is not None and change.what == "solve" and here.state is TicketState.OPEN:
                await tickets.move(id, TicketMove.SOLVE)
        await db.read(tallied)
        for state in TicketState:
            filter = Filter(states=frozenset({state}), parked=Parked.ANY)
            assert await inbox.count(filter) == len(await inbox.ids(filter, 0, 99))
        await db.close()

    asyncio.run(run())


def tallied(conn: Connection) -> None:
    """The tallies say of each kind what counting says."""
    kinds = "state, channel, queue, assignee, rank, wake > 0, marks"
    counted = set(conn.run(f"SELECT {kinds}, count(*) FROM tickets GROUP BY {kinds}").all())
    kept = set(conn.run("SELECT * FROM tallies WHERE n <> 0").all())
    assert kept == counted


async def test_a_text_narrows_by_number_subject_and_name(db: Database, clock: FakeClock) -> None:
    await Feeds(db, clock).keep(
        [
            customer("c1", name="Siti Rahmawati"),
            customer("c2", name="Budi"),
            ticket("t1", complainant="c1", subject="Lelang"),
            ticket("t2", complainant="c2", subject="Pelunasan gagal", limit=1),
            ticket("t3", complainant="c2", number="1-0777-2", subject="Emas"),
        ]
    )
    inbox = Inbox(db, clock)

    async def found(text: str) -> list[str]:
        return await inbox.ids(Filter(text=text), 0, 9)

    assert await found("rahma") == ["t1"]
    assert await found("pelunasan gag") == ["t2"]
    assert await found("1-0777") == ["t3"]
    assert sorted(await found("budi")) == ["t2", "t3"]
    assert await inbox.count(Filter(text="budi")) == 2


async def test_what_was_seen_is_no_news_and_what_wants_the_agent_is_counted(
    db: Database, clock: FakeClock
) -> None:
    inbox = Inbox(db, clock)
    await Feeds(db, clock).keep(
        [
            ticket("t1", last=4, last_customer=4),
            ticket("t2", state=TicketState.RETURNED),
            ticket("t3", parked_by=ME, parked_until=clock.gateway_now() - 1),
            ticket("t4", parked_by=ME, parked_until=clock.gateway_now() + 60_000, last=4, last_customer=4),
            ticket("t5", assignee="u-other", last=4, last_customer=4),
            ticket("t6", woken=1),
        ]
    )
    look = await inbox.look(Filter(), [(0, 9)], me=ME)
    assert look.wanting == 4
    assert {id for id, line in look.lines.items() if line.unread} == {"t1", "t5"}
    await inbox.seen("t1", 4)
    assert (await inbox.look(Filter(), [], me=ME)).wanting == 3
    assert await inbox.ids(Filter(unread=True), 0, 9) == ["t5"]
    await Feeds(db, clock).keep([ticket("t1", 2, last=6, last_customer=6)])
    assert (await inbox.look(Filter(), [], me=ME)).wanting == 4


async def test_an_inbox_made_anew_knows_what_waits_here(tmp_path: Path, clock: FakeClock) -> None:
    """The copy of tickets is thrown away at an upgrade; a ticket opened here has no row to come back with."""
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()
    desk = makers.desk(db, clock)
    opened = await open_one(desk)
    await db.write(lambda conn: conn.run("UPDATE meta SET value = '0' WHERE key = 'rebuildable'"))
    await db.close()
    again = Database(tmp_path / "desk.db", KEY)
    await again.open()
    assert await Inbox(again, clock).ids(Filter(), 0, 9) == [opened]
    await again.close()


async def open_one(desk: Desk) -> str:
    made = await Tickets(desk).open(channel=Channel.VOICE, queue=HANDBOOK.queues[0].id, subject="Emas")
    return made.ticket


async def test_views_are_kept_named_anew_moved_and_removed(tmp_path: Path) -> None:
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()
    views = Views(db)
    first = await views.keep("Satu", ViewFilter(unread=True))
    second = await views.keep("Dua", ViewFilter(order=Order.NEWEST))
    third = await views.keep("Tiga", ViewFilter())
    await views.move(third, -2)
    await views.keep("Dua lagi", ViewFilter(order=Order.OLDEST), second)
    await views.remove(first)
    await views.move(second, 9)
    await db.close()
    again = Database(tmp_path / "desk.db", KEY)
    await again.open()
    found = await Views(again).all()
    assert [(view.name, view.filter) for view in found] == [
        ("Tiga", ViewFilter()),
        ("Dua lagi", ViewFilter(order=Order.OLDEST)),
    ]
    await again.write(
        lambda conn: conn.run("UPDATE views SET body = '{\"unheard\": 1}' WHERE id = ?", (third,))
    )
    assert [view.name for view in await Views(again).all()] == ["Dua lagi"]
    await again.close()
