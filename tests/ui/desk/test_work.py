"""The agent's acts through the window, by keys, against the real store."""

import asyncio

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from console.store import outbox_rows
from console.store.drafts import Mode
from console.store.errors import DiskFull
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from contract.commands import (
    AcceptOffer,
    AddNote,
    Document,
    MoveTicket,
    RejectOffer,
    ReportTool,
    SendReply,
    Validate,
)
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import ToolHealth
from domain.parties import Verification
from domain.ticket import TicketMove, TicketState
from tests.ui import cast
from tests.ui.world import World

#: The offscreen window system has no windows to raise and no keyboard to hold.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


async def queued(world: World) -> list[object]:
    """Bodies of everything in the outbox, in order."""
    return await world.db.read(lambda conn: [act.body for act in outbox_rows.select(conn, "1", ())])


async def open_siti(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()


def lines(desk: Workspace) -> list[str]:
    model = desk.case.model
    return [] if model is None or model.page is None else [line.text for line in model.page.lines]


async def test_a_reply_is_stored_shown_and_the_composer_empties(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    await hands.type("Sedang kami periksa, Ibu.")
    await hands.key(sequence("send"))
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, SendReply)
    assert (body.text, body.seen_up_to, body.epoch) == ("Sedang kami periksa, Ibu.", 6, 1)
    assert lines(desk)[-1] == "Sedang kami periksa, Ibu."
    assert desk.case.composer.text("reply") == ""


async def test_a_reply_taken_back_is_a_draft_again(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.type("Keliru")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.key(sequence("undo_send"))
    # A button pressed by its key stays down for a moment before it clicks.
    await hands.until(lambda: desk.case.composer.text("reply"), "the text comes back")
    await world.settle()
    assert await queued(world) == []
    assert desk.case.composer.text("reply") == "Keliru"
    assert "Keliru" not in lines(desk)


@pytest.mark.parametrize("mode", ["reply", "note"])
async def test_what_was_written_after_sending_stays_behind_the_text_taken_back(
    world: World, desk: Workspace, hands: Hands, mode: str
) -> None:
    await open_siti(world, desk)
    if mode == "note":
        await hands.key(sequence("switch_mode"))
    await hands.type("Keliru")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.type("Sudah saya cek ulang")
    await hands.key(sequence("undo_send"))
    both = "Keliru\n\nSudah saya cek ulang"
    await hands.until(lambda: desk.case.composer.text(mode) == both, "both texts stand in the composer")
    await hands.type(", Ibu.")
    desk.flush()
    await world.settle()
    assert desk.case.composer.text(mode) == f"{both}, Ibu."
    kept = await world.desk.reads.drafts.of("t-siti")
    assert {m.value: draft.text for m, draft in kept.items()} == {mode: f"{both}, Ibu."}
    assert await queued(world) == []


async def test_sending_pressed_twice_sends_once_and_keeps_what_was_typed_meanwhile(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    composer = desk.case.composer
    await hands.type("Sedang kami periksa, Ibu.")
    composer.submit()
    composer.submit()
    composer.insert_text(" Sebentar")
    await world.settle()
    assert [getattr(body, "text", None) for body in await queued(world)] == ["Sedang kami periksa, Ibu."]
    assert composer.text("reply") == " Sebentar"
    assert (await world.desk.reads.drafts.of("t-siti"))[Mode.REPLY].text == " Sebentar"


async def test_a_note_goes_by_its_own_way(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.type("untuk pelanggan")
    await hands.key(sequence("switch_mode"))
    await hands.type("untuk kita saja")
    await hands.key(sequence("send"))
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, AddNote)
    assert body.text == "untuk kita saja"
    assert desk.case.composer.text("reply") == "untuk pelanggan"


async def test_what_could_not_be_stored_stays_on_the_screen(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_siti(world, desk)

    async def full(*_args: object, **_named: object) -> str:
        raise DiskFull("database or disk is full")

    monkeypatch.setattr(world.desk.acts.replies, "send", full)
    await hands.type("Jangan hilang")
    await hands.key(sequence("send"))
    with pytest.raises(AssertionError):
        await world.settle()
    assert desk.case.composer.text("reply") == "Jangan hilang"
    assert "Disk komputer ini penuh" in desk.notice.text()
    world.errors.clear()


async def test_drafts_and_tabs_survive_a_crash(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("switch_mode"))
    await hands.type("setengah jadi")
    desk.case.composer.flush_drafts()
    await world.settle()
    again = world.workspace(desk.theme)
    again.resize(1366, 768)
    again.show()
    await again.started()
    await world.settle()
    assert [tab.ticket for tab in again.tabs.tabs] == [tab.ticket for tab in desk.tabs.tabs]
    assert again.tabs.active == "t-siti"
    assert again.case.composer.mode().value == "note"
    assert again.case.composer.text("note") == "setengah jadi"
    again.deleteLater()


async def test_an_offer_is_taken_by_key_and_its_ticket_opens(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.go("inbox")
    await world.put(cast.offer(ticket="t-siti"))
    await world.settle()
    assert desk.offers.card.isVisible()
    assert world.sounds.played
    await hands.key(sequence("accept"))
    await world.settle()
    assert world.line.asked == [AcceptOffer(offer="o1")]
    assert desk.tabs.active == "t-siti"


async def test_an_offer_somebody_else_took_says_so(world: World, desk: Workspace, hands: Hands) -> None:
    world.line.answer = CommandResult("x", Outcome.REJECTED, ErrorCode.EXPIRED)
    before = desk.tabs.active
    await world.put(cast.offer(ticket="t-siti"))
    await world.settle()
    await hands.key(sequence("accept"))
    await world.settle()
    assert [notice.code for notice in world.notices] == ["not_in_time"]
    assert desk.tabs.active == before


async def test_an_offer_is_rejected_with_a_reason_by_key(world: World, desk: Workspace, hands: Hands) -> None:
    await world.put(cast.offer())
    await world.settle()
    await hands.key(sequence("reject"))
    await hands.pick(1)
    await world.settle()
    assert world.line.asked == [RejectOffer(offer="o1", reason="butuh_keahlian_lain")]


async def test_validation_follows_from_what_was_compared(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("validate"))
    panel = desk.side.validation
    assert not panel.act.isEnabled()
    for field in ("nama", "telepon"):
        await hands.click(panel.answer(field, True))
    await hands.key("Ctrl+Return")
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, Validate)
    assert (body.verdict, body.compared) == (Verification.VALID, {"nama": True, "telepon": True})
    assert desk.side.customer.validation_state() is Verification.VALID


async def test_unmasking_needs_a_valid_customer_and_the_gateway(world: World, desk: Workspace) -> None:
    await open_siti(world, desk)
    desk.side.customer.page("data")
    field = desk.side.customer.field("telepon")
    assert field is not None
    assert not field.eye.isEnabled()
    assert "tervalidasi" in field.eye.toolTip()


async def test_escalation_asks_for_its_reason_first(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("escalate"))
    assert desk.side.panel() is desk.side.reason
    assert not desk.side.reason.act.isEnabled()
    await hands.type("Perlu dicek di Wallet")
    await hands.key("Ctrl+Return")
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, MoveTicket)
    assert (body.move, body.reason, body.queue) == (
        TicketMove.ESCALATE,
        "Perlu dicek di Wallet",
        "l2_helpdesk",
    )
    assert desk.side.panel() is None


async def test_escape_leaves_a_panel_without_an_act(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("escalate"))
    await hands.type("tidak jadi")
    await hands.key("Esc")
    await world.settle()
    assert desk.side.panel() is None
    assert await queued(world) == []


async def test_the_form_changes_what_was_chosen_alone(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.choose(desk.side.form.priority.combo, "urgent")
    await world.settle()
    [body] = await queued(world)
    assert str(getattr(body, "priority", "")) == "urgent"
    await hands.key(sequence("solve"))
    await world.settle()
    model = desk.case.model
    assert model is not None
    assert model.case is not None
    assert model.case.ticket.state is TicketState.SOLVED


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


async def test_search_finds_while_offline_and_opens(world: World, desk: Workspace, hands: Hands) -> None:
    world.line.online = False
    await hands.key(sequence("search"))
    await hands.type("pelunasan")
    await world.settle()
    assert desk.search_model.hits
    await hands.key("Return")
    await hands.key("Return")
    await world.settle()
    await asyncio.sleep(0.05)
    await world.settle()
    assert desk.tabs.active == "t-siti"


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
