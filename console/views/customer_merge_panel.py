"""Two cards of one person are made one, and taken apart again; who may be the same is suggested without anybody's data being shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.operations.errors import NotHere, OfflineNotPossible
from console.store.search import about
from console.views.customer_picker import CustomerPicker
from console.views.customer_words import CustomerWords
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.part import clear, label
from contract.customer import Merged
from contract.customer_likeness import Likeness
from contract.rows import CustomerRow

#: Suggestions in sight without scrolling.
_SEEN = 4


class CustomerMergePanel(SlidePanel):
    """The card that was open stays in front."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._words = desk, CustomerWords()
        self._customer: CustomerRow | None = None
        self._alike: list[Likeness] = []
        self._asking = self._failed = False
        self._laid: tuple[Merged, ...] | None = None
        self._heads = {name: label(strong=True) for name in ("alike", "other", "merged")}
        self._told = label(size="small", tone="muted", wrap=True)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._suggestion_chosen)
        self.picker = CustomerPicker(look, desk)
        self.picker.chosen.connect(self._sought_chosen)
        self._name = label(tone="muted")
        self.reason = QLineEdit()
        self._name.setBuddy(self.reason)
        self._parts = QWidget()
        self._merged = QVBoxLayout(self._parts)
        self._merged.setContentsMargins(0, 0, 0, 0)
        self._merged.setSpacing(8)
        for part in (
            self._heads["alike"],
            self._told,
            self.list,
            self._heads["other"],
            self.picker,
            self._name,
            self.reason,
        ):
            self.body.addWidget(part)
        self.body.addWidget(self._heads["merged"])
        self.body.addWidget(self._parts)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, customer: CustomerRow) -> None:
        """Begins for ``customer``; suggestions are asked of the gateway."""
        self._customer = customer
        self._alike, self._failed, self._asking = [], False, self._desk.online()
        self.reason.clear()
        self.picker.clear()
        self.retranslate()
        if self._asking:
            self.look.start(self._suggest(customer.id))

    def first_field(self) -> QWidget | None:
        return self.picker.name

    def submit(self) -> None:
        customer, other = self._customer, self._chosen()
        if customer is not None and other is not None:
            reason = self.reason.text()
            self.look.once(("merge", customer.id), lambda: self._do(customer.id, other, reason))

    def retranslate(self) -> None:
        customer = self._customer
        name = "" if customer is None else customer.name
        self.set_words(
            self.tr("Gabungkan {0}").format(name),
            self.tr(
                "Dua kartu milik satu orang. Tidak ada yang dipindah: bila dipisah lagi, semuanya kembali seperti semula."
            ),
            self.tr("Gabungkan"),
        )
        self._heads["alike"].setText(self.tr("Mungkin orang yang sama"))
        self._heads["other"].setText(self.tr("Atau cari sendiri"))
        self._heads["merged"].setText(self.tr("Sudah digabungkan"))
        self.list.setAccessibleName(self.tr("Pelanggan yang mungkin orang yang sama"))
        self._name.setText(self.tr("Alasan"))
        self.reason.setAccessibleName(self.tr("Alasan"))
        self._show()

    def _show(self) -> None:
        at = self._row()
        self.list.clear()
        book = self._desk.handbook()
        for one in self._alike:
            same = ", ".join(self._words.same(field, book) for field in one.same)
            text = f"{one.customer.name}\n{self.tr('sama: {0}').format(same)}\n{about(one.customer)}"
            item = QListWidgetItem(self.theme.icon("users", "muted"), text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", ", "))
            self.list.addItem(item)
        self.list.setCurrentRow(at if self._alike else -1)
        self.list.setFixedHeight(
            (self.list.sizeHintForRow(0) if self._alike else 0) * min(len(self._alike), _SEEN) + 4
        )
        self.list.setVisible(bool(self._alike))
        told = self._where()
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._show_merged()
        self._dress()

    def _where(self) -> str:
        if not self._desk.online():
            return self.tr("Offline: saran muncul saat tersambung.")
        if self._asking:
            return self.tr("Mencari nomor dan NIK yang sama…")
        if self._failed:
            return self.tr("Gateway tidak menjawab.")
        return "" if self._alike else self.tr("Tidak ada nomor, NIK atau email yang sama.")

    def _show_merged(self) -> None:
        merged = () if self._customer is None else self._customer.merged
        if merged == self._laid:
            return
        self._laid = merged
        clear(self._merged)
        self._heads["merged"].setVisible(bool(merged))
        self._parts.setVisible(bool(merged))
        for one in merged:
            self._merged.addWidget(self._card(one))

    def _card(self, one: Merged) -> Card:
        card = Card(self.theme)
        card.set_title(one.name)
        when = self.look.words.short_date(one.at, self.look.times)
        card.add_line(" · ".join(part for part in (one.by, when, one.reason) if part))
        apart = Button(self.theme, self.tr("Pisahkan"), icon="undo-2")
        apart.setAccessibleName(self.tr("Pisahkan {0}").format(one.name))
        apart.clicked.connect(lambda: self._apart(one))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(apart)
        card.body().addLayout(row)
        return card

    def _row(self) -> int:
        """The suggestion that is seen to be chosen; the cursor alone chooses nothing."""
        picked = self.list.selectedItems()
        return self.list.row(picked[0]) if picked else -1

    def _suggestion_chosen(self) -> None:
        # One other card at a time: whoever was sought before is let go.
        if self._row() >= 0 and self.picker.customer() is not None:
            self.picker.clear()
        self._dress()

    def _sought_chosen(self) -> None:
        if self.picker.customer() is not None:
            self.list.setCurrentRow(-1)
        self._dress()

    def _chosen(self) -> CustomerRow | None:
        found = self.picker.customer()
        if found is None and 0 <= self._row() < len(self._alike):
            found = self._alike[self._row()].customer
        itself = found is not None and self._customer is not None and found.id == self._customer.id
        return None if itself else found

    def _dress(self) -> None:
        self.act.setEnabled(self._chosen() is not None)

    async def _suggest(self, customer: str) -> None:
        found: list[Likeness] = []
        failed = False
        try:
            found = await self._desk.acts.customers.duplicates(customer)
        except (OfflineNotPossible, NotHere):
            failed = True
        if self._customer is not None and self._customer.id == customer:
            self._alike, self._failed, self._asking = found, failed, False
            self._show()

    async def _do(self, customer: str, other: CustomerRow, reason: str) -> None:
        await self.picker.keep()
        await self._desk.acts.customers.merge(customer, other, reason)
        self.closed.emit()

    def _apart(self, one: Merged) -> None:
        customer = self._customer
        if customer is not None:
            self.look.once(("merge", customer.id), lambda: self._parted(customer.id, one.id))

    async def _parted(self, customer: str, merge: str) -> None:
        await self._desk.acts.customers.unmerge(customer, merge)
        self.closed.emit()
