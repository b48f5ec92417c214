"""Raising a hand: why, in a few words, with the ticket in front; and what became of it."""

from PySide6.QtWidgets import QCheckBox, QWidget

from console.notices import Notice
from console.store.changes import Changeset
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.help_words import HelpWords
from console.views.look import Look
from console.views.refresh import Refresher
from console.views.slide_panel import SlidePanel
from console.views.ticket_panel import short_enough, text_field
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import HelpRow
from domain.help import ASKABLE, WAITING, HelpReason


class HelpPanel(SlidePanel):
    """One request at a time: as long as one waits the panel shows it, and calls it back."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._words = desk, HelpWords()
        self._ticket: str | None = None
        self._number = ""
        self.last: HelpRow | None = None
        self._begun = False
        self.state, self.answer = label(strong=True, wrap=True), label(wrap=True)
        self.reason = ComboField(look.theme)
        self._name = label(tone="muted")
        self.text = text_field()
        self.text.textChanged.connect(self.dress)
        self._name.setBuddy(self.text)
        self.about = QCheckBox()
        for part in (self.state, self.answer, self.reason, self.about, self._name):
            self.body.addWidget(part)
        self.text.setMaximumHeight(look.theme.dp(160))
        self.body.addWidget(self.text)
        self.body.addStretch(1)
        self.other.clicked.connect(self._cancel)
        self._reader = Refresher(look.start, self.load)
        self.retranslate()

    def begin(self, case: CaseModel | None) -> None:
        """For the ticket ``case``, None with none in front."""
        row = None if case is None or case.case is None else case.case.ticket
        self._ticket, self._number = (None, "") if row is None else (row.id, row.number)
        self.about.setChecked(row is not None)
        self.retranslate()
        self._begun = True
        self._reader.poke()

    async def load(self) -> None:
        """Reads what became of the last request."""
        rows = await self._desk.reads.helps.all()
        # What is asked at a step of the procedure is told there (console.views.sop_panels).
        mine = [row for row in rows if row.asker == self._desk.me and row.reason in ASKABLE]
        self.last = mine[-1] if mine else None
        self.dress()
        if self._begun:
            self._begun = False
            (self.other if self.waiting else self.reason.combo).setFocus()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref == HelpRow.REF for ref, _ in changes.rows):
            self._reader.poke()

    def tick(self) -> None:
        if self.isVisible() and self.last is not None:
            self.dress()

    @property
    def waiting(self) -> bool:
        """Whether a request of this agent still waits for somebody."""
        row = self.last
        return row is not None and row.state in WAITING and self._desk.clock.gateway_now() <= row.until

    def submit(self) -> None:
        if self.act.isEnabled():
            self.look.once("ask help", self._ask)

    def dress(self) -> None:
        """Form or state, as the last request has it."""
        row, waits = self.last, self.waiting
        for part in (self.reason, self.text, self._name):
            part.setVisible(not waits)
        self.about.setVisible(not waits and self._ticket is not None)
        until = "" if row is None else self.look.times.clock(row.until)
        now = self._desk.clock.gateway_now()
        told = "" if row is None else self._words.state(row, now, until)
        self.state.setText("" if row is None else f"{self._words.reason(row.reason)}: {told}")
        self.state.setVisible(row is not None)
        self.answer.setText("" if row is None else row.answer)
        self.answer.setVisible(bool(self.answer.text()))
        self.other.setVisible(waits)
        self.act.setVisible(not waits)
        self.act.setEnabled(
            not self.text.toPlainText().strip() or short_enough(self.text.toPlainText(), "text")
        )

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Minta bantuan team leader"),
            self.tr("Team leader tim Anda melihatnya seketika; kontak Anda tetap berjalan."),
            self.tr("Minta bantuan"),
        )
        self.set_other(self.tr("Batalkan permintaan"))
        self.reason.set_name(self.tr("Perihal"))
        words = [(reason.value, self._words.reason(reason)) for reason in ASKABLE]
        self.reason.set_choices(words, self.reason.key() or HelpReason.DECISION.value)
        self._name.setText(self.tr("Singkatnya (boleh kosong)"))
        self.text.setAccessibleName(self._name.text())
        self.about.setText(self.tr("Sertakan tiket #{0}").format(self._number))
        self.dress()

    async def _ask(self) -> None:
        ticket = self._ticket if self.about.isChecked() else None
        await self._desk.acts.help.ask(HelpReason(self.reason.key()), self.text.toPlainText(), ticket)
        self.text.clear()
        self.look.say(Notice("help_asked", "ok", fleeting=True))
        self.closed.emit()

    def _cancel(self) -> None:
        row = self.last
        if row is not None:
            self.look.once(("help", row.id), lambda: self._desk.acts.help.cancel(row.id))
