"""Timeline windows, drafts, tabs and the small kept values."""

import pytest

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.draft import Drafts as DraftActs
from console.operations.note import Notes
from console.store import meta
from console.store.cases import Cases, Floor
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Drafts, Mode
from console.store.feeds import Feeds
from console.store.meta import Meta
from console.store.overlay import Send
from console.store.tabs import Tab, Tabs
from console.store.timeline import Timeline
from contract.rows import MessageKind, OfferRow, OfferState, UserRow
from contract.session import Session
from domain.contact import Channel
from domain.permissions import Act, Role
from domain.ticket_number import parse
from tests.console import makers
from tests.console.makers import HANDBOOK, KEY, ME, contact, customer, message, ticket


@pytest.fixture
def feeds(db: Database, clock: FakeClock) -> Feeds:
    return Feeds(db, clock)


async def test_pages_of_a_long_timeline_meet_without_a_hole(desk: Desk, feeds: Feeds) -> None:
    await feeds.keep([ticket(), *(message(n) for n in range(3, 31))])
    await Notes(desk).add("t1", "catatan")
    timeline = Timeline(desk.db, desk.clock)
    last = await timeline.page("t1", limit=10)
    assert [line.n for line in last.lines] == [*range(21, 31), None]
    assert (last.first, last.more, last.elsewhere, last.seen_up_to) == (21, True, None, 30)
    assert last.first is not None
    middle = await timeline.page("t1", before=last.first, limit=10)
    assert [line.n for line in middle.lines] == list(range(11, 21))
    first = await timeline.page("t1", before=11, limit=10)
    assert [line.n for line in first.lines] == list(range(3, 11))
    assert (first.more, first.elsewhere) == (False, 3)


async def test_only_the_customers_messages_count_as_seen(desk: Desk, feeds: Feeds) -> None:
    await feeds.keep(
        [ticket(), message(1), message(2, kind=MessageKind.REPLY), message(3, kind=MessageKind.SYSTEM)]
    )
    assert (await Timeline(desk.db, desk.clock).page("t1")).seen_up_to == 1


async def test_a_line_confirmed_outside_the_window_is_not_shown_twice(desk: Desk, feeds: Feeds) -> None:
    await feeds.keep([ticket()])
    await Notes(desk).add("t1", "catatan")
    timeline = Timeline(desk.db, desk.clock)
    (line,) = (await timeline.page("t1")).lines
    await feeds.keep([message(1, id=line.id), *(message(n) for n in range(2, 9))])
    page = await timeline.page("t1", limit=5)
    assert [(line.n, line.send) for line in page.lines] == [(n, Send.CONFIRMED) for n in range(4, 9)]


async def test_both_drafts_are_kept_and_an_empty_one_goes(desk: Desk) -> None:
    acts, store = DraftActs(desk.db, desk.clock), Drafts(desk.db)
    await acts.save("t1", Mode.REPLY, "Halo Bu", 4)
    await acts.save("t1", Mode.NOTE, "nasabah marah", 0)
    assert {mode: (d.text, d.cursor) for mode, d in (await store.of("t1")).items()} == {
        Mode.REPLY: ("Halo Bu", 4),
        Mode.NOTE: ("nasabah marah", 0),
    }
    await acts.save("t1", Mode.REPLY, "", 0)
    await acts.discard("t1", Mode.NOTE)
    assert await store.tickets() == frozenset()


async def test_drafts_and_tabs_outlive_the_program(
    tmp_path_factory: pytest.TempPathFactory, clock: FakeClock
) -> None:
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    db = Database(path, KEY)
    await db.open()
    tabs = [Tab("t2", pinned=True), Tab("t1", active=True, state={"mode": "note", "scroll": 7})]
    await Tabs(db).keep(tabs)
    await DraftActs(db, clock).save("t1", Mode.REPLY, "setengah", 8)
    again = Database(path, KEY)  # the first is never closed: the program was killed
    await again.open()
    assert await Tabs(again).all() == tabs
    assert (await Drafts(again).of("t1"))[Mode.REPLY].text == "setengah"
    await again.close()
    await db.close()


def session(desk_number: int = 12, client: str = "client-1") -> Session:
    user = UserRow(id=ME, version=1, username="sari", name="Sari", roles=(Role.AGENT,))
    return Session(
        "access",
        60,
        "refresh",
        "delivery",
        client,
        desk_number,
        user,
        (Act.REPLY,),
        ("q",),
        ("floor",),
        {},
        "1",
        0,
        1,
    )


async def test_who_signed_in_is_known_offline(db: Database) -> None:
    assert await Meta(db).owner() is None
    owner = await Meta(db).signed_in(session())
    assert await Meta(db).owner() == owner
    assert (owner.client, owner.desk_number, owner.user.name) == ("client-1", 12, "Sari")
    assert await Meta(db).delivery() == "delivery"


async def test_ticket_numbers_never_come_twice(db: Database) -> None:
    async def number(desk_number: int) -> tuple[int, int]:
        return parse(await db.write(lambda conn: meta.next_number(conn, desk_number)))

    await Meta(db).signed_in(session())
    assert [await number(12), await number(12)] == [(12, 1), (12, 2)]

    def broken(conn: Connection) -> None:
        meta.next_number(conn, 12)
        raise RuntimeError("not written")

    with pytest.raises(RuntimeError):
        await db.write(broken)
    await Meta(db).signed_in(session())
    assert await number(12) == (12, 3)
    await Meta(db).signed_in(session(13, "client-2"))
    assert await number(13) == (13, 1)


async def test_the_handbook_is_kept_and_an_unreadable_one_is_none(db: Database) -> None:
    assert await Meta(db).handbook() is None
    await Meta(db).keep_handbook(HANDBOOK)
    assert await Meta(db).handbook() == HANDBOOK
    await Meta(db).put("handbook", {"of": "another shape"})
    assert await Meta(db).handbook() is None


async def test_a_case_in_one_look(desk: Desk, feeds: Feeds) -> None:
    cases = Cases(desk.db, desk.clock)
    assert await cases.get("t1") is None
    await feeds.keep([ticket(), contact(), customer()])
    await Notes(desk).add("t1", "x")
    case = await cases.get("t1")
    assert case is not None
    assert case.customer == customer()
    assert case.contact == contact()
    assert (case.confirmed, case.waiting, case.rejected) == (True, 1, 0)
    assert await cases.by_number("1-0001-6") == "t1"
    assert await cases.by_number("100016") == "t1"
    assert await cases.by_number("9-9999-9") is None
    assert [row.id for row in await cases.held_by(ME)] == ["k1"]


async def test_open_offers_of_one_agent(desk: Desk, feeds: Feeds) -> None:
    def offer(id: str, until: int, state: OfferState = OfferState.OPEN, agent: str = ME) -> OfferRow:
        return OfferRow(
            id=id, version=1, contact="k1", ticket="t1", agent=agent, state=state, channel=Channel.LIVECHAT,
            queue="q", customer_name="Siti", subject="S", waiting_since=0, made=0, until=until,
        )  # fmt: skip

    await feeds.keep(
        [offer("o1", 9), offer("o2", 5), offer("o3", 1, OfferState.TIMED_OUT), offer("o4", 1, agent="u2")]
    )
    assert [row.id for row in await Floor(desk.db, desk.clock).offers(ME)] == ["o2", "o1"]


async def test_another_desk_reads_nothing_of_this_one(desk: Desk, feeds: Feeds) -> None:
    await feeds.keep([ticket()])
    other = Database(None, None)
    await other.open()
    assert await Cases(makers.desk(other, FakeClock()).db, FakeClock()).get("t1") is None
    await other.close()
