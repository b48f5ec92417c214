"""Paints transcript rows: customer left, reply right and blue, internal note violet over the whole width."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from console.widgets.attachment_boxes import Thumbnail, paint_file
from console.widgets.theme import Theme, Tone
from console.widgets.transcript_bubble import Bubble, lay_out
from console.widgets.transcript_model import WINDOW, Index, TranscriptModel
from console.widgets.transcript_rows import Delivery, RowKind, TranscriptRow
from console.widgets.transcript_words import TranscriptWords

_KEPT = 2 * WINDOW
"""Layouts that are kept: of the conversation in front, and of the one the agent came from."""

DELIVERY_ICON: dict[Delivery, tuple[str, Tone]] = {
    Delivery.STORED: ("save", "muted"),
    Delivery.DELAYED: ("clock", "wait"),
    Delivery.SENT: ("check", "muted"),
    Delivery.RECEIVED: ("check-check", "ok"),
    Delivery.REJECTED: ("circle-x", "bad"),
    Delivery.UNCONFIRMED: ("circle-question-mark", "wait"),
    Delivery.SCHEDULED: ("clock", "act"),
    Delivery.HELD: ("circle-alert", "wait"),
    Delivery.UNHEARD: ("circle-alert", "wait"),
}
_GROUND = {RowKind.CUSTOMER: "bubble", RowKind.REPLY: "mine", RowKind.NOTE: "note-soft", RowKind.BOT: "bot"}


class TranscriptDelegate(QStyledItemDelegate):
    """Wraps each row once per width and paints it from there."""

    def __init__(self, theme: Theme, rows: TranscriptModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._rows, self._view = theme, rows, view
        self._words = TranscriptWords(self)
        self._kept: OrderedDict[str, Bubble] = OrderedDict()
        #: The small picture of a file, for those that are drawn.
        self.thumbnail: Thumbnail = lambda _file: None
        # Degrees by which the icon of a busy edge has turned.
        self.turn = 0
        theme.changed.connect(self._kept.clear)

    def forget(self) -> None:
        """Drop every kept layout (language changed)."""
        self._kept.clear()

    def bubble(self, index: Index, width: int) -> Bubble:
        """The kept layout of a row, made anew when row, day or width differ."""
        # Asked of the model itself: each new row has Qt ask for the height of every row in the window.
        row, day = self._rows.row_and_day(index.row())
        kept = self._kept.get(row.id)
        if (
            kept is None
            or kept.width != width
            or kept.day != day
            or (kept.row is not row and kept.row != row)
        ):
            kept = lay_out(
                self._theme, row, width, day, self._head(row), self._meta(row), self._words.state(row)
            )
            self._kept[row.id] = kept
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.bubble(index, self._view.viewport().width()).height_hint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        bubble = self.bubble(index, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        if bubble.day:
            self._paint_day(painter, bubble)
        self._paint_ground(painter, bubble, bool(state & QStyle.StateFlag.State_Selected))
        self._paint_words(painter, bubble)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        raise NotImplementedError("a transcript is not edited")

    def _head(self, row: TranscriptRow) -> str:
        if row.kind is RowKind.NOTE:
            return self.tr("Internal Note")
        return self.tr("Bot") if row.kind is RowKind.BOT else ""

    def _meta(self, row: TranscriptRow) -> str:
        if row.kind in (RowKind.SYSTEM, RowKind.EDGE):
            return ""
        return " · ".join(x for x in (row.author, row.time) if x)

    def _paint_day(self, painter: QPainter, bubble: Bubble) -> None:
        box = bubble.day_box
        painter.setFont(self._theme.font("small", QFont.Weight.DemiBold))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(bubble.day) + self._theme.dp(24)
        painter.setPen(self._theme.color("line"))
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.center().x() - wide / 2, middle))
        painter.drawLine(QPointF(box.center().x() + wide / 2, middle), QPointF(box.right(), middle))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, bubble.day)

    def _paint_ground(self, painter: QPainter, bubble: Bubble, selected: bool) -> None:
        kind, box = bubble.row.kind, bubble.box
        if kind in _GROUND:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(_GROUND[kind]))
            painter.drawRoundedRect(box, self._theme.dp(10), self._theme.dp(10))
        if kind is RowKind.NOTE:
            painter.save()
            painter.setClipRect(QRectF(box.left(), box.top(), self._theme.dp(4), box.height()))
            painter.setBrush(self._theme.color("note"))
            painter.drawRoundedRect(box, self._theme.dp(10), self._theme.dp(10))
            painter.restore()
        if selected:
            # A frame, not a ground: a chosen note stays violet.
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, self._theme.dp(10), self._theme.dp(10))

    def _paint_words(self, painter: QPainter, bubble: Bubble) -> None:
        row, theme = bubble.row, self._theme
        ratio = painter.device().devicePixelRatioF()
        small = QFontMetricsF(theme.font("small"))
        if bubble.head:
            token: Tone = "note" if row.kind is RowKind.NOTE else "muted"
            icon = theme.pixmap("lock" if row.kind is RowKind.NOTE else "bot", token, 14, ratio)
            top = bubble.box.top() + theme.dp(8)
            painter.drawPixmap(
                QPointF(bubble.text_at.x(), top + (small.height() - theme.icon_px(14)) / 2), icon
            )
            painter.setFont(theme.font("small", QFont.Weight.DemiBold))
            painter.setPen(theme.color(token))
            at = QPointF(bubble.text_at.x() + theme.icon_px(14) + theme.dp(5), top + small.ascent())
            painter.drawText(at, bubble.head)
        if row.icon:
            self._paint_icon(painter, bubble, theme.pixmap(row.icon, "muted", 14, ratio))
        painter.setPen(theme.color("muted" if row.kind in (RowKind.SYSTEM, RowKind.EDGE) else "text"))
        if row.text or not row.files:
            bubble.layout.draw(painter, bubble.text_at)
        for box, file in bubble.files:
            paint_file(
                painter,
                theme,
                box.translated(bubble.text_at),
                file,
                self.thumbnail(file.id) if file.width else None,
            )
        if bubble.meta or row.delivery is not None:
            self._paint_meta(painter, bubble, small, ratio)

    def _paint_icon(self, painter: QPainter, bubble: Bubble, icon: QPixmap) -> None:
        side = self._theme.icon_px(14)
        line = QFontMetricsF(self._theme.font("small")).height()
        painter.save()
        painter.translate(bubble.text_at.x() - side / 2 - self._theme.dp(5), bubble.text_at.y() + line / 2)
        if bubble.row.busy:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.rotate(self.turn)
        painter.drawPixmap(QPointF(-side / 2, -side / 2), icon)
        painter.restore()

    def _paint_meta(self, painter: QPainter, bubble: Bubble, small: QFontMetricsF, ratio: float) -> None:
        row, theme, x = bubble.row, self._theme, bubble.meta_at.x()
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        room = bubble.box.right() - theme.dp(12) - x
        plain, top = bubble.meta, bubble.meta_at.y()
        if row.delivery is None or bubble.state is not None:
            words = small.elidedText(plain, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(x, top + small.ascent()), words)
            if row.delivery is None:
                return
            top += small.height()
        elif plain:
            painter.drawText(QPointF(x, top + small.ascent()), plain + " · ")
            x += small.horizontalAdvance(plain + " · ")
        name, tone = DELIVERY_ICON[row.delivery]
        side = theme.icon_px(14)
        painter.drawPixmap(QPointF(x, top + (small.height() - side) / 2), theme.pixmap(name, tone, 14, ratio))
        x += side + theme.dp(4)
        painter.setPen(theme.color(tone))
        if bubble.state is not None:
            bubble.state.draw(painter, QPointF(x, top))
        else:
            painter.drawText(QPointF(x, top + small.ascent()), self._words.state(row))
