"""A customer who was found: who they are, masked, and their tickets; a ticket is begun for them from here."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.views.words import CHANNEL_ICON, STATE_TONE
from console.widgets.key_values import KeyValue, KeyValueRows
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable, row_height
from contract.rows import CustomerRow, TicketRow
from domain.contact import Channel

#: Rows of the list that are seen without scrolling.
_SEEN = 6


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
        self._desk, self._on_ticket, self._on_new = desk, on_ticket, on_new
        self.customer: CustomerRow | None = None
        self._facts = KeyValueRows(look.theme)
        self._head = label(strong=True)
        self.table = RowTable(look.theme)
        self.table.opened.connect(self._opened)
        self._none = label(tone="muted", wrap=True)
        for part in (self._facts, self._head, self.table, self._none):
            self.body.addWidget(part)
        self.body.addStretch(1)
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
        self.table.setAccessibleName(self.tr("Tiket pelanggan"))
        self._none.setText(self.tr("Belum ada tiket yang tercatat."))
        if row is not None:
            fields = book.sensitive_fields.items()
            self._facts.set_rows(
                [KeyValue(words, row.masked[name]) for name, words in fields if row.masked.get(name)]
            )

    async def _again(self, id: str) -> None:
        row = await self._desk.reads.customers.get(id)
        if row is not None and self.customer is not None and self.customer.id == id:
            await self._fill(row)

    async def _fill(self, row: CustomerRow) -> None:
        tickets = await self._desk.reads.customers.tickets(row.id)
        self.customer = row
        self.retranslate()
        key = self.table.current_key()
        rows = [*map(self._ticket, tickets), *self._earlier(row, {ticket.number for ticket in tickets})]
        self.table.rows().set_rows(rows)
        at = max(0, self.table.rows().find(key))
        if rows:
            self.table.setCurrentIndex(self.table.rows().index(at, 0))
        self.table.setFixedHeight(row_height(self.theme) * min(len(rows), _SEEN) + 2)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def _ticket(self, ticket: TicketRow) -> InboxRow:
        return InboxRow(
            key=ticket.id,
            icon=CHANNEL_ICON[ticket.channel],
            name=ticket.subject,
            snippet=f"#{ticket.number}",
            state=self.look.words.ticket_state(ticket.state),
            state_tone=STATE_TONE[ticket.state],
            time=self.look.words.short_date(ticket.updated, self.look.times),
        )

    def _earlier(self, row: CustomerRow, here: set[str]) -> list[InboxRow]:
        """Contacts the gateway told of that are not at this desk."""
        return [
            InboxRow(
                key=f"#{number}",
                icon=CHANNEL_ICON[Channel(channel)] if channel in set(CHANNEL_ICON) else "ticket",
                name=subject or self.tr("Kontak sebelumnya"),
                snippet=f"#{number}",
                state=self.tr("tidak di sini"),
                time=self.look.words.short_date(at, self.look.times),
            )
            for channel, subject, number, at in row.history
            if number not in here
        ]

    def _opened(self, key: str) -> None:
        if key.startswith("#"):
            self.look.say(Notice("ticket_elsewhere", "wait", {"number": key[1:]}, fleeting=True))
        elif key:
            QTimer.singleShot(0, self, lambda: self._on_ticket(key))
