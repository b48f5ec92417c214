"""Scenes of the desk's shell: settings, keys, the palette."""

from PySide6.QtTest import QTest

from console.settings import Choices
from console.views.workspace import Workspace
from domain.central_settings import CentralSetting
from tests.ui.world import World


async def settings_central(world: World, desk: Workspace) -> None:
    given = {"undo_seconds": CentralSetting(10), "zone": CentralSetting("WITA", locked=True)}
    desk.settings_changed.emit(Choices().choose(scale=100, sound=False).with_central(given))
    desk.go("settings")


async def keys_refused(world: World, desk: Workspace) -> None:
    desk.settings_changed.emit(world.choices.choose(keys={"solve": "Ctrl+Alt+S"}))
    desk.go("help")
    desk.page("help").button("pend").picked.emit("F7")  # type: ignore[attr-defined]


async def keys_found(world: World, desk: Workspace) -> None:
    desk.go("help")
    QTest.keyClicks(desk.page("help").field, "undo")  # type: ignore[attr-defined]


async def palette(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    desk.finder.open()


async def palette_found(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.finder.open()
    desk.finder.field.setText("pe")


SHELL_SCENES = (settings_central, keys_refused, keys_found, palette, palette_found)
