"""Searching everything this desk has, online or not, and customers at the gateway."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from console.views.customer_finder import Asked
from console.views.desk import Desk
from console.views.hit_rows import HitRows, HitWords
from console.views.look import Look, panel
from console.views.page import Page
from console.views.search_model import LIMIT, SearchModel
from console.widgets.empty_state import EmptyState
from console.widgets.part import label
from console.widgets.row_table import RowTable


class SearchView(Page):
    """Hits appear while the agent types; Down goes to them, Enter opens."""

    opened = Signal(str)
    """Id of the ticket."""
    customer_wanted = Signal(str)
    """Id of a customer whose card is wanted."""

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

    def enter(self) -> None:
        """The agent wants to search: the cursor is in the field, what stood there is chosen."""
        self.field.setFocus()
        self.field.selectAll()
        self._dress()

    def go_on(self) -> None:
        """Back from what was opened: to the hit, else to the field."""
        target = self.table if self._model.hits and self.table.currentIndex().isValid() else self.field
        target.setFocus()

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Cari"))
        self.table.setAccessibleName(self.tr("Hasil pencarian"))
        self.setAccessibleName(self.tr("Pencarian"))
        self._dress()

    def link_changed(self) -> None:
        """The line to the gateway came or went."""
        self._model.link_changed()
        self._dress()

    def _dress(self) -> None:
        online = self._desk.online()
        for clear in self.field.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Kosongkan pencarian"))
            clear.setToolTip(clear.accessibleName())
        self.field.setPlaceholderText(
            self.tr("Cari nama, telepon, email, nomor tiket, atau kata dalam percakapan…")
            if online and self._model.asks_gateway
            else self.tr("Cari nama, nomor tiket, atau kata dalam percakapan…")
        )
        self.show_hits()

    def show_hits(self) -> None:
        """Shows what the model found."""
        hits, key = self._model.hits, self.table.current_key()
        rows = self.table.rows()
        rows.set_rows(HitRows(self._rows, hits, self._model.found_for))
        at = next((i for i, hit in enumerate(hits) if key and hit.id == key), None)
        if at is not None and self.table.hasFocus():
            self.table.setCurrentIndex(rows.index(at, 0))
        self._stack.setCurrentIndex(1 if hits else 0)
        here = self._model.here
        more = "+" if here >= LIMIT else ""
        self._count.setText(self.tr("{0} hasil").format(f"{here}{more}") if here else "")
        where = self._told()
        self._where.setText(where)
        # Said with the field, before anything is typed into it.
        self.field.setAccessibleDescription(where)
        self._empty.set_words(*self._nothing())

    def _told(self) -> str:
        """Where is searched, and how far that is."""
        if not self._desk.online():
            return self.tr("offline · hanya di komputer ini")
        if not self._model.asks_gateway:
            return self.tr("di komputer ini")
        asked = self._model.asked
        if asked is Asked.ASKING:
            return self.tr("mencari pelanggan di gateway…")
        if asked is Asked.DONE:
            more = self._model.elsewhere
            if not more:
                return self.tr("tidak ada pelanggan lain di gateway")
            return self.tr("+ {0} pelanggan di gateway").format(more)
        if asked in (Asked.FAILED, Asked.OFFLINE):
            return self.tr("gateway tidak menjawab · hanya di komputer ini")
        return self.tr("di komputer ini · pelanggan juga di gateway")

    def _nothing(self) -> tuple[str, str]:
        typed, asked = self._model.text.strip(), self._model.asked
        if not typed:
            everywhere = self.tr(
                "Percakapan, catatan, nama dan nomor tiket; juga yang belum terkirim, juga saat offline."
            )
            if self._model.asks_gateway:
                more = (
                    self.tr(
                        "Pelanggan lain dicari di gateway: dengan nama, nomor telepon, rekening, atau email."
                    )
                    if self._desk.online()
                    else self.tr(
                        "Offline: pelanggan lain, nomor telepon, rekening dan email baru bisa dicari setelah tersambung."
                    )
                )
                everywhere = f"{everywhere}\n{more}"
            return self.tr("Cari di semua yang tersimpan"), everywhere
        if asked is Asked.ASKING:
            return self.tr("Mencari pelanggan di gateway…"), ""
        if asked is Asked.DONE:
            return (
                self.tr("Tidak ditemukan, di komputer ini maupun di gateway"),
                self.tr("Telepon, rekening dan email dicari utuh. Nama boleh sebagian, tanpa gelar."),
            )
        if not self._desk.online() and self._model.asks_gateway:
            return (
                self.tr("Tidak ditemukan di komputer ini"),
                self.tr(
                    "Offline: pelanggan lain, nomor telepon, rekening dan email baru bisa dicari setelah tersambung."
                ),
            )
        return (
            self.tr("Tidak ditemukan di komputer ini"),
            self.tr("Coba kata yang lebih pendek, nama tanpa gelar, atau nomor tiket lengkap."),
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
        hit = next((hit for hit in self._model.hits if hit.id == key), None)
        if hit is None:
            return
        ticket, customer = hit.ticket, hit.customer
        if customer is not None and (ticket is None or hit.kind == "customer"):
            QTimer.singleShot(0, self, lambda: self.customer_wanted.emit(customer))
        elif ticket is not None:
            QTimer.singleShot(0, self, lambda: self.opened.emit(ticket))
