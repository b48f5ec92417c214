"""Pertanyaan: what customers ask and has no answer yet, for who passes it on and who answers it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from console.operations.errors import EmptyText
from console.views.desk import Desk
from console.views.look import Look
from console.views.ticket_panel import text_field
from console.views.unanswered_words import UnansweredWords
from console.views.waiting_page import WaitingPage
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.named import Named
from console.widgets.part import clear, label
from console.widgets.row_flow import RowFlow
from contract.unanswered_row import UnansweredRow
from domain.permissions import Act
from domain.unanswered import WAITING, UnansweredState


class UnansweredView(WaitingPage):
    """Those that wait, oldest first; those that ask the same stand there once."""

    REF = UnansweredRow.REF
    opened = Signal(str)
    """Id of the ticket it was asked on."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, "circle-question-mark", parent)
        self._words = UnansweredWords(look)
        self._shown: list[UnansweredRow] = []
        self.cards: dict[str, UnansweredCard] = {}
        self.retranslate()

    async def load(self) -> None:
        found = await self._desk.reads.unanswered.all()
        waiting = [row for row in found if row.state in WAITING and row.same_as is None]
        if waiting != self._shown:
            self._shown = waiting
            self._fill()

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Ditanya, belum ada jawabannya"),
            self.tr("Tidak ada pertanyaan yang menunggu"),
            self.tr("Yang ditandai agen karena belum ada jawabannya muncul di sini."),
        )
        self._fill()

    def _fill(self) -> None:
        written = {id: card.written() for id, card in self.cards.items()}
        clear(self.cards_column)
        self.cards = {}
        for row in self._shown:
            card = self.cards[row.id] = UnansweredCard(self._look, self._desk, self._words, row)
            card.opened.connect(self.opened)
            if row.id in written:
                card.write(written[row.id])
            self.cards_column.addWidget(card)
        self.show_any(bool(self.cards))


class UnansweredCard(Card):
    """One of them: passed on with a note, or answered; with a title the answer goes to everybody, without to who asked."""

    opened = Signal(str)

    def __init__(self, look: Look, desk: Desk, words: UnansweredWords, row: UnansweredRow) -> None:
        super().__init__(look.theme)
        self._look, self._acts, self.row = look, desk.acts.unanswered, row
        self.set_title(row.text, *words.state(row))
        self.setAccessibleName(f"{row.asker_name}: {row.text}")
        told = " · ".join(filter(None, (row.asker_name, row.team, words.told(row))))
        self.body().addWidget(label(told, size="small", tone="muted", wrap=True))
        if row.note:
            self.body().addWidget(label(self.tr("Catatan: {0}").format(row.note), wrap=True))
        self.subject = QLineEdit(self)
        titled = Named(self.subject, self)
        titled.set_name(
            self.tr("Judul pembaruan untuk semua (kosong: hanya untuk yang bertanya)"),
            self.tr("Judul pembaruan untuk semua"),
        )
        self.text = text_field(look.theme.dp(64))
        self.text.setParent(self)
        self.text.setMaximumHeight(look.theme.dp(96))
        worded = Named(self.text, self)
        self.body().addWidget(titled)
        self.body().addWidget(worded)
        self.answer = Button(look.theme, kind="primary", icon="send", parent=self)
        self.answer.setText(self.tr("Jawab"))
        self.answer.clicked.connect(lambda: look.once(("unanswered", row.id), self._answer))
        self.forward = Button(look.theme, icon="arrow-up-right", parent=self)
        self.forward.setText(self.tr("Teruskan ke LD"))
        leads = Act.TEAM_WRITE in desk.owner.acts
        self.forward.setHidden(row.state is not UnansweredState.FLAGGED or not leads)
        worded.set_name(
            self.tr("Jawaban")
            if self.forward.isHidden()
            else self.tr("Jawaban, atau catatan bila diteruskan"),
            self.tr("Jawaban untuk {0}").format(row.asker_name),
        )
        self.forward.clicked.connect(lambda: look.once(("unanswered", row.id), self._forward))
        self.open = Button(look.theme, icon="ticket", parent=self)
        self.open.setText(self.tr("Buka tiket #{0}").format(row.number))
        self.open.setHidden(row.ticket is None or Act.CUSTOMER_READ not in desk.owner.acts)
        self.open.clicked.connect(lambda: self.opened.emit(row.ticket or ""))
        acts = RowFlow()
        for button in (self.answer, self.forward, self.open):
            button.setAccessibleDescription(row.text)
            acts.addWidget(button)
        self.body().addLayout(acts)

    def written(self) -> tuple[str, str, bool]:
        """Title and text as they stand, and whether the keyboard is in the text."""
        return self.subject.text(), self.text.toPlainText(), self.text.hasFocus()

    def write(self, written: tuple[str, str, bool]) -> None:
        """Puts back what was being written."""
        subject, text, here = written
        self.subject.setText(subject)
        self.text.setPlainText(text)
        if here:
            self.text.setFocus()

    async def _answer(self) -> None:
        try:
            await self._acts.answer(self.row.id, self.text.toPlainText(), self.subject.text())
        except EmptyText:
            self.text.setFocus()

    async def _forward(self) -> None:
        await self._acts.forward(self.row.id, self.text.toPlainText())
