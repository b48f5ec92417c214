"""Rows of an inbox: plain data, or any sequence that reads them on demand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.widgets.theme import Tone
from console.widgets.transcript_model import Delivery

Index = QModelIndex | QPersistentModelIndex
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class RowSign:
    """A mark with its words: what is so about a row besides its state. Never colour alone."""

    icon: str
    tone: Tone
    words: str


@dataclass(frozen=True)
class InboxRow:
    """What a row shows; times are ready to read. `spoken` of the delegate tells it in one sentence. A row without a key is on its way.

    `about` stands muted behind the name. `name_marks` and `marks`: from and to (characters) of what a search found in the
    name and in the snippet. `state_icon` stands beside the state. `news`: there is something unread, however much."""

    key: str
    icon: str
    name: str
    snippet: str = ""
    queue: str = ""
    state: str = ""
    state_tone: Tone = "muted"
    sla: str = ""
    sla_tone: Tone = "muted"
    time: str = ""
    unread: int = 0
    delivery: Delivery | None = None
    about: str = ""
    name_marks: Marks = ()
    marks: Marks = ()
    state_icon: str = ""
    signs: tuple[RowSign, ...] = ()
    news: bool = False


class RowRole(IntEnum):
    """The whole row, for the delegate."""

    ROW = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractTableModel):
    """One column. Give it any `Sequence[InboxRow]`; a lazy one is asked only for rows in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[InboxRow] = ()
        self.picked: Callable[[str], bool] = lambda _key: False

    def set_rows(self, rows: Sequence[InboxRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_rows(self, rows: Sequence[InboxRow]) -> None:
        """Other rows in the places of these, more or fewer: what is in sight and where the cursor stands does not jump."""
        had, has = len(self._rows), len(rows)
        if has > had:
            self.beginInsertRows(QModelIndex(), had, has - 1)
            self._rows = rows
            self.endInsertRows()
        elif has < had:
            self.beginRemoveRows(QModelIndex(), has, had - 1)
            self._rows = rows
            self.endRemoveRows()
        else:
            self._rows = rows
        if both := min(had, has):
            self.dataChanged.emit(self.index(0, 0), self.index(both - 1, 0))

    def insert_row(self, at: int, row: InboxRow) -> None:
        """Put one row in; the rows become a list of this model's own if they were none."""
        self.beginInsertRows(QModelIndex(), at, at)
        self._own().insert(at, row)
        self.endInsertRows()

    def replace_row(self, at: int, row: InboxRow) -> None:
        """Refresh one row in its place."""
        self._own()[at] = row
        index = self.index(at, 0)
        self.dataChanged.emit(index, index)

    def remove_row(self, at: int) -> None:
        """Take one row away."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._own()[at]
        self.endRemoveRows()

    def row_at(self, index: Index) -> InboxRow:
        """The row behind an index."""
        return self._rows[index.row()]

    def find(self, key: str) -> int:
        """Where a key stands, or -1; walks the rows."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == RowRole.ROW:
            return self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self._rows[index.row()])
        return None

    def _own(self) -> list[InboxRow]:
        if not isinstance(self._rows, list):
            self._rows = list(self._rows)
        return self._rows

    def _spoken(self, row: InboxRow) -> str:
        unread = self.tr("{0} belum dibaca").format(row.unread) if row.unread else ""
        sla = self.tr("SLA {0}").format(row.sla) if row.sla else ""
        picked = self.tr("dipilih") if self.picked(row.key) else ""
        signs = ", ".join(sign.words for sign in row.signs)
        parts = (picked, row.name, row.about, unread, row.state, signs, sla, row.queue, row.time, row.snippet)
        return ", ".join(x for x in parts if x)
