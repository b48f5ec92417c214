"""Handover lists that were given: what came to this agent, what they gave, and, for leaders, the team's."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.operations.errors import TooLate
from console.store.handovers import Listed, for_me
from console.store.overlay import Send
from console.views.desk import Desk
from console.views.handover_words import HandoverWords
from console.views.look import Look
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.empty_state import EmptyState
from console.widgets.part import Part, clear, label, scrolled
from contract.handover import HandoverItem
from domain.handover import IN_HAND, NOTE, ItemState


class ListsSection(Part):
    """``undone``: a list was taken back, its notes are to be filled in again."""

    opened = Signal(str)
    undone = Signal()

    def __init__(self, look: Look, desk: Desk, words: HandoverWords, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, words
        self._shown: list[tuple[str, Listed]] = []
        self.cards: dict[str, ListCard] = {}
        self.incoming: list[Listed] = []
        self._empty = EmptyState(look.theme, "user-check")
        inner = QWidget()
        inner.setObjectName("window")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.addLayout(self._list)
        whole.addStretch(1)
        self._area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self._area, 1)
        self.retranslate()

    async def load(self) -> None:
        """Reads the lists this desk knows of."""
        desk = self._desk
        found = await desk.reads.handovers.all(desk.handbook())
        self.incoming = for_me(found, desk.me, desk.owner.queues)
        mine = [one for one in found if one.row.giver == desk.me]
        rest = [one for one in found if one not in self.incoming and one not in mine]
        shown = [("in", one) for one in self.incoming]
        shown += [("out", one) for one in mine]
        shown += [("team", one) for one in rest]
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def waiting(self) -> int:
        """Tickets that wait to be taken over by this agent."""
        return sum(len(one.waiting()) for one in self.incoming)

    def first(self) -> QWidget | None:
        """Where the keyboard begins."""
        buttons = (card.take for card in self.cards.values() if not card.take.isHidden())
        return next(buttons, None)

    def tick(self) -> None:
        """Undo seconds end."""
        if any(one.send is Send.HELD for _, one in self._shown):
            self._look.start(self.load())

    def retranslate(self) -> None:
        self._empty.set_words(
            self.tr("Belum ada serah terima"),
            self.tr("Daftar dari rekan, dan yang Anda serahkan, ada di sini selama tiga hari."),
        )
        self._fill()

    def _fill(self) -> None:
        reasons = {
            (id, key): row.reason.text() for id, card in self.cards.items() for key, row in card.rows.items()
        }
        focus = next((card.row_in_focus() for card in self.cards.values() if card.row_in_focus()), None)
        clear(self._list)
        self.cards = {}
        names = {
            "in": self.tr("Untuk Anda"),
            "out": self.tr("Dari Anda"),
            "team": self.tr("Tim dan antrean lain"),
        }
        said = ""
        for kind, one in self._shown:
            if kind != said:
                said = kind
                self._list.addWidget(label(names[kind], strong=True))
            card = ListCard(self._look, self._desk, self._words, one, incoming=kind == "in")
            card.opened.connect(self.opened)
            card.undo.clicked.connect(lambda _=False, one=one: self._undo(one))
            self.cards[one.row.id] = card
            self._list.addWidget(card)
            for key, row in card.rows.items():
                # What went back has its reason on the list; nobody is asked for it again.
                if (said_so := reasons.get((one.row.id, key))) and not row.back.isHidden():
                    row.reason.setText(said_so)
                    row.reason.show()
                if key == focus:
                    (row.reason if not row.reason.isHidden() else row.open).setFocus()
        self._empty.setVisible(not self.cards)
        self._area.setVisible(bool(self.cards))

    def _undo(self, one: Listed) -> None:
        async def work() -> None:
            try:
                await self._desk.acts.handovers.undo(one.command or "")
            except TooLate:
                await self.load()
                return
            self.undone.emit()

        self._look.once(("handover", one.row.id), work)


class ListCard(Card):
    """One list; what came to this agent can be taken over, or go back item by item."""

    opened = Signal(str)

    def __init__(self, look: Look, desk: Desk, words: HandoverWords, one: Listed, *, incoming: bool) -> None:
        super().__init__(look.theme)
        self._look, self._desk, self.one = look, desk, one
        row, waiting = one.row, one.waiting()
        self.set_title(words.title(row, desk.me, desk.clock.gateway_now()), *words.side(one))
        if row.note:
            self.body().addWidget(label(row.note, wrap=True))
        self.rows: dict[str, ItemRow] = {}
        for item in row.listed:
            made = ItemRow(look, words, item, back=self._back if incoming and self._mine(item) else None)
            made.opened.connect(self.opened)
            single = incoming and row.queue is not None and item.state is ItemState.WAITING
            made.take.setHidden(not single)
            made.take.clicked.connect(lambda _=False, id=item.ticket: self._take([id]))
            self.rows[item.ticket] = made
            self.body().addWidget(made)
        line = QHBoxLayout()
        self.take = Button(look.theme, kind="primary", icon="user-check", parent=self)
        self.take.setText(self.tr("Ambil alih {0} tiket").format(len(waiting)))
        self.take.setHidden(not (incoming and waiting))
        self.take.clicked.connect(lambda: self._take(None))
        self.undo = Button(look.theme, icon="undo-2", parent=self)
        self.undo.setText(self.tr("Urungkan"))
        self.undo.setHidden(one.send is not Send.HELD or row.giver != desk.me)
        for button in (self.take, self.undo):
            button.setAccessibleDescription(self.accessibleName())
            line.addWidget(button)
        line.addStretch(1)
        self.body().addLayout(line)

    def row_in_focus(self) -> str | None:
        """The ticket whose row has the keyboard."""
        focus = self.window().focusWidget()
        return next(
            (id for id, row in self.rows.items() if focus is not None and row.isAncestorOf(focus)), None
        )

    def _mine(self, item: HandoverItem) -> bool:
        """Whether this agent can give it back: theirs by name, or taken by them."""
        theirs = self.one.row.person == self._desk.me or item.by == self._desk.me
        return theirs and item.state in IN_HAND

    def _take(self, tickets: Sequence[str] | None) -> None:
        acts, one = self._desk.acts.handovers, self.one
        self._look.once(("handover", one.row.id), lambda: acts.take(one, tickets))

    def _back(self, ticket: str, reason: str) -> None:
        acts, one = self._desk.acts.handovers, self.one
        self._look.once(("handover", one.row.id, ticket), lambda: acts.give_back(one, ticket, reason))


class ItemRow(Part):
    """One ticket of a list. ``back`` gives it back with a reason, None where it is not this agent's to."""

    opened = Signal(str)

    def __init__(
        self, look: Look, words: HandoverWords, item: HandoverItem, back: Callable[[str, str], None] | None
    ) -> None:
        super().__init__(look.theme)
        self.item, self._back = item, back
        state, tone = words.state(item)
        title = f"#{item.number}  {item.subject}" if item.number else self.tr("Tiket yang tidak terlihat")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(title, wrap=True), 1)
        head.addWidget(label(state, size="small", tone=tone, strong=True))
        self.take, self.back, self.open = (Button(look.theme, kind="link", parent=self) for _ in range(3))
        self.take.setText(self.tr("Ambil"))
        self.back.setText(self.tr("Kembalikan…"))
        self.open.setText(self.tr("Buka"))
        self.back.setHidden(back is None)
        self.open.setHidden(not item.number)
        self.back.clicked.connect(self._ask)
        self.open.clicked.connect(lambda: self.opened.emit(item.ticket))
        for button in (self.take, self.back, self.open):
            button.setAccessibleDescription(title)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        for text in (item.note, item.reason):
            if text:
                column.addWidget(label(text, size="small", tone="muted", wrap=True))
        self.reason = QLineEdit()
        self.reason.setMaxLength(NOTE)
        self.reason.setPlaceholderText(self.tr("Alasan mengembalikan, lalu Enter"))
        self.reason.setAccessibleName(self.tr("Alasan mengembalikan tiket #{0}").format(item.number))
        self.reason.returnPressed.connect(self._send)
        self.reason.hide()
        column.addWidget(self.reason)
        self.setAccessibleName(f"{title}, {state}. {item.note}")

    def _ask(self) -> None:
        if self.reason.isHidden():
            self.reason.show()
            self.reason.setFocus()
        else:
            self._send()

    def _send(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.setFocus()
        elif self._back is not None:
            self._back(self.item.ticket, reason)
