"""Walks over every screen: all is named and told to a screen reader, reachable by keyboard, and nothing is cut."""

import asyncio

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QLabel,
    QMenu,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from console.views.keys import KEYS, KeyWords
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.rows import TicketRow
from tests.ui import cast
from tests.ui.desk.conftest import words_of
from tests.ui.desk.legible import faint
from tests.ui.desk.spoken import controls, silent
from tests.ui.desk.strays import strays
from tests.ui.pictures import SCENES, end, stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


#: Scenes with a customer's photograph, and one where the shadow of a card falls on a bubble.
_FOREIGN = {"attachments", "attachments_note", "palette_found"}


@pytest.mark.parametrize("name", sorted(SCENES))
async def test_every_screen_is_named_reachable_whole_and_legible(
    name: str, theme: Theme, qapp: QApplication
) -> None:
    # The scheme with the fewest colours shows best what is painted in one of its own.
    theme.set_scheme("contrast")
    with strays(qapp) as beside:
        world, desk = await stage(theme, SCENES[name], (1366, 768))
    try:
        assert beside == []
        desk.activateWindow()
        await asyncio.sleep(0.05)
        assert unnamed(desk) == []
        # As shown, before the cursor goes around.
        assert len(controls(desk)) > 10
        assert silent(desk) == []
        assert unreachable(desk) == []
        assert cut(desk) == []
        assert faint(desk, theme, foreign=name in _FOREIGN) == []
    finally:
        await end(world, desk)


# The largest asks for the most room; the size between is looked at in the long run.
@pytest.mark.parametrize("scale", [pytest.param(1.5, marks=pytest.mark.full), 2.0])
@pytest.mark.parametrize("name", sorted(SCENES))
async def test_large_letters_fit_a_small_screen_and_a_large_one(
    name: str, scale: float, theme: Theme
) -> None:
    theme.set_scale(scale)
    world, desk = await stage(theme, SCENES[name], (1366, 768))
    try:
        least = desk.minimumSizeHint()
        assert least.width() <= 1366
        assert least.height() <= 768
        assert cut(desk) == []
        assert sideways(desk) == []
        desk.resize(1920, 1080)
        QApplication.sendPostedEvents()
        assert cut(desk) == []
    finally:
        await end(world, desk)


@pytest.mark.parametrize("scale", [1.0, pytest.param(1.5, marks=pytest.mark.full), 2.0])
@pytest.mark.parametrize("name", ["conversation", "offline", "attention", "inbox", "unsent", "search_online"])
async def test_no_font_size_and_no_long_subject_makes_the_window_wider_than_a_small_screen(
    name: str, scale: float, theme: Theme
) -> None:
    theme.set_scale(scale)
    world, desk = await stage(theme, SCENES[name], (1366, 768))
    try:
        row = next(row for row in cast.desk_rows() if isinstance(row, TicketRow) and row.id == "t-siti")
        subject = "Pelunasan lewat aplikasi tidak tercatat " * 5
        await world.put(msgspec.structs.replace(row, version=row.version + 1, subject=subject))
        await world.settle()
        least = desk.minimumSizeHint()
        assert least.width() <= 1366
        assert least.height() <= 768
    finally:
        await end(world, desk)


def focusable(desk: QWidget) -> list[QWidget]:
    """Everything the keyboard should come to."""
    return [
        widget
        for widget in desk.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QMenu | QScrollBar)
        and widget.focusProxy() is None
    ]


def unnamed(desk: QWidget) -> list[str]:
    """Focusable widgets of which a screen reader would have nothing to say."""
    return [describe(widget) for widget in focusable(desk) if not words_of(widget).strip()]


def unreachable(desk: QWidget) -> list[str]:
    """Focusable widgets that Tab never comes to."""
    seen: set[QWidget] = set()
    for _ in range(200):
        at = desk.focusWidget() or desk
        QTest.keyClick(at, Qt.Key.Key_Tab)
        now = desk.focusWidget()
        if now is None or now in seen:
            break
        seen.add(now)
    # Of an exclusive group Tab comes to one; the arrows go on from there.
    for group in desk.findChildren(QButtonGroup):
        buttons = set(group.buttons())
        if group.exclusive() and buttons & seen:
            seen |= buttons
    return [describe(widget) for widget in focusable(desk) if widget not in seen]


def cut(desk: QWidget) -> list[str]:
    """Labels and buttons with less room than their words need."""
    found = []
    for widget in desk.findChildren(QWidget):
        if not widget.isVisible() or inside_scroll(widget):
            continue
        if isinstance(widget, QLabel) and widget.text() and not widget.toolTip():
            if widget.wordWrap():
                short = widget.height() < widget.heightForWidth(widget.width())
            else:
                short = widget.width() + 1 < widget.sizeHint().width()
            if short:
                found.append(f"{describe(widget)}: {widget.text()}")
        elif isinstance(widget, QAbstractButton) and widget.text():
            room, least = widget.size(), widget.minimumSizeHint()
            if room.width() + 1 < least.width() or room.height() + 1 < least.height():
                found.append(f"{describe(widget)}: {widget.text()}")
    return found


def sideways(desk: QWidget) -> list[str]:
    """Columns of which a part lies beyond the right edge."""
    return [
        f"{describe(area)}: {inner.minimumSizeHint().width()} in {area.viewport().width()}"
        for area in desk.findChildren(QScrollArea)
        if area.isVisible()
        and (inner := area.widget()) is not None
        and inner.width() > area.viewport().width()
    ]


def inside_scroll(widget: QWidget) -> bool:
    """Within rows or text that are painted, not laid out; what a page scrolls is laid out like all else."""
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QAbstractScrollArea) and not isinstance(at, QScrollArea):
            return True
        at = at.parentWidget()
    return False


def describe(widget: QWidget) -> str:
    """A name for the failure message."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 3:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(names))


async def test_every_key_of_the_table_is_bound_once(desk: Workspace) -> None:
    wanted = [key.sequence for key in KEYS if key.sequence]
    assert len(set(wanted)) == len(wanted)
    bound = [
        shortcut.key().toString() for shortcut in desk.findChildren(QShortcut) if shortcut.parent() is desk
    ]
    assert sorted(bound) == sorted(key.sequence for key in KEYS if key.by == "workspace")


def test_no_key_acts_alone(qapp: QApplication) -> None:
    """F1 only shows the list, F6 only moves the cursor and F7 looks at a word; every other key is held together with Ctrl."""
    alone = [key.id for key in KEYS if key.sequence and not key.sequence.startswith("Ctrl+")]
    assert alone == ["help", "next_pane", "previous_pane", "spelling"]
    words = KeyWords()
    assert all(words.act(key.id) for key in KEYS)
