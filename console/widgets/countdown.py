"""A ring that empties, with the seconds in its middle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from console.widgets.part import Part
from console.widgets.theme import Theme

_HURRY_S = 5


class CountdownRing(Part):
    """Shows what is left of a time; turns to the colour of a breach in the last five seconds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._left, self._total = 0.0, 1.0

    def set_left(self, left: float, total: float) -> None:
        """Seconds left of how many."""
        self._left, self._total = max(0.0, left), max(total, 0.001)
        self.setAccessibleName(self.tr("Sisa {0} detik").format(self.seconds()))
        self.update()

    def seconds(self) -> int:
        """Whole seconds left, rounded up."""
        return -int(-self._left // 1)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.icon_px(48), self.theme.icon_px(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 6.0
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(self.theme.color("line"), 4))
        painter.drawEllipse(box)
        tone = "bad" if self._left <= _HURRY_S else "act"
        painter.setPen(QPen(self.theme.color(tone), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(box, 90 * 16, round(360 * 16 * min(1.0, self._left / self._total)))
        painter.setPen(self.theme.color("text"))
        painter.setFont(self.theme.font("title", QFont.Weight.DemiBold, tabular=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.seconds()))
