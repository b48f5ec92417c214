"""A customer who was found: who they are, masked, and their tickets; a ticket is begun for them from here."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.store.changes import Changeset
from console.views.customer_past_page import CustomerPastPage
from console.views.customer_words import CustomerWords
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.views.telephones import telephones
from console.widgets.key_values import KeyValue, KeyValueRows
from console.widgets.part import label
from console.widgets.row_table import RowTable
from contract.rows import CustomerRow


class CustomerCard(SlidePanel):
    """``on_ticket`` gets the id of a ticket to open, ``on_new`` the customer a ticket is begun for, ``on_call`` whom to telephone, None
    where this desk has no telephone."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        on_ticket: Callable[[str], None],
        on_new: Callable[[CustomerRow], None],
        on_call: Callable[[CustomerRow], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._on_new, self._on_call = desk, on_new, on_call
        self.customer: CustomerRow | None = None
        self._words = CustomerWords()
        self._facts = KeyValueRows(look.theme)
        self._head = label(strong=True)
        self._warning = label(tone="bad", strong=True, wrap=True)
        self._note = label(tone="note", wrap=True)
        self.other.set_icon("phone")
        self.other.clicked.connect(self._call)
        self.past = CustomerPastPage(look, desk)
        self.past.ticket_wanted.connect(on_ticket)
        for part in (self._warning, self._note, self._facts, self._head):
            self.body.addWidget(part)
        self.body.addWidget(self.past, 1)
        self.retranslate()

    async def show_customer(
        self,
        id: str,
        found: CustomerRow | None = None,
        *,
        cursor: bool = True,
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """Brings a customer to the front; ``found`` one the gateway found, who is kept at this desk from now on; ``cursor``: whether
        the agent goes there too, who may be writing elsewhere; ``wanted``: whether it is still to be shown once it is read."""
        if found is not None:
            await self._desk.acts.customers.keep(found)
        row = await self._desk.reads.customers.get(id)
        if row is None:
            self.look.say(Notice("not_here", "wait"))
            return
        await self._fill(row)
        if not wanted():
            return
        self.show()
        self.raise_()
        if not cursor:
            return
        # The cursor goes to the contacts where there are any.
        target = self.table if self.table.rows().rowCount() else self.act
        target.setFocus()

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        row = self.customer
        if row is None or not self.isVisible():
            return
        if changes.outbox or changes.tickets or ("customer", row.id) in changes.rows:
            self.look.start(self._again(row.id))

    def submit(self) -> None:
        if self.customer is not None:
            self._on_new(self.customer)

    def retranslate(self) -> None:
        row = self.customer
        book = self._desk.handbook()
        self.set_words(
            row.name if row is not None else self.tr("Pelanggan"),
            "" if row is None else self.look.words.customer_line(row, book),
            self.tr("Tiket baru"),
        )
        self.other.setVisible(self._on_call is not None and row is not None and bool(telephones(row)))
        self.set_other(self.tr("Telepon"))
        self.other.setToolTip(self.look.keys.tip(self.tr("Telepon pelanggan"), "call_customer"))
        self._head.setText(self.tr("Tiket"))
        if row is not None:
            fields = book.sealed_fields.items()
            facts = [KeyValue(words, row.masked[name]) for name, words in fields if row.masked.get(name)]
            facts += [KeyValue(self._words.identity(one.kind), one.masked) for one in row.identities]
            self._facts.set_rows(facts)
            flag = row.do_not_call
            self._warning.setText("" if flag is None else self._words.do_not_call(flag, self.look.times))
            self._note.setText("\n".join(note.text for note in row.notes))
        for part in (self._warning, self._note):
            part.setVisible(bool(part.text()))

    def _call(self) -> None:
        if self.customer is not None and self._on_call is not None:
            self._on_call(self.customer)

    @property
    def table(self) -> RowTable:
        """Their contacts."""
        return self.past.table

    async def _again(self, id: str) -> None:
        row = await self._desk.reads.customers.get(id)
        if row is not None and self.customer is not None and self.customer.id == id:
            await self._fill(row)

    async def _fill(self, row: CustomerRow) -> None:
        self.customer = row
        self.retranslate()
        await self.past.lay(row)
