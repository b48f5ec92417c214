"""The inbox by hand: views and filters, many tickets at once, and the acts on a whole ticket."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.operations.bulk import Edit
from console.operations.ticket import Changes
from console.views.hands import Hands
from console.views.inbox_entries import View
from console.views.keys import sequence
from console.views.merge_panel import MergePanel
from console.views.park_panel import ParkPanel
from console.views.split_panel import SplitPanel
from console.views.transfer_panel import TransferPanel
from console.views.workspace import Workspace
from console.widgets.row_model import InboxRow, RowRole
from contract.commands import EditTicket, MoveTicket
from contract.rows import UserRow
from contract.ticket_acts import MergeTicket, ParkTicket, SplitTicket, TransferTicket, UnparkTicket
from domain.contact import Channel
from domain.permissions import Role
from domain.ticket import Priority, TicketMove, TicketState
from tests.ui import cast
from tests.ui.attachment_scenes import LOCKED, PAPER, with_files
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.scenes_inbox import marked
from tests.ui.world import NOW, World

pytestmark = NO_WINDOWS
URGENT = Edit(changes=Changes(priority=Priority.URGENT))


def shown(desk: Workspace) -> list[InboxRow]:
    rows = desk.inbox.table.rows()
    return [rows.index(at, 0).data(RowRole.ROW) for at in range(rows.rowCount())]


def keys(desk: Workspace) -> list[str]:
    return [row.key for row in shown(desk)]


def row(desk: Workspace, ticket: str) -> InboxRow:
    return next(row for row in shown(desk) if row.key == ticket)


def tab(desk: Workspace, view: View) -> str:
    at = next(at for at, entry in enumerate(desk.inbox_model.entries) if entry.key == view.value)
    return desk.inbox.tabs.tabText(at)


async def test_every_view_says_how_many_it_shows(world: World, desk: Workspace) -> None:
    assert tab(desk, View.EMAIL) == "Email  1"
    assert tab(desk, View.VOICE) == "Telepon"
    await world.put(cast.ticket("t-new", "1-0500-1", None, "Baru", channel=Channel.EMAIL))
    await world.settle()
    assert tab(desk, View.EMAIL) == "Email  2"
    desk.inbox.tabs.choose(View.EMAIL.value)
    await world.settle()
    assert sorted(keys(desk)) == ["t-1", "t-new"]


async def test_marks_are_words_and_pictures(world: World, desk: Workspace) -> None:
    await world.put(*marked())
    await world.desk.acts.notes.add("t-1", "Sudah ditelepon.", undo_s=0)
    desk.go("inbox")
    await world.settle()
    shown(desk)  # asks for what is beyond the screen
    await world.settle()
    assert [sign.words for sign in row(desk, "t-woken").signs] == ["waktu parkir habis"]
    assert [sign.words for sign in row(desk, "t-1").signs] == ["1 belum terkirim"]
    assert row(desk, "t-1").state_icon
    assert row(desk, "t-3").state_icon
    assert row(desk, "t-news").news
    assert "t-parked" not in keys(desk)
    said = desk.inbox.table.rows().index(keys(desk).index("t-news"), 0)
    assert "pesan baru" in said.data(Qt.ItemDataRole.AccessibleTextRole)


async def test_a_view_is_set_tried_named_and_kept_by_keyboard(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*marked())
    desk.go("inbox")
    await world.settle()
    await hands.key(sequence("filter"))
    await hands.type("angsuran")
    await hands.until(lambda: len(desk.inbox_model) == 7, "narrowed by the text")
    desk.inbox.filters.order.setFocus()
    await hands.key("Return")
    await hands.pick(1)
    await world.settle()
    desk.inbox.filters.name.setFocus()
    await hands.type("Angsuran dulu")
    await hands.key("Return")
    await world.settle()
    assert desk.inbox_model.entry.name == "Angsuran dulu"
    assert not desk.inbox.filters.isVisible()
    assert desk.inbox.tabs.tabText(desk.inbox.tabs.currentIndex()) == "Angsuran dulu  7"
    (kept,) = await world.desk.reads.views.all()
    assert kept.filter.text == "angsuran"
    await desk.inbox_model.remove(desk.inbox_model.chosen)
    await world.settle()
    assert desk.inbox_model.chosen == View.ALL
    assert await world.desk.reads.views.all() == []


async def test_the_cursor_stays_with_its_ticket(world: World, desk: Workspace, hands: Hands) -> None:
    desk.go("inbox")
    await world.settle()
    table = desk.inbox.table
    at = keys(desk).index("t-siti")
    table.setCurrentIndex(table.rows().index(at, 0))
    await world.put(cast.ticket("t-before", "1-0500-1", None, "Lebih dulu", limit=NOW - 60 * cast.MIN))
    await world.settle()
    assert table.current_key() == "t-siti"
    assert table.currentIndex().row() == at + 1 == keys(desk).index("t-siti")
    await hands.key("Return")
    await world.settle()
    assert desk.tabs.active == "t-siti"


async def test_many_are_picked_done_at_once_and_taken_back_at_once(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*marked())
    desk.go("inbox")
    await world.settle()
    table = desk.inbox.table
    table.setCurrentIndex(table.rows().index(keys(desk).index("t-many-01"), 0))
    await hands.key("Space")
    await hands.key("Shift+Down")
    await hands.key("Shift+Down")
    await world.settle()
    assert sorted(table.picks()) == ["t-many-01", "t-many-02", "t-many-03"]
    table.pick(["t-3"])
    await hands.click(desk.inbox.bulk.pend)
    await world.settle()
    assert "3 tiket Pending, 1 tidak bisa (#1-0236-0: statusnya eskalasi)" in desk.inbox.bulk.told.text()
    assert table.picks() == ["t-3"]
    assert {row(desk, f"t-many-0{n}").state for n in (1, 2, 3)} == {"pending"}
    moves = [body for body in await queued(world) if isinstance(body, MoveTicket)]
    assert {(body.ticket, body.move) for body in moves} == {
        (f"t-many-0{n}", TicketMove.PEND) for n in (1, 2, 3)
    }
    await hands.key(sequence("undo_bulk"))
    await world.settle()
    assert await queued(world) == []
    assert row(desk, "t-many-01").state != "pending"
    await hands.key("Escape")
    assert table.picks() == []


async def test_a_bulk_act_is_taken_back_where_it_is_seen_and_takes_no_cursor_from_a_text(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("undo_bulk"))
    assert "diurungkan" in desk.toast.accessibleName()
    assert desk.in_front is not None, "nobody is taken away for nothing"
    desk.go("inbox")
    desk.inbox.table.pick(["t-1"])
    desk.inbox.bulk.do(URGENT, "{0} tiket diubah")
    await hands.key(sequence("filter"))
    await world.settle()
    assert desk.inbox.filters.text.hasFocus()
    await open_siti(world, desk)
    await hands.key(sequence("undo_bulk"))
    await world.settle()
    assert desk.inbox.bulk.told.isVisible()
    assert "kembali seperti semula" in desk.inbox.bulk.told.text()


async def test_picks_are_tickets_not_places(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    await world.settle()
    table = desk.inbox.table
    table.pick(["t-1"])
    await world.put(cast.ticket("t-before", "1-0500-1", None, "Lebih dulu", limit=NOW - 60 * cast.MIN))
    await world.settle()
    desk.inbox.bulk.do(URGENT, "{0}")
    await world.settle()
    assert [(b.ticket, b.priority) for b in await queued(world) if isinstance(b, EditTicket)] == [
        ("t-1", Priority.URGENT)
    ]


async def test_another_view_has_nothing_picked_that_is_not_seen(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    await world.settle()
    desk.inbox.table.pick(["t-1"])
    desk.inbox.tabs.choose(View.EMAIL.value)
    await world.settle()
    assert desk.inbox.table.picks() == []
    assert not desk.inbox.bulk.isVisible()


async def test_all_of_a_view_are_picked_with_one_key_and_a_click_with_ctrl_takes_one_out(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.go("inbox")
    await world.settle()
    await hands.key("Ctrl+A")
    await world.settle()
    assert sorted(desk.inbox.table.picks()) == sorted(keys(desk))
    table = desk.inbox.table
    place = table.visualRect(table.rows().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert keys(desk)[0] not in table.picks()
    assert desk.inbox.bulk.count.text() == f"{len(keys(desk)) - 1} dipilih"


async def test_a_ticket_is_parked_and_taken_back_by_its_key(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-1")
    await world.settle()
    await hands.key(sequence("park"))
    panel = desk.side.tickets.of(ParkPanel)
    assert desk.side.panel() is panel
    await hands.choose(panel.when.combo, "2")
    panel.reason.setFocus()
    await hands.type("Menunggu surat kuasa")
    await hands.key("Ctrl+Return")
    await world.settle()
    (parked,) = await queued(world)
    assert isinstance(parked, ParkTicket)
    # Tomorrow at eight in WIB is one in the morning UTC.
    assert parked.until is not None
    assert parked.until % 86_400_000 == 3_600_000
    assert desk.side.panel() is None
    desk.go("inbox")
    await world.settle()
    assert "t-1" not in keys(desk)
    desk.inbox.tabs.choose(View.PARKED.value)
    await world.settle()
    assert keys(desk) == ["t-1"]
    desk.open_ticket("t-1")
    await world.settle()
    await hands.key(sequence("park"))
    await world.settle()
    assert isinstance((await queued(world))[-1], UnparkTicket)


async def test_a_ticket_whose_customer_waits_is_not_parked_and_the_panel_says_why(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("park"))
    panel = desk.side.tickets.of(ParkPanel)
    panel.reason.setPlainText("Nanti saja")
    await hands.click(panel.act)
    await world.settle()
    assert await queued(world) == []
    assert panel.told.text() == "Tidak bisa: pelanggannya sedang menunggu."
    assert panel.reason.toPlainText() == "Nanti saja"


async def test_a_ticket_is_passed_on_to_a_colleague_with_a_note(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(UserRow(id="u-budi", version=1, username="budi", name="Budi", roles=(Role.AGENT,)))
    desk.open_ticket("t-1")
    await world.settle()
    await hands.key(sequence("transfer"))
    await world.settle()
    panel = desk.side.tickets.of(TransferPanel)
    assert not panel.act.isEnabled()
    await hands.choose(panel.kind.combo, "person")
    await hands.choose(panel.to.combo, "u-budi")
    panel.note.setFocus()
    await hands.type("Tinggal dikabari")
    await hands.click(panel.act)
    await world.settle()
    (passed,) = await queued(world)
    assert isinstance(passed, TransferTicket)
    assert (passed.person, passed.queue, passed.note) == ("u-budi", None, "Tinggal dikabari")


async def test_a_ticket_goes_into_another_of_its_customer(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(cast.ticket("t-b2", "1-0188-0", "c-bambang", "Deposit lagi"))
    desk.open_ticket("t-b2")
    await world.settle()
    await hands.key(sequence("merge"))
    await world.settle()
    panel = desk.side.tickets.of(MergePanel)
    assert panel.list.count() == 1
    assert "#1-0245-9" in panel.list.item(0).text()
    await hands.click(panel.act)
    await world.settle()
    (merged,) = await queued(world)
    assert isinstance(merged, MergeTicket)
    assert (merged.ticket, merged.into) == ("t-b2", "t-bambang")
    assert desk.tabs.active == "t-bambang"


async def test_another_ticket_to_merge_into_is_found_by_its_number(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-4")
    await world.settle()
    await hands.key(sequence("merge"))
    await world.settle()
    panel = desk.side.tickets.of(MergePanel)
    assert panel.list.count() == 0
    assert not panel.act.isEnabled()
    panel.search.setFocus()
    await hands.type("1-0231")
    await hands.until(lambda: panel.list.count() == 1, "the ticket with that number")
    assert "Jam buka outlet" in panel.list.item(0).text()
    assert panel.act.isEnabled()


async def test_lines_begin_a_ticket_of_their_own(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("split"))
    await world.settle()
    panel = desk.side.tickets.of(SplitPanel)
    last = panel.list.count() - 1
    heads = [panel.list.item(at).text().splitlines()[0] for at in range(last + 1)]
    assert [head for head in heads if "Internal Note" in head] == ["Rina Anggraini · 10:41 · Internal Note"]
    panel.list.setFocus()
    panel.list.setCurrentRow(last)
    await hands.key("Space")
    panel.subject.setFocus()
    await hands.type("Bukti pembayaran")
    await hands.click(panel.act)
    await world.settle()
    (split,) = await queued(world)
    assert isinstance(split, SplitTicket)
    assert (split.source, split.messages, split.subject) == ("t-siti", ("t-siti-6",), "Bukti pembayaran")
    assert desk.tabs.active == split.ticket


async def test_a_line_of_files_alone_is_told_by_their_names(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await with_files(world)
    await open_siti(world, desk)
    await hands.key(sequence("split"))
    await world.settle()
    lines = desk.side.tickets.of(SplitPanel).list
    assert lines.item(lines.count() - 1).text().endswith(f"\n{PAPER.name}, {LOCKED.name}")


async def test_the_tab_of_the_inbox_counts_what_wants_the_agent(world: World, desk: Workspace) -> None:
    def badge() -> int:
        return desk.tab_row._wanting

    before = badge()
    await world.put(cast.ticket("t-back", "1-0601-1", None, "Kurang data", state=TicketState.RETURNED))
    desk.go("inbox")
    await world.settle()
    assert badge() == before + 1
    assert desk.tab_row.bar.tabText(0) == "Inbox"
    assert f"{badge()} belum dibaca" in desk.tab_row.bar.accessibleTabName(0)


@pytest.mark.parametrize("act", ["park", "transfer", "merge", "split"])
async def test_a_panel_opened_over_one_ticket_after_the_other_leaves_the_window_whole(
    world: World, desk: Workspace, act: str
) -> None:
    """Widgets that live were called deleted once a panel had looked for its first field along the chain of focus."""
    for _ in range(4):
        for ticket in ("t-siti", "t-1"):
            desk.open_ticket(ticket)
            await world.settle()
            desk.side.open_act(act)
            await world.settle()
            panel = desk.side.panel()
            assert panel is not None
            assert panel.first_field() is desk.focusWidget()
            panel.closed.emit()
