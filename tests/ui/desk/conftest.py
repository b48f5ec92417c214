"""Qt's loop under asyncio, as the console runs it, and a desk in the middle of its work."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.bridge import Loop
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.rows import Row
from tests.ui.cast import desk_rows
from tests.ui.desk.admin_room import room as room
from tests.ui.pictures import take_down
from tests.ui.world import World


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Coroutines of these tests run on the loop that serves the window."""
    return {"qasync": lambda: Loop(QApplication.instance() or QApplication([]))}


@pytest.fixture(autouse=True)
def swept_here(qapp: QApplication) -> Iterator[None]:
    """Garbage is collected on this thread alone, as the bridge has it (console.bridge.Sweeper)."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def rows() -> list[Row]:
    """What the gateway has confirmed; a test may name others."""
    return desk_rows()


@pytest.fixture
async def world(rows: list[Row]) -> AsyncIterator[World]:
    made = World()
    await made.open(rows)
    yield made
    await made.close()


@pytest.fixture
async def desk(world: World, theme: Theme) -> AsyncIterator[Workspace]:
    """The window's content, shown and active, everything read."""
    made = world.workspace(theme)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    await made.started()
    made.link_changed(True, 0, "")
    await world.settle()
    yield made
    await world.rest()
    take_down(made)


@pytest.fixture
def hands(desk: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Hands:
    return Hands(desk, tmp_path_factory.mktemp("pictures"))


def words_of(widget: QWidget) -> str:
    """What a screen reader would call a widget."""
    text = getattr(widget, "text", None)
    shown = text() if callable(text) else ""
    return widget.accessibleName() or (shown if isinstance(shown, str) else "")
