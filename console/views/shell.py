"""The one window: signing in, and behind it the workspace."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPixmap
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from console.views.sign_in import SignInView
from console.widgets.theme import Theme

SIZE = (1366, 768)
SMALLEST = (1024, 640)


class Shell(QMainWindow):
    """Light: it is on the screen before anything that takes long is imported."""

    closing = Signal()
    """The agent wants to leave; the owner saves, then calls ``end``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ending = False
        self.setWindowTitle("Sahut")
        self.setWindowIcon(QIcon(_mark(theme)))
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.sign_in = SignInView(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sign_in)
        self.setCentralWidget(self._stack)

    def show_workspace(self, workspace: QWidget) -> None:
        """Brings the workspace to the front in place of signing in."""
        if self._stack.indexOf(workspace) < 0:
            self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)

    def show_sign_in(self) -> None:
        """Back to signing in; a workspace there was is taken down."""
        self._stack.setCurrentWidget(self.sign_in)
        for at in range(self._stack.count() - 1, 0, -1):
            if (old := self._stack.widget(at)) is not None:
                self._stack.removeWidget(old)
                old.deleteLater()

    def cover(self, screen: QWidget) -> None:
        """``screen`` takes the window; what was there is hidden and lives on."""
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)

    def uncover(self, screen: QWidget, behind: QWidget) -> None:
        """``behind`` is back, ``screen`` is taken down."""
        self._stack.setCurrentWidget(behind)
        self._stack.removeWidget(screen)
        screen.deleteLater()

    def end(self) -> None:
        """Closes for good."""
        self._ending = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ending:
            event.accept()
        else:
            event.ignore()
            self.closing.emit()


def _mark(theme: Theme) -> QPixmap:
    return theme.pixmap("message-circle", "act", 64)
