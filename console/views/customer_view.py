"""Who the agent is speaking with: identity, verification, products, history; what is sensitive stays masked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from console.store.cases import Case
from console.store.overlay import lapsed
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.words import CHANNEL_ICON, VERIFICATION_TONE
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.empty_state import EmptyState
from console.widgets.key_values import KeyValue, KeyValueRows, MaskedField
from console.widgets.part import Part, label
from console.widgets.pill import Avatar, Pill
from contract.rows import CustomerRow
from domain.contact import Channel
from domain.masking import mask_account
from domain.parties import Verification, needs_validation

_PAGES = ("products", "data", "history")
#: A machine that slept wakes its timers late: the end of a verdict is looked for at least so often (ms).
_LOOK_MS = 30_000


class CustomerView(Part):
    """Shows a case's customer; the validation act alone sets the verification."""

    validate_wanted = Signal()
    ticket_wanted = Signal(str)
    """Number of an earlier ticket."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._case: Case | None = None
        self._read_only = False
        self._shown: tuple[CustomerRow | None, bool, str, bool] | None = None
        self._verdict_ends = QTimer(self)
        self._verdict_ends.setSingleShot(True)
        self._verdict_ends.timeout.connect(self._refresh)
        self._fields: dict[str, MaskedField] = {}
        self._avatar = Avatar(look.theme)
        self._name = label(size="title", strong=True, wrap=True)
        self._line = label(size="small", tone="muted", wrap=True)
        self._pill = Pill(look.theme)
        self._validate = Button(look.theme, icon="user-check")
        self._validate.clicked.connect(self.validate_wanted)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._pages = QStackedWidget()
        self._bodies: dict[str, QVBoxLayout] = {}
        self._empty = EmptyState(look.theme, "user")
        self._whole = QWidget()
        self._build()
        self.retranslate()

    def show_case(self, case: Case, *, read_only: bool = False) -> None:
        """Shows the customer of ``case``; an open field stays open while nothing changed. ``read_only``: the ticket went elsewhere."""
        self._case, self._read_only = case, read_only
        self._refresh()

    def _refresh(self) -> None:
        if self._case is None:
            return
        customer = self._customer()
        key = (customer, self._desk.online(), self._case.ticket.id, self._read_only)
        if key != self._shown:
            self._shown = key
            self._fill()
        self._verdict_ends.stop()
        if customer is not None and customer.verified_until is not None:
            left = customer.verified_until - self._desk.clock.gateway_now()
            self._verdict_ends.start(max(0, min(left, _LOOK_MS)))

    def _customer(self) -> CustomerRow | None:
        """The customer as they are now: a verdict ends by the clock, whether or not the gateway is there to say so."""
        customer = None if self._case is None else self._case.customer
        return None if customer is None else lapsed(customer, self._desk.clock.gateway_now())

    def validation_state(self) -> Verification | None:
        """What the validation found; None without a customer."""
        customer = self._customer()
        return None if customer is None else customer.verification

    def field(self, name: str) -> MaskedField | None:
        """A sensitive field as shown."""
        return self._fields.get(name)

    def page(self, name: str) -> None:
        """Brings a page to the front: products, data or history."""
        self._tabs.setCurrentIndex(_PAGES.index(name))

    def retranslate(self) -> None:
        for at, words in enumerate((self.tr("Produk"), self.tr("Data"), self.tr("Riwayat"))):
            self._tabs.setTabText(at, words)
        self._tabs.setAccessibleName(self.tr("Bagian data pelanggan"))
        self._validate.setText(self.tr("Validasi"))
        self._empty.set_words(
            self.tr("Belum ada pelanggan"),
            self.tr("Tiket ini belum terhubung ke pelanggan. Catat nama dan nomornya di Internal Note."),
        )
        self.setAccessibleName(self.tr("Pelanggan"))
        if self._case is not None:
            self._fill()

    def _build(self) -> None:
        for name in _PAGES:
            self._tabs.addTab("")
            inner = QWidget()
            body = QVBoxLayout(inner)
            body.setContentsMargins(16, 10, 16, 10)
            body.setSpacing(8)
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(inner)
            inner.setProperty("surface", "surface")
            self._bodies[name] = body
            self._pages.addWidget(scroll)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        who = QHBoxLayout()
        who.setContentsMargins(16, 12, 16, 10)
        who.setSpacing(12)
        who.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._name)
        words.addWidget(self._line)
        state = QHBoxLayout()
        state.setSpacing(4)
        state.addWidget(self._pill)
        state.addStretch(1)
        words.addLayout(state)
        words.addWidget(self._validate, 0, Qt.AlignmentFlag.AlignLeft)
        who.addLayout(words, 1)
        strip = panel("surface", "bottom")
        strip_row = QHBoxLayout(strip)
        strip_row.setContentsMargins(8, 0, 8, 0)
        strip_row.addWidget(self._tabs)
        strip_row.addStretch(1)
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(who)
        whole.addWidget(strip)
        whole.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole, 1)
        column.addWidget(self._empty, 1)
        self._empty.hide()

    def _fill(self) -> None:
        customer = self._customer()
        self._whole.setVisible(customer is not None)
        self._empty.setVisible(customer is None)
        if customer is None:
            return
        book, words = self._desk.handbook(), self._look.words
        self._avatar.set_name(customer.name)
        self._name.setText(customer.name)
        self._line.setText(words.customer_line(customer, book))
        state = customer.verification
        free = state is Verification.UNCHECKED and not needs_validation(customer.caller_type)
        text = self.tr("Tidak perlu validasi") if free else words.verification(state)
        self._pill.set_state(
            text,
            "muted" if free else VERIFICATION_TONE[state],
            "shield-check" if state is Verification.VALID else "shield-alert",
        )
        self._validate.setVisible(state is not Verification.VALID and not free)
        self._validate.setEnabled(not self._read_only)
        moved = self.tr("Tiket ini sudah pindah: validasi ada pada yang memegangnya sekarang.")
        self._validate.setToolTip(
            moved
            if self._read_only
            else self._look.keys.tip(self.tr("Validasi pelanggan"), "validate")
        )
        self._validate.setAccessibleDescription(moved if self._read_only else "")
        for body in self._bodies.values():
            _empty(body)
        self._fill_products(customer)
        self._fill_data(customer)
        self._fill_history(customer)

    def _fill_products(self, customer: CustomerRow) -> None:
        body = self._bodies["products"]
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
        body.addStretch(1)

    def _fill_data(self, customer: CustomerRow) -> None:
        body = self._bodies["data"]
        self._fields = {}
        reason = self._locked(customer)
        for name, words in self._desk.handbook().sensitive_fields.items():
            masked = customer.masked.get(name, "")
            if not masked:
                continue
            field = MaskedField(self.theme)
            field.set_masked(words, masked, reason=reason)
            field.reveal_requested.connect(lambda n=name, c=customer.id: self._reveal(c, n))
            self._fields[name] = field
            body.addWidget(field)
        if self._fields:
            hint = reason or self.tr("Setiap pembukaan dicatat untuk audit.")
            body.addWidget(label(hint, size="small", tone="muted", wrap=True))
        else:
            body.addWidget(label(self.tr("Belum ada data tersamar."), tone="muted", wrap=True))
        body.addStretch(1)

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

    def _fill_history(self, customer: CustomerRow) -> None:
        body = self._bodies["history"]
        for channel, subject, number, at in customer.history:
            card = Card(self.theme)
            name = self._look.words.channel(Channel(channel)) if channel in set(CHANNEL_ICON) else channel
            card.set_title(subject)
            card.add_line(f"{name} · #{number}", self._look.words.short_date(at, self._look.times))
            body.addWidget(card)
        if not customer.history:
            body.addWidget(label(self.tr("Ini kontak pertama yang tercatat."), tone="muted", wrap=True))
        body.addStretch(1)

    def _reveal(self, customer: str, name: str) -> None:
        self._look.start(self._show(customer, name))

    async def _show(self, customer: str, name: str) -> None:
        ticket = None if self._case is None else self._case.ticket.id
        value = await self._desk.acts.customers.unmask(customer, name, ticket=ticket)
        shown = (
            self._case is not None and self._case.customer is not None and self._case.customer.id == customer
        )
        if shown and name in self._fields:
            self._fields[name].show_value(value)


def _empty(body: QVBoxLayout) -> None:
    while (item := body.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
