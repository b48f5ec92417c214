"""The handover list by keyboard alone: filled in, handed over, taken back, asked for when signing out, received."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from console.store.drafts import Mode
from console.store.handovers import Filling
from console.views import handover_view
from console.views.handover_view import HandoverView
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.notices_panel import NoticesPanel
from console.views.workspace import Workspace
from contract.colleague_acts import KeepDraft
from contract.errors import ErrorCode
from contract.handover import GiveHandover, HandoverItem, ReturnHandover, TakeHandover
from domain.handover import ItemState
from domain.notice_kind import NoticeKind
from tests.ui.desk.seen import NO_WINDOWS, queued
from tests.ui.handover_scenes import open_work, page, received
from tests.ui.world import ME, World

pytestmark = NO_WINDOWS


async def opened(world: World, desk: Workspace, hands: Hands) -> HandoverView:
    await world.put(*open_work())
    await hands.key(sequence("handover"))
    await world.settle()
    return page(desk)


async def test_a_list_is_filled_in_and_handed_over_by_keys_alone_and_offline(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    await world.desk.acts.drafts.save("t-surel", Mode.REPLY, "Baik, Ibu", 0)
    shown = await opened(world, desk, hands)
    rows = shown.give.rows
    assert "t-siti" in rows, "her contact is live: she is shown, and cannot go"
    assert not rows["t-siti"].tick.isEnabled()
    first = next(iter(rows.values()))
    assert first.tick.hasFocus()
    await hands.key("Space")
    assert not first.ticked()
    await hands.key("Tab")
    await hands.key("Tab")
    assert first.note.hasFocus()
    shown.give.kind.combo.setFocus()
    await hands.key("Up")
    await hands.key("Down")
    shown.give.to.combo.setFocus()
    await hands.key("Down")
    assert shown.give.to.key() == "u-budi"
    assert not shown.give.act.isEnabled()
    assert "belum bercatatan" in shown.give.told.text()
    shown.give.note.setFocus()
    await hands.type("Lanjutkan")
    rows["t-surel"].note.setFocus()
    await hands.type("Cek surel jam 13")
    await hands.key("Ctrl+Return")
    await world.settle()
    told = [body for body in await queued(world) if isinstance(body, KeepDraft)]
    (body,) = [body for body in await queued(world) if isinstance(body, GiveHandover)]
    assert [one.ticket for one in told] == ["t-surel"], "the draft goes along"
    notes = {item.ticket: item.note for item in body.items}
    assert (body.person, body.note, notes["t-surel"]) == ("u-budi", "Lanjutkan", "Cek surel jam 13")
    assert first.one.ticket.id not in notes
    assert "t-siti" not in notes
    # It stands among the lists, and can be taken back for some seconds.
    (card,) = shown.lists.cards.values()
    assert card.undo.isVisible()
    card.undo.setFocus()
    await hands.key("Return")
    await world.settle()
    assert [body for body in await queued(world) if isinstance(body, GiveHandover)] == []
    assert shown.give.note.text() == "Lanjutkan"
    assert shown.give.rows["t-surel"].note.text() == "Cek surel jam 13"
    assert shown.give.to.key() == "u-budi"


async def test_what_was_written_is_there_again_after_a_crash(
    world: World, desk: Workspace, hands: Hands
) -> None:
    shown = await opened(world, desk, hands)
    shown.give.rows["t-janji"].note.setFocus()
    await hands.type("dijanjikan besok")
    shown.give.rows["t-unit"].tick.setFocus()
    await hands.key("Space")
    await world.settle()
    kept = await world.desk.reads.handovers.filling()
    assert kept == Filling(notes={"t-janji": "dijanjikan besok"}, left=("t-unit",))
    anew = HandoverView(desk.look, world.desk)
    await anew.load()
    assert anew.give.rows["t-janji"].note.text() == "dijanjikan besok"
    assert not anew.give.rows["t-unit"].ticked()
    anew.deleteLater()


async def test_the_list_stays_under_the_hands_while_tickets_come_and_go(
    world: World, desk: Workspace, hands: Hands
) -> None:
    shown = await opened(world, desk, hands)
    note = shown.give.rows["t-unit"].note
    note.setFocus()
    await hands.type("menunggu")
    await world.desk.acts.tickets.transfer("t-surel", "langsung saja", person="u-budi")
    await world.settle()
    assert "t-surel" not in shown.give.rows
    assert note.hasFocus()
    await hands.type(" Wallet")
    assert shown.give.rows["t-unit"].note.text() == "menunggu Wallet"


async def test_signing_out_asks_once_and_hands_over_or_not(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*open_work())
    left: list[bool] = []
    desk.sign_out_wanted.connect(lambda: left.append(True))
    assert await desk.ask_handover()
    await world.settle()
    shown = page(desk)
    assert shown.asking.isVisible()
    assert "Anda masih memegang" in shown.asking.text()
    assert not await desk.ask_handover(), "asked again on this page, they mean it"
    shown.give.to.set_key("u-budi")
    shown.give.note.setFocus()
    await hands.type("pulang")
    await hands.key("Ctrl+Return")
    await world.settle()
    assert left == [True], "all that could go went"
    assert not await desk.ask_handover()
    desk.go("inbox")
    assert not shown.asking.isVisible()


async def test_nobody_is_asked_for_customers_on_the_line_alone(world: World, desk: Workspace) -> None:
    for one in await world.desk.reads.handovers.open_work():
        if not one.live:
            await world.desk.acts.tickets.transfer(one.ticket.id, "x", person="u-budi")
    assert not await desk.ask_handover()


async def test_a_received_list_is_a_notice_is_taken_over_and_an_item_goes_back(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*open_work(), received())
    await world.settle()
    (kept,) = [one for one in desk.centre.kept if one.told.kind is NoticeKind.HANDOVER]
    assert desk.centre.words.of(kept.told) == "Budi Santoso menyerahkan 2 tiket kepada Anda."
    desk.show_notices()
    notices = desk.over("notices")
    assert isinstance(notices, NoticesPanel)
    next(row for row in notices.rows if row.key == kept.told.key).open.click()
    await world.settle()
    shown = page(desk)
    assert shown.isVisible()
    card = shown.lists.cards["h1"]
    assert card.isVisible(), "what came is in front"
    assert card.take.text() == "Ambil alih 2 tiket"
    assert card.take.hasFocus()
    assert shown.tabs["lists"].text() == "Daftar serah terima (2 menunggu)"
    await hands.key("Return")
    await world.settle()
    assert shown.tabs["lists"].text() == "Daftar serah terima"
    card = shown.lists.cards["h1"]
    assert card.take.isHidden()
    row = card.rows["t-surel"]
    assert [button.isHidden() for button in (row.take, row.back, row.open)] == [True, False, False]
    row.back.setFocus()
    await hands.key("Return")
    assert row.reason.hasFocus()
    await hands.type("Bukan wewenang saya")
    await hands.key("Return")
    await world.settle()
    take, back = await queued(world)
    assert take == TakeHandover(handover="h1", tickets=("t-surel", "t-janji"))
    assert isinstance(back, ReturnHandover)
    assert (back.ticket, back.reason) == ("t-surel", "Bukan wewenang saya")
    gone = shown.lists.cards["h1"].rows["t-surel"]
    assert (gone.back.isHidden(), gone.reason.isHidden()) == (True, True), "it is not asked for again"


async def test_of_what_did_not_go_the_giver_is_told_with_the_reason(world: World, desk: Workspace) -> None:
    items = (
        HandoverItem("t-surel", ItemState.WAITING, "12-0051-8", "Bukti bayar"),
        HandoverItem("t-unit", ItemState.REASSIGNED, "12-0053-4", "Top up ganda"),
    )
    await world.put(received(giver=ME.id, giver_name=ME.name, person="u-budi", to_name="Budi", listed=items))
    await world.settle()
    (kept,) = [one for one in desk.centre.kept if one.told.kind is NoticeKind.HANDOVER]
    assert "1 tiket tidak ikut terserahkan" in desk.centre.words.of(kept.told)


async def test_a_refused_list_stands_under_what_needs_attention_with_its_words(
    world: World, desk: Workspace
) -> None:
    await world.put(*open_work())
    command = await world.desk.acts.handovers.give({"t-surel": "Cek surel"}, person="u-budi")
    await world.reject(command, ErrorCode.NOT_TAKEN)
    await desk.floor.load()
    desk.go("attention")
    await world.settle()
    (item,) = desk.floor.attention
    assert item.text == "Cek surel"
    await world.desk.acts.attention.again(command)
    (again,) = await queued(world)
    assert isinstance(again, GiveHandover)


async def test_the_list_is_copied_and_printed(
    world: World, desk: Workspace, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await opened(world, desk, hands)
    shown.give.rows["t-janji"].note.setText("dijanjikan besok")
    shown.give.copy.click()
    copied = QApplication.clipboard().text()
    assert "#12-0052-6 Minta dihubungi soal saldo mitra" in copied
    assert "dijanjikan besok" in copied
    path = tmp_path / "daftar.pdf"

    async def chosen(*_: object) -> Path:
        return path

    monkeypatch.setattr(handover_view, "place_to_save", chosen)
    shown.give.pdf.click()
    await world.settle()
    assert path.read_bytes().startswith(b"%PDF")
