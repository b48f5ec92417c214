"""Public Reply and Internal Note never mix."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from console.widgets.composer import ComposeMode, Composer
from console.widgets.theme import Theme
from console.widgets.undo_bar import UNDO_KEY, UndoBar
from tests.ui.conftest import Show

REPLY, NOTE = ComposeMode.REPLY, ComposeMode.NOTE


@pytest.fixture
def composer(theme: Theme, show: Show) -> Composer:
    made = Composer(theme, "nasabah")
    show(made)
    made.setFocus()
    return made


def _editor(composer: Composer) -> QPlainTextEdit:
    editor = composer.editor()
    assert isinstance(editor, QPlainTextEdit)
    return editor


def _button(composer: Composer, words: str) -> QPushButton:
    return next(
        b for b in composer.findChildren(QPushButton) if b.accessibleName() == words or b.text() == words
    )


def test_switching_by_key_keeps_both_texts_apart(composer: Composer, qtbot: QtBot) -> None:
    QTest.keyClicks(_editor(composer), "untuk nasabah")
    QTest.keyClick(_editor(composer), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert composer.mode() is NOTE
    assert _editor(composer).hasFocus()
    QTest.keyClicks(_editor(composer), "rahasia")
    assert (composer.text(REPLY), composer.text(NOTE)) == ("untuk nasabah", "rahasia")
    QTest.keyClick(_editor(composer), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert composer.mode() is REPLY
    assert _editor(composer).toPlainText() == "untuk nasabah"


@pytest.mark.parametrize("mode", [REPLY, NOTE])
def test_submit_carries_the_mode_in_front_and_its_text(
    composer: Composer, qtbot: QtBot, mode: ComposeMode
) -> None:
    composer.set_text(REPLY, "balasan")
    composer.set_text(NOTE, "catatan")
    composer.set_mode(mode)
    with qtbot.waitSignal(composer.submitted) as caught:
        QTest.keyClick(_editor(composer), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert caught.args == [mode.value, "balasan" if mode is REPLY else "catatan"]
    assert composer.text(mode), "kept until the owner has stored it"


def test_blank_text_is_not_submitted(composer: Composer, qtbot: QtBot) -> None:
    composer.set_text(REPLY, "  \n ")
    with qtbot.assertNotEmitted(composer.submitted):
        composer.submit()
    assert not _button(composer, "Kirim balasan").isEnabled()


def test_the_button_says_which_surface_it_sends(composer: Composer) -> None:
    assert _button(composer, "Kirim balasan")
    composer.set_mode(NOTE)
    assert _button(composer, "Simpan note").property("kind") == "note"


def test_both_surfaces_differ_for_eye_and_ear(composer: Composer) -> None:
    names = {e.accessibleName() for e in composer.findChildren(QPlainTextEdit)}
    assert names == {"Public Reply, terlihat oleh nasabah", "Internal Note, tidak pernah terlihat nasabah"}
    composer.resize(700, 200)
    before = composer.grab().toImage()
    composer.set_mode(NOTE)
    assert composer.grab().toImage() != before


def test_typing_is_drafted_once_after_a_pause(composer: Composer, qtbot: QtBot) -> None:
    drafts: list[tuple[str, str]] = []
    composer.draft_changed.connect(lambda mode, text: drafts.append((mode, text)))
    with qtbot.waitSignal(composer.draft_changed, timeout=60_000):
        QTest.keyClicks(_editor(composer), "halo")
    assert drafts == [("reply", "halo")]


def test_switching_flushes_the_draft_at_once(composer: Composer, qtbot: QtBot) -> None:
    QTest.keyClicks(_editor(composer), "ha")
    with qtbot.waitSignal(composer.draft_changed, timeout=0) as caught:
        composer.set_mode(NOTE)
    assert caught.args == ["reply", "ha"]


def test_a_restored_draft_is_no_change(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(composer.draft_changed):
        composer.set_text(NOTE, "dari kemarin")
        composer.flush_drafts()


def test_clear_empties_one_surface_and_its_draft(composer: Composer, qtbot: QtBot) -> None:
    composer.set_text(REPLY, "a")
    composer.set_text(NOTE, "b")
    with qtbot.waitSignal(composer.draft_changed, timeout=0) as caught:
        composer.clear(REPLY, composer.text(REPLY))
    assert caught.args == ["reply", ""]
    assert (composer.text(REPLY), composer.text(NOTE)) == ("", "b")


def test_a_locked_surface_says_why_and_takes_nothing(composer: Composer, qtbot: QtBot) -> None:
    composer.set_text(REPLY, "tersimpan")
    composer.set_read_only(REPLY, "Ditangani Andi")
    QTest.keyClicks(_editor(composer), "x")
    with qtbot.assertNotEmitted(composer.submitted):
        composer.submit()
    assert composer.text(REPLY) == "tersimpan"
    assert _editor(composer).accessibleDescription() == "Ditangani Andi"
    composer.set_mode(NOTE)
    QTest.keyClicks(_editor(composer), "boleh")
    assert composer.text(NOTE) == "boleh"
    composer.set_read_only(REPLY, None)
    composer.set_mode(REPLY)
    QTest.keyClicks(_editor(composer), "!")
    assert "!" in composer.text(REPLY)


def test_a_note_that_can_be_taken_back_is_never_called_sent(composer: Composer) -> None:
    words = {}
    for mode in (REPLY, NOTE):
        composer.show_undo(60, mode)
        bar = composer.findChild(UndoBar)
        assert bar is not None
        words[mode] = (bar.property("banner"), " ".join(label.text() for label in bar.findChildren(QLabel)))
    assert words[REPLY][0] == "act"
    assert "belum dikirim" in words[REPLY][1]
    assert words[NOTE][0] == "note"
    assert "kirim" not in words[NOTE][1]


def test_undo_within_time_and_expiry_after_it(composer: Composer, qtbot: QtBot) -> None:
    composer.show_undo(60)
    with qtbot.assertNotEmitted(composer.undo_expired), qtbot.waitSignal(composer.undo_requested, timeout=0):
        _button(composer, "Urungkan").click()
    composer.show_undo(60)
    with qtbot.waitSignal(composer.undo_requested, timeout=60_000):
        QTest.keySequence(_editor(composer), QKeySequence(UNDO_KEY))
    with qtbot.waitSignal(composer.undo_expired, timeout=60_000):
        composer.show_undo(0)


def test_tab_order_follows_the_eye(composer: Composer, qtbot: QtBot) -> None:
    composer.set_text(REPLY, "isi")
    seen = []
    _button(composer, "Public Reply").setFocus()
    for _ in range(7):
        focused = composer.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName() or getattr(focused, "text", str)())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [
        "Public Reply",
        "Public Reply, terlihat oleh nasabah",
        "Makro",
        "Emoji",
        "Pengetahuan",
        "Lampiran",
        "Kirim balasan",
    ]


def test_the_field_grows_with_the_text_up_to_eight_lines(composer: Composer, qtbot: QtBot) -> None:
    heights = []
    for lines in (1, 3, 6, 8, 30):
        composer.set_text(REPLY, "\n".join("x" * lines))
        heights.append(_editor(composer).height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_taking_the_focus_moves_nothing(composer: Composer) -> None:
    before = [(part.pos(), part.size()) for part in composer.findChildren(QPushButton)]
    inside = _editor(composer).geometry()
    _editor(composer).clearFocus()
    QApplication.processEvents()
    assert [(part.pos(), part.size()) for part in composer.findChildren(QPushButton)] == before
    assert _editor(composer).geometry() == inside
