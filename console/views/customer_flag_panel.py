"""Do-not-call: set with a reason and an end, and lifted."""

from PySide6.QtWidgets import QLineEdit, QWidget

from console.views.customer_words import CustomerWords
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import CustomerRow

_DAY_MS = 86_400_000
_DAYS = ("", "30", "90", "365")


class CustomerFlagPanel(SlidePanel):
    """Whoever wants to telephone sees the reason first."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._words = desk, CustomerWords()
        self._customer: CustomerRow | None = None
        self._now = label(tone="bad", strong=True, wrap=True)
        self._name = label(tone="muted")
        self.reason = QLineEdit()
        self._name.setBuddy(self.reason)
        self.reason.textChanged.connect(self._dress)
        self.days = ComboField(look.theme)
        self.other.clicked.connect(self._lift)
        for part in (self._now, self._name, self.reason, self.days):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, customer: CustomerRow) -> None:
        """Begins with what stands for ``customer``."""
        if self._customer is None or self._customer.id != customer.id:
            self._begin()
        self._customer = customer
        self.retranslate()
        self.reason.setFocus()

    def submit(self) -> None:
        customer, reason, days = self._customer, self.reason.text().strip(), self.days.key()
        if customer is not None and reason:
            until = self._desk.clock.gateway_now() + int(days) * _DAY_MS if days else None
            self.look.once(("donotcall", customer.id), lambda: self._do(customer.id, reason, until))

    def retranslate(self) -> None:
        customer = self._customer
        self.set_words(
            self.tr("Jangan ditelepon: {0}").format("" if customer is None else customer.name),
            self.tr("Tanda ini tampil pada kartu pelanggan di semua komputer."),
            self.tr("Tandai"),
        )
        flag = None if customer is None else customer.do_not_call
        self._now.setText("" if flag is None else self._words.do_not_call(flag, self.look.times))
        self._now.setVisible(flag is not None)
        self.other.setVisible(flag is not None)
        self.set_other(self.tr("Cabut tanda"))
        self._name.setText(self.tr("Alasan (wajib)"))
        self.reason.setAccessibleName(self.tr("Alasan, wajib diisi"))
        self.days.set_name(self.tr("Berlaku"))
        choices = [
            (days, self.tr("{0} hari").format(days) if days else self.tr("Tanpa batas")) for days in _DAYS
        ]
        self.days.set_choices(choices, self.days.key())
        if not self.days.key():
            self.days.set_key("")
        self._dress()

    def _dress(self) -> None:
        self.act.setEnabled(bool(self.reason.text().strip()))

    async def _do(self, customer: str, reason: str, until: int | None) -> None:
        await self._desk.acts.customers.set_do_not_call(customer, reason, until=until)
        self._over(customer)

    def _lift(self) -> None:
        customer = self._customer
        if customer is not None:
            self.look.once(("donotcall", customer.id), lambda: self._lifted(customer.id))

    async def _lifted(self, customer: str) -> None:
        await self._desk.acts.customers.lift_do_not_call(customer)
        self._over(customer)

    def _begin(self) -> None:
        self.reason.clear()
        self.days.set_key("")

    def _over(self, customer: str) -> None:
        """Done; somebody else may stand here by now."""
        if self._customer is not None and self._customer.id == customer:
            self._begin()
            self.closed.emit()
