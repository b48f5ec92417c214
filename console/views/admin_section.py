"""What the sections of the administration have in common: one banner for what was done or refused, acts that are not doubled, and
nothing to press while the gateway is not reached."""

from collections.abc import Callable, Coroutine, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from console.operations.administration import Administration
from console.operations.errors import AdminRefused, OfflineNotPossible
from console.views.admin_words import AdminWords
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.banner import Banner
from console.widgets.part import Part, scrolled
from console.widgets.side import Side
from console.widgets.theme import Theme, Tone

Work = Callable[[], Coroutine[object, object, None]]


class Section(Part):
    """``load`` reads what is shown; subclasses build into ``column``."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self.look, self.desk = look, desk
        self.admin: Administration = desk.acts.administration
        self.words = AdminWords()
        self.banner = Banner(look.theme)
        self.banner.setProperty("flat", True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.banner)

    async def load(self) -> None:
        """Reads what is shown. Raises AdminRefused, OfflineNotPossible."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the cursor goes when the section comes to the front."""
        raise NotImplementedError

    @property
    def works_offline(self) -> bool:
        """Whether there is something to do in it while the gateway is not reached."""
        return False

    def link_changed(self) -> None:
        """The line to the gateway came or went."""

    def reload(self) -> None:
        """Reads again, unless that is under way or the gateway is not reached."""
        if self.desk.online():
            self.do("load", self.load)

    def do(self, act: str, work: Work) -> None:
        """Begins ``work`` unless it is under way; a no stands in the banner."""
        self.look.once((type(self).__name__, act), lambda: self._guarded(work))

    async def _guarded(self, work: Work) -> None:
        try:
            await work()
        except AdminRefused as no:
            self.say(self.words.refusal(no.code, no.detail), "bad")
        except OfflineNotPossible:
            self.say(
                self.tr("Gateway tidak menjawab; apakah sudah dikerjakan belum diketahui. Muat ulang."),
                "wait",
            )

    def say(self, text: str, tone: Tone = "ok") -> None:
        """Shows what was done or refused, until it is closed."""
        self.banner.show_message(text, tone, closable=True)

    def split(self, left: QWidget, right: QWidget, acts: Sequence[QWidget] = ()) -> None:
        """A list at the left, what is chosen of it at the right, with what can be done with it."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(_Chosen(self.theme, right, acts), 1)
        self.column.addLayout(row, 1)


class _Chosen(Side):
    """``right`` scrolls; its ``acts`` stay in sight below it, except in large letters, where they would leave it no room."""

    def __init__(self, theme: Theme, right: QWidget, acts: Sequence[QWidget]) -> None:
        super().__init__(theme, 420, "left")
        self._acts, self._foot = acts, panel("surface", "top")
        self._grid = QGridLayout(self._foot)
        self._grid.setContentsMargins(20, 10, 20, 10)
        self._grid.setSpacing(6)
        if not acts:
            self._foot.hide()
        inner = QWidget()
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(0)
        self._inner.addWidget(right, 1)
        self.column.addWidget(scrolled(inner), 1)
        self.retint()

    def retint(self) -> None:
        super().retint()
        across = 1 if self.theme.large else 2
        for at, act in enumerate(self._acts):
            down, aside = divmod(at - 1, across) if at else (-1, 0)
            self._grid.addWidget(act, 1 + down, aside, 1, 1 if at else across)
        (self._inner if self.theme.large else self.column).addWidget(self._foot)
