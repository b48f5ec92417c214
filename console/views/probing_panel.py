"""The form of the chosen issue beside the conversation: mandatory questions, data, the agent's own words; and the note that is composed
from it (flow: Inbound call, 5 and 7)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.form_field import FormField
from console.views.form_model import FormModel
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.buttons import Button
from console.widgets.part import clear, label, set_tone
from domain.handbook_issue import NotePart
from domain.issue_form import Field, Place, field_of
from domain.note_compose import HEADINGS


class ProbingPanel(SlidePanel):
    """Filled in field by field, safe at every keystroke, said when a field is left."""

    compose_wanted = Signal()
    part_wanted = Signal(str)
    """A part of the note (domain.handbook_issue.NotePart) that is filled in elsewhere."""

    def __init__(self, look: Look, desk: Desk, model: FormModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._model = desk, model
        self._form: tuple[Field, ...] = ()
        self._times: dict[str, str] = {}
        self._wanted: NotePart | None = None
        self.rows: dict[str, FormField] = {}
        self._asked, self._own = label(strong=True, wrap=True), label(strong=True, wrap=True)
        self._asks, self._words = QVBoxLayout(), QVBoxLayout()
        for column in (self._asks, self._words):
            column.setSpacing(10)
        self._lacks = label(size="small", tone="wait", wrap=True)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self.body.addWidget(self._asked)
        self.body.addLayout(self._asks)
        self.body.addWidget(self._own)
        self.body.addLayout(self._words)
        self.body.addWidget(self._lacks)
        self.body.addLayout(self._links)
        self.body.addStretch(1)
        self.links: dict[NotePart, Button] = {}
        self.act.setEnabled(True)
        model.on_change.append(self.refresh)
        self.retranslate()

    def ask(self, case: Case, times: dict[str, str]) -> None:
        """Stands for the ticket of ``case``. ``times``: when each message of the customer was written, as it is shown."""
        self._times = times
        self.retranslate()
        self.refresh()

    def begin(self) -> None:
        """The keyboard goes to the first field that is required and empty; else to the first."""
        lacking = {field.id for field in self._model.lacking}
        rows = [row for id, row in self.rows.items() if id in lacking] or list(self.rows.values())
        if rows:
            self._enter(rows[0])

    def lead_to(self, part: NotePart) -> None:
        """The keyboard goes where ``part`` of the note is filled in."""
        field = field_of(self._form, part)
        if field is None:
            self.part_wanted.emit(part.value)
        elif field.id in self.rows:
            self._enter(self.rows[field.id])

    def first_field(self) -> QWidget | None:
        return next(iter(self.rows.values()), None) or super().first_field()

    def refresh(self) -> None:
        """Shows what the model holds now; fields are built again only for another form."""
        model = self._model
        if model.form != self._form:
            self._form = model.form
            self._build()
        for id, row in self.rows.items():
            found, held = model.proposals.get(id, ()), model.held(row.field)
            row.show_value(model.text(row.field), found, self._times, held=held, locked=model.locked)
        self._say_lacking()

    def submit(self) -> None:
        self.compose_wanted.emit()

    def say(self) -> None:
        """What was typed goes to the gateway."""
        self.look.start(self._model.say())

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Probing & data"),
            self.tr(
                "Tersimpan sejak huruf pertama. Tanda * wajib; usulan dari pesan pelanggan perlu Anda tekan."
            ),
            self.tr("Susun catatan"),
        )
        self.act.setToolTip(self.look.keys.tip(self.tr("Susun catatan"), "compose_note"))
        self._own.setText(self.tr("Kata Anda untuk catatan"))
        self._say_lacking()

    def _build(self) -> None:
        clear(self._asks)
        clear(self._words)
        self.rows = {}
        for field in self._form:
            row = self.rows[field.id] = FormField(self.look, field)
            row.typed.connect(lambda text, found, one=field: self._model.type(one, text, found))
            row.left.connect(self.say)
            row.onward.connect(lambda one=field.id: self._onward(one))
            row.clear_wanted.connect(lambda one=field: self.look.start(self._clear(one)))
            (self._words if field.place is Place.OWN else self._asks).addWidget(row)
        self._own.setVisible(any(field.place is Place.OWN for field in self._form))

    async def _clear(self, field: Field) -> None:
        about = self._model.about
        value = await self._model.clear(field)
        if about == self._model.about and field.id in self.rows and self.isVisible():
            self.rows[field.id].show_clear(value)

    def _onward(self, field: str) -> None:
        """The keyboard goes to the field below, from the last one to the act."""
        ids = list(self.rows)
        after = ids[ids.index(field) + 1 :]
        if after:
            self._enter(self.rows[after[0]])
        else:
            self.act.setFocus()

    def _enter(self, row: FormField) -> None:
        """The keyboard goes into ``row``, which comes into sight with what is said and proposed of it."""
        row.setFocus()
        area: QWidget | None = row
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(row)

    def _say_lacking(self) -> None:
        asked = [field for field in self._form if field.place is not Place.OWN and field.required]
        there = len(asked) - len(self._model.lacking)
        self._asked.setText(self.tr("Pertanyaan dan data: {0} dari {1} wajib").format(there, len(asked)))
        self._asked.setVisible(bool(asked))
        model = self._model
        wanted = model.unwritten
        # What is done is told calmly; amber is for what is still to do.
        set_tone(self._lacks, "wait" if wanted or model.missing else "ok")
        if wanted:
            self._lacks.setText(self.tr("Catatan belum punya bagian wajib ini:"))
        elif model.missing:
            self._lacks.setText(self.tr("Catatan lengkap di draf. Simpan sebagai Internal Note."))
        elif model.required:
            self._lacks.setText(self.tr("Catatan kontak ini lengkap."))
        self._lacks.setVisible(bool(model.required))
        if tuple(self.links) != wanted:
            clear(self._links)
            self.links = {}
            for part in wanted:
                link = self.links[part] = Button(self.theme, kind="link")
                link.setText(HEADINGS[part])
                link.setAccessibleName(self.tr("Isi bagian {0}").format(HEADINGS[part]))
                link.clicked.connect(lambda _=False, one=part: self.lead_to(one))
                self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
