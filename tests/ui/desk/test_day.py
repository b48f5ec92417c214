"""What else a day brings: documentation, outages, refused work, search, tools."""

import msgspec
from PySide6.QtWidgets import QApplication, QLabel

from console.store.drafts import Mode
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from contract.commands import Document, ReportTool, SendReply
from contract.errors import ErrorCode
from contract.rows import ToolHealth
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.world import World

pytestmark = NO_WINDOWS


async def test_documentation_comes_by_itself_and_ends_the_acw(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-bambang")
    await world.settle()
    panel = desk.side.wrap_up
    assert desk.side.panel() is panel
    assert not panel.act.isEnabled()
    await hands.choose(panel.category.combo, "pengaduan")
    await hands.choose(panel.issue.combo, "saldo_mitra")
    assert panel.code.key() == "pelanggan_pergi"
    panel.setFocus()
    panel.submit()
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, Document)
    assert (body.category, body.issue, body.wrap_up_code) == ("pengaduan", "saldo_mitra", "pelanggan_pergi")
    assert desk.side.panel() is None


async def test_a_ticket_begun_offline_has_its_number_at_once(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    desk.link_changed(False, world.clock.wall(), "")
    await hands.key(sequence("new_ticket"))
    assert "Offline" in desk.new_ticket.hint.text()
    await hands.type("Cetak ulang surat")
    await hands.key("Ctrl+Return")
    await world.settle()
    model = desk.case.model
    assert model is not None
    assert model.case is not None
    assert model.case.ticket.number.startswith("12-0001-")
    assert not model.case.confirmed
    assert model.case.ticket.number in world.notices[-1].detail.values()


async def test_offline_is_said_in_words_before_anybody_types(world: World, desk: Workspace) -> None:
    await open_siti(world, desk)
    await world.put(cast.offer())
    world.line.online = False
    desk.link_changed(False, world.clock.wall(), "")
    await world.settle()
    assert "Belum bisa: menerima tawaran" in desk.offline.text()
    assert desk.offline.isVisible()
    assert not desk.offers.card.isVisible()
    desk.link_changed(True, world.clock.wall(), "")
    assert not desk.offline.isVisible()


async def test_a_reply_overtaken_by_the_customer_is_read_edited_and_sent(
    world: World, desk: Workspace, hands: Hands
) -> None:
    command = await world.desk.acts.replies.send("t-siti", "Besok pagi, Ibu.", undo_s=0)
    await world.reject(command, ErrorCode.STALE, b'{"meanwhile": ["t-siti-6"]}')
    await world.settle()
    assert desk.rail.isVisible()
    desk.edit_rejected(command)
    await world.settle()
    assert desk.side.panel() is desk.side.resend
    assert desk.side.resend.text.toPlainText() == "Besok pagi, Ibu."
    await hands.key("Ctrl+A")
    await hands.type("Sudah kembali, Ibu.")
    await hands.key("Ctrl+Return")
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, SendReply)
    assert (body.text, body.confirmed_stale) == ("Sudah kembali, Ibu.", True)
    assert desk.floor.attention == []


async def test_rejected_work_becomes_a_draft(world: World, desk: Workspace) -> None:
    command = await world.desk.acts.replies.send("t-siti", "Besok pagi, Ibu.", undo_s=0)
    await world.reject(command, ErrorCode.LEASE_LOST)
    await world.settle()
    desk.go("attention")
    desk.attention.tray.act_requested.emit(command, "draft")
    await world.settle()
    assert await queued(world) == []
    assert desk.case.composer.text("reply") == "Besok pagi, Ibu."


async def test_a_rejected_text_changed_in_its_panel_is_the_one_shown_and_made_a_draft(
    world: World, desk: Workspace, hands: Hands
) -> None:
    command = await world.desk.acts.replies.send("t-siti", "Besok pagi, Ibu.", undo_s=0)
    await world.reject(command, ErrorCode.STALE)
    await world.settle()
    desk.go("attention")
    desk.edit_rejected(command)
    await world.settle()
    await hands.key("Ctrl+A")
    await hands.type("Sudah kembali, Ibu.")
    desk.go("attention")
    assert "“Sudah kembali, Ibu.”" in {label.text() for label in desk.attention.findChildren(QLabel)}
    desk.attention.tray.act_requested.emit(command, "draft")
    await world.settle()
    assert await queued(world) == []
    assert desk.case.composer.text("reply") == "Sudah kembali, Ibu."
    assert desk.side.panel() is None


async def test_search_finds_while_offline_and_opens(world: World, desk: Workspace, hands: Hands) -> None:
    world.line.online = False
    await hands.key(sequence("search"))
    await hands.type("pelunasan")
    await world.settle()
    assert desk.search_model.hits
    await hands.key("Return")
    await hands.key("Return")
    await hands.until(lambda: desk.tabs.active == "t-siti", "what was found opens")
    await world.settle()


async def test_the_ticket_number_is_copied(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("copy_number"))
    assert QApplication.clipboard().text() == "1-0244-3"


async def test_the_tool_that_is_down_is_reported_by_one_key(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*(row for row in cast.tools(wallet=ToolHealth.DOWN)))
    await hands.key(sequence("report_tool"))
    await world.settle()
    assert await queued(world) == []  # versions decide: an older row changes nothing
    assert "normal" in desk.toast.accessibleName()
    down = msgspec.structs.replace(cast.tools(wallet=ToolHealth.DOWN)[2], version=2)
    await world.put(down)
    await world.settle()
    await hands.key(sequence("report_tool"))
    await world.settle()
    assert await queued(world) == [ReportTool(tool="wallet")]


async def test_switching_tabs_keeps_each_text(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.type("untuk Siti")
    desk.open_ticket("t-bambang")
    await world.settle()
    assert desk.case.composer.text("reply") == ""
    await open_siti(world, desk)
    assert desk.case.composer.text("reply") == "untuk Siti"
    kept = await world.desk.reads.drafts.of("t-siti")
    assert kept[Mode.REPLY].text == "untuk Siti"


async def test_unread_marks_go_when_the_ticket_was_on_the_screen(world: World, desk: Workspace) -> None:
    assert desk.tabs.state("t-siti") is not None
    before = desk.tabs.state("t-siti")
    assert before is not None
    assert before.unread == 2
    await open_siti(world, desk)
    after = desk.tabs.state("t-siti")
    assert after is not None
    assert after.unread == 0
