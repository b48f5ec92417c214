"""The data of a customer: what is open, and what is masked until the agent looks; a look ends by itself."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.store.numbers import PHONE
from console.views.customer_words import CustomerWords
from console.views.desk import Desk
from console.views.identity_row import IdentityRow
from console.views.look import Look
from console.views.words import CHANNEL_ICON
from console.widgets.buttons import IconButton
from console.widgets.key_values import KeyValue, KeyValueRows, MaskedField
from console.widgets.part import Part, clear, label
from contract.customer import IdentityKind
from contract.rows import CustomerRow
from domain.contact import Channel

#: So long (ms) a value stands in clear: long enough to read it out once.
SHOWN_MS = 20_000


#: What is laid of a field: key, words, mask, whose, which, why locked, whether it may be taken away, and whether it can be telephoned.
_Laid = tuple[str, str, str, str, str, str, bool, bool]


class CustomerDataPage(Part):
    """``reveal_wanted`` (customer, field): the agent wants to see a value; the owner answers with ``show_value``."""

    reveal_wanted = Signal(str, str)
    call_wanted = Signal(str, str)
    """(customer, field): the number behind the mask is to be telephoned."""
    remove_wanted = Signal(str)
    """Id of a further identity that is to be taken away."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, CustomerWords()
        self.fields: dict[str, MaskedField] = {}
        self._timers: dict[str, QTimer] = {}
        self._of: dict[str, tuple[str, str]] = {}
        self.identities: dict[str, IdentityRow] = {}
        #: The buttons that telephone, by field.
        self.calls: dict[str, IconButton] = {}
        self._laid: list[_Laid] = []
        self._rows = KeyValueRows(look.theme)
        self._masked = QVBoxLayout()
        self._masked.setSpacing(8)
        self._hint = label(size="small", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addWidget(self._rows)
        column.addLayout(self._masked)
        column.addWidget(self._hint)
        column.addStretch(1)

    def show_customer(self, row: CustomerRow, locked: str, *, may_change: bool) -> None:
        """``locked``: why nothing may be unmasked now, empty where it may; ``may_change``: whether identities may be taken away."""
        self._fill_open(row)
        own = {
            field.id for field in self._desk.handbook().customer_fields if not field.concerns(row.caller_type)
        }
        wanted: list[_Laid] = []
        for name, words in self._desk.handbook().sealed_fields.items():
            if row.masked.get(name) and name not in own:
                phone = name == PHONE
                wanted.append((name, words, row.masked[name], row.id, name, locked, False, phone))
        for one in row.identities:
            kind, phone = self._words.identity(one.kind), one.kind is IdentityKind.PHONE
            wanted.append((one.id, kind, one.masked, one.customer, one.field, locked, may_change, phone))
        if wanted != self._laid:
            # Otherwise what the agent just opened stays open, and the cursor where it stands.
            self._lay(wanted)
        seconds = SHOWN_MS // 1000
        hint = locked or self.tr(
            "Setiap pembukaan dicatat untuk audit dan tertutup lagi setelah {0} detik."
        ).format(seconds)
        self._hint.setText(hint if self.fields else self.tr("Belum ada data tersamar."))

    def _lay(self, wanted: list[_Laid]) -> None:
        self.cover()
        clear(self._masked)
        self.fields, self._timers, self._of, self._laid, self.identities = {}, {}, {}, wanted, {}
        self.calls = {}
        for one in wanted:
            self._add(*one)

    def show_value(self, customer: str, field: str, value: str) -> None:
        """A value the agent asked to see, until it covers itself."""
        for name, shown in self.fields.items():
            if self._of[name] == (customer, field):
                shown.show_value(value)
                timer = self._timers.setdefault(name, QTimer(self))
                timer.setSingleShot(True)
                timer.timeout.connect(shown.hide_value)
                timer.start(SHOWN_MS)

    def cover(self) -> None:
        """Whatever stands in clear is masked again: another tab, a locked screen, another customer."""
        for timer in self._timers.values():
            timer.stop()
        for field in self.fields.values():
            if field.is_open():
                field.hide_value()

    def hideEvent(self, event: QHideEvent) -> None:
        self.cover()
        super().hideEvent(event)

    def _fill_open(self, row: CustomerRow) -> None:
        book, words = self._desk.handbook(), self._words
        channel = (
            self._look.words.channel(Channel(row.channel))
            if row.channel in set(CHANNEL_ICON)
            else row.channel
        )
        rows = [KeyValue(name, value) for name, value in words.preferred(row, book, channel)]
        for field in book.open_fields:
            if field.concerns(row.caller_type):
                text = row.fields.get(field.id, "")
                if text:
                    rows.append(KeyValue(field.name, words.value(field, text)))
                elif field.required:
                    rows.append(KeyValue(field.name, self.tr("belum diisi"), "wait"))
        self._rows.set_rows(rows)
        self._rows.setVisible(bool(rows))

    def _add(
        self,
        key: str,
        words: str,
        masked: str,
        customer: str,
        field: str,
        locked: str,
        removable: bool,
        phone: bool,
    ) -> None:
        made = MaskedField(self.theme)
        made.set_masked(words, masked, reason=locked)
        self._of[key] = customer, field
        made.reveal_requested.connect(lambda: self.reveal_wanted.emit(customer, field))
        self.fields[key] = made
        if phone and self._desk.telephone is not None:
            self.calls[key] = self._dialled(words, customer, field)
            made.put_beside(self.calls[key])
        if not removable:
            self._masked.addWidget(made)
            return
        row = self.identities[key] = IdentityRow(self.theme, made, words)
        row.removed.connect(lambda: self.remove_wanted.emit(key))
        self._masked.addWidget(row)

    def _dialled(self, words: str, customer: str, field: str) -> IconButton:
        made = IconButton(self.theme, "phone", pixels=14)
        made.set_name(self.tr("Telepon ke {0}").format(words))
        made.clicked.connect(lambda: self.call_wanted.emit(customer, field))
        return made
