"""The moment a widget's first picture is drawn."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject


class FirstPaint(QObject):
    """Calls ``then`` once, when ``widget`` is painted; ``seen`` tells it afterwards."""

    def __init__(self, widget: QObject, then: Callable[[], None] = lambda: None) -> None:
        super().__init__(widget)
        self.seen = False
        self._widget, self._then = widget, then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = True
            self._widget.removeEventFilter(self)
            self._then()
        return False
