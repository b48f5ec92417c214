"""Whose ticket it is: a customer who is known, chosen while their name or number is typed, or a new one."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.store.search import about
from console.views.customer_finder import Asked, CustomerFinder
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.part import Part, label
from contract.rows import CustomerRow

#: Rows of the list that are seen without scrolling.
_SEEN = 4
_NUMBER = 6


class CustomerPicker(Part):
    """Down goes from the fields to who was found, Enter chooses, the button lets go again."""

    chosen = Signal()
    """Somebody was chosen, or let go."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._finder = CustomerFinder(desk, self._show)
        self._found: list[tuple[CustomerRow, bool]] = []
        self._customer: CustomerRow | None = None
        self._fresh = False
        self.name, self.phone = QLineEdit(), QLineEdit()
        self._words = {self.name: label(tone="muted"), self.phone: label(tone="muted")}
        self.list = QListWidget()
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda item: self._choose(self.list.row(item)))
        self.list.itemClicked.connect(lambda item: self._choose(self.list.row(item)))
        self._told = label(size="small", tone="muted", wrap=True)
        self._typing, self._card = QWidget(), panel("raised")
        self._who = label(strong=True, wrap=True)
        self._about = label(size="small", tone="muted", wrap=True)
        self.release = Button(look.theme, icon="x")
        self.release.clicked.connect(self._let_go)
        self._build()
        self.retranslate()

    def customer(self) -> CustomerRow | None:
        """Who was chosen."""
        return self._customer

    async def keep(self) -> None:
        """Whoever was found at the gateway and chosen is kept at this desk. Raises StoreError."""
        if self._customer is not None and self._fresh:
            await self._desk.acts.customers.keep(self._customer)

    def clear(self, customer: CustomerRow | None = None) -> None:
        """Begins anew, with ``customer`` chosen if one is given."""
        self.name.clear()
        self.phone.clear()
        self._fresh = False
        self._set(customer)

    def link_changed(self) -> None:
        """The line to the gateway came or went."""
        self._finder.gateway.link_changed()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.list and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentRow())
            return True
        if watched is self.list and event.key() == Qt.Key.Key_Up and self.list.currentRow() <= 0:
            self.name.setFocus()
            return True
        if watched is not self.list and event.key() == Qt.Key.Key_Down and self._found:
            self.list.setFocus()
            self.list.setCurrentRow(0)
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        names = {self.name: self.tr("Nama pelanggan"), self.phone: self.tr("Nomor telepon")}
        for field, words in names.items():
            self._words[field].setText(words)
            field.setAccessibleName(words)
        self.name.setPlaceholderText(self.tr("Ketik untuk mencari pelanggan…"))
        self.list.setAccessibleName(self.tr("Pelanggan yang ditemukan"))
        self.release.setText(self.tr("Lepas"))
        self._show()

    def _build(self) -> None:
        typing = QVBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.setSpacing(8)
        for field, words in self._words.items():
            words.setBuddy(field)
            typing.addWidget(words)
            typing.addWidget(field)
            field.installEventFilter(self)
        self.list.installEventFilter(self)
        typing.addWidget(self.list)
        typing.addWidget(self._told)
        self.name.textChanged.connect(self._typed)
        self.phone.textChanged.connect(self._typed)
        card = QHBoxLayout(self._card)
        card.setContentsMargins(12, 8, 8, 8)
        words_ = QVBoxLayout()
        words_.setSpacing(2)
        words_.addWidget(self._who)
        words_.addWidget(self._about)
        card.addLayout(words_, 1)
        card.addWidget(self.release, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._typing)
        column.addWidget(self._card)
        self._card.hide()

    def _typed(self) -> None:
        digits = sum(c.isdigit() for c in self.phone.text())
        by_number = self.phone.hasFocus() and digits >= _NUMBER
        self._finder.type(self.phone.text() if by_number else self.name.text())

    def _show(self) -> None:
        """Shows who was found, and where was looked."""
        here, elsewhere = self._finder.here, self._finder.elsewhere
        typed = bool(self._finder.gateway.text)
        found = [*((row, False) for row in here), *((row, True) for row in elsewhere)] if typed else []
        if found != self._found:
            self._found = found
            at = self.list.currentRow()
            self.list.clear()
            for row, far in found:
                self.list.addItem(self._item(row, far))
            if self.list.hasFocus():
                self.list.setCurrentRow(max(0, min(at, len(found) - 1)))
        high = self.list.sizeHintForRow(0) if found else 0
        self.list.setFixedHeight(high * min(len(found), _SEEN) + 4)
        self.list.setVisible(bool(found))
        told = self._where(typed)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.name.setAccessibleDescription(told)

    def _item(self, row: CustomerRow, far: bool) -> QListWidgetItem:
        text = about(row)
        # Where they are known comes first: the end is cut where the panel is narrow.
        parts = (self.tr("di gateway") if far else "", text)
        shown = f"{row.name}\n{' · '.join(part for part in parts if part) or '–'}"
        item = QListWidgetItem(self.theme.icon("globe" if far else "user", "muted"), shown)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, shown.replace("\n", ", "))
        return item

    def _where(self, typed: bool) -> str:
        asked = self._finder.gateway.asked
        if not self._desk.online():
            return self.tr("Offline: dipilih dari pelanggan di komputer ini, atau dibuat baru.")
        if not typed:
            return ""
        if asked is Asked.ASKING:
            return self.tr("Mencari pelanggan di gateway…")
        if asked in (Asked.FAILED, Asked.OFFLINE):
            return self.tr(
                "Gateway tidak menjawab: dipilih dari pelanggan di komputer ini, atau dibuat baru."
            )
        if self._found:
            return self.tr("Panah bawah lalu Enter untuk memilih; tanpa pilihan, pelanggan baru dibuat.")
        return self.tr("Tidak ada yang cocok: pelanggan baru akan dibuat.") if asked is Asked.DONE else ""

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._found):
            row, self._fresh = self._found[at]
            self._set(row)
            self.release.setFocus()

    def _let_go(self) -> None:
        self._fresh = False
        self._set(None)
        self.name.setFocus()

    def _set(self, customer: CustomerRow | None) -> None:
        self._customer = customer
        self._typing.setVisible(customer is None)
        self._card.setVisible(customer is not None)
        if customer is not None:
            line = self._look.words.customer_line(customer, self._desk.handbook())
            self._who.setText(customer.name)
            self._about.setText(
                "\n".join(part for part in (line, customer.masked.get("telepon", "")) if part)
            )
            self.release.setAccessibleName(self.tr("Lepas {0}").format(customer.name))
        self.chosen.emit()
