"""The conversation: bubbles, notes, events; opens at the newest row and loads older ones while scrolling."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from console.widgets.attachment_boxes import Thumbnail
from console.widgets.buttons import Button
from console.widgets.part import label
from console.widgets.theme import Theme, restyle
from console.widgets.transcript_delegate import TranscriptDelegate
from console.widgets.transcript_model import OPENING, RowKind, TranscriptModel, TranscriptRow
from domain import web_address

_NEAR = 400
"""Pixels from an edge at which the next chunk is fetched."""
_TURN_MS, _TURN = 100, 30
_UPWARDS = (Qt.Key.Key_Home, Qt.Key.Key_PageUp, Qt.Key.Key_Up)


class TranscriptView(QListView):
    """Shows a `TranscriptModel`. Ctrl+C copies the chosen rows; links are shown whole."""

    link_activated = Signal(str)
    """The whole address the user clicked, or that of the row where Enter was pressed."""
    quote_wanted, read_wanted = Signal(str), Signal(str)
    """The row whose words are to be quoted; to be read aloud."""
    number_wanted = Signal(str)
    """A telephone number of a message is to be called."""
    file_activated = Signal(str, str)
    """Row and file the user clicked; by the keyboard the file is empty: any of the row's."""
    older_wanted = Signal()
    """The oldest row the model holds is in sight; the owner may `prepend` more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        #: The telephone numbers of a text, as they are read; none at a desk without a telephone.
        self.numbers_in: Callable[[str], Sequence[str]] = lambda _text: ()
        self.setObjectName("transcript")
        self._sticks = True
        self._moving = False
        self._unseen = 0
        self._spin = QTimer(self)
        self._spin.setInterval(_TURN_MS)
        self._spin.timeout.connect(self._turn)
        self._rows = TranscriptModel(self)
        self._delegate = TranscriptDelegate(theme, self._rows, self)
        self._newest = Button(theme, kind="primary", icon="chevron-down", parent=self)
        self._newest.hide()
        self._empty_words = ""
        self._empty = label(tone="muted", wrap=True)
        self._empty.setParent(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._newest.clicked.connect(self.scroll_to_newest)
        self.setItemDelegate(self._delegate)
        self.setModel(self._rows)
        self._configure()
        self._rows.rowsInserted.connect(self._rows_inserted)
        self._rows.modelReset.connect(self._model_reset)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        # Always there, so that the width never changes; without a handle while nothing can scroll.
        restyle(bar, "idle", True)
        bar.rangeChanged.connect(lambda least, most: restyle(bar, "idle", least == most))
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self._retranslate()

    def rows(self) -> TranscriptModel:
        """The model to fill."""
        return self._rows

    def set_rows(self, rows: list[TranscriptRow]) -> None:
        """Show another conversation from its newest row."""
        self._rows.set_rows(rows)

    def put(self, row: TranscriptRow) -> None:
        """Append or replace a row; the view follows only if the newest row was in sight."""
        self._rows.put(row)

    def prepend(self, rows: list[TranscriptRow]) -> None:
        """Older rows came; what is under the eye stays where it is."""
        self._shift(lambda: self._put_in_front(rows))
        if self._sticks:
            self._stick()

    def set_empty(self, words: str) -> None:
        """What stands where there is no row at all; empty for the usual invitation."""
        if words != self._empty_words:
            self._empty_words = words
            self._retranslate()

    def set_edge(self, edge: TranscriptRow | None) -> None:
        """Say something before the oldest row, or nothing."""
        top = self.verticalScrollBar().value() == 0
        self._shift(lambda: self._new_edge(edge), hold=not top or edge is None)
        if self._sticks:
            self._stick()
        if edge is not None and edge.busy:
            self._spin.start()
        else:
            self._spin.stop()

    def shows_oldest(self) -> bool:
        """Whether the oldest row is in sight or nearly so: there is room for older ones."""
        self.executeDelayedItemsLayout()
        if not self._rows.at_oldest():
            return False
        bar = self.verticalScrollBar()
        return self.contentsSize().height() <= self.height() or (not self._sticks and bar.value() < _NEAR)

    def shows_newest(self) -> bool:
        """Whether the newest row is in sight, and those to come will be."""
        return self._sticks

    def scroll_to_newest(self) -> None:
        """Go to the newest row."""
        if not self._rows.at_newest():
            self._rows.jump_to_newest()
        self._sticks, self._unseen = True, 0
        self._stick()
        self._show_button()

    def show_row(self, row_id: str) -> None:
        """Bring a row into sight and choose it; raises KeyError if it is unknown."""
        self._sticks = False
        index = self._rows.index(self._rows.jump_to(row_id))
        self.executeDelayedItemsLayout()
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def copy_selection(self) -> str:
        """Put the chosen rows on the clipboard, oldest first, and return the text."""
        indexes = sorted(self.selectedIndexes(), key=QModelIndex.row)
        rows = [row for row in map(self._rows.row, indexes) if row.kind is not RowKind.EDGE]
        if len(rows) == 1:
            text = rows[0].text
        else:
            text = "\n".join(
                f"[{' '.join(x for x in (r.day, r.time) if x)}] {r.author}: {r.text}" for r in rows
            )
        if text:
            QGuiApplication.clipboard().setText(text)
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._with_files() is not None:
            self.file_activated.emit(self._with_files(), "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._first_link():
            self.link_activated.emit(self._first_link())
        elif event.key() == Qt.Key.Key_End:
            self.scroll_to_newest()
        else:
            super().keyPressEvent(event)
            if event.key() in _UPWARDS:
                # Where there is nothing to scroll, going up asks all the same.
                QTimer.singleShot(0, self, self._older)

    def chosen(self) -> str:
        """The id of the row the user chose, "" when none is."""
        chosen = self.selectedIndexes()
        return self._rows.row(chosen[-1]).id if chosen else ""

    def _first_link(self) -> str:
        index = self.currentIndex()
        links = self._delegate.bubble(index, self.viewport().width()).links if index.isValid() else []
        return links[0][2] if links else ""

    def _with_files(self) -> str | None:
        """The id of the chosen row, if it has files."""
        index = self.currentIndex()
        row = self._rows.row(index) if index.isValid() else None
        return row.id if row is not None and row.files else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        url = self._link(event.position().toPoint())
        if url and event.button() == Qt.MouseButton.LeftButton:
            self.link_activated.emit(url)
            return
        row, file = self._file(event.position().toPoint())
        if file and event.button() == Qt.MouseButton.LeftButton:
            self.file_activated.emit(row, file)

    def set_thumbnails(self, thumbnail: Thumbnail) -> None:
        """Where the small pictures of files come from; `viewport().update()` once there is another."""
        self._delegate.thumbnail = thumbnail

    def _file(self, at: QPoint) -> tuple[str, str]:
        index = self.indexAt(at)
        if not index.isValid():
            return "", ""
        rect = self.visualRect(index)
        bubble = self._delegate.bubble(index, rect.width())
        return bubble.row.id, bubble.file_at(QPointF(at - rect.topLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = (
            Qt.CursorShape.PointingHandCursor
            if self._link(event.position().toPoint()) or self._file(event.position().toPoint())[1]
            else Qt.CursorShape.ArrowCursor
        )
        self.viewport().setCursor(over)
        # Where it really leads, before anybody clicks.
        link = self._link(event.position().toPoint())
        self.viewport().setToolTip(web_address.read(link).text if link else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.addAction(self._theme.icon("copy"), self.tr("Salin pesan"), self.copy_selection)
        row = self._rows.row(index)
        if row.kind not in (RowKind.EDGE, RowKind.SYSTEM) and row.text:
            reply, aloud = self._theme.icon("reply"), self._theme.icon("volume-2")
            menu.addAction(reply, self.tr("Kutip di kotak tulis"), lambda: self.quote_wanted.emit(row.id))
            menu.addAction(aloud, self.tr("Bacakan"), lambda: self.read_wanted.emit(row.id))
        url = self._link(event.pos())
        if url:
            clipboard = QGuiApplication.clipboard()
            menu.addAction(self._theme.icon("link"), self.tr("Salin tautan"), lambda: clipboard.setText(url))
        for number in self.numbers_in(row.text) if row.kind not in (RowKind.EDGE, RowKind.SYSTEM) else ():
            telephone, words = self._theme.icon("phone-outgoing"), self.tr("Telepon {0}").format(number)
            menu.addAction(telephone, words, lambda to=number: self.number_wanted.emit(to))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # The viewport alone would not notice: a margin as high as the view leaves it no height to lose.
        if event.type() == QEvent.Type.Resize:
            self._sink()
            self._empty.setGeometry(self.rect().adjusted(24, 0, -24, 0))
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A new width wraps every row in the window anew: keep the window short while it sticks.
        if (
            self._sticks
            and event.size().width() != event.oldSize().width()
            and self._rows.rowCount() > 2 * OPENING
        ):
            self._rows.jump_to_newest()
        super().resizeEvent(event)
        if self._sticks:
            QTimer.singleShot(0, self, self._stick)
        self._place_button()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _configure(self) -> None:
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.verticalScrollBar().setSingleStep(24)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Percakapan"))
        self._empty.setText(
            self._empty_words
            or self.tr("Belum ada percakapan. Tulis balasan kepada pelanggan atau Internal Note di bawah.")
        )
        self._delegate.forget()
        self._show_button()
        self.scheduleDelayedItemsLayout()

    def _rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self._empty.hide()
        if self._moving:
            return
        if self._sticks:
            QTimer.singleShot(0, self, self._stick)
        elif last == self._rows.rowCount() - 1:
            self._unseen += last - first + 1
            self._show_button()

    def _model_reset(self) -> None:
        self._sticks, self._unseen = self._rows.at_newest(), 0
        self._empty.setVisible(self._rows.rowCount() == 0)
        QTimer.singleShot(0, self, self._stick)
        self._show_button()

    def _stick(self) -> None:
        if self._sticks:
            self._sink()
            self.scrollToBottom()

    def _sink(self) -> None:
        """Have a short conversation stand at the bottom, next to where the answer is written."""
        self.executeDelayedItemsLayout()
        foot = self._theme.dp(6)
        # Within the frame that shows the focus.
        gap = max(0, self.height() - 2 * self.frameWidth() - foot - self.contentsSize().height())
        if (gap, foot) != (self.viewportMargins().top(), self.viewportMargins().bottom()):
            self.setViewportMargins(0, gap, 0, foot)

    def _scrolled(self, value: int) -> None:
        if self._moving:
            return
        bar = self.verticalScrollBar()
        self._sticks = self._rows.at_newest() and value >= bar.maximum() - 4
        if self._sticks:
            self._unseen = 0
        if value < _NEAR and bar.maximum() > 0:
            QTimer.singleShot(0, self, self._older)
        elif value > bar.maximum() - _NEAR and not self._rows.at_newest():
            QTimer.singleShot(0, self, self._newer)
        self._show_button()

    def _older(self) -> None:
        if self.verticalScrollBar().value() < _NEAR and not self._shift(self._rows.fetch_older):
            self.older_wanted.emit()

    def _newer(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() > bar.maximum() - _NEAR:
            self._shift(self._rows.fetch_newer)

    def _put_in_front(self, rows: list[TranscriptRow]) -> bool:
        near = self._sticks or self.verticalScrollBar().value() < _NEAR
        wanted = self._rows.at_oldest() and near
        self._rows.prepend(rows)
        if wanted:
            self._rows.fetch_older()
        return True

    def _new_edge(self, edge: TranscriptRow | None) -> bool:
        before = self._rows.edge()
        self._rows.set_edge(edge)
        return before != edge

    def _turn(self) -> None:
        self._delegate.turn = (self._delegate.turn + _TURN) % 360
        if self._rows.at_oldest() and self._rows.rowCount():
            self.update(self._rows.index(0))

    def _shift(self, fetch: Callable[[], bool], *, hold: bool = True) -> bool:
        """Move the window; with ``hold`` the row under the eye stays where it is."""
        under = self.indexAt(QPoint(self.width() // 2, self._theme.dp(40)))
        if under.isValid() and self._rows.row(under).kind is RowKind.EDGE:
            under = self._rows.index(under.row() + 1)
        anchor = QPersistentModelIndex(under if hold else QModelIndex())
        before = self.visualRect(anchor).top() if anchor.isValid() else 0
        self._moving = True
        try:
            moved = fetch()
            self.executeDelayedItemsLayout()
            if moved and anchor.isValid():
                bar = self.verticalScrollBar()
                after = self.visualRect(anchor).top()
                bar.setValue(bar.value() + after - before)
        finally:
            self._moving = False
        return moved

    def _link(self, at: QPoint) -> str:
        index = self.indexAt(at)
        if not index.isValid():
            return ""
        rect = self.visualRect(index)
        return self._delegate.bubble(index, rect.width()).link_at(QPointF(at - rect.topLeft()))

    def _show_button(self) -> None:
        away = not self._sticks and self._rows.rowCount() > 0
        words = (
            self.tr("{0} pesan baru").format(self._unseen) if self._unseen else self.tr("Ke pesan terbaru")
        )
        self._newest.setText(words)
        self._newest.setVisible(away)
        self._place_button()

    def _place_button(self) -> None:
        self._newest.adjustSize()
        at = self.viewport().geometry()
        self._newest.move(
            at.center().x() - self._newest.width() // 2, at.bottom() - self._newest.height() - 12
        )
