"""A short word that never covers what the agent reads or is about to press."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from console.widgets.banner import Toast
from console.widgets.theme import Theme


class DeskToast(Toast):
    """Stands in the free part of the bar at the top; where it does not fit there, on a line that its owner tells.

    ``free``: that part, ``floor``: pixels from the top; both as the parent counts."""

    def __init__(
        self, theme: Theme, parent: QWidget, free: Callable[[], QRect], floor: Callable[[], int]
    ) -> None:
        self._free, self._floor, self._room = free, floor, parent
        super().__init__(theme, parent)
        #: Parts come and go beside it while it stands: it makes way once they have their places.
        self._makes_way = QTimer(self)
        self._makes_way.setSingleShot(True)
        self._makes_way.setInterval(0)
        self._makes_way.timeout.connect(self._place)

    def make_way(self) -> None:
        """Something else is in front, or stands where it stood."""
        if self.isVisible():
            self._makes_way.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._room and event.type() == QEvent.Type.LayoutRequest:
            self.make_way()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        free = self._free()
        if self.width() + 16 <= free.width() and self.height() <= free.height():
            place = self.rect()
            place.moveCenter(free.center())
            self.move(place.topLeft())
        else:
            self.move((self._room.width() - self.width()) // 2, self._floor() - self.height() - 12)
