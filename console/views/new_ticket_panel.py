"""A ticket begun at this desk: its number is permanent at once, with the gateway or without."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from console.notices import Notice
from console.views.customer_picker import CustomerPicker
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import CustomerRow
from domain.contact import Channel
from domain.parties import CallerType
from domain.ticket import Priority


class NewTicketPanel(SlidePanel):
    """Who, through which channel, what about; ``on_opened`` gets the ticket's id and what it is called meanwhile."""

    def __init__(
        self, look: Look, desk: Desk, on_opened: Callable[[str, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._on_opened = desk, on_opened
        self.queue, self.kind, self.category, self.issue, self.priority = (
            ComboField(look.theme) for _ in range(5)
        )
        self._subject_name = label(tone="muted")
        self.subject = QLineEdit()
        self._subject_name.setBuddy(self.subject)
        self.subject.textChanged.connect(self._dress)
        self.picker = CustomerPicker(look, desk)
        self.picker.chosen.connect(self._dress)
        self.category.chosen.connect(lambda _key: self._issues())
        self.queue.chosen.connect(lambda _key: self._dress())
        for part in (self._subject_name, self.subject, self.picker):
            self.body.addWidget(part)
        for choice in (self.kind, self.queue, self.category, self.issue, self.priority):
            self.body.addWidget(choice)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, customer: CustomerRow | None = None) -> None:
        """Begins an empty one, for ``customer`` if one is given."""
        book, words = self._desk.handbook(), self.look.words
        self.subject.clear()
        self.picker.clear(customer)
        mine = [q for q in book.queues if q.id in self._desk.owner.queues] or list(book.queues)
        self.queue.set_choices([(q.id, q.name) for q in mine], mine[0].id)
        kinds = [(key, name) for key, name in book.words.caller_types.items() if key in set(CallerType)]
        self.kind.set_choices(kinds, kinds[0][0] if kinds else "")
        self.category.set_choices([("", "–"), *((c.id, c.name) for c in book.categories)])
        self.category.set_key("")
        self.priority.set_choices([(p.value, words.priority(p)) for p in Priority], Priority.NORMAL.value)
        self._issues()
        self.retranslate()
        self._dress()
        self.subject.setFocus()

    @property
    def name(self) -> QLineEdit:
        """Where the customer's name is typed."""
        return self.picker.name

    def link_changed(self) -> None:
        """The line to the gateway came or went."""
        self.retranslate()
        self.picker.link_changed()

    def submit(self) -> None:
        if self.subject.text().strip():
            self.look.once("new ticket", self._do)

    def retranslate(self) -> None:
        online = self._desk.online()
        self.set_words(
            self.tr("Tiket baru"),
            self.tr("Nomornya tetap dan boleh langsung disebutkan.")
            if online
            else self.tr(
                "Offline: tiket tersimpan di komputer ini, nomornya tetap dan boleh langsung disebutkan."
            ),
            self.tr("Buat tiket"),
        )
        self._subject_name.setText(self.tr("Perihal (wajib)"))
        self.subject.setAccessibleName(self.tr("Perihal (wajib)"))
        self.queue.set_name(self.tr("Antrean"))
        self.kind.set_name(self.tr("Jenis"))
        self.category.set_name(self.tr("Kategori"))
        self.issue.set_name(self.tr("Isu"))
        self.priority.set_name(self.tr("Prioritas"))

    def _issues(self) -> None:
        issues = next((c.issues for c in self._desk.handbook().categories if c.id == self.category.key()), ())
        self.issue.set_choices([("", "–"), *((i.id, i.name) for i in issues)])
        self.issue.set_key("")
        self.issue.setVisible(bool(issues))

    def _dress(self) -> None:
        self.act.setEnabled(bool(self.subject.text().strip() and self.queue.key()))
        # What a known customer is, is known.
        self.kind.setVisible(self.picker.customer() is None)

    async def _do(self) -> None:
        book = self._desk.handbook()
        customer = await self._customer()
        opened = await self._desk.acts.tickets.open(
            channel=Channel(book.queue(self.queue.key()).channel),
            queue=self.queue.key(),
            subject=self.subject.text().strip(),
            complainant=customer,
            category=self.category.key() or None,
            issue=self.issue.key() or None,
            priority=Priority(self.priority.key()),
        )
        self.look.say(Notice("ticket_opened", "ok", {"number": opened.number}, fleeting=True))
        self.closed.emit()
        chosen = self.picker.customer()
        name = self.picker.name.text().strip() if chosen is None else chosen.name
        self._on_opened(opened.ticket, name or self.subject.text().strip())

    async def _customer(self) -> str | None:
        """The id of whose ticket it is: the one chosen, a new one by the name typed, or nobody."""
        chosen = self.picker.customer()
        if chosen is not None:
            await self.picker.keep()
            return chosen.id
        name, phone = self.picker.name.text().strip(), self.picker.phone.text().strip()
        if not name:
            return None
        known = "telepon" in self._desk.handbook().sensitive_fields
        return await self._desk.acts.customers.create(
            name,
            CallerType(self.kind.key() or CallerType.MASYARAKAT),
            sensitive={"telepon": phone} if phone and known else {},
        )
