"""What the centre knows, beside the conversation: found while typing, offline, read with its source, put into the reply."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.store import outbox_rows
from console.views.knowledge_panel import KnowledgePanel
from console.views.workspace import Workspace
from contract.rows import MessageKind
from contract.suggestion import Suggesting, Suggestion, Why
from tests.ui.cast import line
from tests.ui.desk.admin_room import pressed, typed
from tests.ui.news_scenes import news
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier


def panel(desk: Workspace) -> KnowledgePanel:
    made = desk.over("knowledge")
    assert isinstance(made, KnowledgePanel)
    return made


def refs(desk: Workspace) -> list[str]:
    return [one.piece.ref for one in panel(desk).model.found]


async def test_it_is_found_offline_read_with_its_source_and_put_into_the_reply_by_the_keyboard(
    world: World, desk: Workspace
) -> None:
    world.line.online = False
    desk.link_changed(False, 0, "")
    desk.open_ticket("t-siti")
    await world.settle()
    desk.case.composer.set_mode("note")
    QTest.keyClick(desk, Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.AltModifier)
    await world.settle()
    shown = panel(desk)
    assert shown.isVisible()
    assert shown.field.hasFocus()
    typed("tabungn emas")
    await world.settle()
    assert refs(desk)[0] == "informasi/info_emas"
    pressed(Qt.Key.Key_Down)
    assert shown.table.hasFocus()
    pressed(Qt.Key.Key_Return)
    await world.settle()
    assert world.book.name in shown.piece.source.text()
    assert "versi 2.0" in shown.piece.source.text()
    assert shown.act.hasFocus()
    pressed(Qt.Key.Key_Space)
    await world.settle()
    composer = desk.case.composer
    assert composer.mode() == "reply"
    assert composer.text("reply").startswith("Tabungan emas")
    assert composer.text("note") == ""
    assert shown.isHidden()
    assert await world.db.read(lambda conn: outbox_rows.select(conn, "1", ())) == [], (
        "nothing is sent by itself"
    )
    assert world.errors == []
    desk.flush()
    await world.settle()


async def test_escape_goes_back_first_and_without_a_ticket_nothing_can_be_put_anywhere(
    world: World, desk: Workspace
) -> None:
    desk.go("inbox")
    desk.show_knowledge("salam penutup")
    await world.settle()
    shown = panel(desk)
    shown.field.setFocus()
    pressed(Qt.Key.Key_Return)
    assert shown.piece.title.text() == "Salam penutup"
    assert shown.act.isHidden()
    pressed(Qt.Key.Key_Escape)
    assert shown.isVisible()
    assert shown.piece.isHidden()
    pressed(Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert not desk.put_into_reply("x")


async def test_what_is_told_is_found_as_it_comes_changes_and_goes_and_what_is_for_others_is_not(
    world: World, desk: Workspace
) -> None:
    other = news("n-2", "Kwitansi ungu", "Tim lain.", teams=("Tim Z",))
    await world.put(news("n-1", "Kwitansi hijau", "Mulai Senin."), other)
    desk.show_knowledge("kwitansi")
    await world.settle()
    assert refs(desk) == ["n-1"]
    await world.put(news("n-1", "Kwitansi hijau", "Mulai Selasa.", version=2, edition=2))
    await world.settle()
    (found,) = panel(desk).model.found
    assert (found.piece.version, found.excerpt) == ("2", "Mulai Selasa.")
    await world.put(news("n-1", "Kwitansi hijau", "Mulai Selasa.", version=3, edition=2, withdrawn=True))
    await world.settle()
    assert refs(desk) == []
    assert "Tidak ditemukan" in panel(desk).told.text()


async def test_the_palette_finds_it_too_and_opens_it(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.finder.open()
    QTest.keyClicks(desk.finder.field, "cicilan emas")
    await world.settle()
    ids = [row.id for row in desk.finder.model.rows]
    at = ids.index("piece:issue:transaksi/cicilan_emas")
    assert "versi 2.0" in desk.finder.model.rows[at].about
    desk.finder._run(at)
    await world.settle()
    assert panel(desk).isVisible()
    assert panel(desk).piece.title.text() == "Cicilan tabungan emas"


async def test_an_answer_is_suggested_by_the_handbook_offline_and_by_a_server_with_its_source(
    world: World, desk: Workspace
) -> None:
    world.line.online = False
    desk.link_changed(False, 0, "")
    desk.open_ticket("t-siti")
    await world.settle()
    wrote = line("t-siti", 90, MessageKind.CUSTOMER, "Syarat buka tabungan emas apa ya kak?", 1)
    await world.put(wrote)
    await world.settle()
    desk.show_knowledge()
    await world.settle()
    shown = panel(desk)
    assert shown.told.text().startswith("Usulan untuk pesan terakhir")
    assert "informasi/info_emas" in [one.piece.ref for one in shown.suggested]
    assert not shown.ask.isVisible(), "no server is reached"
    assert desk.case.composer.text("reply") == "", "nothing is written by itself"
    world.line.online = True
    heard: list[bytes] = []

    async def office(
        method: str, path: str, body: msgspec.Struct | None = None, content: bytes | None = None
    ) -> bytes:
        if method == "GET":
            return msgspec.json.encode(Suggesting(True))
        heard.append(msgspec.json.encode(body))
        return msgspec.json.encode(said)

    world.office = office
    said = Suggestion(why=Why.NO_SOURCE)
    desk.show_knowledge()
    await world.settle()
    assert shown.ask.isVisible()
    shown.ask.click()
    await world.settle()
    assert "tidak ada yang ditampilkan" in shown.told.text()
    said = Suggestion("Cukup KTP {asli}.", ("issue:tidak/ada",))
    shown.ask.click()
    await world.settle()
    assert shown.piece.isHidden(), "what rests on nothing that is here is not shown"
    said = Suggestion("Cukup KTP {asli}.", ("issue:informasi/info_emas",))
    shown.ask.click()
    await world.settle()
    assert shown.piece.isVisible()
    assert "Tabungan dan harga emas" in shown.piece.source.text()
    shown.act.click()
    await world.settle()
    assert desk.case.composer.text("reply") == "Cukup KTP {asli}."
    assert len(heard) == 3
    assert await world.db.read(lambda conn: outbox_rows.select(conn, "1", ())) == []
    assert world.errors == []
    desk.flush()
    await world.settle()
