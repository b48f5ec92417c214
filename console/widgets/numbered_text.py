"""Text in letters of one width with a gutter at its left, for whoever reads or writes files."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from console.widgets.theme import Theme


class NumberedText(QPlainTextEdit):
    """Subclasses say what stands in the gutter beside each line. Tab leaves it, as it leaves every field of the desk."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        # The stylesheet gives it its letters.
        self.setProperty("code", True)
        self.setTabChangesFocus(True)
        # Sentences are long: read whole, they need no scrolling to the side.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.gutter = _Gutter(self)
        self.blockCountChanged.connect(self.fit_gutter)
        self.updateRequest.connect(self._scrolled)
        theme.changed.connect(self.fit_gutter)

    def letters(self) -> int:
        """Digits that the gutter has room for."""
        return max(2, len(str(self.blockCount())))

    def in_gutter(self, painter: QPainter, line: QRect, at: int, block: QTextBlock) -> None:
        """Paints what stands beside ``block``, the line ``at`` (from 0); ``line`` is its place in the gutter."""
        raise NotImplementedError

    def gutter_width(self) -> int:
        """Pixels: a sign, the digits, and air around them."""
        sign = self.theme.icon_px(14)
        return sign + self.theme.dp(14) + self.fontMetrics().horizontalAdvance("0") * self.letters()

    def fit_gutter(self) -> None:
        """As wide as its numbers need in the letters of now."""
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_gutter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paint_gutter(self, event: QPaintEvent) -> None:
        """The lines in sight, each with what stands beside it."""
        painter = QPainter(self.gutter)
        painter.fillRect(event.rect(), self.theme.color("raised"))
        edge = self.gutter.width() - 1
        painter.fillRect(edge, event.rect().top(), 1, event.rect().height(), self.theme.color("line"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and top + height >= event.rect().top():
                line = QRect(0, round(top), edge, round(height))
                self.in_gutter(painter, line, block.blockNumber(), block)
            top += height
            block = block.next()
        painter.end()

    def number(self, painter: QPainter, line: QRect, words: str, token: str = "muted") -> None:
        """``words`` at the right end of their place in the gutter."""
        painter.setPen(self.theme.color(token))
        # A line that goes on over several has its number at the first.
        first = QRect(
            line.left(), line.top(), line.width() - self.theme.dp(6), painter.fontMetrics().height()
        )
        painter.drawText(first, _RIGHT, words)

    def _place(self) -> None:
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter_width(), inside.height()))

    def _scrolled(self, rect: QRect, by: int) -> None:
        if by:
            self.gutter.scroll(0, by)
        else:
            self.gutter.update(0, rect.y(), self.gutter.width(), rect.height())


class _Gutter(QWidget):
    """Painted by the text it stands beside."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_gutter(event)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
