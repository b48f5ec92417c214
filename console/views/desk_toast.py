"""A short word that never covers what the agent is about to press."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from console.widgets.banner import Toast
from console.widgets.theme import Theme


class DeskToast(Toast):
    """Stands on a line that its owner tells, in pixels from the top of the parent."""

    def __init__(self, theme: Theme, parent: QWidget, floor: Callable[[], int]) -> None:
        self._floor, self._room = floor, parent
        super().__init__(theme, parent)

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._room.width() - self.width()) // 2, self._floor() - self.height() - 12)
