"""The SLA clock of a contact or ticket: how far, and what is left."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.widgets.formats import clock
from console.widgets.part import Part, label
from console.widgets.pill import ClockLabel
from console.widgets.shrinking import Shrinking
from console.widgets.theme import Theme, Tone


def sla_tone(elapsed: float, target: float, limit: float) -> Tone:
    """ok until the target, waiting until the limit, then bad (flow: Services and their clocks)."""
    if elapsed >= limit:
        return "bad"
    return "wait" if elapsed >= target else "ok"


class SlaBar(Shrinking):
    """`Pengaduan · limit 20:00 ▮▮▮▯ 04:31`; past the limit it says by how much."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name, self._elapsed, self._target, self._limit = "", 0.0, 1.0, 1.0
        self._words = label(size="small", tone="muted")
        self._bar = _Track(theme, self)
        self._left = ClockLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._words, self._bar, self._left):
            row.addWidget(part)
        row.setAlignment(self._bar, Qt.AlignmentFlag.AlignVCenter)

    def set_sla(self, name: str, elapsed: float, target: float, limit: float) -> None:
        """Show a clock; all times in seconds, `limit` above nought."""
        self._name, self._elapsed, self._target, self._limit = name, elapsed, target, max(limit, 1.0)
        self.retranslate()

    def retranslate(self) -> None:
        tone = sla_tone(self._elapsed, self._target, self._limit)
        self._words.setText(self.tr("{0} · limit {1}").format(self._name, clock(self._limit)))
        left = self._limit - self._elapsed
        self._left.set_time(clock(left) if left >= 0 else self.tr("lewat {0}").format(clock(-left)), tone)
        self._bar.show_part(self._elapsed / self._limit, self._target / self._limit, tone)
        said = self.tr("SLA {0}: sisa {1}") if left >= 0 else self.tr("SLA {0}: terlewat {1}")
        self.setAccessibleName(said.format(self._name, clock(abs(left))))
        self.redress()

    def dress(self, short: bool) -> None:
        self._words.setVisible(not short)


class _Track(Part):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._part, self._mark = 0.0, 0.0
        self._tone: Tone = "ok"

    def show_part(self, part: float, mark: float, tone: Tone) -> None:
        self._part, self._mark, self._tone = min(1.0, max(0.0, part)), mark, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.dp(80), self.theme.dp(10))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.dp(40), self.theme.dp(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        high = self.theme.dp(6)
        box = QRectF(0, (self.height() - high) / 2, self.width(), high)
        painter.setBrush(self.theme.color("line"))
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setBrush(self.theme.color(self._tone))
        done = QRectF(box)
        done.setWidth(max(float(high), box.width() * self._part))
        painter.drawRoundedRect(done, high / 2, high / 2)
        if 0 < self._mark < 1:
            painter.setBrush(self.theme.color("text"))
            painter.drawRect(QRectF(box.width() * self._mark - 0.75, box.top() - 2, 1.5, high + 4))
