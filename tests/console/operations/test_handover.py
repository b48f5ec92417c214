"""Open work at the desk: what there is to hand over, seen gone at once, offline too; taken over, given back; no note is lost."""

import msgspec
import pytest

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.draft import Drafts as DraftActs
from console.operations.errors import NotHere, TooLate
from console.operations.handover import Handovers
from console.operations.note import Notes
from console.operations.ticket import Tickets
from console.store import outbox_queue, outbox_rows
from console.store.cases import Cases
from console.store.drafts import Mode
from console.store.feeds import Feeds
from console.store.handovers import Filling, Group, OpenWork
from console.store.handovers import Handovers as Reads
from console.store.inbox import Inbox
from console.store.inbox_sql import Filter
from console.store.outbox import settle
from console.store.overlay import Send
from console.store.timeline import Timeline
from contract.colleague_acts import KeepDraft
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.handover import GiveHandover, HandoverItem, ReturnHandover, TakeHandover
from contract.rows import HandoverRow, TicketRow, UserRow
from domain.errors import InvalidValue
from domain.handover import ItemState
from domain.permissions import Role
from domain.ticket import TicketState
from tests.console.makers import HANDBOOK, ME, contact, customer, message, ticket

BUDI = UserRow(id="u-budi", version=1, username="budi", name="Budi", roles=(Role.AGENT,))
QUEUE = HANDBOOK.queues[1].id


@pytest.fixture
async def reads(desk: Desk) -> Reads:
    """``t1`` with its customer on the line; ``t2`` held, ``t3`` parked, ``t4`` pending; ``t5`` a colleague's, ``t6`` solved, ``t7``
    nobody's."""
    rows = [
        ticket(), contact(), customer(), BUDI, message(1),
        ticket("t2", number="1-0002-2", complainant=None),
        ticket("t3", number="1-0003-9", parked_by=ME, parked_until=99_000_000_000_000, park_reason="janji"),
        ticket("t4", number="1-0004-7", state=TicketState.PENDING),
        ticket("t5", number="1-0005-4", assignee="u-budi"),
        ticket("t6", number="1-0006-2", state=TicketState.SOLVED),
        ticket("t7", number="1-0007-0", assignee=None),
    ]  # fmt: skip
    await Feeds(desk.db, desk.clock).keep(rows)
    return Reads(desk.db, desk.clock, ME)


@pytest.fixture
def acts(desk: Desk) -> Handovers:
    return Handovers(desk)


async def _bodies(desk: Desk) -> list[object]:
    return [act.body for act in await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))]


async def _ticket(desk: Desk, id: str) -> TicketRow:
    case = await Cases(desk.db, desk.clock).get(id)
    assert case is not None
    return case.ticket


def _row(*items: HandoverItem, **more: object) -> HandoverRow:
    row = HandoverRow(
        id="h1", version=1, giver="u-budi", giver_name="Budi", team="", queue=None, person=ME, to_name="Sari",
        note="Shift malam", made=1, listed=items,
    )  # fmt: skip
    return msgspec.structs.replace(row, **more)


async def test_the_list_holds_what_would_be_left_behind(desk: Desk, reads: Reads) -> None:
    await DraftActs(desk.db, desk.clock).save("t7", Mode.REPLY, "sebentar", 0)
    await DraftActs(desk.db, desk.clock).save("t5", Mode.REPLY, "milik rekan", 0)
    found = {one.ticket.id: one for one in await reads.open_work()}
    assert {id: (one.group, one.draft, one.live) for id, one in found.items()} == {
        "t2": (Group.HELD, False, False),
        "t3": (Group.PARKED, False, False),
        "t4": (Group.WAITING, False, False),
        "t7": (Group.LOOSE, True, False),
        "t1": (Group.HELD, False, True),
    }
    assert list(found)[-1] == "t1", "what cannot go stands last"


async def test_what_is_handed_over_is_gone_at_once_with_its_notes_and_its_drafts(
    desk: Desk, reads: Reads, acts: Handovers
) -> None:
    await DraftActs(desk.db, desk.clock).save("t2", Mode.REPLY, "Baik, Ibu", 0)
    await acts.give({"t2": "telepon jam 9", "t3": ""}, person="u-budi", note="Shift padat")
    told, body = await _bodies(desk)
    assert isinstance(told, KeepDraft)
    assert isinstance(body, GiveHandover)
    assert {item.ticket: body.said(item) for item in body.items} == {
        "t2": "telepon jam 9",
        "t3": "Shift padat",
    }
    assert (await _ticket(desk, "t2")).assignee == "u-budi"
    assert (await _ticket(desk, "t3")).parked_by == ME, "parked stays parked"
    page = await Timeline(desk.db, desk.clock).page("t3")
    assert [(line.text, line.send) for line in page.lines] == [("Shift padat", Send.SAVED)]
    assert {one.ticket.id for one in await reads.open_work()} == {"t1", "t4"}
    inbox = Inbox(desk.db, desk.clock)
    listed = await inbox.fetch(await inbox.listing(Filter(mine=ME)), 0, 50)
    assert {row.ticket for row in listed if row is not None} == {"t1", "t4"}
    (listed_row,) = await reads.all(HANDBOOK)
    assert (listed_row.send, listed_row.row.to_name) == (Send.SAVED, "Budi")
    assert [item.number for item in listed_row.row.listed] == ["1-0002-2", "1-0003-9"]


async def test_a_rejected_list_leaves_the_work_where_it_was_and_its_words_readable(
    desk: Desk, reads: Reads, acts: Handovers
) -> None:
    from console.store.attention import Attention

    command = await acts.give({"t2": "telepon jam 9"}, person="u-budi")
    result = CommandResult(command, Outcome.REJECTED, ErrorCode.NOT_TAKEN)
    await desk.db.write(lambda conn: settle(conn, [result], 1))
    assert (await _ticket(desk, "t2")).assignee == ME
    assert "t2" in {one.ticket.id for one in await reads.open_work()}
    assert await reads.all(HANDBOOK) == []
    (item,) = await Attention(desk.db, desk.clock).items(ME)
    assert item.text == "telepon jam 9"


async def test_a_list_is_taken_back_within_its_undo_seconds_with_all_notes(
    desk: Desk, reads: Reads, acts: Handovers
) -> None:
    command = await acts.give({"t2": "telepon jam 9"}, queue=QUEUE, note="semua", undo_s=5)
    assert (await _ticket(desk, "t2")).queue == QUEUE
    await acts.undo(command)
    assert (await _ticket(desk, "t2")).assignee == ME
    assert await reads.filling() == Filling(notes={"t2": "telepon jam 9"}, note="semua", to=QUEUE)
    again = await acts.give({"t2": "telepon jam 9"}, queue=QUEUE)
    with pytest.raises(TooLate):
        await acts.undo(again)


async def test_what_cannot_be_handed_over_is_said_before_anything_is_written(
    desk: Desk, reads: Reads, acts: Handovers
) -> None:
    assert await reads.open_work()
    for notes, queue, person, field in (
        ({"t1": "x"}, QUEUE, None, "live"),
        ({"t2": ""}, QUEUE, None, "note"),
        ({}, QUEUE, None, "items"),
        ({"t2": "x"}, None, ME, "person"),
        ({"t2": "x"}, "tidak-ada", None, "queue"),
    ):
        with pytest.raises(InvalidValue) as error:
            await acts.give(notes, queue=queue, person=person)
        assert error.value.field == field
    assert await _bodies(desk) == []


async def test_a_list_goes_no_sooner_than_a_reply_that_can_still_be_taken_back(
    desk: Desk, reads: Reads, acts: Handovers, clock: FakeClock
) -> None:
    await Tickets(desk).park("t2", until=None, reason="sebentar", undo_s=5)
    await Notes(desk).add("t4", "catatan")
    await acts.give({"t2": "x"}, person="u-budi")
    waiting = await desk.db.read(lambda conn: outbox_queue.waiting(conn, clock, 50))
    held = {one.stream.partition(":")[0] + one.stream[-2:]: one.held_ms for one in waiting}
    assert held["tickett2"] is not None
    assert held["tickett4"] is None
    (list_,) = [one for one in waiting if one.stream.startswith("handover:")]
    assert list_.held_ms == held["tickett2"]
    assert reads


async def test_what_is_received_is_taken_over_and_an_item_goes_back(
    desk: Desk, reads: Reads, acts: Handovers
) -> None:
    items = (
        HandoverItem("t2", ItemState.WAITING, "1-0002-2", "Pelunasan gagal", "telepon"),
        HandoverItem("t4", ItemState.WAITING, "1-0004-7", "Pelunasan gagal"),
        HandoverItem("t6", ItemState.RESTS, "1-0006-2"),
    )
    await Feeds(desk.db, desk.clock).keep([_row(*items, made=desk.clock.gateway_now())])
    (one,) = await reads.all(HANDBOOK)
    await acts.take(one)
    (one,) = await reads.all(HANDBOOK)
    assert [item.state for item in one.row.listed] == [ItemState.TAKEN, ItemState.TAKEN, ItemState.RESTS]
    with pytest.raises(NotHere):
        await acts.take(one)
    with pytest.raises(InvalidValue):
        await acts.give_back(one, "t2", "  ")
    with pytest.raises(NotHere):
        await acts.give_back(one, "t6", "sudah selesai")
    await acts.give_back(one, "t2", "di luar wewenang")
    (one,) = await reads.all(HANDBOOK)
    assert (one.row.listed[0].state, one.row.listed[0].reason) == (ItemState.RETURNED, "di luar wewenang")
    assert (await _ticket(desk, "t2")).assignee is None
    take, back = await _bodies(desk)
    assert take == TakeHandover(handover="h1", tickets=("t2", "t4"))
    assert isinstance(back, ReturnHandover)


async def test_of_a_queues_list_what_is_taken_is_this_agents(
    desk: Desk, reads: Reads, acts: Handovers
) -> None:
    row = _row(HandoverItem("t7", ItemState.WAITING), queue=QUEUE, person=None, made=desk.clock.gateway_now())
    await Feeds(desk.db, desk.clock).keep([row])
    (one,) = await reads.all(HANDBOOK)
    await acts.take(one, ["t7"])
    assert (await _ticket(desk, "t7")).assignee == ME
    assert isinstance((await reads.open_work())[0], OpenWork)
