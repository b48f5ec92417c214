"""A line of the palette: icon, name, what it belongs to or why it cannot be done now, and its key."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from console.widgets.theme import Theme

ICON = Qt.ItemDataRole.UserRole + 1
ABOUT = Qt.ItemDataRole.UserRole + 2
KEY = Qt.ItemDataRole.UserRole + 3
POSSIBLE = Qt.ItemDataRole.UserRole + 4

_Index = QModelIndex | QPersistentModelIndex


class PaletteRow(QStyledItemDelegate):
    """Paints what the roles hold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.font_px() + self._theme.dp(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        chosen = bool(option.state & option.state.State_Selected)
        possible = bool(index.data(POSSIBLE))
        rect: QRect = option.rect
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.color("act-soft"))
        area = rect.adjusted(theme.dp(12), 0, -theme.dp(12), 0)
        side = theme.icon_px(16)
        pixmap = theme.pixmap(
            index.data(ICON), "act" if possible else "muted", 16, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(area.left(), area.center().y() - side // 2, pixmap)
        area.setLeft(area.left() + side + theme.dp(10))
        key = index.data(KEY)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        if key:
            painter.drawText(area, middle | int(Qt.AlignmentFlag.AlignRight), key)
            area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(key) - theme.dp(16))
        title = index.data(Qt.ItemDataRole.DisplayRole)
        painter.setFont(theme.font("body"))
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(title), area.width() * 2 // 3)
        painter.setPen(theme.color("text" if possible else "muted"))
        painter.drawText(area, middle, metrics.elidedText(title, Qt.TextElideMode.ElideRight, width + 1))
        area.setLeft(area.left() + width + theme.dp(12))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        about = painter.fontMetrics().elidedText(index.data(ABOUT), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle, about)
        painter.restore()
