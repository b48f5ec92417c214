"""The row of views on a small screen."""

from PySide6.QtWidgets import QStyleOptionTab, QToolButton

from console.views.workspace import Workspace
from tests.ui.desk.seen import NO_WINDOWS
from tests.ui.world import World

pytestmark = NO_WINDOWS


async def test_no_view_is_half_written_beside_the_arrows(world: World, desk: Workspace) -> None:
    desk.resize(1366, 768)
    await world.settle()
    tabs = desk.inbox.tabs
    arrows = [one for one in tabs.findChildren(QToolButton) if one.isVisible()]
    assert arrows
    end, option = min(one.x() for one in arrows), QStyleOptionTab()
    torn = 0
    for at in range(tabs.count()):
        place = tabs.tabRect(at)
        if place.left() >= end:
            continue
        tabs.initStyleOption(option, at)
        torn += place.right() >= end
        assert bool(option.text) == (place.right() < end)
    assert torn == 1
