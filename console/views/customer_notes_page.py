"""Catatan: notes pinned to a customer, for all who see them, and for no customer ever."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.views.customer_words import CustomerWords
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.buttons import Button, IconButton
from console.widgets.combo_field import ComboField
from console.widgets.part import Part, clear, label
from contract.customer import PinnedNote
from contract.rows import CustomerRow
from domain.limits import PINNED

_DAY_MS = 86_400_000
#: Days a note may be meant for; "" for good.
_DAYS = ("", "1", "7", "30", "90")


class CustomerNotesPage(Part):
    """The newest first; one is written below them."""

    pinned = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, CustomerWords()
        self._customer: CustomerRow | None = None
        self._begun: dict[str, tuple[str, str]] = {}
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        self._none = label(tone="muted", wrap=True)
        self.text = QLineEdit()
        self.text.setMaxLength(PINNED)
        self.text.textChanged.connect(self._dress)
        self.text.returnPressed.connect(self._pin)
        self.days = ComboField(look.theme)
        self.pin = Button(look.theme, kind="note", icon="sticky-note")
        self.pin.clicked.connect(self._pin)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addLayout(self._notes)
        column.addWidget(self.text)
        column.addWidget(self.days)
        column.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self.retranslate()
        self._dress()

    def show_customer(self, row: CustomerRow, *, read_only: bool) -> None:
        """What is pinned to ``row`` now; ``read_only``: nothing is added here. What was begun for a customer stands there again."""
        before = self._customer
        if before is None or before.id != row.id:
            if before is not None and self.text.text():
                self._begun[before.id] = (self.text.text(), self.days.key())
            text, days = self._begun.pop(row.id, ("", ""))
            self.text.setText(text)
            self.days.set_key(days)
        self._customer = row
        clear(self._notes)
        for note in row.notes:
            self._notes.addWidget(self._card(note, read_only))
        self._none.setVisible(not row.notes)
        for part in (self.text, self.days, self.pin):
            part.setVisible(not read_only)

    def retranslate(self) -> None:
        self._none.setText(
            self.tr("Belum ada catatan. Yang ditulis di sini dibaca semua agen, tidak pernah pelanggan.")
        )
        self.text.setPlaceholderText(self.tr("Catatan singkat untuk semua agen…"))
        self.text.setAccessibleName(self.tr("Catatan yang disematkan, hanya untuk agen"))
        self.days.set_name(self.tr("Berlaku"))
        words = {"": self.tr("Tanpa batas"), "1": self.tr("Hari ini saja")}
        self.days.set_choices(
            [(days, words.get(days) or self.tr("{0} hari").format(days)) for days in _DAYS], self.days.key()
        )
        if not self.days.key():
            self.days.set_key("")
        self.pin.setText(self.tr("Sematkan"))

    def _card(self, note: PinnedNote, read_only: bool) -> QFrame:
        card = panel("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(4)
        times = self._look.times
        by = " · ".join(
            part
            for part in (
                note.author_name,
                self._look.words.short_date(note.at, times),
                self._words.until(note.until, times),
            )
            if part
        )
        row = QHBoxLayout()
        row.addWidget(label(note.text, tone="note", wrap=True), 1)
        if not read_only:
            off = IconButton(self.theme, "x", pixels=14)
            off.set_name(self.tr("Lepas catatan: {0}").format(note.text))
            off.clicked.connect(lambda: self._unpin(note.id))
            row.addWidget(off, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(label(by, size="small", tone="muted", wrap=True))
        card.setAccessibleName(f"{note.text}, {by}")
        return card

    def _dress(self) -> None:
        self.pin.setEnabled(bool(self.text.text().strip()))

    def _pin(self) -> None:
        customer, text, days = self._customer, self.text.text().strip(), self.days.key()
        if customer is None or not text:
            return
        until = self._desk.clock.gateway_now() + int(days) * _DAY_MS if days else None
        self._look.once(("pin", customer.id), lambda: self._do(customer.id, text, until))

    async def _do(self, customer: str, text: str, until: int | None) -> None:
        await self._desk.acts.customers.pin(customer, text, until=until)
        self._begun.pop(customer, None)
        if self._customer is not None and self._customer.id == customer:
            self.text.clear()
            self.days.set_key("")
        self.pinned.emit()

    def _unpin(self, note: str) -> None:
        customer = self._customer
        if customer is not None:
            self._look.once(("unpin", note), lambda: self._desk.acts.customers.unpin(customer.id, note))
