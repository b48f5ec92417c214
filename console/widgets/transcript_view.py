"""The conversation: bubbles, notes, events; opens at the newest row and loads older ones while scrolling."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from console.widgets.buttons import Button
from console.widgets.part import label
from console.widgets.theme import Theme, restyle
from console.widgets.transcript_model import OPENING, RowKind, TranscriptModel, TranscriptRow
from console.widgets.transcript_touch import TranscriptTouch

_NEAR = 400
"""Pixels from an edge at which the next chunk is fetched."""
_TURN_MS, _TURN = 100, 30
_UPWARDS = (Qt.Key.Key_Home, Qt.Key.Key_PageUp, Qt.Key.Key_Up)


class TranscriptView(TranscriptTouch):
    """Shows a `TranscriptModel`; where the eye is in it is this class's, what is done with a row its base's."""

    older_wanted = Signal()
    """The oldest row the model holds is in sight; the owner may `prepend` more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("transcript")
        self._sticks = True
        self._moving = False
        self._unseen = 0
        self._spin = QTimer(self)
        self._spin.setInterval(_TURN_MS)
        self._spin.timeout.connect(self._turn)
        self._newest = Button(theme, kind="primary", icon="chevron-down", parent=self)
        self._newest.hide()
        self._empty_words = ""
        self._empty = label(tone="muted", wrap=True)
        self._empty.setParent(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._newest.clicked.connect(self.scroll_to_newest)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_End:
            self.scroll_to_newest()
            return
        super().keyPressEvent(event)
        if event.key() in _UPWARDS:
            # Where there is nothing to scroll, going up asks all the same.
            QTimer.singleShot(0, self, self._older)

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
