"""Searching everything this desk has, online or not."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from console.views.desk import Desk
from console.views.hit_rows import HitRows, HitWords
from console.views.look import Look, panel
from console.views.search_model import LIMIT, SearchModel
from console.widgets.empty_state import EmptyState
from console.widgets.part import Part, label
from console.widgets.row_table import RowTable


class SearchView(Part):
    """Hits appear while the agent types; Down goes to them, Enter opens."""

    opened = Signal(str)
    """Id of the ticket."""

    def __init__(self, look: Look, desk: Desk, model: SearchModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model = look, desk, model
        self._rows = HitWords(look, desk)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(model.type)
        self.field.returnPressed.connect(self._first)
        self.field.installEventFilter(self)
        self._count = label(size="small", tone="muted")
        self._where = label(size="small", tone="muted")
        self.table = RowTable(look.theme)
        self.table.opened.connect(self._open)
        self._empty = EmptyState(look.theme, "search")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        head = panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        row.addWidget(self._where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        model.on_hits = self.show_hits
        self.setFocusProxy(self.field)
        self.retranslate()

    def begin(self) -> None:
        """The agent wants to search: the cursor is in the field, what stood there is chosen."""
        self.field.setFocus()
        self.field.selectAll()
        self._dress()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Cari nama, nomor tiket, atau kata dalam percakapan…"))
        self.field.setAccessibleName(self.tr("Cari"))
        self.table.setAccessibleName(self.tr("Hasil pencarian"))
        self.setAccessibleName(self.tr("Pencarian"))
        self._dress()

    def _dress(self) -> None:
        online = self._desk.online()
        self._where.setText(
            self.tr("di komputer ini") if online else self.tr("offline · hanya di komputer ini")
        )
        self.show_hits()

    def show_hits(self) -> None:
        """Shows what the model found."""
        hits = self._model.hits
        self.table.rows().set_rows(HitRows(self._rows, hits, self._model.found_for))
        self._stack.setCurrentIndex(1 if hits else 0)
        more = "+" if len(hits) >= LIMIT else ""
        self._count.setText(self.tr("{0} hasil").format(f"{len(hits)}{more}") if hits else "")
        if self._model.text.strip():
            self._empty.set_words(
                self.tr("Tidak ditemukan di komputer ini"),
                self.tr("Coba kata yang lebih pendek, nama tanpa gelar, atau nomor tiket lengkap."),
            )
        else:
            self._empty.set_words(
                self.tr("Cari di semua yang tersimpan"),
                self.tr(
                    "Percakapan, catatan, nama dan nomor tiket; juga yang belum terkirim, juga saat offline."
                ),
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        if pressed == Qt.Key.Key_Down and event.type() == QEvent.Type.KeyPress:
            self._first()
            return True
        return super().eventFilter(watched, event)

    def _first(self) -> None:
        if self._model.hits:
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.table.rows().index(0, 0))

    def _open(self, key: str) -> None:
        ticket = next((hit.ticket for hit in self._model.hits if hit.id == key), None)
        if ticket is not None:
            QTimer.singleShot(0, self, lambda: self.opened.emit(ticket))
