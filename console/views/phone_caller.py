"""Who calls, where the number alone does not say: several customers to choose from, or a stranger to be entered with the number
filled in (flow: Inbound call, 2)."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.notices import Notice
from console.operations.errors import NotHere, TooLate
from console.softphone.state import Call
from console.views.customer_picker import CustomerPicker
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import CustomerRow
from domain.call_queue import voice_queue
from domain.parties import CallerType
from domain.permissions import Act

_PHONE = "telepon"


class PhoneCallerPanel(SlidePanel):
    """``on_known`` gets the call's id and whom the agent saw in the caller. It never takes the cursor by itself."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        on_known: Callable[[str, CustomerRow], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._on_known = desk, on_known
        self.call: Call | None = None
        self._number, self._found = "", list[CustomerRow]()
        self._asks = False
        self.choices: list[Button] = []
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._bot = label(wrap=True)
        self.picker = CustomerPicker(look, desk)
        self.picker.chosen.connect(self._dress)
        self.picker.name.textChanged.connect(self._dress)
        self.picker.name.returnPressed.connect(self.submit)
        self.picker.phone.returnPressed.connect(self.submit)
        self.kind = ComboField(look.theme)
        for part in (self._bot, self._list, self.picker, self.kind):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.other.clicked.connect(self._somebody_else)
        self.retranslate()

    def begin(self, call: Call, number: str, found: list[CustomerRow]) -> None:
        """For ``call`` from ``number`` as it is read; ``found`` whom this desk knows by it."""
        self.call, self._number, self._found = call, number, found
        self._asks = not found
        for button in self.choices:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.choices = [self._choice(row) for row in found]
        intent = call.told.bot.get("transcript", "")
        self._bot.setText(intent)
        self._bot.setVisible(bool(intent))
        words = self._desk.handbook().words.caller_types.items()
        kinds = [(key, name) for key, name in words if key in set(CallerType)]
        by_line = voice_queue(self._desk.handbook(), call.told.queue).caller_type
        offered = [key for key, _ in kinds]
        expected = by_line.value if by_line is not None and by_line.value in offered else ""
        self.kind.set_choices(kinds, expected or next(iter(offered), ""))
        self.picker.clear()
        self.picker.phone.setText(number)
        self.retranslate()

    def submit(self) -> None:
        if self.act.isEnabled() and self.call is not None:
            self.look.once(("caller", self.call.id), self._save)

    def retranslate(self) -> None:
        if self._asks:
            self.set_words(
                self.tr("Penelepon baru"),
                self.tr("Nomor {0} belum dikenal. Cari orangnya, atau simpan sebagai pelanggan baru.").format(
                    self._number
                ),
                self.tr("Simpan"),
            )
        else:
            self.set_words(
                self.tr("Siapa yang menelepon?"),
                self.tr("Nomor {0} dipakai {1} pelanggan. Pilih setelah namanya disebut.").format(
                    self._number, len(self._found)
                ),
                self.tr("Simpan"),
            )
        self.set_other(self.tr("Orang lain"))
        self.kind.set_name(self.tr("Jenis"))
        self._dress()

    def _dress(self) -> None:
        writes = Act.CUSTOMER_WRITE in self._desk.owner.acts
        self._list.setVisible(not self._asks)
        self.other.setVisible(not self._asks)
        chosen = self.picker.customer()
        self.picker.setVisible(self._asks)
        self.kind.setVisible(self._asks and chosen is None)
        self.act.setVisible(self._asks)
        self.act.setEnabled(chosen is not None or (writes and bool(self.picker.name.text().strip())))
        self.act.setText(self.tr("Simpan") if chosen is None else self.tr("Hubungkan"))

    def _choice(self, row: CustomerRow) -> Button:
        about = self.look.words.customer_line(row, self._desk.handbook())
        made = Button(self.look.theme, f"{row.name}\n{about}" if about else row.name)
        made.setStyleSheet("text-align: left; padding: 8px 12px;")
        made.setAccessibleName(f"{row.name}, {about}" if about else row.name)
        made.clicked.connect(lambda: self._choose(row))
        self._column.addWidget(made)
        return made

    def _somebody_else(self) -> None:
        self._asks = True
        self.retranslate()
        self.picker.name.setFocus()

    def _choose(self, row: CustomerRow) -> None:
        if self.call is not None:
            call = self.call
            self.look.once(("caller", call.id), lambda: self._link(call, row))

    async def _save(self) -> None:
        call, chosen = self.call, self.picker.customer()
        assert call is not None
        if chosen is not None:
            await self.picker.keep()
            await self._link(call, chosen)
            return
        name, phone = self.picker.name.text().strip(), self.picker.phone.text().strip()
        sealed = _PHONE in self._desk.handbook().sensitive_fields
        customer = await self._desk.acts.customers.create(
            name,
            CallerType(self.kind.key() or CallerType.MASYARAKAT),
            sensitive={_PHONE: phone} if phone and sealed else {},
        )
        row = await self._desk.reads.customers.get(customer)
        if row is not None:
            await self._link(call, row)

    async def _link(self, call: Call, row: CustomerRow) -> None:
        """Before the answer it is said of the call, afterwards of its ticket."""
        calls = self._desk.acts.calls
        try:
            await calls.about(call.id, customer=row.id)
        except TooLate:
            try:
                await calls.link(call.id, row.id)
            except NotHere:  # nobody spoke, and it is over
                self.look.say(Notice("call_was_over", "wait", fleeting=True))
        self.closed.emit()
        self._on_known(call.id, row)
