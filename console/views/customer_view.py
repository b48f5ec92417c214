"""The parties of a ticket: who the agent is speaking with, and whom it concerns; what is sensitive stays masked."""

import msgspec
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from console.notices import Notice
from console.store.cases import Case
from console.store.overlay import lapsed
from console.views.customer_data_page import CustomerDataPage
from console.views.customer_head import CustomerHead
from console.views.customer_link_panel import Party
from console.views.customer_notes_page import CustomerNotesPage
from console.views.customer_past_page import CustomerPastPage
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.card import Card
from console.widgets.empty_state import EmptyState
from console.widgets.key_values import KeyValue, KeyValueRows, MaskedField
from console.widgets.part import Part, clear, label, scrolled
from console.widgets.theme import Theme
from contract.rows import CustomerRow
from domain.masking import mask_account
from domain.parties import Verification
from domain.permissions import Act

_PAGES = ("products", "data", "history", "notes")
#: Pixels of the grid that a page has at least.
_LEAST = 72
#: A machine that slept wakes its timers late: the end of a verdict is looked for at least so often (ms).
_LOOK_MS = 30_000


class CustomerView(Part):
    """Shows a case's customer or counterparty; the validation act alone sets the verification."""

    validate_wanted = Signal()
    panel_wanted = Signal(str)
    """An act of ``customer_head.ACTS`` that has a panel."""
    call_wanted = Signal(object, object)
    """A customer (CustomerRow) to be telephoned, and at which of their numbers (whose, field), None for the first."""
    ticket_wanted = Signal(str)
    """Id of an earlier ticket that is at this desk."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._case: Case | None = None
        self._party = Party.COMPLAINANT
        self._read_only = False
        self._shown: tuple[object, ...] | None = None
        self._verdict_ends = QTimer(self)
        self._verdict_ends.setSingleShot(True)
        self._verdict_ends.timeout.connect(self._refresh)
        self.head = CustomerHead(look, desk)
        self.head.validate_wanted.connect(self.validate_wanted)
        self.head.wanted.connect(self._act)
        self.head.party_chosen.connect(self._chosen)
        self.head.call_wanted.connect(lambda: self._call(None))
        self._validate = self.head.validate
        self.tabs = QTabBar()
        self.tabs.setObjectName("customer")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._pages = _Pages(look.theme)
        self._products = QVBoxLayout()
        self.data = CustomerDataPage(look, desk)
        self.data.reveal_wanted.connect(self._reveal)
        self.data.remove_wanted.connect(self._remove_identity)
        self.data.call_wanted.connect(lambda customer, field: self._call((customer, field)))
        self.past = CustomerPastPage(look, desk)
        self.past.ticket_wanted.connect(self.ticket_wanted)
        self.notes = CustomerNotesPage(look, desk)
        self._empty = EmptyState(look.theme, "user")
        self._empty.act_requested.connect(lambda: self.panel_wanted.emit("link"))
        self._whole = QWidget()
        self._build()
        self.retranslate()

    def show_case(self, case: Case, *, read_only: bool = False) -> None:
        """Shows the parties of ``case``; an open field stays open while nothing changed. ``read_only``: the ticket went elsewhere."""
        if self._case is None or self._case.ticket.id != case.ticket.id:
            self.head.forget_menu()
            self._party = Party.COMPLAINANT
        elif case.counterparty is None:
            self._party = Party.COMPLAINANT
        self._case, self._read_only = case, read_only
        self._refresh()

    def customer(self) -> CustomerRow | None:
        """The party in front as they are now: what ends by the clock has ended, whether or not the gateway is there to say so."""
        case = self._case
        if case is None:
            return None
        row = case.counterparty if self._party is Party.COUNTERPARTY else case.customer
        return None if row is None else lapsed(row, self._desk.clock.gateway_now())

    def asked_of(self) -> CustomerRow | None:
        """Whom an act of the menu is about: the one it was opened for, as they were last seen here."""
        return self.head.opened_for or self.customer()

    def case_in_front(self, case: Case) -> Case:
        """``case`` with the party in front as the one who is validated."""
        return msgspec.structs.replace(case, customer=self.customer())

    def validation_state(self) -> Verification | None:
        """What the validation found; None without a customer."""
        customer = self.customer()
        return None if customer is None else customer.verification

    def field(self, name: str) -> MaskedField | None:
        """A sensitive field as shown."""
        return self.data.fields.get(name)

    def page(self, name: str) -> None:
        """Brings a page to the front: products, data, history or notes."""
        self.tabs.setCurrentIndex(_PAGES.index(name))

    def show_party(self, party: Party) -> None:
        """Brings a side of the ticket to the front."""
        self.head.parties.setCurrentIndex(int(party is Party.COUNTERPARTY))

    def cover(self) -> None:
        """Masks whatever stands in clear, as when the screen is locked."""
        self.data.cover()

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Bagian data pelanggan"))
        may = Act.TICKET_WRITE in self._desk.owner.acts
        self._empty.set_words(
            self.tr("Belum ada pelanggan"),
            self.tr("Tiket ini belum terhubung ke pelanggan."),
            self.tr("Hubungkan pelanggan…") if may else "",
        )
        self.setAccessibleName(self.tr("Pelanggan"))
        self._name_tabs()
        if self._case is not None:
            self._fill()

    def _refresh(self) -> None:
        if self._case is None:
            return
        customer, case = self.customer(), self._case
        other = case.customer if self._party is Party.COUNTERPARTY else case.counterparty
        key = (customer, other, self._desk.online(), case.ticket.id, self._read_only)
        if key != self._shown:
            self._shown = key
            self._fill()
        elif customer is not None:
            # Tickets of theirs change without them.
            self.past.show_customer(customer, ask=self._in_front("history"))
        self._verdict_ends.stop()
        ends = _next_end(customer)
        if ends is not None:
            left = ends - self._desk.clock.gateway_now()
            self._verdict_ends.start(max(0, min(left, _LOOK_MS)))

    def _build(self) -> None:
        inner = QWidget()
        room = QVBoxLayout(inner)
        room.setContentsMargins(0, 0, 0, 0)
        cards = QWidget()
        room.addWidget(cards)
        room.addStretch(1)
        self._products = QVBoxLayout(cards)
        self._products.setContentsMargins(16, 10, 16, 10)
        self._products.setSpacing(8)
        for page, scrolls in ((inner, True), (self.data, True), (self.past, False), (self.notes, True)):
            self.tabs.addTab("")
            page.setProperty("surface", "surface")
            self._pages.addWidget(scrolled(page) if scrolls else page)
        self.tabs.currentChanged.connect(self._turned)
        strip = panel("surface", "bottom")
        strip_row = QHBoxLayout(strip)
        strip_row.setContentsMargins(8, 0, 8, 0)
        strip_row.addWidget(self.tabs, 1)
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(strip)
        whole.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole, 1)
        column.addWidget(self._empty, 1)
        self._empty.hide()

    def _fill(self) -> None:
        customer, case = self.customer(), self._case
        if case is None:
            return
        self._whole.setVisible(customer is not None)
        self._empty.setVisible(customer is None)
        if customer is None:
            return
        acts = self._desk.owner.acts
        self.head.show_customer(customer, read_only=self._read_only, may_write=Act.CUSTOMER_WRITE in acts)
        self.head.note.setHidden(self._in_front("notes") or not customer.notes)
        self.head.show_parties(case.customer, case.counterparty, int(self._party is Party.COUNTERPARTY))
        self._name_tabs()
        self._fill_products(customer)
        may_change = Act.CUSTOMER_WRITE in acts and not self._read_only
        self.data.show_customer(customer, self._locked(customer), may_change=may_change)
        self.past.show_customer(customer, ask=self._in_front("history"))
        self.notes.show_customer(customer, read_only=self._read_only or Act.NOTE not in acts)

    def _name_tabs(self) -> None:
        customer = self.customer()
        notes = 0 if customer is None else len(customer.notes)
        words = (self.tr("Produk"), self.tr("Data"), self.tr("Riwayat"), self.tr("Catatan"))
        for at, name in enumerate(words):
            self.tabs.setTabText(at, f"{name} {notes}" if at == _PAGES.index("notes") and notes else name)

    def _fill_products(self, customer: CustomerRow) -> None:
        body = self._products
        clear(body)
        for product in customer.products:
            card = Card(self.theme)
            card.set_title(product.name, product.state)
            rows = KeyValueRows(self.theme)
            valid = customer.verification is Verification.VALID
            shown = product.number if valid else mask_account(product.number)
            number = [KeyValue(self.tr("Nomor"), shown, strong=True)]
            rows.set_rows(number + [KeyValue(name, value) for name, value in product.rows])
            card.body().addWidget(rows)
            body.addWidget(card)
        if not customer.products:
            body.addWidget(label(self.tr("Belum ada produk yang tercatat."), tone="muted", wrap=True))

    def _locked(self, customer: CustomerRow) -> str:
        if self._desk.acts.customers.can_unmask() is not None:
            return self.tr("Peran Anda tidak boleh membuka data tersamar.")
        if self._read_only:
            return self.tr("Tiket ini sudah pindah; datanya tidak dibuka lagi di sini.")
        if customer.verification is not Verification.VALID:
            return self.tr("Terbuka setelah pelanggan tervalidasi.")
        if not self._desk.online():
            return self.tr("Offline: hanya bisa dibuka saat gateway tersambung, karena dicatat.")
        return ""

    def _in_front(self, name: str) -> bool:
        return self.tabs.currentIndex() == _PAGES.index(name)

    def _turned(self, at: int) -> None:
        self.cover()
        self._pages.setCurrentIndex(at)
        self._pages.updateGeometry()
        # What stands below at length is not said twice.
        self.head.note.setHidden(_PAGES[at] == "notes" or not self.head.note.text.text())
        customer = self.customer()
        if customer is not None and _PAGES[at] == "history":
            self.past.show_customer(customer, ask=True)

    def _chosen(self, at: int) -> None:
        self._party = Party.COUNTERPARTY if at else Party.COMPLAINANT
        self._refresh()

    def _act(self, name: str) -> None:
        customer = self.customer()
        if name == "pin" and (customer is None or customer.id != self._id_asked()):
            self._look.say(Notice("customer_relinked", "wait", fleeting=True))
        elif name == "pin":
            self.page("notes")
            self.notes.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panel_wanted.emit(name)

    def _id_asked(self) -> str | None:
        asked = self.asked_of()
        return None if asked is None else asked.id

    def _call(self, at: tuple[str, str] | None) -> None:
        customer = self.customer()
        if customer is not None:
            self.call_wanted.emit(customer, at)

    def _reveal(self, customer: str, name: str) -> None:
        self._look.start(self._show(customer, name))

    def _remove_identity(self, identity: str) -> None:
        customer = self.customer()
        if customer is not None:
            customers = self._desk.acts.customers
            self._look.once(("identity", identity), lambda: customers.unidentify(customer.id, identity))
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _show(self, customer: str, name: str) -> None:
        case = self._case
        ticket = None if case is None else case.ticket.id
        value = await self._desk.acts.customers.unmask(customer, name, ticket=ticket)
        # The agent may have turned to another tab or ticket while it was fetched.
        here = self._case is not None and self._case.ticket.id == ticket
        # It may be locked by now.
        if here and self._in_front("data") and self.data.isVisible():
            self.data.show_value(customer, name, value)


def _next_end(customer: CustomerRow | None) -> int | None:
    """When (gateway Unix ms) something on the card ends by itself."""
    if customer is None:
        return None
    flag = customer.do_not_call
    ends = [
        customer.verified_until,
        flag.until if flag is not None else None,
        *(note.until for note in customer.notes),
    ]
    return min((end for end in ends if end is not None), default=None)


class _Pages(QStackedWidget):
    """Takes what room is left, and asks for no more than some lines: what is longer scrolls in its own page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        least = 0 if front is None else front.minimumSizeHint().height()
        return QSize(0, max(least, self._theme.dp(_LEAST)))
