"""Who a ticket without a customer may be from, by number or name in what was written; the agent's press says it."""

import asyncio

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.store.cases import Case
from console.store.search import about
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.eliding_button import ElidingButton
from console.widgets.part import Part
from contract.rows import CustomerRow
from domain.found import Kind, find

#: More are a search.
_MOST = 2


class CustomerGuess(Part):
    """Up to two customers this desk knows, those of the number first; there is nothing to see once the ticket has its customer."""

    chosen = Signal(str)
    """The customer's id."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._asked: tuple[str, str] | None = None
        self.offered: tuple[CustomerRow, ...] = ()
        self.buttons = tuple(ElidingButton(look.theme, kind="link") for _ in range(_MOST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, button in enumerate(self.buttons):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.clicked.connect(lambda _=False, n=at: self._choose(n))
        self.hide()

    def show_case(self, case: Case, said: str) -> None:
        """``said``: the customer's first words; proposals stand while the ticket has no customer."""
        wanted = said.strip() if case.ticket.complainant is None else ""
        asked = (case.ticket.id, wanted)
        if asked == self._asked:
            return
        self._asked = asked
        self._offer(())
        if wanted:
            self._look.start(self._look_up(asked))

    def retranslate(self) -> None:
        for button, row in zip(self.buttons, self.offered, strict=False):
            # Names alike are told apart by what is masked of them.
            words = self.tr("Mungkin {0} · {1}").format(row.name, about(row))
            button.setText(words)
            button.setAccessibleName(self.tr("Tautkan pelanggan {0}").format(row.name))

    async def _look_up(self, asked: tuple[str, str]) -> None:
        today = self._look.times.at(self._desk.clock.gateway_now()).date()
        found = await asyncio.to_thread(find, asked[1], today)
        cards: dict[str, CustomerRow] = {}
        for one in found:
            if one.kind is Kind.PHONE:
                for card in (await self._desk.reads.numbers.callers(one.value)).rows:
                    cards.setdefault(card.id, card)
        for one in found:
            if one.kind is Kind.NAME and len(cards) < _MOST:
                for card in await self._desk.reads.search.customers(one.value, _MOST):
                    cards.setdefault(card.id, card)
        if asked == self._asked:
            self._offer(tuple(cards.values())[:_MOST])

    def _offer(self, found: tuple[CustomerRow, ...]) -> None:
        self.offered = found
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(found))
        self.retranslate()
        self.setVisible(bool(found))

    def _choose(self, at: int) -> None:
        if at < len(self.offered):
            self.chosen.emit(self.offered[at].id)
