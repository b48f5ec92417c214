"""Rows that are picked for one act: by key, so that they stay the same while rows come, go and move under them."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from console.widgets.row_table import InboxDelegate, RowTable
from console.widgets.theme import Theme

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PickTable(RowTable):
    """Space and Ctrl+click pick a row, Shift with a click or an arrow picks from the last one picked to this, Ctrl+A all; Escape
    lets go. The keys between two rows are the owner's to find: most were never shown."""

    picks_changed = Signal()
    range_wanted = Signal(str, int, int)
    """Pick everything from the row of this key (it stood at the first place when it was picked) to the second place."""
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picks: dict[str, None] = {}
        self._anchor: tuple[str, int] = ("", -1)
        self.rows().picked = self._picks.__contains__
        delegate = self.itemDelegate()
        assert isinstance(delegate, InboxDelegate)
        delegate.picked = self._picks.__contains__

    def picks(self) -> list[str]:
        """Keys of the picked rows, in the order they were picked."""
        return list(self._picks)

    def pick(self, keys: Iterable[str]) -> None:
        """Picks these besides."""
        self._picks.update(dict.fromkeys(key for key in keys if key))
        self._changed()

    def let_go(self, keys: Iterable[str] | None = None) -> None:
        """Picks these no more, or none at all."""
        gone = list(self._picks) if keys is None else [key for key in keys if key in self._picks]
        for key in gone:
            del self._picks[key]
        if gone:
            self._changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        modifiers = event.modifiers()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._pick_to(index.row())
            self.setCurrentIndex(index)
        elif left and index.isValid() and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.setCurrentIndex(index)
            self._toggle(index)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.currentIndex()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Space and current.isValid():
            self._toggle(current)
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.all_wanted.emit()
        elif key == Qt.Key.Key_Escape and self._picks:
            self.let_go()
        elif shift and key in _STEPS and current.isValid():
            self._stretch(current.row(), _STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def _stretch(self, here: int, by: int) -> None:
        if self._anchor[1] < 0:
            self._anchor = (self.current_key(), here)
        to = self.rows().index(here + by, 0)
        if to.isValid():
            self.setCurrentIndex(to)
            self._pick_to(to.row())

    def _pick_to(self, row: int) -> None:
        if self._anchor[1] < 0:
            current = self.currentIndex()
            self._anchor = (self.current_key(), current.row()) if current.isValid() else ("", row)
        self.range_wanted.emit(self._anchor[0], self._anchor[1], row)

    def _toggle(self, index: QModelIndex) -> None:
        key = self.current_key()
        if not key:
            return
        self._anchor = (key, index.row())
        if key in self._picks:
            self.let_go([key])
        else:
            self.pick([key])

    def _changed(self) -> None:
        if not self._picks:
            self._anchor = ("", -1)
        self.viewport().update()
        self.picks_changed.emit()
