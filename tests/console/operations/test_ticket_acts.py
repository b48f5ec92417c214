"""Parking, passing on, merging and splitting at the desk: seen at once, offline too, and no text is lost."""

import pytest

from console.clock import FakeClock
from console.operations.attention import Attention
from console.operations.desk import Desk
from console.operations.draft import Drafts as DraftActs
from console.operations.errors import ContactNotMine, MergedAway, TooLate
from console.operations.note import Notes
from console.operations.reply import Replies
from console.operations.ticket import Tickets
from console.store import outbox_rows
from console.store.cases import Cases
from console.store.drafts import Drafts, Mode
from console.store.feeds import Feeds
from console.store.inbox import Inbox
from console.store.inbox_sql import Filter
from console.store.outbox import settle
from console.store.outbox_rows import Act as QueuedAct
from console.store.search import Search
from console.store.timeline import Timeline
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import ContactRow, TicketRow
from contract.ticket_acts import MergeTicket, SplitTicket, TransferTicket
from domain.contact import ContactState
from domain.errors import IllegalTransition, InvalidValue
from domain.inbox_view import Parked
from domain.ticket import TicketMove, TicketState
from tests.console.makers import HANDBOOK, ME, contact, customer, message, ticket

HOUR = 3_600_000
OTHER_QUEUE = HANDBOOK.queues[1].id


@pytest.fixture
async def tickets(desk: Desk) -> Tickets:
    """``t1`` with its customer on the line; ``t2`` and ``t3`` quiet."""
    rows = [
        ticket(), contact(), customer(), message(1, "halo"), message(2, "pelunasan gagal"),
        ticket("t2", number="1-0002-2"), message(1, "dari surel", "t2"),
        ticket("t3", number="1-0003-9", complainant=None),
    ]  # fmt: skip
    await Feeds(desk.db, desk.clock).keep(rows)
    return Tickets(desk)


async def _ticket(desk: Desk, id: str) -> TicketRow:
    case = await Cases(desk.db, desk.clock).get(id)
    assert case is not None
    return case.ticket


async def _contact(desk: Desk, id: str) -> ContactRow:
    case = await Cases(desk.db, desk.clock).get(id)
    assert case is not None
    assert case.contact is not None
    return case.contact


async def _queued(desk: Desk) -> list[QueuedAct]:
    return await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))


async def _listed(desk: Desk, parked: Parked = Parked.NO) -> set[str]:
    inbox, filter = Inbox(desk.db, desk.clock), Filter(parked=parked)
    found = await inbox.fetch(await inbox.listing(filter), 0, 50)
    return {row.ticket for row in found if row is not None}


async def test_a_parked_ticket_is_out_of_the_inbox_at_once_and_is_taken_back(
    desk: Desk, tickets: Tickets
) -> None:
    until = desk.clock.gateway_now() + HOUR
    await tickets.park("t2", until=until, reason=" Tunggu cabang ")
    await tickets.park("t3", until=None, reason="Tunggu nasabah")
    row = await _ticket(desk, "t2")
    assert (row.parked_until, row.parked_by, row.park_reason) == (until, ME, "Tunggu cabang")
    assert await _listed(desk) == {"t1"}
    assert await _listed(desk, Parked.ONLY) == {"t2", "t3"}
    await tickets.unpark("t2")
    row = await _ticket(desk, "t2")
    assert (row.parked_by, row.parked_until) == (None, None)
    assert row.woken is not None
    assert await _listed(desk) == {"t1", "t2"}
    with pytest.raises(InvalidValue):
        await tickets.unpark("t2")


async def test_what_woke_stands_on_top_until_somebody_acts(
    desk: Desk, tickets: Tickets, clock: FakeClock
) -> None:
    late = ticket("t3", 2, number="1-0003-9", complainant=None, limit=clock.wall() + HOUR)
    woken = ticket("t2", 2, number="1-0002-2", limit=clock.wall() + 9 * HOUR, woken=clock.wall())
    near = ticket("t1", 2, limit=clock.wall() + HOUR)
    await Feeds(desk.db, clock).keep([late, woken, near])
    inbox = Inbox(desk.db, clock)

    async def first() -> str | None:
        (row, *_) = await inbox.fetch(await inbox.listing(Filter()), 0, 1)
        return None if row is None else row.ticket

    assert await first() == "t2"
    await tickets.move("t2", TicketMove.PEND)
    assert (await _ticket(desk, "t2")).woken is None
    assert await first() != "t2"


async def test_what_cannot_be_parked_is_told_before_anything_is_queued(desk: Desk, tickets: Tickets) -> None:
    now = desk.clock.gateway_now()
    with pytest.raises(IllegalTransition):
        await tickets.park("t1", until=None, reason="Nanti")
    for until, reason in ((None, " "), (now - 1, "x"), (now + 400 * 24 * HOUR, "x")):
        with pytest.raises(InvalidValue):
            await tickets.park("t2", until=until, reason=reason)
    assert await _queued(desk) == []


async def test_passing_on_takes_the_contact_along_and_its_note_is_seen(desk: Desk, tickets: Tickets) -> None:
    await tickets.transfer("t1", " Mohon dilanjutkan ", queue=OTHER_QUEUE)
    row, held = await _ticket(desk, "t1"), await _contact(desk, "t1")
    assert (row.queue, row.assignee) == (OTHER_QUEUE, None)
    assert (held.agent, held.state, held.epoch) == (None, ContactState.WAITING, 4)
    lines = (await Timeline(desk.db, desk.clock).page("t1")).lines
    assert (lines[-1].text, lines[-1].kind) == ("Mohon dilanjutkan", "note")
    (queued,) = await _queued(desk)
    assert isinstance(queued.body, TransferTicket)
    assert (queued.body.contact, queued.body.epoch) == ("k1", 3)
    assert [hit.ticket for hit in await Search(desk.db, desk.clock).find("dilanjutkan")] == ["t1"]
    with pytest.raises(ContactNotMine):
        await Replies(desk).send("t1", "sudah bukan milik saya")


async def test_passing_on_to_a_person(desk: Desk, tickets: Tickets) -> None:
    await tickets.transfer("t1", "Untuk Rina", person="u-rina")
    assert (await _ticket(desk, "t1")).assignee == "u-rina"
    assert (await _contact(desk, "t1")).agent == "u-rina"


async def test_passing_on_needs_one_place_a_note_and_the_customer(desk: Desk, tickets: Tickets) -> None:
    for note, queue, person in (
        ("x", None, None),
        ("x", OTHER_QUEUE, "u-rina"),
        ("x", "tidak-ada", None),
        (" ", OTHER_QUEUE, None),
    ):
        with pytest.raises(InvalidValue):
            await tickets.transfer("t2", note, queue=queue, person=person)
    await Feeds(desk.db, desk.clock).keep([contact(version=2, agent="u-rina", epoch=4)])
    with pytest.raises(ContactNotMine):
        await tickets.transfer("t1", "x", queue=OTHER_QUEUE)
    assert await _queued(desk) == []


async def test_a_refused_passing_on_gives_its_note_back(desk: Desk, tickets: Tickets) -> None:
    command = await tickets.transfer("t2", "Catatan panjang", person="u-rina")
    no = CommandResult(command, Outcome.REJECTED, ErrorCode.NOT_TAKEN)
    await desk.db.write(lambda conn: settle(conn, [no], desk.clock.wall()))
    assert (await _ticket(desk, "t2")).assignee == ME
    assert await Attention(desk).to_draft(command) == "Catatan panjang"
    assert (await Drafts(desk.db).of("t2"))[Mode.NOTE].text == "Catatan panjang"


async def test_both_drafts_survive_a_merge(desk: Desk, tickets: Tickets) -> None:
    acts, drafts = DraftActs(desk.db, desk.clock), Drafts(desk.db)
    for id, mode, text in (
        ("t2", Mode.REPLY, "balasan dari dua"), ("t2", Mode.NOTE, "catatan dari dua"), ("t3", Mode.REPLY, "balasan dari tiga"),
    ):  # fmt: skip
        await acts.save(id, mode, text, 1)
    await tickets.merge("t2", "t3")
    assert await drafts.of("t2") == {}
    kept = await drafts.of("t3")
    assert kept[Mode.REPLY].text == "balasan dari dua\n\nbalasan dari tiga"
    assert kept[Mode.NOTE].text == "catatan dari dua"


async def test_a_merged_ticket_says_where_and_its_waiting_acts_go_first(desk: Desk, tickets: Tickets) -> None:
    earlier = await Notes(desk).add("t2", "sebelum digabung")
    command = await tickets.merge("t2", "t3", undo_s=5)
    queued = await _queued(desk)
    assert [act.id for act in queued] == [earlier, command]
    assert {act.stream for act in queued} == {"ticket:t2"}, "in one lane"
    assert isinstance(queued[1].body, MergeTicket)
    assert queued[1].body.seen_up_to == 1
    row = await _ticket(desk, "t2")
    assert (row.state, row.merged_into) == (TicketState.CLOSED, "t3")
    assert await _listed(desk) == {"t1", "t3"}
    for attempt in (
        Replies(desk).send("t2", "x"),
        Notes(desk).add("t2", "x"),
        tickets.move("t2", TicketMove.SOLVE),
        tickets.merge("t2", "t1"),
        tickets.park("t2", until=None, reason="x"),
    ):
        with pytest.raises(MergedAway) as told:
            await attempt
        assert (told.value.into, told.value.number) == ("t3", "1-0003-9")
    await tickets.undo(command)
    assert (await _ticket(desk, "t2")).merged_into is None


async def test_too_late_a_merge_is_not_taken_back(desk: Desk, tickets: Tickets, clock: FakeClock) -> None:
    command = await tickets.merge("t2", "t3", undo_s=5)
    clock.advance(6_000)
    with pytest.raises(TooLate):
        await tickets.undo(command)
    assert (await _ticket(desk, "t2")).merged_into == "t3"


async def test_what_was_refused_on_a_merged_ticket_is_written_on_where_it_went(
    desk: Desk, tickets: Tickets
) -> None:
    command = await Notes(desk).add("t2", "ditulis saat offline")
    gone = ticket("t2", 5, number="1-0002-2", state=TicketState.CLOSED, merged_into="t3")
    await Feeds(desk.db, desk.clock).keep([gone])
    no = CommandResult(command, Outcome.REJECTED, ErrorCode.MERGED)
    await desk.db.write(lambda conn: settle(conn, [no], desk.clock.wall()))
    await DraftActs(desk.db, desk.clock).save("t3", Mode.NOTE, "sudah ada", 1)
    assert await Attention(desk).to_draft(command) == "ditulis saat offline\n\nsudah ada"
    assert (await Drafts(desk.db).of("t3"))[Mode.NOTE].text == "ditulis saat offline\n\nsudah ada"


async def test_what_may_not_be_merged_is_told_at_the_desk(desk: Desk, tickets: Tickets) -> None:
    await Feeds(desk.db, desk.clock).keep([ticket("t4", number="1-0004-5", complainant="c9")])
    for part, into in (("t2", "t2"), ("t2", "t4")):
        with pytest.raises(InvalidValue):
            await tickets.merge(part, into)
    await Feeds(desk.db, desk.clock).keep([ticket("t3", 2, complainant=None, state=TicketState.SOLVED)])
    with pytest.raises(IllegalTransition):
        await tickets.merge("t2", "t3")
    assert await _queued(desk) == []


async def test_chosen_lines_begin_a_ticket_with_its_number_at_once(desk: Desk, tickets: Tickets) -> None:
    opened = await tickets.split("t1", ["t1-m2"], subject=" Soal lain ")
    row = await _ticket(desk, opened.ticket)
    assert (row.number, row.subject, row.assignee, row.complainant) == (opened.number, "Soal lain", ME, "c1")
    lines = (await Timeline(desk.db, desk.clock).page(opened.ticket)).lines
    assert [(line.text, line.n) for line in lines] == [("pelunasan gagal", None)]
    assert opened.ticket in await _listed(desk)
    later = await Notes(desk).add(opened.ticket, "lanjut")
    split, note = await _queued(desk)
    assert isinstance(split.body, SplitTicket)
    assert (note.id, note.after) == (later, (split.id,))
    assert [hit.ticket for hit in await Search(desk.db, desk.clock).find("soal lain")] == [opened.ticket]
    for messages in ([], ["t2-m1"], ["t1-m2", "tidak-ada"]):
        with pytest.raises(InvalidValue):
            await tickets.split("t1", messages, subject="x")
