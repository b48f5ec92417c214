"""A one-column table that scrolls 100,000 rows: every row has the same height and is painted, not built."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from console.widgets.row_model import InboxRow, Index, Marks, RowModel, RowRole, RowSign
from console.widgets.theme import Theme
from console.widgets.transcript_delegate import DELIVERY_ICON


class RowTable(QTableView):
    """Shows a `RowModel`. Enter or a double click opens a row; arrows, Page and Home/End move."""

    opened = Signal(str)
    """Key of the row the user opened."""
    current_changed = Signal(str)
    """Key of the row under the cursor."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = RowModel(self)
        self._held = ""
        self.setModel(self._rows)
        self.setItemDelegate(InboxDelegate(theme, self))
        self.setAccessibleName(self.tr("Daftar kontak dan tiket"))
        self._configure()
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(self._moved)
        theme.changed.connect(self._resize_rows)
        self._resize_rows()

    def rows(self) -> RowModel:
        """The model to fill."""
        return self._rows

    def current_key(self) -> str:
        """Key of the row the user's cursor stands on, or an empty string; it stays with the row when others come before it."""
        index = self.currentIndex()
        return (self._held or self._rows.row_at(index).key) if index.isValid() else ""

    def follow(self, key: str, at: int) -> None:
        """The row of the cursor stands at another place now: the cursor goes along, the view does not move."""
        if key == self._held and at != self.currentIndex().row() and at < self._rows.rowCount():
            self.selectionModel().blockSignals(True)
            self.selectionModel().setCurrentIndex(
                self._rows.index(at, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def stay(self) -> None:
        """The row of the cursor is gone: the cursor stands on the one in its place."""
        index = self.currentIndex()
        self._held = self._rows.row_at(index).key if index.isValid() else ""

    def leave(self) -> None:
        """No row has the cursor."""
        self.selectionModel().clear()
        self._held = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                # The main act of whatever the table stands in.
                event.ignore()
                return
            if key := self.current_key():
                self.opened.emit(key)
        else:
            super().keyPressEvent(event)

    def _configure(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _resize_rows(self) -> None:
        high = row_height(self._theme)
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and (key := self._rows.row_at(index).key):
            self.opened.emit(key)

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._held = self._rows.row_at(current).key if current.isValid() else ""
        if current.isValid():
            self.current_changed.emit(self._held)


def row_height(theme: Theme) -> int:
    """Height of an inbox row: two lines and air."""
    body, small = QFontMetrics(theme.font("body")).height(), QFontMetrics(theme.font("small")).height()
    return body + small + theme.dp(22)


class InboxDelegate(QStyledItemDelegate):
    """Paints a row: channel, name and snippet at the left; queue, state, SLA and unread at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.picked: Callable[[str], bool] = lambda _key: False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole.ROW)
        assert isinstance(row, InboxRow)
        rect, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, state, self.picked(row.key))
        d = self._theme.dp
        inner = rect.adjusted(d(16), d(8), -d(16), -d(8))
        side = self._theme.icon_px(18)
        ratio = painter.device().devicePixelRatioF()
        if self.picked(row.key):
            icon = self._theme.pixmap("circle-check", "act", 18, ratio)
        else:
            icon = self._theme.pixmap(row.icon, "act" if row.unread or row.news else "muted", 18, ratio)
        painter.drawPixmap(QPointF(inner.left(), inner.center().y() - side / 2), icon)
        inner.setLeft(inner.left() + side + d(14))
        middle = inner.center().y()
        top = QRect(inner.left(), inner.top(), inner.width(), middle - inner.top())
        bottom = QRect(inner.left(), middle, inner.width(), inner.bottom() - middle)
        self._first_line(painter, row, top)
        self._second_line(painter, row, bottom, ratio)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, picked: bool) -> None:
        theme = self._theme
        if picked or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("act-soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("act"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))

    def _first_line(self, painter: QPainter, row: InboxRow, box: QRect) -> None:
        theme = self._theme
        right = box.right()
        if row.sla:
            right = self._right(
                painter, row.sla, box, right, theme.font("body", _BOLD, tabular=True), row.sla_tone
            )
        if row.unread:
            right = self._badge(painter, row.unread, box, right)
        if row.state:
            right = self._capsule(painter, row, box, right)
        weight = _BOLD if row.unread or row.news else QFont.Weight.Medium
        left = self._left(painter, row.name, box, right, theme.font("body", weight), "text", row.name_marks)
        if row.about and right - left > theme.dp(60):
            rest = QRect(left + theme.dp(10), box.top(), box.right() - left, box.height())
            self._left(painter, row.about, rest, right, theme.font("body"), "muted")

    def _second_line(self, painter: QPainter, row: InboxRow, box: QRect, ratio: float) -> None:
        theme = self._theme
        small = theme.font("small")
        right = self._right(painter, row.time, box, box.right(), theme.font("small", tabular=True), "muted")
        right = self._right(painter, row.queue, box, right, small, "muted")
        left = box.left()
        for sign in reversed(row.signs):
            right = self._sign(painter, sign, box, right, ratio)
        if row.delivery is not None:
            name, tone = DELIVERY_ICON[row.delivery]
            side = theme.icon_px(14)
            at = QPointF(left, box.center().y() - side / 2 + 1)
            painter.drawPixmap(at, theme.pixmap(name, tone, 14, ratio))
            left += side + theme.dp(5)
        room = QRect(left, box.top(), box.right() - left, box.height())
        token = "text" if row.unread or row.news else "muted"
        self._left(painter, row.snippet, room, right, small, token, row.marks)

    def _sign(self, painter: QPainter, sign: RowSign, box: QRect, right: int, ratio: float) -> int:
        """Icon and words, the words only where the snippet still has room; where the next thing must end."""
        theme, font = self._theme, self._theme.font("small")
        words = sign.words if right - box.left() > theme.dp(300) else ""
        at = right - QFontMetrics(font).horizontalAdvance(words) if words else right
        painter.setFont(font)
        painter.setPen(theme.color(sign.tone))
        painter.drawText(QRect(at, box.top(), right - at + 1, box.height()), _LEFT, words)
        side = theme.icon_px(13)
        left = at - side - (theme.dp(4) if words else 0)
        picture = theme.pixmap(sign.icon, sign.tone, 13, ratio)
        painter.drawPixmap(QPointF(left, box.center().y() - side / 2 + 1), picture)
        return left - theme.dp(12)

    def _left(
        self, painter: QPainter, text: str, box: QRect, right: int, font: QFont, token: str, marks: Marks = ()
    ) -> int:
        """Draw from the left, cut before `right`, and return where the words end."""
        at = box.left()
        for piece, marked in pieces(text, marks):
            used = self._marked(font) if marked else font
            metrics = QFontMetrics(used)
            cut = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, right - at)
            wide = metrics.horizontalAdvance(cut)
            if marked:
                high = metrics.height()
                ground = QRectF(at - 1, box.center().y() - high / 2, wide + 2, high)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("selection"))
                painter.drawRoundedRect(ground, 3, 3)
            painter.setFont(used)
            painter.setPen(self._theme.color("text" if marked else token))
            painter.drawText(QRect(at, box.top(), wide + 1, box.height()), _LEFT, cut)
            at += wide
            if cut != piece:
                break
        return at

    def _marked(self, font: QFont) -> QFont:
        # Heavier and underlined besides its ground: never colour alone.
        bold = QFont(font)
        bold.setWeight(_BOLD)
        bold.setUnderline(True)
        return bold

    def _right(self, painter: QPainter, text: str, box: QRect, right: int, font: QFont, token: str) -> int:
        """Draw at the right end and return where the next thing must end."""
        if not text:
            return right
        wide = QFontMetrics(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(QRect(right - wide, box.top(), wide + 1, box.height()), _LEFT, text)
        return right - wide - self._theme.dp(14)

    def _badge(self, painter: QPainter, count: int, box: QRect, right: int) -> int:
        font = self._theme.font("small", _BOLD, tabular=True)
        return self._lozenge(painter, str(min(count, 99)), box, right, font, "badge", "on-badge", 5)

    def _capsule(self, painter: QPainter, row: InboxRow, box: QRect, right: int) -> int:
        tone, theme = row.state_tone, self._theme
        ground = "hover" if tone in ("muted", "text") else f"{tone}-soft"
        icon = row.state_icon
        room = theme.icon_px(12) + theme.dp(4) if icon else 0
        left = self._lozenge(painter, row.state, box, right, theme.font("small"), ground, tone, 8, room)
        if icon:
            ratio = painter.device().devicePixelRatioF()
            at = QPointF(left + theme.dp(12 + 7), box.center().y() - theme.icon_px(12) / 2)
            painter.drawPixmap(at, theme.pixmap(icon, tone, 12, ratio))
        return left

    def _lozenge(
        self,
        painter: QPainter,
        text: str,
        box: QRect,
        right: int,
        font: QFont,
        ground: str,
        token: str,
        pad: int,
        before: int = 0,
    ) -> int:
        metrics = QFontMetrics(font)
        high = metrics.height() + 2
        wide = max(high, metrics.horizontalAdvance(text) + 2 * self._theme.dp(pad) + before)
        shape = QRectF(right - wide, box.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(shape, high / 2, high / 2)
        painter.setPen(self._theme.color(token))
        painter.setFont(font)
        painter.drawText(shape.adjusted(before, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, text)
        return round(shape.left()) - self._theme.dp(12)


def pieces(text: str, marks: Marks) -> list[tuple[str, bool]]:
    """`text` cut at its marks; True for what is marked."""
    out, at = [], 0
    for start, end in marks:
        out += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [piece for piece in (*out, (text[at:], False)) if piece[0]]


_BOLD = QFont.Weight.DemiBold
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
