"""Parts of the desk that are built when they are first wanted stand as if they had always been there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from console.views.workspace import Workspace
from console.widgets.theme import Theme
from tests.ui.cast import desk_rows
from tests.ui.pictures import end
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


async def test_the_inbox_stands_without_the_conversation_and_is_ready_for_it_soon(theme: Theme) -> None:
    world = World()
    await world.open(desk_rows())
    desk = world.workspace(theme)
    desk.show()
    try:
        await desk.inbox_model.load()
        desk.go("inbox")
        desk.link_changed(False, 1, "")
        desk.flush()
        assert not {"case", "side"} & set(vars(desk)), "nothing the inbox shows needs them"
        await desk.ready()
        assert {"case", "side"} <= set(vars(desk))
        assert not desk.side.isVisible()
        assert desk.inbox.isVisible()
    finally:
        await end(world, desk)


async def test_tab_leads_from_the_conversation_over_the_side_to_the_status_line(
    desk: Workspace, world: World
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    assert desk.case.isVisible()
    rooms: list[QWidget] = [desk.top, desk.tab_row, desk.case, desk.side, desk.status, desk.rail]
    passed: list[QWidget] = []
    desk.top.presence.setFocus()
    for _ in range(200):
        QTest.keyClick(desk.focusWidget(), Qt.Key.Key_Tab)
        stop = desk.focusWidget()
        if stop is desk.top.presence:
            break
        room = next((room for room in rooms if room.isAncestorOf(stop)), None)
        if room is not None and passed[-1:] != [room]:
            passed.append(room)
    assert [type(room).__name__ for room in passed] == [type(room).__name__ for room in rooms]
