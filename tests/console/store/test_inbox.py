"""The inbox shows what the agent sees, nearest breach first: against sorting everything in the open."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.clock import Clock, FakeClock
from console.operations.desk import Desk
from console.operations.note import Notes
from console.operations.ticket import Changes, Tickets
from console.store import outbox, outbox_rows, pending
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.inbox import ATTENTION, ESCALATED, RETURNED, Filter, Inbox, InboxRow
from console.store.overlay import Pending
from console.store.ticket_index import RESTING
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import TicketRow
from domain.contact import Channel, ContactState
from domain.sla import breach_key
from domain.ticket import TicketMove, TicketState
from tests.console import makers
from tests.console.makers import HANDBOOK, ME, contact, customer, ticket


async def shown(inbox: Inbox, filter: Filter | None = None) -> list[str]:
    listing = await inbox.listing(filter or Filter())
    return [row.ticket for row in await inbox.fetch(listing, 0, len(listing)) if row is not None]


@pytest.fixture
def inbox(db: Database, clock: FakeClock) -> Inbox:
    return Inbox(db, clock)


@pytest.fixture
def feeds(db: Database, clock: FakeClock) -> Feeds:
    return Feeds(db, clock)


TICKETS = st.lists(
    st.tuples(
        st.sampled_from(TicketState),
        st.sampled_from([None, 500, 700, 900]),
        st.sampled_from([None, 800]),
        st.sampled_from([100, 200]),
        st.sampled_from(Channel),
        st.sampled_from([ME, "u-other", None]),
    ),
    max_size=12,
)
FILTERS = st.builds(
    Filter,
    channels=st.none() | st.frozensets(st.sampled_from(Channel), min_size=1),
    queues=st.none() | st.just(frozenset({HANDBOOK.queues[0].id})) | st.just(frozenset({"elsewhere"})),
    states=st.frozensets(st.sampled_from(TicketState), min_size=1),
    mine=st.none() | st.just(ME),
)


@given(TICKETS, FILTERS, st.sets(st.integers(0, 11)))
@settings(deadline=None, max_examples=80)
def test_any_filter_shows_its_tickets_in_order(
    found: list[tuple[TicketState, int | None, int | None, int, Channel, str | None]],
    filter: Filter,
    noted: set[int],
) -> None:
    every = [
        ticket(
            f"t{i:02}",
            state=state,
            limit=limit,
            submitted=submitted,
            origin=origin,
            channel=channel,
            assignee=assignee,
        )
        for i, (state, limit, submitted, origin, channel, assignee) in enumerate(found)
    ]

    async def run() -> list[str]:
        db, clock = Database(None, None), FakeClock()
        await db.open()
        await Feeds(db, clock).keep(every)
        for i in noted:
            if i < len(every):  # waiting acts go another way through the filter, and must come to the same
                await Notes(makers.desk(db, clock)).add(every[i].id, "x")
        result = await shown(Inbox(db, clock), filter)
        await db.close()
        return result

    assert asyncio.run(run()) == [row.id for row in sorted(filter_openly(every, filter), key=order)]


def filter_openly(every: list[TicketRow], filter: Filter) -> list[TicketRow]:
    return [
        row
        for row in every
        if row.state in filter.states
        and (filter.channels is None or row.channel in filter.channels)
        and (filter.queues is None or row.queue in filter.queues)
        and filter.mine in (None, row.assignee)
    ]


def order(row: TicketRow) -> tuple[int, int, int, str]:
    rests = row.submitted is not None or row.state in RESTING
    if rests:
        return (1, 0, row.origin, row.id)
    return breach_key(row.limit, None, row.origin, row.id)


async def test_a_move_waiting_here_moves_the_line_at_once(desk: Desk, inbox: Inbox, feeds: Feeds) -> None:
    await feeds.keep([ticket("t1"), ticket("t2", state=TicketState.RETURNED)])
    queue = next(q for q in HANDBOOK.queues if q.escalates_to)
    await feeds.keep([ticket("t1", 2, queue=queue.id)])
    await Tickets(desk).move("t1", TicketMove.ESCALATE, reason="di luar wewenang")
    assert await shown(inbox, ESCALATED) == ["t1"]
    assert await shown(inbox, RETURNED) == ["t2"]
    assert await shown(inbox, Filter(mine=ME)) == ["t2"]


async def test_a_ticket_opened_here_stands_in_the_list(desk: Desk, inbox: Inbox, feeds: Feeds) -> None:
    await feeds.keep([ticket("t1"), customer()])
    opened = await Tickets(desk).open(
        channel=Channel.VOICE, queue=HANDBOOK.queues[0].id, subject="Tanya emas", complainant="c1"
    )
    listing = await inbox.listing()
    assert await shown(inbox) == ["t1", opened.ticket]
    assert await inbox.find(listing.filter, opened.ticket) == 1
    row = (await inbox.fetch(listing, 1, 1))[0]
    assert isinstance(row, InboxRow)
    assert (row.number, row.customer_name, row.waiting) == (opened.number, "Siti Rahmawati", 1)


async def test_only_rejected_acts_need_attention(desk: Desk, inbox: Inbox, feeds: Feeds) -> None:
    await feeds.keep([ticket("t1"), ticket("t2")])
    await Notes(desk).add("t1", "x")
    (command,) = await desk.db.read(lambda conn: [act.id for act in outbox_rows.select(conn, "1", ())])
    answer = CommandResult(command, Outcome.REJECTED, ErrorCode.STALE)
    await desk.db.write(lambda conn: outbox.settle(conn, [answer], 1))
    await Notes(desk).add("t2", "x")
    assert await shown(inbox, Filter(attention=True)) == ["t1"]
    await feeds.keep([ticket("t1", 2, state=TicketState.SOLVED)])
    assert await shown(inbox, ATTENTION) == ["t1"]


async def test_a_line_gone_meanwhile_is_none(inbox: Inbox, feeds: Feeds, db: Database) -> None:
    await feeds.keep([ticket("t1"), ticket("t2", limit=1)])
    listing = await inbox.listing()
    await feeds.only([])
    await db.write(lambda conn: conn.run("DELETE FROM tickets WHERE id = 't2'"))
    lines = await inbox.fetch(listing, 0, 2)
    assert [line if line is None else line.ticket for line in lines] == ["t1", None]
    assert await inbox.find(listing.filter, "t2") is None


async def test_a_window_is_what_was_asked_for(inbox: Inbox, feeds: Feeds) -> None:
    await feeds.keep([ticket(f"t{i:03}", limit=i) for i in range(300)])
    listing = await inbox.listing()
    assert len(listing) == 300
    assert await inbox.count(Filter(mine="nobody")) == 0
    window = await inbox.fetch(listing, 290, 30)
    assert [row.ticket for row in window if row] == [f"t{i:03}" for i in range(290, 300)]


async def test_the_line_names_customer_and_live_contact(inbox: Inbox, feeds: Feeds) -> None:
    await feeds.keep([ticket(), customer(), contact(), contact("k2", arrived=2_000, customer_left=True)])
    (row,) = await inbox.fetch(await inbox.listing(), 0, 1)
    assert row is not None
    assert (row.customer_name, row.contact, row.contact_state) == (
        "Siti Rahmawati",
        "k2",
        ContactState.ACTIVE,
    )
    assert row.customer_left
    assert row.due == 9_000


async def test_an_edit_shows_in_the_line(desk: Desk, inbox: Inbox, feeds: Feeds) -> None:
    await feeds.keep([ticket()])
    await Tickets(desk).edit("t1", Changes(subject="Baru"))
    (row,) = await inbox.fetch(await inbox.listing(), 0, 1)
    assert row is not None
    assert row.subject == "Baru"


async def test_ten_thousand_acts_are_not_read_to_order_the_inbox(
    desk: Desk, inbox: Inbox, feeds: Feeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they do to a ticket's place was written down with them."""
    await feeds.keep([ticket(f"t{n}", limit=900 + n) for n in range(4)])
    for n in range(4):
        await Notes(desk).add(f"t{n}", "catatan")
    await Tickets(desk).move("t2", TicketMove.SOLVE)
    asked: list[str] = []
    real = pending.for_ticket

    def counted(conn: Connection, id: str, clock: Clock) -> list[Pending]:
        asked.append(id)
        return real(conn, id, clock)

    monkeypatch.setattr(pending, "for_ticket", counted)
    listing = await inbox.listing()
    assert asked == []
    monkeypatch.undo()
    assert [row.ticket for row in await inbox.fetch(listing, 0, 9) if row is not None] == ["t0", "t1", "t3"]
