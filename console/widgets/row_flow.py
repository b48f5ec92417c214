"""A row of parts that goes on in the next line where the window is too narrow for it, in any size of letters."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class RowFlow(QLayout):
    """Parts in the size they ask for, from left to right, line by line; those that ``stretch`` share what is left of their line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._stretching: set[QWidget] = set()
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def stretch(self, part: QWidget) -> QWidget:
        """``part`` takes what is left of its line."""
        self._stretching.add(part)
        return part

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        wide = max((item.minimumSize().width() for item in self._shown()), default=0)
        high = max((item.sizeHint().height() for item in self._shown()), default=0)
        margins = self.contentsMargins()
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        y = inner.y()
        for line in self._lines(inner.width()):
            widths = self._widths(line, inner.width())
            high = max(_high(item, wide) for item, wide in zip(line, widths, strict=True))
            x = inner.x()
            for item, wide in zip(line, widths, strict=True):
                size = QSize(wide, _high(item, wide))
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += wide + self._gap
            y += high + self._gap
        return max(inner.y(), y - self._gap) - rect.y() + margins.bottom()

    def _widths(self, line: list[QLayoutItem], width: int) -> list[int]:
        """How wide each of a line is; one that is alone and wants more has the whole of it."""
        asked = [min(width, item.sizeHint().width()) for item in line]
        growing = [at for at, item in enumerate(line) if item.widget() in self._stretching]
        if growing:
            left, rest = divmod(width - sum(asked) - self._gap * (len(line) - 1), len(growing))
            for at in growing:
                asked[at] += left
            asked[growing[-1]] += rest
        return asked

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wide + self._gap
        return lines


def _high(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
