"""Writing a YAML file by keyboard alone, with its faults at its side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from console.widgets.code_edit import CodeEdit, Mark
from console.widgets.diff_lines import DiffLines, DiffRow
from console.widgets.find_bar import FindBar
from console.widgets.theme import Theme
from tests.ui.conftest import Show

BOOK = "category: pengaduan\nissues:\n  - id: kartu_hilang\n    name: Kartu hilang\n"


@pytest.fixture
def edit(theme: Theme, show: Show) -> CodeEdit:
    room = QWidget()
    made = CodeEdit(theme, room)
    made.setAccessibleName("handbook.yaml")
    column = QVBoxLayout(room)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    room.resize(600, 400)
    show(room)
    made.setPlainText(BOOK)
    made.setFocus()
    return made


def keys(edit: CodeEdit, *pressed: Qt.Key, ctrl: bool = False, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    held |= Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in pressed:
        QTest.keyClick(edit, key, held)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("issues:", "issues:\n  x"),
        ("    name: Kartu hilang", "    name: Kartu hilang\n    x"),
        ("  - id: kartu", "  - id: kartu\n    x"),
        ("    questions:  # tanya", "    questions:  # tanya\n      x"),
        ("  # catatan:", "  # catatan:\n  x"),
        ("    text: >-", "    text: >-\n      x"),
        ("    id: a:b", "    id: a:b\n    x"),
    ],
)
def test_enter_keeps_the_indentation_and_deepens_below_what_opens(
    edit: CodeEdit, before: str, after: str
) -> None:
    edit.setPlainText(before)
    edit.go_to(1)
    keys(edit, Qt.Key.Key_End, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "x")
    assert edit.toPlainText() == after


def test_a_step_back_a_step_aside_and_tab_leaves(edit: CodeEdit) -> None:
    edit.go_to(4)
    keys(edit, Qt.Key.Key_Backspace)
    assert edit.toPlainText().splitlines()[3] == "  name: Kartu hilang"
    keys(edit, Qt.Key.Key_BracketRight, ctrl=True)
    assert edit.toPlainText() == BOOK
    edit.selectAll()
    keys(edit, Qt.Key.Key_BracketRight, ctrl=True)
    assert edit.toPlainText().splitlines()[0] == "  category: pengaduan"
    keys(edit, Qt.Key.Key_BracketLeft, ctrl=True)
    assert edit.toPlainText() == BOOK
    keys(edit, Qt.Key.Key_Z, ctrl=True)
    assert edit.toPlainText().startswith("  category")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert isinstance(edit.window().focusWidget(), QLineEdit)


def test_a_fault_is_gone_to_by_a_key_and_said_to_a_screen_reader(edit: CodeEdit) -> None:
    edit.set_hint("F8: kesalahan berikutnya")
    edit.set_marks([Mark(4, "Namanya kosong."), Mark(2, "Daftar kosong."), Mark(4, "Kodenya dua kali.")])
    keys(edit, Qt.Key.Key_F8)
    assert edit.line() == 2
    keys(edit, Qt.Key.Key_F8)
    assert edit.line() == 4
    told = QAccessible.queryAccessibleInterface(edit)
    assert told is not None
    assert told.text(QAccessible.Text.Description) == "Namanya kosong.\nKodenya dua kali."
    keys(edit, Qt.Key.Key_F8)
    keys(edit, Qt.Key.Key_F8, shift=True)
    assert edit.line() == 4
    edit.go_to(1)
    assert edit.accessibleDescription() == "F8: kesalahan berikutnya"
    assert len(edit.extraSelections()) == 2
    edit.set_marks([])
    assert edit.extraSelections() == []
    assert edit.next_fault() is False


def test_lines_put_in_stand_below_the_cursor_and_go_with_one_undo(edit: CodeEdit) -> None:
    edit.put_below(2, "  - id: baru\n    name: Baru\n")
    assert edit.toPlainText().splitlines()[2:4] == ["  - id: baru", "    name: Baru"]
    assert edit.line() == 3
    edit.undo()
    assert edit.toPlainText() == BOOK


def test_words_are_found_round_the_end_and_the_cursor_comes_back(edit: CodeEdit, theme: Theme) -> None:
    bar = FindBar(theme, edit.window())
    bar.use(edit)
    edit.find_wanted.connect(bar.begin)
    keys(edit, Qt.Key.Key_F, ctrl=True)
    assert edit.window().focusWidget() is bar.field
    QTest.keyClicks(bar.field, "kartu")
    assert (edit.line(), bar.told.text()) == (3, "1 dari 2")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert (edit.line(), bar.told.text()) == (4, "2 dari 2")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert edit.line() == 3
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert edit.line() == 4
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert edit.window().focusWidget() is edit
    assert not bar.isVisible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_came_and_what_went_has_its_sign_and_its_ground(theme: Theme, show: Show, scheme: str) -> None:
    theme.set_scheme(scheme)  # type: ignore[arg-type]
    lines = DiffLines(theme)
    lines.resize(500, 300)
    show(lines)
    lines.show_rows(
        [DiffRow("@", "issues.yaml"), DiffRow(" ", "issues:", 1, 1), DiffRow("-", "  - id: a", 2), DiffRow("+", "  - id: b", after=2)]
    )  # fmt: skip
    assert lines.toPlainText() == "issues.yaml\n  issues:\n-   - id: a\n+   - id: b"
    grounds = [one.format.background().color().name() for one in lines.extraSelections()]
    assert grounds == [theme.hex("hover"), theme.hex("bad-soft"), theme.hex("ok-soft")]
    picture = lines.grab().toImage()
    assert theme.hex("ok-soft") in {
        picture.pixelColor(x, y).name() for x in (300, 480) for y in range(0, 150, 3)
    }
