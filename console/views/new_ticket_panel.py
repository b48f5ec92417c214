"""A ticket begun at this desk: its number is permanent at once, with the gateway or without."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from console.notices import Notice
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from domain.contact import Channel
from domain.parties import CallerType
from domain.ticket import Priority


class NewTicketPanel(SlidePanel):
    """Who, through which channel, what about; ``on_opened`` gets the ticket's id."""

    def __init__(
        self, look: Look, desk: Desk, on_opened: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._on_opened = desk, on_opened
        self.queue, self.kind, self.category, self.issue, self.priority = (
            ComboField(look.theme) for _ in range(5)
        )
        self._names = {key: label(tone="muted") for key in ("subject", "name", "phone")}
        self.subject, self.name, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self._fields = {"subject": self.subject, "name": self.name, "phone": self.phone}
        self.category.chosen.connect(lambda _key: self._issues())
        self.queue.chosen.connect(lambda _key: self._dress())
        for key, field in self._fields.items():
            self._names[key].setBuddy(field)
            self.body.addWidget(self._names[key])
            self.body.addWidget(field)
            field.textChanged.connect(self._dress)
        for choice in (self.kind, self.queue, self.category, self.issue, self.priority):
            self.body.addWidget(choice)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self) -> None:
        """Begins an empty one."""
        book, words = self._desk.handbook(), self.look.words
        for field in self._fields.values():
            field.clear()
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
        names = {
            "subject": self.tr("Perihal (wajib)"),
            "name": self.tr("Nama pelanggan"),
            "phone": self.tr("Nomor telepon"),
        }
        for key, words in names.items():
            self._names[key].setText(words)
            self._fields[key].setAccessibleName(words)
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

    async def _do(self) -> None:
        book = self._desk.handbook()
        customer: str | None = None
        if self.name.text().strip():
            phone = self.phone.text().strip()
            sensitive = {"telepon": phone} if phone and "telepon" in book.sensitive_fields else {}
            customer = await self._desk.acts.customers.create(
                self.name.text().strip(),
                CallerType(self.kind.key() or CallerType.MASYARAKAT),
                sensitive=sensitive,
            )
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
        self._on_opened(opened.ticket)
