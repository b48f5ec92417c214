"""What a screen reader is given: every control of every screen has a role, a name and its state, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMenu,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from console.store.drafts import Mode
from console.views.language import Language
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from tests.ui.pictures import SCENES, SIZES, sign_in, stage, take_down
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_Role = QAccessible.Role
#: A container is no control: a reader that comes to one hears nothing of what can be done.
_NO_CONTROL = frozenset(
    {_Role.NoRole, _Role.Client, _Role.Window, _Role.Pane, _Role.Grouping, _Role.LayeredPane}
)


def controls(root: QWidget) -> list[QWidget]:
    """Everything shown that the keyboard or the mouse acts on."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and not isinstance(widget, QScrollBar | QMenu)
        and widget.focusProxy() is None
        and (isinstance(widget, QAbstractButton) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        # The arrows of a choice and the scroll buttons of tabs belong to their control.
        and not widget.objectName().startswith(("qt_", "Scroll"))
    ]


def silent(root: QWidget) -> list[str]:
    """Controls without a role, a name, or a state that fits what they are."""
    found = []
    for widget in controls(root):
        told = QAccessible.queryAccessibleInterface(widget)
        what = f"{type(widget.parentWidget()).__name__}/{type(widget).__name__}"
        if told is None or not told.isValid():
            found.append(f"{what}: unknown")
            continue
        name, state = told.text(QAccessible.Text.Name).strip(), told.state()
        # A page of words that scrolls is read, not used.
        if told.role() in _NO_CONTROL and type(widget) is not QScrollArea:
            found.append(f"{what}: role {told.role().name}")
        if not name or name == "…":
            found.append(f"{what}: no name")
        if bool(state.disabled) == widget.isEnabled():
            found.append(f"{what} {name}: disabled {bool(state.disabled)}")
        if (
            isinstance(widget, QAbstractButton)
            and widget.isCheckable()
            and bool(state.checked) != widget.isChecked()
        ):
            found.append(f"{what} {name}: checked {bool(state.checked)}")
        if isinstance(widget, QComboBox) and not told.text(QAccessible.Text.Value).strip():
            found.append(f"{what} {name}: no value")
    return found


@pytest.mark.parametrize("name", sorted(SCENES))
async def test_every_control_of_every_screen_is_told(name: str, theme: Theme) -> None:
    world, desk = await stage(theme, SCENES[name], SIZES[0])
    try:
        assert len(controls(desk)) > 10
        assert silent(desk) == []
    finally:
        take_down(desk)
        await world.close()


def test_signing_in_is_told(theme: Theme) -> None:
    view = sign_in(theme, SIZES[0])
    try:
        assert len(controls(view)) >= 6
        assert silent(view) == []
    finally:
        take_down(view)


async def test_the_two_surfaces_are_told_apart_by_name(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    said = {}
    for mode in Mode:
        desk.case.composer.set_mode(mode.value)
        told = QAccessible.queryAccessibleInterface(desk.case.composer.editor())
        assert told is not None
        said[mode] = told.text(QAccessible.Text.Name)
    assert "terlihat oleh nasabah" in said[Mode.REPLY]
    assert "tidak pernah terlihat nasabah" in said[Mode.NOTE]


async def test_every_control_is_told_in_english_too(
    world: World, desk: Workspace, qapp: QApplication
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    before = names(desk)
    language = Language(qapp)
    try:
        language.use("en")
        qapp.sendPostedEvents()
        assert silent(desk) == []
        # Names that differ between the languages were all said again.
        stale = {
            "Kategori",
            "Isu",
            "Prioritas",
            "Salin nomor tiket",
            "Ganti tema",
            "Akhiri kontak",
            "Percakapan",
        }
        assert stale & before
        assert not stale & names(desk)
    finally:
        language.use("id")


def names(root: QWidget) -> set[str]:
    """What the controls are called."""
    found = set()
    for widget in controls(root):
        told = QAccessible.queryAccessibleInterface(widget)
        if told is not None:
            found.add(told.text(QAccessible.Text.Name))
    return found
