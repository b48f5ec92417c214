"""What a new ticket is about, proposed from the customer's own words while nobody has said it; the agent's click says it."""

import asyncio

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.eliding_button import ElidingButton
from console.widgets.part import Part, label
from domain.handbook import Handbook
from domain.issue_guess import Guess, Guesser


class Guesses:
    """Guesses by the handbook in force, beside the window: it reads the handbook whole once a version."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._of: tuple[str, Guesser] | None = None

    async def of(self, book: Handbook, text: str) -> tuple[Guess, ...]:
        """The likeliest issues for ``text``, best first."""
        async with self._turn:
            return await asyncio.to_thread(self._guess, book, text)

    def _guess(self, book: Handbook, text: str) -> tuple[Guess, ...]:
        if self._of is None or self._of[0] != book.version:
            self._of = (book.version, Guesser(book.categories))
        return self._of[1].guess(text)


class TicketGuess(Part):
    """Up to three issues to choose from by click or Tab and Enter; there is nothing to see once the ticket has its issue."""

    chosen = Signal(str, str)
    """Category and issue."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._guesses = Guesses()
        self._asked: tuple[str, str, str] | None = None
        self.offered: tuple[Guess, ...] = ()
        self._title = label(tone="muted", size="small", wrap=True)
        self.buttons = tuple(ElidingButton(look.theme, kind="link") for _ in range(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        for at, button in enumerate(self.buttons):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.clicked.connect(lambda _=False, n=at: self._choose(n))
        self.hide()
        self.retranslate()

    def show_case(self, case: Case, said: str) -> None:
        """``said``: the customer's first words; proposals stand while the ticket has no issue."""
        wanted = said.strip() if case.ticket.issue is None else ""
        book = self._desk.handbook()
        asked = (case.ticket.id, book.version, wanted)
        if asked == self._asked:
            return
        same = self._asked is not None and self._asked[0] == case.ticket.id and bool(wanted)
        self._asked = asked
        if not same:
            # What was proposed stays until the next word is weighed; for another ticket it would be wrong.
            self._offer(())
        if wanted:
            self._look.start(self._weigh(asked, book))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Usulan isu dari pesan pelanggan"))
        for button, guess in zip(self.buttons, self.offered, strict=False):
            button.setText(guess.name)
            button.setAccessibleName(self.tr("Pakai isu {0}").format(guess.name))

    async def _weigh(self, asked: tuple[str, str, str], book: Handbook) -> None:
        found = await self._guesses.of(book, asked[2])
        if self._asked == asked:
            self._offer(found)

    def _offer(self, found: tuple[Guess, ...]) -> None:
        self.offered = found
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(found))
        self.retranslate()
        self.setVisible(bool(found))

    def _choose(self, at: int) -> None:
        if at < len(self.offered):
            guess = self.offered[at]
            self.chosen.emit(guess.category, guess.issue)
