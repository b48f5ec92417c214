"""A recorded call as a picture: how loud each side was, where it was paused, where it is heard now. Painted from peaks that were found
elsewhere; moved by mouse and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from console.widgets.formats import clock
from console.widgets.theme import Theme
from console.widgets.waveform_plan import Plan, Span

#: Peaks to ask for: more than a strip of a wide screen has bars.
PARTS = 2_000
#: Seconds that an arrow key, and that Page Up or Down moves.
STEP_S, LEAP_S = 5.0, 30.0
_BAR, _APART = 2, 1


class Waveform(QAbstractSlider):
    """The customer above, the agent below; to a screen reader a slider over the call's seconds. Arrows move by seconds, Page Up and
    Down by half a minute, Home and End to the ends."""

    sought = Signal(float)
    """Second the user wants to hear."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self._theme_changed)
        self.setOrientation(Qt.Orientation.Horizontal)
        self._other: Sequence[float] = ()
        self._agent: Sequence[float] = ()
        self._seconds, self._pauses = 0.0, tuple[tuple[float, float], ...]()
        self._at = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    @property
    def position(self) -> float:
        """The second it stands at."""
        return self._at

    def show_sound(
        self,
        other: Sequence[float],
        agent: Sequence[float],
        seconds: float,
        pauses: tuple[tuple[float, float], ...],
    ) -> None:
        """``other`` and ``agent``: peaks (0-1) of equal parts of the whole; ``pauses``: (at which second, for how many nothing was
        kept)."""
        self._other, self._agent, self._seconds, self._pauses = other, agent, seconds, pauses
        self.setRange(0, round(seconds))
        self.set_position(0.0)

    def clear(self) -> None:
        """Shows none."""
        self.show_sound((), (), 0.0, ())

    def set_position(self, second: float) -> None:
        """The needle stands there."""
        self._at = min(self._seconds, max(0.0, second))
        self.setValue(round(self._at))
        self.update()

    def plan(self) -> Plan:
        """Where what stands now."""
        return Plan(self._strip().width(), self._seconds, self._pauses, self.theme.dp(72))

    def retranslate(self) -> None:
        self._names = self.tr("Pelanggan"), self.tr("Agen")
        self.setAccessibleName(self.tr("Gelombang suara"))
        self.setAccessibleDescription(
            self.tr("Panah kiri dan kanan: {0} detik. Page Up dan Page Down: {1} detik.").format(
                round(STEP_S), round(LEAP_S)
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.dp(600), self.theme.dp(132))

    def minimumSizeHint(self) -> QSize:
        # In large letters what surrounds it needs the height.
        return QSize(
            self.theme.dp(240 if not self.theme.large else 120),
            self.theme.dp(26 if self.theme.large else 112),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        to = {
            Qt.Key.Key_Left: self._at - STEP_S,
            Qt.Key.Key_Right: self._at + STEP_S,
            Qt.Key.Key_PageUp: self._at - LEAP_S,
            Qt.Key.Key_PageDown: self._at + LEAP_S,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._seconds,
        }.get(Qt.Key(event.key()))
        if to is None or not self._seconds or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            self._seek(to)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls; the call stays where it is."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strip, plan = self._strip(), self.plan()
        self._frame(painter, strip)
        painter.save()
        painter.translate(strip.topLeft())
        for span in plan.spans:
            if span.paused is None:
                self._bars(painter, span, strip.height(), plan)
            else:
                self._gap(painter, span, strip.height())
        if self._seconds:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("text"))
            painter.drawRect(QRectF(plan.x_of(self._at) - 1, 0, 2, strip.height()))
        painter.restore()
        if self.hasFocus():
            painter.setPen(self.theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _frame(self, painter: QPainter, strip: QRectF) -> None:
        """Who is where, and the line between them."""
        painter.fillRect(strip, self.theme.color("raised"))
        middle = QRectF(strip.left(), strip.center().y(), strip.width(), 1)
        painter.fillRect(middle, self.theme.color("line"))
        if QFontMetrics(self.theme.font("small")).height() > strip.height() / 2:
            return
        painter.setFont(self.theme.font("small", QFont.Weight.DemiBold))
        for name, token, down in zip(self._names, ("muted", "act"), (0.0, 0.5), strict=True):
            painter.setPen(self.theme.color(token))
            box = QRectF(
                self.theme.dp(8), strip.top() + down * strip.height(), self._gutter(), strip.height() / 2
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _bars(self, painter: QPainter, span: Span, high: float, plan: Plan) -> None:
        """One bar a side for every few pixels; what was heard already stands out."""
        painter.setPen(Qt.PenStyle.NoPen)
        needle, x = plan.x_of(self._at), span.left
        while x < span.right:
            until = min(span.right, x + _BAR + _APART)
            first, last = plan.second_at(x), plan.second_at(until - 0.01)
            heard = x < needle
            for peaks, token, middle in (
                (self._other, "text" if heard else "edge", high / 4),
                (self._agent, "act" if heard else "edge", high * 3 / 4),
            ):
                # Quiet voices are seen too.
                tall = max(1.0, self._loudest(peaks, first, last) ** 0.5 * (high / 2 - self.theme.dp(8)))
                painter.setBrush(self.theme.color(token))
                painter.drawRect(QRectF(x, middle - tall / 2, min(_BAR, until - x), tall))
            x = until

    def _loudest(self, peaks: Sequence[float], first: float, last: float) -> float:
        each = self._seconds / len(peaks) if peaks else 0.0
        if not each:
            return 0.0
        at, until = int(first / each), max(int(first / each) + 1, int(last / each))
        return max(peaks[at:until], default=0.0)

    def _gap(self, painter: QPainter, span: Span, high: float) -> None:
        """Nothing was kept here."""
        box = QRectF(span.left, 0, span.right - span.left, high)
        painter.fillRect(box, self.theme.color("wait-soft"))
        painter.setPen(self.theme.color("wait"))
        for x in (box.left() + 0.5, box.right() - 0.5):
            painter.drawLine(QPointF(x, 0), QPointF(x, high))
        font = self.theme.font("small", QFont.Weight.DemiBold)
        words = self.tr("dijeda"), clock(span.paused or 0.0) if span.paused else ""
        metrics = QFontMetrics(font)
        lines = [each for each in words if each][: int(high // metrics.height())]
        if not lines or max(map(metrics.horizontalAdvance, lines)) + self.theme.dp(6) > box.width():
            return
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))

    def _gutter(self) -> float:
        """Room for the names."""
        metrics = QFontMetrics(self.theme.font("small", QFont.Weight.DemiBold))
        return max(metrics.horizontalAdvance(name) for name in self._names) + self.theme.dp(16)

    def _strip(self) -> QRectF:
        left = self.theme.dp(8) + self._gutter()
        edge = self.theme.dp(4)
        return QRectF(left, edge, max(1.0, self.width() - left - self.theme.dp(8)), self.height() - 2 * edge)

    def _seek_to(self, at: QPointF) -> None:
        if self._seconds:
            self._seek(self.plan().second_at(at.x() - self._strip().left()))

    def _seek(self, second: float) -> None:
        self.set_position(second)
        self.sought.emit(self._at)
