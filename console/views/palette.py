"""Ctrl+K: one field that finds every act, ticket, customer, place, macro and setting, and runs what is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from console.store.search import Hit
from console.views.knowledge_model import KnowledgeModel
from console.views.knowledge_words import ICONS, KnowledgeWords
from console.views.palette_entries import Entry, PaletteEntries
from console.views.palette_model import KNOWN, PaletteModel
from console.views.search_model import SearchModel
from console.widgets.palette_row import ABOUT, ICON, KEY, POSSIBLE, PaletteRow
from console.widgets.part import Part, announce, label
from domain.knowledge_index import Found

if TYPE_CHECKING:
    from console.views.workspace import Workspace

#: Width and the most lines shown at once.
_WIDTH, _LINES = 680, 11


class Palette(Part):
    """A child of the workspace, over everything; the focus goes back to where it was."""

    def __init__(self, room: "Workspace") -> None:
        super().__init__(room.look.theme, room)
        self._room = room
        self._search = SearchModel(room.desk)
        self._search.on_hits = self._found
        self._entries = PaletteEntries(room)
        self._knowledge = KnowledgeModel(room.desk, self._known, KNOWN)
        self._told = KnowledgeWords(room.look, room.desk.clock.gateway_now)
        self.model = PaletteModel(self._entries.all, self._entry, self._type)
        self.model.on_rows = self._show
        self._before: QWidget | None = None
        self.setProperty("surface", "floating")
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.model.type)
        self.field.installEventFilter(self)
        self._items = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._items)
        self.list.setItemDelegate(PaletteRow(self.theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keyboard stays in the field, which moves through the lines; a screen reader hears the line named.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self._none = label(tone="muted")
        self._foot = label(size="small", tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.field)
        column.addLayout(row)
        column.addWidget(self.list)
        column.addWidget(self._none)
        column.addWidget(self._foot)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 6)
        self.setGraphicsEffect(shadow)
        self.hide()
        self.retranslate()

    def open(self) -> None:
        """Shows it, empty; opened again, it closes."""
        if self.isVisible():
            self.close_again()
            return
        self._before = QApplication.focusWidget()
        self.field.clear()
        self.model.begin()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def returns_to(self, part: QWidget) -> None:
        """What came to the front while it is open has the cursor afterwards."""
        self._before = part

    def close_again(self) -> None:
        """Puts it away; the cursor stands where it stood."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Palet perintah"))
        self.field.setAccessibleName(self.tr("Cari perintah, tiket, pelanggan, tempat"))
        self.field.setPlaceholderText(self.tr("Ketik perintah, nomor tiket, nama pelanggan, makro…"))
        self.list.setAccessibleName(self.tr("Yang ditemukan"))
        self._none.setText(self.tr("Tidak ada yang cocok di komputer ini."))
        self._foot.setText(self.tr("↑ ↓ memilih · Enter menjalankan · Esc menutup"))
        for clear in self.field.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Kosongkan"))

    def retint(self) -> None:
        if self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                self._left(event)
        return super().eventFilter(watched, event)

    def _left(self, event: QFocusEvent) -> None:
        # A menu of the field, or another window, is no leaving.
        kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self.isVisible() and event.reason() not in kept:
            self._before = None
            self.hide()

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _LINES,
            Qt.Key.Key_PageUp: -_LINES,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._run(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        count = self._items.rowCount()
        if count:
            now = self.list.currentIndex().row()
            # One step goes round the end, a page stops at it.
            at = (now + by) % count if abs(by) == 1 else min(count - 1, max(0, now + by))
            self._choose(at)

    def _choose(self, at: int) -> None:
        index = self._items.index(at, 0)
        self.list.setCurrentIndex(index)
        announce(self.field, index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _run(self, at: int) -> None:
        if not 0 <= at < len(self.model.rows):
            return
        entry = self.model.rows[at]
        if entry.why_not:
            # It stays open: the agent reads the reason, and may want another.
            announce(self.field, entry.why_not, urgent=True)
            return
        self.model.ran(entry)
        self.close_again()
        entry.run()

    def _show(self) -> None:
        self._items.clear()
        for entry in self.model.rows:
            item = QStandardItem(entry.title)
            item.setEditable(False)
            about = entry.why_not or entry.about
            item.setData(entry.icon, ICON)
            item.setData(about, ABOUT)
            item.setData(entry.key, KEY)
            item.setData(not entry.why_not, POSSIBLE)
            spoken = ", ".join(part for part in (entry.title, about, entry.key) if part)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(entry.why_not)
            self._items.appendRow(item)
        some = bool(self.model.rows)
        self.list.setVisible(some)
        self._none.setVisible(not some)
        if some:
            self._choose(0)
        self._place()

    def _place(self) -> None:
        room = self._room
        lines = min(_LINES, max(1, self._items.rowCount()))
        self.list.setFixedHeight(lines * self.list.sizeHintForRow(0) + 2 if self._items.rowCount() else 0)
        self.setFixedWidth(min(self.theme.icon_px(_WIDTH), room.width() - 32))
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, room.top.height() + 8)

    def _found(self) -> None:
        self.model.hits(self._search.hits if self._search.found_for.strip() == self.model.text else [])

    def _type(self, text: str) -> None:
        self._search.type(text)
        self._knowledge.type(text)

    def _known(self) -> None:
        text = self._knowledge.found_for
        if text.strip() == self.model.text:
            self.model.known([self._piece(one, text) for one in self._knowledge.found])

    def _piece(self, found: Found, text: str) -> Entry:
        piece = found.piece
        return Entry(
            f"piece:{piece.id}", ICONS[piece.kind], piece.title, lambda: self._room.show_knowledge(text, piece.id),
            about=self._told.source(piece, over=found.over),
        )  # fmt: skip

    def _entry(self, hit: Hit) -> Entry | None:
        room = self._room
        if hit.ticket is not None and hit.kind != "customer":
            number = f"#{hit.number}" if hit.number else ""
            return Entry(
                f"ticket:{hit.ticket}",
                "ticket",
                " · ".join(part for part in (number, hit.title or hit.name) if part),
                lambda: room.open_ticket(hit.ticket or ""),
                about=hit.name or hit.author,
            )
        if hit.customer is None:
            return None
        return Entry(
            f"customer:{hit.customer}",
            "globe" if hit.kind == "gateway" else "user",
            hit.name or hit.title,
            lambda: room.open_customer(hit.customer or "", self._search.row(hit.customer or "")),
            about=self.tr("pelanggan di gateway") if hit.kind == "gateway" else self.tr("pelanggan"),
        )
