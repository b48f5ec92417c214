"""Windows that come up beside the desk's: a part shown before it stands in one flashes, and takes the keyboard with it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from console.views.workspace import Workspace


class _Watch(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            stray = watched.isWindow() and watched.windowType() == Qt.WindowType.Window
            if stray and not isinstance(watched, Workspace):
                text = getattr(watched, "text", None)
                self.seen.append(f"{type(watched).__name__} {text() if callable(text) else ''}")
        return super().eventFilter(watched, event)


@contextmanager
def strays(app: QApplication) -> Iterator[list[str]]:
    """What came up as a window of its own."""
    watch = _Watch()
    app.installEventFilter(watch)
    try:
        yield watch.seen
    finally:
        app.removeEventFilter(watch)
