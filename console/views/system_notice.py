"""A notice of the system's own, for when the window is not looked at; where there is no tray it stays with the bell."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon, QWidget


class SystemNotice(QObject):
    """``show`` says a sentence; clicking it brings the window to the front."""

    def __init__(
        self, window: QWidget, there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable
    ) -> None:
        super().__init__(window)
        self._window, self._there = window, there
        self._tray: QSystemTrayIcon | None = None

    def show(self, text: str) -> None:
        """Says ``text``, if the system can."""
        if not self._there():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.window().windowIcon(), self)
            self._tray.messageClicked.connect(self._raise)
            self._tray.show()
        self._tray.showMessage("Sahut", text, QSystemTrayIcon.MessageIcon.Information)

    def _raise(self) -> None:
        window = self._window.window()
        window.raise_()
        window.activateWindow()
