"""Going from part to part leaves every widget to its own: nothing is called deleted with a neighbour."""

import re
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.views.panes import Panes, first_entry
from tests.ui.conftest import Show
from tests.ui.pictures import take_down

CONSOLE = Path(__file__).resolve().parents[3] / "console"
#: PySide gives what these return to whoever was asked, as its child: once that one goes, the other is called deleted while it
#: is still shown, and the next touch of it ends the process.
_TAKING = re.compile(r"\.(nextInFocusChain|previousInFocusChain|buddy|group|checkedButton)\(\)")


def test_nothing_is_asked_that_gives_a_widget_to_its_neighbour() -> None:
    found = [
        f"{path.relative_to(CONSOLE)}:{at}"
        for path in sorted(CONSOLE.rglob("*.py"))
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if _TAKING.search(line)
    ]
    assert found == []


@pytest.fixture
def room(show: Show) -> QWidget:
    """Two parts, laid in another order than their fields were made in."""
    made = QWidget()
    row = QHBoxLayout(made)
    for name in ("one", "two"):
        part = named(QWidget(), name)
        row.addWidget(part)
        column = QVBoxLayout(part)
        last = named(QLineEdit(part), "last")
        inner = QHBoxLayout()
        for field in ("hidden", "first", "second"):
            inner.addWidget(named(QLineEdit(part), field))
        column.addLayout(inner)
        column.addWidget(last)
        find(part, "hidden").hide()
    return show(made)


def named(widget: QWidget, name: str) -> QWidget:
    widget.setObjectName(name)
    return widget


def find(room: QWidget, name: str) -> QWidget:
    found = room.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def test_a_part_is_entered_where_the_eye_begins_and_left_to_be_found_again(room: QWidget) -> None:
    one, two = find(room, "one"), find(room, "two")
    panes = Panes(lambda: [one, two])
    room.focusWidget().clearFocus()
    panes.step(1)
    assert room.focusWidget() is find(one, "first")
    find(one, "second").setFocus()
    panes.step(1)
    assert room.focusWidget() is find(two, "first")
    panes.step(1)
    assert room.focusWidget() is find(one, "second")
    find(two, "first").setEnabled(False)
    assert first_entry(two) is find(two, "second")
    for entry in ("second", "last"):
        find(two, entry).setEnabled(False)
    assert first_entry(two) is None
    panes.step(1)
    assert room.focusWidget() is find(one, "second")


def test_what_was_passed_by_outlives_its_neighbour(room: QWidget) -> None:
    one, two = find(room, "one"), find(room, "two")
    kept = [room, two, *(find(two, name) for name in ("hidden", "first", "second", "last"))]
    first, gone = find(one, "first"), find(one, "second")
    panes = Panes(lambda: [one, two])
    for by in (1, 1, -1, -1):
        panes.step(by)
    take_down(gone)
    assert not shiboken6.isValid(gone)
    assert shiboken6.isValid(find(one, "last"))
    assert shiboken6.isValid(first)
    take_down(one)
    assert [shiboken6.isValid(widget) for widget in kept] == [True] * len(kept)
    assert first_entry(two) is kept[3]
