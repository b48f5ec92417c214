"""Bantuan: who raised a hand, since when and about what; a leader comes, answers, or closes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.help_words import HelpWords
from console.views.look import Look
from console.views.owing_list import OwingList
from console.views.ticket_panel import text_field
from console.views.waiting_page import WaitingPage
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.named import Named
from console.widgets.part import clear, label
from console.widgets.theme import Tone
from contract.rows import HelpRow
from domain.help import WAITING, HelpReason, HelpState


class HelpView(WaitingPage):
    """Requests of the leader's team that wait, oldest first."""

    REF = HelpRow.REF
    opened = Signal(str)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        owing = OwingList(look, desk)
        super().__init__(look, desk, "hand", parent, [owing])
        self.owing = owing
        self._words = HelpWords()
        self._shown: list[HelpRow] = []
        self._texts: dict[str, tuple[str, int]] = {}
        self.cards: dict[str, HelpCard] = {}
        self.retranslate()

    def enter(self) -> None:
        super().enter()
        self.owing.poke()

    def heard(self, changes: Changeset) -> None:
        super().heard(changes)
        self.owing.heard(changes)

    def tick(self) -> None:
        now = self._desk.clock.gateway_now()
        self.owing.tick()
        for card in self.cards.values():
            card.tick(now)

    async def load(self) -> None:
        now = self._desk.clock.gateway_now()
        rows = await self._desk.reads.helps.all()
        wanted = [
            row
            for row in rows
            if row.asker != self._desk.me
            and row.state in WAITING
            and (row.state is HelpState.TAKEN or row.until >= now)
        ]
        if wanted != self._shown:
            self._shown = wanted
            self._fill()

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Bantuan"),
            self.tr("Tidak ada yang minta bantuan"),
            self.tr("Permintaan dari tim Anda muncul di sini dengan suara."),
        )
        self._fill()

    def _fill(self) -> None:
        writing = next((id for id, card in self.cards.items() if card.text.hasFocus()), None)
        self._texts = {
            id: (card.text.toPlainText(), card.text.textCursor().position())
            for id, card in self.cards.items()
        }
        clear(self.cards_column)
        self.cards = {}
        for row in self._shown:
            card = self.cards[row.id] = HelpCard(self._look, self._desk, self._words, row)
            text, at = self._texts.get(row.id, ("", 0))
            card.text.setPlainText(text)
            # Whoever is writing goes on where they were.
            cursor = card.text.textCursor()
            cursor.setPosition(at)
            card.text.setTextCursor(cursor)
            card.opened.connect(self.opened)
            self.cards_column.addWidget(card)
        self.show_any(bool(self.cards))
        if writing in self.cards:
            self.cards[writing].text.setFocus()
        self.tick()


_TONE: Tone = "wait"


class HelpCard(Card):
    """One raised hand."""

    opened = Signal(str)

    def __init__(self, look: Look, desk: Desk, words: HelpWords, row: HelpRow) -> None:
        super().__init__(look.theme)
        self._look, self._words, self.row = look, words, row
        acts = desk.acts.help
        mine = row.leader == desk.me
        self._state = label(size="small", tone="muted", wrap=True)
        self.body().addWidget(self._state)
        if row.text:
            self.body().addWidget(label(row.text, wrap=True))
        self.text: QPlainTextEdit = text_field()
        self.text.setParent(self)
        self.text.setMaximumHeight(look.theme.dp(96))
        self._named = Named(self.text, self)
        self._named.set_name(
            self.tr("Jawaban, juga menjadi Internal Note tiketnya")
            if row.ticket is not None
            else self.tr("Jawaban"),
            self.tr("Jawaban untuk {0}").format(row.asker_name),
        )
        for part in (self.text, self._named):
            part.setHidden(not mine)
        self.body().addWidget(self._named)
        line = self._line = QHBoxLayout()
        self.take = Button(look.theme, kind="primary", icon="hand", parent=self)
        self.take.setText(self.tr("Saya datang"))
        self.take.setHidden(row.state is not HelpState.OPEN)
        self.take.clicked.connect(lambda: look.once(("help", row.id), lambda: acts.take(row.id)))
        self.answer = Button(look.theme, kind="primary", icon="send", parent=self)
        self.answer.setText(self.tr("Jawab"))
        self.answer.setHidden(not mine)
        self.answer.clicked.connect(self._answer)
        self.close_ = Button(look.theme, icon="check", parent=self)
        self.close_.setText(self.tr("Selesai tanpa jawaban"))
        self.close_.setHidden(not mine)
        self.close_.clicked.connect(lambda: look.once(("help", row.id), lambda: acts.answer(row.id)))
        self.open = Button(look.theme, icon="ticket", parent=self)
        self.open.setText(self.tr("Buka tiket #{0}").format(row.number))
        self.open.setHidden(row.ticket is None)
        self.open.clicked.connect(lambda: self.opened.emit(row.ticket or ""))
        for button in (self.take, self.answer, self.close_, self.open):
            button.setAccessibleDescription(row.asker_name)
            line.addWidget(button)
        line.addStretch(1)
        self.body().addLayout(line)
        self._acts, self._decide = acts, desk.acts.casework.decide
        self.allow, self.refuse = (
            Button(look.theme, kind="primary", parent=self),
            Button(look.theme, parent=self),
        )
        self._ask_decision(row)
        self.set_title(row.asker_name, words.reason(row.reason), _TONE)
        self.setAccessibleName(f"{row.asker_name}, {words.reason(row.reason)}. {row.text}")

    def _ask_decision(self, row: HelpRow) -> None:
        """Of a step that is to be done otherwise: yes or no, with words or without."""
        asked = row.reason is HelpReason.IMPROVISE
        for button, words, icon, granted in (
            (self.allow, self.tr("Izinkan"), "check", True),
            (self.refuse, self.tr("Jangan"), "x", False),
        ):
            button.setText(words)
            button.set_icon(icon)
            button.setHidden(not asked)
            button.setAccessibleDescription(row.asker_name)
            button.clicked.connect(lambda _=False, yes=granted: self._decided(granted=yes))
            self._line.insertWidget(0 if granted else 1, button)
        if asked:
            for part in (self.take, self.answer, self.close_):
                part.hide()
            self.text.setHidden(False)
            self._named.setHidden(False)
            self._named.set_name(
                self.tr("Syarat atau petunjuk (boleh kosong)"),
                self.tr("Jawaban untuk {0}").format(row.asker_name),
            )

    def _decided(self, *, granted: bool) -> None:
        text = self.text.toPlainText()
        self._look.once(("help", self.row.id), lambda: self._decide(self.row.id, granted=granted, text=text))

    def tick(self, now: int) -> None:
        """How long the hand has been up."""
        since = self._look.words.ago(max(0, now - self.row.asked) / 1000)
        state = self._words.state(self.row, now, self._look.times.clock(self.row.until))
        self._state.setText(f"{since} · {state}")

    def _answer(self) -> None:
        text = self.text.toPlainText()
        if not text.strip():
            self.text.setFocus()
            return
        self._look.once(("help", self.row.id), lambda: self._acts.answer(self.row.id, text))
