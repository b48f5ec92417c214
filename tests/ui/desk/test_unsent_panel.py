"""What this computer keeps, opened from the foot: there at once, and gone by Escape."""

from PySide6.QtWidgets import QApplication

from console.views.hands import Hands
from console.views.unsent_panel import UnsentPanel
from console.views.workspace import Workspace
from console.widgets.card import Card
from tests.ui.desk.seen import NO_WINDOWS

pytestmark = NO_WINDOWS


async def test_it_shows_whose_work_it_is_at_once_and_has_the_keyboard(desk: Workspace, hands: Hands) -> None:
    desk.status.held_opened.emit()
    panel = desk.over("unsent")
    assert isinstance(panel, UnsentPanel)
    for _ in range(2):
        # Sending in the background has the cards made anew while the panel is open.
        assert [card for card in panel.findChildren(Card) if card.isVisible()]
        desk.others_changed()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert panel.isAncestorOf(focus)
    await hands.key("Escape")
    assert not panel.isVisible()
