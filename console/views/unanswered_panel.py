"""Ditanya, belum ada jawabannya: the agent flags what customers ask and nobody can answer, and sees what became of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from console.notices import Notice
from console.store.changes import Changeset
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.look import Look
from console.views.refresh import Refresher
from console.views.slide_panel import SlidePanel
from console.views.ticket_panel import text_field
from console.views.unanswered_words import UnansweredWords
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.part import clear, label
from contract.unanswered_row import UnansweredRow
from domain.unanswered import TEXT, WAITING

#: Of their own the agent sees so many, the newest first.
_SHOWN = 5


class UnansweredPanel(SlidePanel):
    """``begin`` with the ticket in front."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._words = desk, UnansweredWords(look)
        self._ticket: str | None = None
        self._number = ""
        self.mine: list[UnansweredRow] = []
        self._name = label(tone="muted", wrap=True)
        self.text = text_field()
        self.text.setMaximumHeight(look.theme.dp(160))
        self.text.textChanged.connect(self._dress)
        self._name.setBuddy(self.text)
        self.about = QCheckBox()
        self._before = label(size="small", tone="muted", strong=True)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(8)
        for part in (self._name, self.text, self.about, self._before):
            self.body.addWidget(part)
        self.body.addLayout(self.cards)
        self.body.addStretch(1)
        self._reader = Refresher(look.start, self.load)
        self.retranslate()

    def begin(self, case: CaseModel | None) -> None:
        """For the ticket ``case``, None with none in front."""
        row = None if case is None or case.case is None else case.case.ticket
        self._ticket, self._number = (None, "") if row is None else (row.id, row.number)
        self.about.setChecked(row is not None)
        self.retranslate()
        self.text.setFocus()
        self._reader.poke()

    async def load(self) -> None:
        """Reads what became of those flagged before."""
        found = await self._desk.reads.unanswered.all()
        mine = [row for row in reversed(found) if row.asker == self._desk.me][:_SHOWN]
        if mine != self.mine:
            self.mine = mine
            self._fill()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref == UnansweredRow.REF for ref, _ in changes.rows):
            self._reader.poke()

    def submit(self) -> None:
        if self.act.isEnabled():
            self.look.once("flag unanswered", self._flag)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Ditanya, belum ada jawabannya"),
            self.tr(
                "Team leader menerimanya dan meneruskannya ke LD. Jawabannya kembali ke Anda dulu, lalu ke semua."
            ),
            self.tr("Tandai"),
        )
        self._name.setText(self.tr("Apa yang ditanyakan pelanggan?"))
        self.text.setAccessibleName(self._name.text())
        self.about.setText(self.tr("Sertakan tiket #{0}").format(self._number))
        self.about.setVisible(self._ticket is not None)
        self._before.setText(self.tr("Yang Anda tandai"))
        self._fill()
        self._dress()

    def _dress(self) -> None:
        self.act.setEnabled(0 < len(self.text.toPlainText().strip()) <= TEXT)

    def _fill(self) -> None:
        clear(self.cards)
        self._before.setVisible(bool(self.mine))
        for row in self.mine:
            card = Card(self.theme)
            card.set_title(row.text, *self._words.state(row))
            card.body().addWidget(label(self._words.told(row), size="small", tone="muted", wrap=True))
            if same := self._words.same(row):
                card.body().addWidget(label(same, size="small", wrap=True))
            if row.same_as is not None and row.state in WAITING:
                card.body().addWidget(self._parting(row), 0, Qt.AlignmentFlag.AlignLeft)
            if row.answer:
                card.body().addWidget(label(row.answer, wrap=True))
            self.cards.addWidget(card)

    def _parting(self, row: UnansweredRow) -> Button:
        made = Button(self.theme, kind="link")
        made.setText(self.tr("Ini pertanyaan lain"))
        made.setAccessibleDescription(row.text)
        part = self._desk.acts.unanswered.part
        made.clicked.connect(lambda: self.look.once(("part", row.id), lambda: part(row.id)))
        return made

    async def _flag(self) -> None:
        ticket = self._ticket if self.about.isChecked() else None
        await self._desk.acts.unanswered.flag(self.text.toPlainText(), ticket)
        self.text.clear()
        self.look.say(Notice("unanswered_flagged", "ok", fleeting=True))
        self.closed.emit()
