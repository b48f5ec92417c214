"""A leader says that there is a mass problem, though no figures propose one: its issue, and what agents say meanwhile."""

from PySide6.QtWidgets import QWidget

from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.views.ticket_panel import short_enough, text_field
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from domain.handbook_script import Occasion

#: Occasions whose scripts say that something is wrong and being seen to.
OCCASIONS = (Occasion.TOOLS_DOWN, Occasion.APOLOGY, Occasion.ESTIMATE)


class MassRaisePanel(SlidePanel):
    """What was begun stands there again. Estimate and end are decided on the page, once it stands."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = desk
        self.category, self.issue, self.script = (ComboField(look.theme, share=4) for _ in range(3))
        self.category.chosen.connect(lambda _key: self._issues())
        self.issue.chosen.connect(lambda _key: self._dress())
        self.script.chosen.connect(self._take_script)
        self._name = label(tone="muted", wrap=True)
        self.text = text_field()
        self.text.textChanged.connect(self._dress)
        self._name.setBuddy(self.text)
        for part in (self.category, self.issue, self.script, self._name, self.text):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.retranslate()

    def begin(self) -> None:
        """The cursor goes to the issue."""
        book = self._desk.handbook()
        categories = [(one.id, one.name) for one in book.categories]
        self.category.set_choices([("", self.tr("Pilih…")), *categories], self.category.key())
        self._issues()
        scripts = [(one.id, one.name) for one in book.scripts if one.occasion in OCCASIONS]
        self.script.set_choices([("", self.tr("Tulis sendiri, atau pilih…")), *scripts], "")
        self.category.combo.setFocus()

    def submit(self) -> None:
        if self.act.isEnabled():
            category, issue, text = self.category.key(), self.issue.key(), self.text.toPlainText()
            self.look.once("raise problem", lambda: self._raise(category, issue, text))

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Nyatakan masalah massal"),
            self.tr("Langsung berlaku, tanpa menunggu angka: spanduknya muncul di semua meja."),
            self.tr("Nyatakan"),
        )
        self.category.set_name(self.tr("Kategori"))
        self.issue.set_name(self.tr("Isu"))
        self.script.set_name(self.tr("Naskah"))
        self._name.setText(self.tr("Jawaban untuk dipakai agen selama berlangsung"))
        self.text.setAccessibleName(self._name.text())
        self._dress()

    async def _raise(self, category: str, issue: str, text: str) -> None:
        await self._desk.acts.mass.raise_(category, issue, text)
        self.text.clear()
        self.closed.emit()

    def _issues(self) -> None:
        of = next((one for one in self._desk.handbook().categories if one.id == self.category.key()), None)
        issues = () if of is None else of.issues
        self.issue.set_choices(
            [("", self.tr("Pilih…")), *((one.id, one.name) for one in issues)], self.issue.key()
        )
        self._dress()

    def _dress(self) -> None:
        self.act.setEnabled(bool(self.issue.key()) and short_enough(self.text.toPlainText(), "text"))

    def _take_script(self, id: str) -> None:
        script = self._desk.handbook().known_script(id)
        if script is not None:
            self.text.setPlainText(script.text)
