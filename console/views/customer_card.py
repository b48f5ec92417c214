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
from console.widgets.key_values import KeyValue, KeyValueRows
from console.widgets.part import label
from console.widgets.row_table import RowTable
from contract.rows import CustomerRow


class CustomerCard(SlidePanel):
    """``on_ticket`` gets the id of a ticket to open, ``on_new`` the customer a ticket is begun for."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        on_ticket: Callable[[str], None],
        on_new: Callable[[CustomerRow], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._on_new = desk, on_new
        self.customer: CustomerRow | None = None
        self._words = CustomerWords()
        self._facts = KeyValueRows(look.theme)
        self._head = label(strong=True)
        self._warning = label(tone="bad", strong=True, wrap=True)
        self._note = label(tone="note", wrap=True)
        self.past = CustomerPastPage(look, desk)
        self.past.ticket_wanted.connect(on_ticket)
        for part in (self._warning, self._note, self._facts, self._head):
            self.body.addWidget(part)
        self.body.addWidget(self.past, 1)
        self.retranslate()

    async def show_customer(self, id: str, found: CustomerRow | None = None) -> None:
        """Brings a customer to the front; ``found`` one the gateway found, who is kept at this desk from now on."""
        if found is not None:
            await self._desk.acts.customers.keep(found)
        row = await self._desk.reads.customers.get(id)
        if row is None:
            self.look.say(Notice("not_here", "wait"))
            return
        await self._fill(row)
        self.show()
        self.raise_()
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
