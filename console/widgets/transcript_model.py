"""The rows of a transcript, shown through a window of at most 240, so that a long history opens at once."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.widgets.transcript_rows import Delivery, RowKind, TranscriptRow
from console.widgets.transcript_words import TranscriptWords

__all__ = [
    "CHUNK",
    "OPENING",
    "WINDOW",
    "Delivery",
    "Index",
    "RowKind",
    "TranscriptModel",
    "TranscriptRole",
    "TranscriptRow",
]

Index = QModelIndex | QPersistentModelIndex

OPENING = 40
"""Rows laid out when a transcript opens: more than a tall screen shows."""
CHUNK = 20
"""Rows laid out at once while scrolling: they and the window must be placed anew within a few ms."""
WINDOW = 240


class TranscriptRole(IntEnum):
    """What the delegate asks for beside the display text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    DAY = Qt.ItemDataRole.UserRole + 2


class TranscriptModel(QAbstractListModel):
    """Holds all rows, oldest first, and shows `[first, last)` of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TranscriptRow] = []
        self._words = TranscriptWords(self)
        self._at: dict[str, int] = {}
        self._first = self._last = 0

    def set_rows(self, rows: Sequence[TranscriptRow]) -> None:
        """Show another conversation, from its newest rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._at = {row.id: i for i, row in enumerate(self._rows)}
        self._show_newest()
        self.endResetModel()

    def put(self, row: TranscriptRow) -> None:
        """Append a row, or replace the one with the same id in its place."""
        at = self._at.get(row.id)
        if at is None:
            self._append(row)
            return
        self._rows[at] = row
        if self._first <= at < self._last:
            index = self.index(at - self._first)
            self.dataChanged.emit(index, index)

    def remove(self, row_id: str) -> None:
        """Take a row away (an undone reply); unknown ids are ignored."""
        at = self._at.pop(row_id, None)
        if at is None:
            return
        shown = self._first <= at < self._last
        if shown:
            self.beginRemoveRows(QModelIndex(), at - self._first, at - self._first)
        del self._rows[at]
        for row in self._rows[at:]:
            self._at[row.id] -= 1
        self._last -= at < self._last
        self._first -= at < self._first
        if shown:
            self.endRemoveRows()

    def prepend(self, rows: Sequence[TranscriptRow]) -> None:
        """Put older rows, loaded later, in front without moving the window; an edge stays before them."""
        edge = self.edge()
        self.set_edge(None)
        self._in_front(rows)
        self.set_edge(edge)

    def edge(self) -> TranscriptRow | None:
        """What stands before the oldest row, if anything does."""
        return self._rows[0] if self._rows and self._rows[0].kind is RowKind.EDGE else None

    def set_edge(self, edge: TranscriptRow | None) -> None:
        """Say something before the oldest row, or nothing; it is seen with that row."""
        before = self.edge()
        if before == edge:
            return
        if before is not None and edge is not None and before.id == edge.id:
            self.put(edge)
            return
        if before is not None:
            self.remove(before.id)
        if edge is None:
            return
        seen = self._first == 0
        if seen:
            self.beginInsertRows(QModelIndex(), 0, 0)
        self._in_front([edge])
        if seen:
            self._first = 0
            self.endInsertRows()
            self._refresh_day(1)

    def at_oldest(self) -> bool:
        """Whether the window begins with the oldest row."""
        return self._first == 0

    def _in_front(self, rows: Sequence[TranscriptRow]) -> None:
        self._rows[:0] = rows
        self._at = {row.id: i for i, row in enumerate(self._rows)}
        self._first += len(rows)
        self._last += len(rows)

    def fetch_older(self) -> bool:
        """Widen the window by a chunk at the top; False when the oldest row shows already."""
        if self._first == 0:
            return False
        count = min(CHUNK, self._first)
        over = max(0, self._last - self._first + count - WINDOW)
        if over:
            end = self._last - self._first
            self.beginRemoveRows(QModelIndex(), end - over, end - 1)
            self._last -= over
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), 0, count - 1)
        self._first -= count
        self.endInsertRows()
        self._refresh_day(count)
        return True

    def fetch_newer(self) -> bool:
        """The same at the bottom; False when the newest row shows already."""
        count = min(CHUNK, len(self._rows) - self._last)
        if count <= 0:
            return False
        over = max(0, self._last - self._first + count - WINDOW)
        if over:
            self.beginRemoveRows(QModelIndex(), 0, over - 1)
            self._first += over
            self.endRemoveRows()
            self._refresh_day(0)
        shown = self._last - self._first
        self.beginInsertRows(QModelIndex(), shown, shown + count - 1)
        self._last += count
        self.endInsertRows()
        return True

    def jump_to_newest(self) -> None:
        """Move the window back to the newest rows."""
        self.beginResetModel()
        self._show_newest()
        self.endResetModel()

    def jump_to(self, row_id: str) -> int:
        """Have a row within the window and return where it stands in it; raises KeyError if unknown."""
        at = self._at[row_id]
        if not self._first <= at < self._last:
            self.beginResetModel()
            self._first = max(0, at - OPENING // 2)
            self._last = min(len(self._rows), self._first + OPENING)
            self.endResetModel()
        return at - self._first

    def at_newest(self) -> bool:
        """Whether the window ends with the newest row."""
        return self._last == len(self._rows)

    def total(self) -> int:
        """Rows held, shown or not."""
        return len(self._rows)

    def row(self, index: Index) -> TranscriptRow:
        """The row behind an index."""
        return self._rows[self._first + index.row()]

    def row_and_day(self, shown: int) -> tuple[TranscriptRow, str]:
        """The row at a place of the window, and its day where a new one begins."""
        return self._rows[self._first + shown], self._day(shown)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._last - self._first

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index)
        if role == TranscriptRole.ROW:
            return row
        if role == TranscriptRole.DAY:
            return self._day(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(row)
        return None

    def _day(self, shown: int) -> str:
        row = self._rows[self._first + shown]
        if shown == 0 or self._rows[self._first + shown - 1].day != row.day:
            return row.day
        return ""

    def _append(self, row: TranscriptRow) -> None:
        follows = self.at_newest()
        self._at[row.id] = len(self._rows)
        if not follows:
            self._rows.append(row)
            return
        shown = self._last - self._first
        self.beginInsertRows(QModelIndex(), shown, shown)
        self._rows.append(row)
        self._last += 1
        self.endInsertRows()
        if self._last - self._first > WINDOW:
            self.beginRemoveRows(QModelIndex(), 0, 0)
            self._first += 1
            self.endRemoveRows()
            self._refresh_day(0)

    def _show_newest(self) -> None:
        self._last = len(self._rows)
        self._first = max(0, self._last - OPENING)

    def _refresh_day(self, shown: int) -> None:
        # The first row of a window wears its day; it may lose or gain it when the window moves.
        if shown < self.rowCount():
            index = self.index(shown)
            self.dataChanged.emit(index, index)
