"""Pertanyaan: what customers ask and has no answer yet, for who passes it on and who answers it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from console.operations.errors import EmptyText
from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.look import Look
from console.views.page import Page
from console.views.refresh import Refresher
from console.views.ticket_panel import text_field
from console.views.unanswered_words import UnansweredWords
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.empty_state import EmptyState
from console.widgets.named import Named
from console.widgets.part import clear, label, scrolled
from console.widgets.row_flow import RowFlow
from contract.unanswered_row import UnansweredRow
from domain.permissions import Act
from domain.unanswered import WAITING, UnansweredState


class UnansweredView(Page):
    """Those that wait, oldest first."""

    opened = Signal(str)
    """Id of the ticket it was asked on."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, UnansweredWords(look)
        self._shown: list[UnansweredRow] = []
        self.cards: dict[str, UnansweredCard] = {}
        self._title = label(size="title", strong=True)
        self._empty = EmptyState(look.theme, "circle-question-mark")
        inner = QWidget()
        inner.setObjectName("window")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.addLayout(self._list)
        whole.addStretch(1)
        self._area = scrolled(inner)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for part in (self._title, self._empty):
            column.addWidget(part)
        column.addWidget(self._area, 1)
        self._reader = Refresher(look.start, self.load)
        self.retranslate()

    def enter(self) -> None:
        super().enter()
        self._reader.poke()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref == UnansweredRow.REF for ref, _ in changes.rows):
            self._reader.poke()

    async def load(self) -> None:
        """Reads what waits."""
        found = [row for row in await self._desk.reads.unanswered.all() if row.state in WAITING]
        if found != self._shown:
            self._shown = found
            self._fill()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Ditanya, belum ada jawabannya"))
        self.setAccessibleName(self._title.text())
        self._area.setAccessibleName(self._title.text())
        self._empty.set_words(
            self.tr("Tidak ada pertanyaan yang menunggu"),
            self.tr("Yang ditandai agen karena belum ada jawabannya muncul di sini."),
        )
        self._fill()

    def _fill(self) -> None:
        written = {id: card.written() for id, card in self.cards.items()}
        clear(self._list)
        self.cards = {}
        for row in self._shown:
            card = self.cards[row.id] = UnansweredCard(self._look, self._desk, self._words, row)
            card.opened.connect(self.opened)
            if row.id in written:
                card.write(written[row.id])
            self._list.addWidget(card)
        self._empty.setVisible(not self.cards)
        self._area.setVisible(bool(self.cards))


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
