"""Small marks: a dot that is never colour alone, a count badge, a pill, an avatar."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from console.widgets.formats import initials
from console.widgets.part import Part, label, set_tone, tabular
from console.widgets.theme import Theme, Tone, restyle

_COUNT_MAX = 99


class StatusDot(Part):
    """A sign of state whose shape differs as well as its colour: round, triangle (bad), ring (muted)."""

    def __init__(self, theme: Theme, tone: Tone = "ok", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tone: Tone = tone

    def set_tone(self, tone: Tone) -> None:
        """Change what the sign says."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.icon_px(10)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(self.theme.icon_px(8))
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        draw_sign(painter, self.theme, self._tone, box)


def draw_sign(painter: QPainter, theme: Theme, tone: Tone, box: QRectF) -> None:
    """Draw the sign of a tone: triangle for bad, diamond for waiting, ring for muted, else a disc."""
    colour = theme.color(tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if tone == "bad":
        painter.drawPolygon(
            QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
        )
    elif tone == "wait":
        mid = box.center()
        corners = [
            (mid.x(), box.top()),
            (box.right(), mid.y()),
            (mid.x(), box.bottom()),
            (box.left(), mid.y()),
        ]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    elif tone == "muted":
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setColor(colour)
        pen.setWidthF(1.5)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    else:
        painter.drawEllipse(box)


class Badge(Part):
    """A count, at most `99+`; hidden at nought."""

    def __init__(self, theme: Theme, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._count = -1
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show a count; nought hides the badge."""
        if count == self._count:
            return
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()
        self.updateGeometry()
        self.update()

    def count(self) -> int:
        """The count shown."""
        return self._count

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("{0} belum dibaca").format(self._count))

    def _text(self) -> str:
        return f"{_COUNT_MAX}+" if self._count > _COUNT_MAX else str(self._count)

    def _font(self) -> QFont:
        font = self.theme.font("small", QFont.Weight.DemiBold, tabular=True)
        small = QFont(font)
        small.setPixelSize(round(font.pixelSize() * 0.86))
        return small

    def sizeHint(self) -> QSize:
        self.setFont(self._font())
        metrics = self.fontMetrics()
        height = metrics.height() + 2
        return QSize(max(height, metrics.horizontalAdvance(self._text()) + self.theme.dp(10)), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hint = self.sizeHint()
        box = QRectF(0, 0, min(self.width(), hint.width()), min(self.height(), hint.height()))
        box.moveCenter(QRectF(self.rect()).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("badge"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self.theme.color("on-badge"))
        painter.setFont(self._font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text())


class Pill(Part):
    """A state in a soft capsule: icon, words, colour."""

    def __init__(
        self, theme: Theme, text: str = "", tone: Tone = "ok", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._tone: Tone = tone
        self._icon_name = icon
        self._icon = QLabel(self)
        self._label = label(size="small", tone=tone, strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 10, 3)
        row.setSpacing(5)
        row.addWidget(self._icon)
        row.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(text, tone, icon)

    def set_state(self, text: str, tone: Tone, icon: str = "") -> None:
        """Show other words, tone and icon."""
        self._tone, self._icon_name = tone, icon
        self._label.setText(text)
        self._label.setVisible(bool(text))
        set_tone(self._label, tone)
        restyle(self, "pill", tone)
        self.setAccessibleName(text)
        self.retint()

    def text(self) -> str:
        """The words shown."""
        return self._label.text()

    def retint(self) -> None:
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._icon.setPixmap(self.theme.pixmap(self._icon_name, self._tone, 14, self.devicePixelRatioF()))


class Avatar(QLabel):
    """Two letters for a person."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("avatar", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_name(name)
        theme.changed.connect(self._resize)
        self._resize()

    def set_name(self, name: str) -> None:
        """Show the initials of a name."""
        self.setText(initials(name))
        self.setAccessibleName(name)

    def _resize(self) -> None:
        side = self._theme.dp(22) * 2
        self.setFixedSize(side, side)


class ClockLabel(QLabel):
    """A running time in digits of one width."""

    def __init__(
        self, text: str = "", tone: Tone = "text", *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("text_size", "small" if small else "body")
        self.setProperty("tone", tone)
        self.setProperty("strong", True)
        tabular(self)

    def set_time(self, text: str, tone: Tone = "text") -> None:
        """Show another time."""
        self.setText(text)
        set_tone(self, tone)
