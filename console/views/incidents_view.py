"""Kendala: what does not work on the floor, who says so, and how far it is; the BCP; the time lost to it. For who leads."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from console.store.incidents import Wrong
from console.views.bcp_card import BcpCard
from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.incident_card import IncidentCard
from console.views.look import Look
from console.views.lost_card import LostCard
from console.views.page import Page
from console.views.trouble_words import TroubleWords
from console.widgets.empty_state import EmptyState
from console.widgets.part import clear, label
from domain.incident import IncidentState
from domain.permissions import Act


class IncidentsView(Page):
    """Those that are not closed, the latest first."""

    def __init__(self, look: Look, desk: Desk, floor: FloorModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._floor, self._words = look, desk, floor, TroubleWords()
        self._shown: Wrong | None = None
        self.cards: dict[str, IncidentCard] = {}
        self._title = label(size="title", strong=True)
        self.bcp = BcpCard(look, desk)
        if Act.TEAM_WRITE not in desk.owner.acts:
            self.bcp.hide()
        self._empty = EmptyState(look.theme, "wrench")
        self.lost = LostCard(look, desk, self._words)
        inner = QWidget()
        inner.setObjectName("window")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.setSpacing(8)
        whole.addWidget(self.bcp)
        whole.addLayout(self._list)
        whole.addWidget(self.lost)
        whole.addWidget(self._empty)
        whole.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        self.retranslate()

    def enter(self) -> None:
        super().enter()
        self.floor_changed()
        self.lost.refresh()

    def floor_changed(self) -> None:
        if self._shown != self._floor.wrong:
            self._fill()
            if self.isVisible():
                self.lost.refresh()

    def tick(self) -> None:
        if self.isVisible():
            now = self._desk.clock.gateway_now()
            for card in self.cards.values():
                card.tick(now)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Kendala"))
        self.setAccessibleName(self._title.text())
        self._area.setAccessibleName(self._title.text())
        self._empty.set_words(
            self.tr("Tidak ada kendala"),
            self.tr("Laporan agen muncul di sini dengan suara, digabung per tools."),
        )
        self.lost.retranslate()
        self._fill()

    def _fill(self) -> None:
        self._shown = wrong = self._floor.wrong
        # Whoever is writing goes on where they were.
        texts = {
            (id, card.trouble.row.state, card.trouble.row.number): (card.number.text(), card.text.text())
            for id, card in self.cards.items()
        }
        held = next(
            (
                (id, nth)
                for id, card in self.cards.items()
                for nth, field in enumerate((card.number, card.text))
                if field.hasFocus()
            ),
            None,
        )
        clear(self._list)
        self.cards = {}
        for one in wrong.troubles:
            if one.row.state is IncidentState.CLOSED:
                continue
            card = self.cards[one.row.id] = IncidentCard(self._look, self._desk, self._words, one)
            number, text = texts.get((one.row.id, one.row.state, one.row.number), (one.row.number, ""))
            card.number.setText(number)
            card.text.setText(text)
            self._list.addWidget(card)
        if held is not None and held[0] in self.cards:
            card = self.cards[held[0]]
            (card.number, card.text)[held[1]].setFocus()
        self.bcp.set_bcp(wrong.bcp)
        self._empty.setVisible(not self.cards)
