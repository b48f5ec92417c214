"""Words that leave their neighbours room in large letters."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from console.widgets.part import scrolled
from console.widgets.theme import Theme


class FewLines(QScrollArea):
    """As high as ``words`` need; in large letters at most ``lines``, the rest scrolls, by keyboard too."""

    def __init__(self, theme: Theme, words: QWidget, lines: int) -> None:
        super().__init__()
        self._theme, self._words, self._lines = theme, words, lines
        scrolled(words, self)
        # They stand on whatever colour their neighbours stand on.
        words.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.verticalScrollBar().rangeChanged.connect(self._ranged)

    def say(self, name: str) -> None:
        """What a screen reader reads here; the words themselves changed."""
        self.setAccessibleName(name)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self._words.layout()
        assert layout is not None
        high = layout.totalHeightForWidth(width)
        return min(high, self._most()) if self._theme.large else high

    def sizeHint(self) -> QSize:
        return QSize(self._words.sizeHint().width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.minimumSizeHint().width(), self._words.fontMetrics().lineSpacing())

    def _most(self) -> int:
        return self._lines * self._words.fontMetrics().lineSpacing()

    def _ranged(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
