"""Files through the window: put to a text, seen with it, taken out; a customer's looked at only when asked for."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from console.store import uploads
from console.store.drafts import Mode
from console.store.uploads import UploadState
from console.views import attachments
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.thumbnails import SIDE, small
from console.views.workspace import Workspace
from contract.commands import AddNote, SendReply
from tests.support.files import PDF, png
from tests.ui.attachment_scenes import PAPER, PICTURE, picture, with_files
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.world import World

pytestmark = NO_WINDOWS


def chips(desk: Workspace) -> list[str]:
    return [chip.chip.name for chip in desk.case.attachments.strip.chips()]


def drop(desk: Workspace, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target = desk.case.composer.editor().viewport()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, none))


async def test_a_dropped_file_goes_with_the_reply_and_one_alone_is_enough(
    world: World, desk: Workspace, hands: Hands, tmp_path: Path
) -> None:
    await open_siti(world, desk)
    paper = tmp_path / "formulir.pdf"
    paper.write_bytes(PDF)
    drop(desk, paper)
    await hands.until(lambda: chips(desk) == ["formulir.pdf"], "the chip is there")
    await hands.key(sequence("send"))
    await hands.until(lambda: not chips(desk), "the chip is gone with the message")
    [body] = await queued(world)
    assert isinstance(body, SendReply)
    assert len(body.attachments) == 1
    assert body.text == ""
    page = desk.case.model.page if desk.case.model else None
    assert page is not None
    assert [file.name for file in page.lines[-1].files] == ["formulir.pdf"]


async def test_a_pasted_picture_stays_with_the_note_it_was_put_to(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("switch_mode"))
    image = QImage(12, 9, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(image)
    await hands.key("Ctrl+V")
    await hands.until(lambda: len(chips(desk)) == 1, "the chip is there")
    [chip] = desk.case.attachments.strip.chips()
    assert chip.property("box") == "note"
    # The reply knows nothing of it.
    await hands.key(sequence("switch_mode"))
    assert chips(desk) == []
    await hands.type("Baik, Ibu.")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.key(sequence("switch_mode"))
    await hands.type("Dari Core.")
    await hands.key(sequence("send"))
    await world.settle()
    reply, note = await queued(world)
    assert isinstance(reply, SendReply)
    assert isinstance(note, AddNote)
    assert (reply.attachments, len(note.attachments)) == ((), 1)


async def test_a_pasted_picture_is_packed_while_the_window_answers(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed_by: list[threading.Thread] = []
    pack = attachments._png

    def watched(image: QImage) -> bytes:
        packed_by.append(threading.current_thread())
        return pack(image)

    monkeypatch.setattr(attachments, "_png", watched)
    await open_siti(world, desk)
    image = QImage(12, 9, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(image)
    await hands.key("Ctrl+V")
    await hands.until(lambda: len(chips(desk)) == 1, "the chip is there")
    assert [one is threading.main_thread() for one in packed_by] == [False]


async def test_pasted_text_is_text(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    QGuiApplication.clipboard().setText("1-0091-4")
    await hands.key("Ctrl+V")
    assert desk.case.composer.text("reply") == "1-0091-4"
    assert chips(desk) == []


async def test_what_cannot_go_is_said_with_the_reason(
    world: World, desk: Workspace, hands: Hands, tmp_path: Path
) -> None:
    await open_siti(world, desk)
    program = tmp_path / "foto.png"
    program.write_bytes(b"MZ" + bytes(100))
    drop(desk, program)
    await hands.until(
        lambda: any("foto.png" in n.detail.get("name", "") for n in world.notices), "it is said"
    )
    [notice] = [n for n in world.notices if n.code == "file_refused"]
    assert "Program" in notice.detail["why"]
    assert chips(desk) == []


async def test_a_drafts_files_wait_for_the_agent_to_come_back_and_one_is_taken_out(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    for name, data in (("satu.pdf", PDF), ("dua.png", png())):
        await world.desk.acts.attachments.add("t-siti", Mode.REPLY, name, data)
    await world.settle()
    desk.open_ticket("t-bambang")
    await world.settle()
    assert chips(desk) == []
    await open_siti(world, desk)
    await hands.until(lambda: chips(desk) == ["satu.pdf", "dua.png"], "both are there again")
    desk.case.attachments.strip.chips()[0].setFocus()
    await hands.key("Del")
    await hands.until(lambda: chips(desk) == ["dua.png"], "one is gone")


async def test_progress_and_refusal_show_on_the_chip(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    acts = world.desk.acts.attachments
    id = await acts.add("t-siti", Mode.REPLY, "satu.pdf", PDF)
    await world.settle()
    [chip] = desk.case.attachments.strip.chips()
    assert "menunggu gateway" in chip.accessibleName()
    acts.progress.came(id, len(PDF) // 2)
    assert "%" in chip.accessibleName()
    await world.db.write(lambda conn: uploads.settle(conn, id, UploadState.REFUSED, "infected"))
    await hands.until(lambda: "malware" in chip.accessibleName(), "the reason is on the chip")


async def test_a_customers_picture_is_drawn_small_and_opened_only_when_asked(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    await with_files(world)
    await open_siti(world, desk)
    view = desk.case.transcript
    thumbnails = desk.case.attachments._thumbnails
    await hands.until(lambda: thumbnails.of(PICTURE.id) is not None, "the picture is drawn")
    assert max(thumbnails.of(PICTURE.id).width(), thumbnails.of(PICTURE.id).height()) <= SIDE  # type: ignore[union-attr]
    assert opened == []
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
    view.setFocus()
    await hands.key("Return")
    menu = desk.case.attachments._menu
    words = [act.text() for act in menu.actions()]
    assert len(words) == 4
    assert words[0].startswith("Buka")
    menu.actions()[0].trigger()
    menu.close()
    await hands.until(lambda: len(opened) == 1, "it is opened")
    assert Path(opened[0]).name == PAPER.name
    assert Path(opened[0]).read_bytes() == PDF
    spoken = view.model().index(view.model().rowCount() - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert PAPER.name in spoken
    assert "belum dipindai" in spoken


async def test_offline_what_is_not_here_is_said(world: World, desk: Workspace, hands: Hands) -> None:
    await with_files(world)
    world.line.online = False
    await open_siti(world, desk)
    desk.case.attachments.open(PAPER)
    await hands.until(lambda: any("attachment" in n.code for n in world.notices), "it is said")


def test_a_picture_is_read_no_larger_than_it_is_shown() -> None:
    image = small(picture(2000, 1000), "image/png")
    assert image is not None
    assert (image.width(), image.height()) == (SIDE, SIDE // 2)
    assert small(b"bukan gambar", "image/png") is None
    # Named a jpeg it is read as one, and is none: nothing is guessed.
    assert small(picture(), "image/jpeg") is None
