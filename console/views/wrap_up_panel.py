"""Documentation after a contact ends (flow: Inbound call, 10): category, issue, result; the ACW clock warns and throws nothing away."""

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from console.notices import Notice
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.look import Look
from console.views.note_sources import notes_of
from console.views.slide_panel import SlidePanel
from console.widgets.combo_field import ComboField
from console.widgets.formats import clock
from console.widgets.part import label
from console.widgets.pill import ClockLabel
from domain.documentation import stops_at
from domain.note_compose import HEADINGS, missing, required


class WrapUpPanel(SlidePanel):
    """Stands beside an ended contact until it is documented."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = desk
        self._model: CaseModel | None = None
        self._contact = ""
        self._begun: dict[str, tuple[str, str, str, str]] = {}
        self.category, self.issue, self.code = (ComboField(look.theme, share=3) for _ in range(3))
        self.category.chosen.connect(lambda _key: self._issues(""))
        for field in (self.category, self.issue, self.code):
            field.chosen.connect(lambda _key: self._dress())
        self._name = label(tone="muted")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self._name.setBuddy(self.note)
        self._words, self._left = label(tone="muted"), ClockLabel()
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._left)
        self.body.addLayout(row)
        self.stops = label(size="small", tone="muted", wrap=True)
        self.lacks = label(size="small", tone="wait", wrap=True)
        self.body.addWidget(self.stops)
        for part in (self.category, self.issue, self.code, self._name):
            self.body.addWidget(part)
        self.body.addWidget(self.note, 1)
        self.body.addWidget(self.lacks)
        self.note.textChanged.connect(self._say_lacking)
        self.category.chosen.connect(lambda _key: self._say_lacking())
        self.issue.chosen.connect(lambda _key: self._say_lacking())
        self.retranslate()

    def ask(self, model: CaseModel) -> None:
        """Shows the documentation due for a ticket; what was filled in for a contact stands there again, whatever came between."""
        contact = model.ticket if model.contact is None else model.contact.id
        same = contact == self._contact
        if not same and self._contact:
            self._begun[self._contact] = self._filled()
        self._model, self._contact = model, contact
        if not same:
            ticket = None if model.case is None else model.case.ticket
            book = self._desk.handbook()
            self.category.set_choices([self._none(), *((c.id, c.name) for c in book.categories)])
            self.category.set_key((ticket.category if ticket else None) or "")
            self._issues((ticket.issue if ticket else None) or "")
            self.code.set_choices([self._none(), *((c.id, c.name) for c in book.wrap_up_codes)])
            left = model.contact is not None and model.contact.customer_left
            self.code.set_key(
                "pelanggan_pergi"
                if left and any(c.id == "pelanggan_pergi" for c in book.wrap_up_codes)
                else ""
            )
            self.note.clear()
            self._restore(self._begun.pop(contact, None))
        self.retranslate()
        self._dress()
        self._say_lacking()
        self.tick()

    def forget(self) -> None:
        """Nothing is due any more."""
        self._model, self._contact = None, ""

    def tick(self) -> None:
        """The ACW clock moved on."""
        contact = None if self._model is None else self._model.contact
        self.stops.setVisible(contact is not None and contact.ended is not None)
        if contact is None or contact.ended is None:
            self._left.set_time("")
            return
        stops = stops_at(contact.ended, None, self._desk.handbook().routing.documentation_seconds)
        words = self.tr("Belum selesai pukul {0}, kontak baru berhenti datang.")
        self.stops.setText(words.format(self.look.times.clock(stops or contact.ended)))
        limit = self._desk.handbook().routing.acw_seconds
        left = limit - (self._desk.clock.gateway_now() - contact.ended) / 1000
        text = clock(left) if left >= 0 else self.tr("lewat {0}").format(clock(-left))
        self._left.set_time(text, "bad" if left < 0 else "wait" if left < limit / 4 else "ok")

    def submit(self) -> None:
        if self._model is not None and self._ready():
            model, contact, filled = self._model, self._contact, self._filled()
            self.look.once(("document", model.ticket), lambda: self._do(model, contact, filled))

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Dokumentasi"),
            self.tr("Wajib sebelum kontak berikutnya. Lewat waktu pun isian Anda tetap ada."),
            self.tr("Simpan dokumentasi"),
        )
        self._words.setText(self.tr("Sisa ACW"))
        self.category.set_name(self.tr("Kategori"))
        self.issue.set_name(self.tr("Isu"))
        self.code.set_name(self.tr("Hasil"))
        self._name.setText(self.tr("Catatan (boleh kosong)"))
        self.note.setAccessibleName(self._name.text())
        self.note.setPlaceholderText(self.tr("Solusi yang diberikan, janji kepada pelanggan…"))

    def _filled(self) -> tuple[str, str, str, str]:
        return self.category.key(), self.issue.key(), self.code.key(), self.note.toPlainText()

    def _restore(self, filled: tuple[str, str, str, str] | None) -> None:
        if filled is not None:
            category, issue, code, note = filled
            self.category.set_key(category)
            self._issues(issue)
            self.code.set_key(code)
            self.note.setPlainText(note)

    def _issues(self, current: str) -> None:
        issues = next((c.issues for c in self._desk.handbook().categories if c.id == self.category.key()), ())
        self.issue.set_choices([self._none(), *((i.id, i.name) for i in issues)])
        self.issue.set_key(current)

    def _none(self) -> tuple[str, str]:
        return "", self.tr("Pilih…")

    def _ready(self) -> bool:
        return bool(self.category.key() and self.issue.key() and self.code.key())

    def _say_lacking(self) -> None:
        """Parts the note of this contact must have and has not: neither in what was noted before nor in what stands here."""
        model = self._model
        if model is None or model.case is None:
            self.lacks.hide()
            return
        wanted = required(self._desk.handbook(), self.category.key() or None, self.issue.key() or None)
        lines = [] if model.page is None else model.page.lines
        lacking = missing(wanted, [*notes_of(model.case, lines), self.note.toPlainText()])
        words = ", ".join(HEADINGS[part] for part in lacking)
        self.lacks.setText(self.tr("Catatan kontak ini belum punya: {0}.").format(words))
        self.lacks.setVisible(bool(lacking))

    def _dress(self) -> None:
        self.act.setEnabled(self._ready())
        self.act.setToolTip("" if self._ready() else self.tr("Pilih kategori, isu dan hasil dulu."))

    async def _do(self, model: CaseModel, contact: str, filled: tuple[str, str, str, str]) -> None:
        category, issue, code, note = filled
        await self._desk.acts.contacts.document(
            model.ticket, wrap_up_code=code, category=category, issue=issue, note=note
        )
        self.look.say(Notice("documented", "ok", fleeting=True))
        self._begun.pop(contact, None)
        if self._contact == contact:
            self.closed.emit()
            # The ticket's next contact begins empty.
            self._contact = ""
