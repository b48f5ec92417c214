"""Whose ticket it is, and who the other party is: chosen from those who are known, or entered (flow: Parties)."""

from enum import StrEnum

from PySide6.QtWidgets import QLineEdit, QWidget

from console.operations.ticket import Changes
from console.store.cases import Case
from console.views.customer_picker import CustomerPicker
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import CustomerRow
from domain.parties import CallerType


class Party(StrEnum):
    """Who of a ticket."""

    COMPLAINANT = "complainant"
    COUNTERPARTY = "counterparty"


class CustomerLinkPanel(SlidePanel):
    """A counterparty has a number and a wallet of their own."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = desk
        self._case: Case | None = None
        self._party = Party.COMPLAINANT
        self.picker = CustomerPicker(look, desk)
        self.picker.chosen.connect(self._dress)
        self.picker.name.textChanged.connect(self._dress)
        self.kind = ComboField(look.theme)
        self._wallet_name = label(tone="muted")
        self.wallet = QLineEdit()
        self._wallet_name.setBuddy(self.wallet)
        self.other.clicked.connect(self._release)
        for part in (self.picker, self._wallet_name, self.wallet, self.kind):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, case: Case, party: Party) -> None:
        """Begins to choose ``party`` of the ticket of ``case``."""
        same = self._case is not None and (self._case.ticket.id, self._party) == (case.ticket.id, party)
        self._case, self._party = case, party
        if not same:
            self.picker.clear()
            self.wallet.clear()
        book = self._desk.handbook()
        kinds = [(key, name) for key, name in book.words.caller_types.items() if key in set(CallerType)]
        self.kind.set_choices(kinds, (self.kind.key() if same else "") or CallerType.MASYARAKAT.value)
        self.retranslate()
        self.picker.name.setFocus()

    def first_field(self) -> QWidget | None:
        return self.picker.name

    def link_changed(self) -> None:
        """The line to the gateway came or went."""
        self.picker.link_changed()

    def submit(self) -> None:
        case, party = self._case, self._party
        if case is not None and self.act.isEnabled():
            chosen = self.picker.customer()
            self.look.once(("party", case.ticket.id), lambda: self._do(case, party, chosen))

    def retranslate(self) -> None:
        number = "" if self._case is None else self._case.ticket.number
        other = self._party is Party.COUNTERPARTY
        if other:
            title = self.tr("Pihak lawan tiket #{0}").format(number)
            hint = self.tr("Orang lain yang disebut dalam keluhan, dengan nomor dan dompetnya sendiri.")
        else:
            title = self.tr("Pelanggan tiket #{0}").format(number)
            hint = self.tr("Ketik nama atau nomornya; yang belum dikenal dibuat baru.")
        self.set_words(title, hint, self.tr("Hubungkan"))
        self.set_other(self.tr("Lepas pihak lawan"))
        held = self._case is not None and self._case.ticket.counterparty is not None
        self.other.setVisible(other and held)
        self.kind.set_name(self.tr("Jenis"))
        self._wallet_name.setText(self._desk.handbook().sensitive_fields.get("dompet", ""))
        self.wallet.setAccessibleName(self._wallet_name.text())
        self._dress()

    def _dress(self) -> None:
        chosen = self.picker.customer()
        self.act.setEnabled(chosen is not None or bool(self.picker.name.text().strip()))
        self.kind.setVisible(chosen is None)
        wallet = chosen is None and self._party is Party.COUNTERPARTY and bool(self._wallet_name.text())
        self.wallet.setVisible(wallet)
        self._wallet_name.setVisible(wallet)

    async def _do(self, case: Case, party: Party, chosen: CustomerRow | None) -> None:
        if chosen is not None:
            await self.picker.keep()
            id = chosen.id
        else:
            id = await self._entered()
        changes = Changes(complainant=id) if party is Party.COMPLAINANT else Changes(counterparty=id)
        await self._desk.acts.tickets.edit(case.ticket.id, changes)
        if self._case is case:
            self.picker.clear()
            self.wallet.clear()
            self.closed.emit()

    async def _entered(self) -> str:
        known = self._desk.handbook().sensitive_fields
        given = {"telepon": self.picker.phone.text().strip(), "dompet": self.wallet.text().strip()}
        return await self._desk.acts.customers.create(
            self.picker.name.text().strip(),
            CallerType(self.kind.key() or CallerType.MASYARAKAT),
            sensitive={name: text for name, text in given.items() if text and name in known},
        )

    def _release(self) -> None:
        case = self._case
        if case is not None:
            self.look.once(("party", case.ticket.id), lambda: self._released(case.ticket.id))

    async def _released(self, ticket: str) -> None:
        await self._desk.acts.tickets.edit(ticket, Changes(counterparty=None))
        self.closed.emit()
