"""Keys the agent chose: what is refused and why, what follows at once, and the list of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from console.settings import exported, imported
from console.views.fuzzy import score
from console.views.key_button import KeyButton
from console.views.key_list import KeyList
from console.views.keymap import Keymap
from console.views.keys import ENDING, KEYS
from console.views.workspace import Workspace
from domain.central_settings import CentralSetting
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize(
    ("id", "text", "code"),
    [
        ("solve", "S", "key_alone"),
        ("solve", "Shift+S", "key_alone"),
        ("solve", "Return", "key_alone"),
        ("solve", "F7", "key_ends"),
        ("end_contact", "Ctrl+F4", "key_ends"),
        ("solve", "Ctrl+Tab", "key_tabs"),
        ("macros", "Ctrl+Shift+Tab", "key_tabs"),
        ("macros", "Ctrl+C", "key_taken"),
        ("macros", "Ctrl+K, Ctrl+M", "key_unreadable"),
        ("macros", "Ctrl+", "key_unreadable"),
        ("help", "", "key_needed"),
        ("macros", "Ctrl+N", "key_conflict"),
    ],
)
def test_what_would_harm_is_refused_with_its_reason(
    qapp: QApplication, id: str, text: str, code: str
) -> None:
    refusal = Keymap().refusal(id, text)
    assert refusal is not None
    assert refusal.code == code


def test_a_conflict_names_the_act_that_has_the_key_now(qapp: QApplication) -> None:
    keymap = Keymap({"new_ticket": "Ctrl+9"})
    assert keymap.refusal("macros", "Ctrl+N") is None, "nobody has it any more"
    taken = keymap.refusal("macros", "Ctrl+9")
    assert taken is not None
    assert taken.by == "new_ticket"


def test_the_tables_own_keys_would_all_be_taken(qapp: QApplication) -> None:
    keymap = Keymap()
    assert [key.id for key in KEYS if key.sequence and keymap.refusal(key.id, key.sequence)] == []
    assert {key.id for key in KEYS} >= ENDING


def test_of_choices_from_a_file_only_what_may_be_is_in_force(qapp: QApplication) -> None:
    keymap = Keymap({"solve": "F5", "macros": "Ctrl+N", "pend": "Ctrl+8", "gone": "Ctrl+Alt+G"})
    assert [keymap.sequence(id) for id in ("solve", "macros", "pend")] == [
        "Ctrl+Shift+S",
        "Ctrl+M",
        "Ctrl+8",
    ]


def the_list(desk: Workspace) -> KeyList:
    page = desk.page("help")
    assert isinstance(page, KeyList)
    return page


def key_of(desk: Workspace, id: str) -> KeyButton:
    button = the_list(desk).button(id)
    assert isinstance(button, KeyButton)
    return button


async def test_a_key_is_changed_by_pressing_it_and_holds_at_once(world: World, desk: Workspace) -> None:
    desk.go("help")
    button = key_of(desk, "new_ticket")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.waiting
    QTest.keyClick(button, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert world.choices.settings.keys == {"new_ticket": "Ctrl+9"}
    assert key_of(desk, "new_ticket").text() == "Ctrl+9"
    assert "Ctrl+9" in desk.inbox._new.toolTip(), "tooltips follow"
    QTest.keyClick(desk, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not desk.over("new_ticket").isVisible(), "the old key does nothing any more"
    QTest.keyClick(desk, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert desk.over("new_ticket").isVisible()


async def test_a_refused_key_changes_nothing_and_says_why(world: World, desk: Workspace) -> None:
    desk.go("help")
    button = key_of(desk, "solve")
    for key, words in ((Qt.Key.Key_F8, "tombol F tidak pernah"), (Qt.Key.Key_S, "tanpa Ctrl atau Alt")):
        button.click()
        QTest.keyClick(button, key)
        assert words in the_list(desk).refused.text()
    button.click()
    QTest.keyClick(button, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert "Tab hanya" in the_list(desk).refused.text()
    assert world.choices.settings.keys == {}


async def test_esc_leaves_it_and_backspace_takes_it_away(world: World, desk: Workspace) -> None:
    desk.go("help")
    button = key_of(desk, "macros")
    button.click()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert world.choices.settings.keys == {}
    button.click()
    QTest.keyClick(button, Qt.Key.Key_Backspace)
    assert world.choices.settings.keys == {"macros": ""}
    assert "tanpa pintasan" in key_of(desk, "macros").accessibleName()


async def test_one_goes_back_and_all_go_back(world: World, desk: Workspace) -> None:
    desk.settings_changed.emit(world.choices.choose(keys={"new_ticket": "Ctrl+9", "macros": "Ctrl+N"}))
    page = the_list(desk)
    desk.go("help")
    page._reset("new_ticket")
    assert world.choices.settings.keys == {}, "what had taken its key goes back with it"
    desk.settings_changed.emit(world.choices.choose(keys={"solve": "Ctrl+Alt+Y", "pend": ""}))
    page.reset_all.setFocus()
    page.reset_all.click()
    assert "keys" not in world.choices.chosen
    assert page.field.hasFocus(), "the cursor is not lost with what it stood on"
    desk.settings_changed.emit(world.choices.choose(keys={"solve": "Ctrl+Alt+Y"}))
    reset = next(card for card in page.cards if "solve" in card.buttons)._lines["solve"][1]
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Space)
    assert world.choices.settings.keys == {}
    assert key_of(desk, "solve").hasFocus()


async def test_keys_of_the_widgets_follow_too(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.settings_changed.emit(world.choices.choose(keys={"send": "Ctrl+7", "accept": "Ctrl+6"}))
    foot = desk.case.composer._foot.submit
    assert "Ctrl+7" in foot.toolTip()
    assert "Ctrl+6" in desk.offers.card._accept.toolTip()
    desk.case.composer.set_text("reply", "Sudah kami periksa.")
    desk.case.composer.editor().setFocus()
    QTest.keyClick(desk.case.composer.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.case.composer.text("reply") != "", "the old key sends nothing"
    QTest.keyClick(desk.case.composer.editor(), Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    await world.settle()
    assert desk.case.composer.text("reply") == ""


async def test_a_centre_that_locks_them_leaves_them_unchanged(world: World, desk: Workspace) -> None:
    desk.settings_changed.emit(world.choices.with_central({"keys": CentralSetting(locked=True)}))
    desk.go("help")
    assert not key_of(desk, "solve").isEnabled()
    assert not the_list(desk).reset_all.isEnabled()


async def test_the_list_is_searched_by_either_language_and_by_key(desk: Workspace) -> None:
    desk.go("help")
    page = the_list(desk)

    def shown(typed: str) -> set[str]:
        page.field.setText(typed)
        return {id for card in page.cards for id, button in card.buttons.items() if not button.isHidden()}

    assert shown("urungkan yang baru") == {"undo_send"}
    assert "undo_send" in shown("take back what")
    assert shown("ctrl+n") == {"new_ticket"}
    assert shown("zzz") == set()
    assert not page._none.isHidden()


async def test_it_is_written_to_a_pdf_where_the_agent_wants_it(
    world: World, desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "daftar.pdf"

    def answered(dialog: QFileDialog) -> None:
        dialog.selectFile(str(wanted))
        dialog.done(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "open", answered)
    desk.go("help")
    the_list(desk).paper.click()
    await world.settle()
    assert wanted.read_bytes().startswith(b"%PDF")
    assert [notice.code for notice in world.notices] == ["keys_written"]


def test_changed_keys_go_to_another_desk_with_the_settings(qapp: QApplication) -> None:
    from console.settings import Choices

    mine = Choices().choose(keys={"solve": "Ctrl+Alt+Y"})
    assert Keymap(imported(Choices(), exported(mine)).choices.settings.keys).sequence("solve") == "Ctrl+Alt+Y"


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("tiket baru", "Tiket baru", "Ke formulir tiket baru saja"),
        ("tik", "Tiket baru", "Salin nomor tiket"),
        ("tb", "Tiket baru", "Bagian layar"),
        ("nomor", "Salin nomor tiket", "Tiket baru"),
    ],
)
def test_what_fits_better_comes_first(typed: str, better: str, worse: str) -> None:
    assert score(typed, better) > score(typed, worse)
