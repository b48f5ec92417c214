"""What a screen reader is given: a role, a name and a state, in both languages. Every screen is walked over in test_walk."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from console.store.drafts import Mode
from console.views.language import Language
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from tests.ui.desk.spoken import controls, silent
from tests.ui.pictures import SIZES, sign_in, take_down
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


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
