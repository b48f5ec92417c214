"""A page of what waits for somebody: a card for each, under the page's name, or what is said while there is none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.look import Look
from console.views.page import Page
from console.views.refresh import Refresher
from console.widgets.empty_state import EmptyState
from console.widgets.part import label, scrolled


class WaitingPage(Page):
    """Who derives from it reads what waits (``load``), and puts its cards into ``cards_column``."""

    #: The rows (their kind) that say it is to be read again.
    REF = ""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        icon: str,
        parent: QWidget | None = None,
        above: Sequence[QWidget] = (),
    ) -> None:
        """``icon``: of the sign while nothing waits; ``above``: what stands between the name and the cards."""
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._title = label(size="title", strong=True)
        self._empty = EmptyState(look.theme, icon)
        inner = QWidget()
        inner.setObjectName("window")
        self.cards_column = QVBoxLayout()
        self.cards_column.setSpacing(8)
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.addLayout(self.cards_column)
        whole.addStretch(1)
        self._area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for part in (self._title, *above, self._empty):
            column.addWidget(part)
        column.addWidget(self._area, 1)
        self.reader = Refresher(look.start, self.load)

    def enter(self) -> None:
        super().enter()
        self.reader.poke()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref == self.REF for ref, _ in changes.rows):
            self.reader.poke()

    async def load(self) -> None:
        """Reads what waits."""
        raise NotImplementedError

    def set_words(self, name: str, nothing: str, why: str) -> None:
        """The page's ``name``, and what is said while ``nothing`` waits."""
        self._title.setText(name)
        self.setAccessibleName(name)
        self._area.setAccessibleName(name)
        self._empty.set_words(nothing, why)

    def show_any(self, some: bool) -> None:
        """The cards, or that there are none."""
        self._empty.setVisible(not some)
        self._area.setVisible(some)
