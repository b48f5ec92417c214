"""Prospek: customers who want to hear more, when each is to be called, and what the call came to (flow: Inbound call, 9)."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from console.notices import Notice
from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.lead_times import LeadTimes
from console.views.lead_words import LeadWords
from console.views.list_beside import detail_column, list_beside, list_head
from console.views.look import Look
from console.views.page import Page
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.empty_state import EmptyState
from console.widgets.named import Named
from console.widgets.part import label
from console.widgets.row_flow import RowFlow
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from contract.rows import CustomerRow, LeadRow
from domain.cross_selling import LeadResult, LeadState
from domain.limits import most

#: Telephones a customer about a ticket.
Call = Callable[[CustomerRow, str], None]


class LeadsView(Page):
    """Call-backs that wait, the next due on top, and the one under the cursor beside them; ``call`` None: a desk without a telephone."""

    opened = Signal(str)
    """Id of a ticket."""

    def __init__(self, look: Look, desk: Desk, call: Call | None, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._call_customer = look, desk, call
        self._words, self._times = LeadWords(look), LeadTimes(look.times)
        self.leads: dict[str, LeadRow] = {}
        self.shown: LeadRow | None = None
        self.count = label(size="small", tone="muted")
        self.table = RowTable(look.theme)
        self.table.current_changed.connect(self.show_key)
        self.table.opened.connect(lambda _key: self.call() if self._call_customer else self.note.setFocus())
        self.name = label(size="title", strong=True, wrap=True)
        self.about = label(wrap=True)
        self.told = label(size="small", tone="muted", wrap=True)
        self.result = label(wrap=True)
        self.note: QLineEdit = QLineEdit()
        self.note.setMaxLength(most("note"))
        self._noted = Named(self.note)
        self.phone: Button = Button(look.theme, kind="primary", icon="phone")
        self.phone.clicked.connect(self.call)
        self.open: Button = Button(look.theme, icon="ticket")
        self.open.clicked.connect(lambda: self.opened.emit("" if self.shown is None else self.shown.ticket))
        self.won: Button = Button(look.theme, icon="check")
        self.won.clicked.connect(lambda: self.settle(LeadResult.WON))
        self.lost: Button = Button(look.theme, icon="x")
        self.lost.clicked.connect(lambda: self.settle(LeadResult.LOST))
        self.when: ComboField = ComboField(look.theme, share=6)
        self.later: Button = Button(look.theme, icon="clock")
        self.later.clicked.connect(lambda: self.settle(LeadResult.LATER))
        self._empty = EmptyState(look.theme, "phone")
        self._build()
        self._refresher = Refresher(look.start, self.load)
        self.retranslate()

    def enter(self) -> None:
        self.table.setFocus()
        self._refresher.poke()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref == LeadRow.REF for ref, _ in changes.rows):
            self._refresher.poke()

    async def load(self) -> None:
        """Reads what there is."""
        found = await self._desk.reads.leads.all()
        self.leads = {row.id: row for row in found}
        now = self._desk.clock.gateway_now()
        self.table.rows().show_rows([self._row(row, now) for row in found])
        waiting = sum(row.state is LeadState.OPEN for row in found)
        self.count.setText(self.tr("{0} menunggu ditelepon").format(waiting))
        key = self.table.current_key()
        if key in self.leads:
            # Another came before it: the cursor stays with whom the agent speaks.
            self.table.follow(key, list(self.leads).index(key))
        elif found:
            self.table.leave()
            self.table.selectRow(0)
        self.show_key(self.table.current_key())

    def show_key(self, key: str) -> None:
        """Brings the lead ``key`` beside the list."""
        if self.shown is None or self.shown.id != key:
            self.note.clear()
        self.shown = self.leads.get(key)
        self._dress()

    def call(self) -> None:
        """Telephones the customer of the lead in front."""
        if self.shown is not None and self._call_customer is not None:
            self._look.start(self._call(self.shown, self._call_customer))

    def settle(self, result: LeadResult) -> None:
        """Keeps what the call came to."""
        row = self.shown
        if row is None or row.state is not LeadState.OPEN:
            return
        acts, note = self._desk.acts.leads, self.note.text()
        later = result is LeadResult.LATER
        at = self._times.moment(self.when.key(), self._desk.clock.gateway_now()) if later else None
        self._look.once(("lead", row.id), lambda: acts.settle(row.id, result, note, call_at=at))
        self.note.clear()
        self.table.setFocus()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Prospek"))
        self.table.setAccessibleName(self.tr("Daftar prospek"))
        self._noted.set_name(self.tr("Hasil pembicaraan"))
        self.phone.setText(self.tr("Telepon"))
        self.won.setText(self.tr("Jadi"))
        self.lost.setText(self.tr("Tidak jadi"))
        self.later.setText(self.tr("Telepon lagi nanti"))
        self.when.set_name(self.tr("Telepon lagi"))
        self._empty.set_words(
            self.tr("Belum ada prospek"),
            self.tr("Pelanggan yang tertarik pada sebuah tawaran muncul di sini dengan waktu teleponnya."),
        )
        self._dress()
        self._refresher.poke()

    def _build(self) -> None:
        inner, column = detail_column()
        for part in (self.name, self.about, self.told, self.result):
            column.addWidget(part)
        first, second = RowFlow(), RowFlow()
        for button in (self.phone, self.open):
            first.addWidget(button)
        column.addLayout(first)
        column.addWidget(self._noted)
        for button in (self.won, self.lost, self.later):
            second.addWidget(button)
        column.addWidget(self.when)
        column.addLayout(second)
        column.addStretch(1)
        head = list_head(self.count)
        self._detail = list_beside(self, head, self.table, inner, self._empty)

    def _row(self, row: LeadRow, now: int) -> InboxRow:
        state, tone = self._words.state(row, now)
        told = [part for part in (self._product(row), row.note or row.result) if part]
        return InboxRow(
            row.id, "phone", row.customer_name or f"#{row.number}", snippet=" · ".join(told), state=state, state_tone=tone
        )  # fmt: skip

    def _product(self, row: LeadRow) -> str:
        named = (one.name for one in self._desk.handbook().cross_selling if one.id == row.product)
        return row.product_name or next(named, row.product)

    def _dress(self) -> None:
        row, now = self.shown, self._desk.clock.gateway_now()
        self._detail.setVisible(row is not None)
        self._empty.setVisible(row is None)
        if row is None:
            return
        waits = row.state is LeadState.OPEN
        state, _ = self._words.state(row, now)
        self.name.setText(row.customer_name or f"#{row.number}")
        self.about.setText(f"{self._product(row)} · {state}" + (f"\n{row.note}" if row.note else ""))
        self.told.setText(self._words.told(row, now))
        self.result.setText(row.result)
        self.result.setVisible(bool(row.result))
        self.open.setText(self.tr("Buka tiket #{0}").format(row.number))
        for part in (self._noted, self.won, self.lost, self.when, self.later):
            part.setVisible(waits)
        self.phone.setVisible(waits and self._call_customer is not None)
        self.when.set_choices(self._times.choices(now), self.when.key() or "hour")

    async def _call(self, row: LeadRow, call: Call) -> None:
        customer = await self._desk.reads.customers.get(row.customer)
        if customer is None:
            self._look.say(Notice("nobody_to_call", "wait", fleeting=True))
            return
        call(customer, row.ticket)
