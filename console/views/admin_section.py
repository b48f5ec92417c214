"""What the sections of the administration have in common: one banner for what was done or refused, acts that are not doubled, and
nothing to press while the gateway is not reached."""

from collections.abc import Callable, Coroutine, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.operations.administration import Administration
from console.operations.errors import AdminRefused, OfflineNotPossible
from console.views.admin_words import AdminWords
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.banner import Banner
from console.widgets.part import Part
from console.widgets.theme import Tone

Work = Callable[[], Coroutine[object, object, None]]


class Section(Part):
    """``load`` reads what is shown; subclasses build into ``column``."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self.look, self.desk = look, desk
        self.admin: Administration = desk.acts.administration
        self.words = AdminWords()
        self.banner = Banner(look.theme)
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

    def split(self, left: QWidget, right: QWidget, acts: Sequence[QWidget] = (), width: int = 420) -> None:
        """A list at the left, what is chosen of it at the right, which scrolls; its ``acts`` stay in sight below it."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(right)
        side = panel("surface", "left")
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(scroll, 1)
        if acts:
            foot = panel("surface", "top")
            below = QGridLayout(foot)
            below.setContentsMargins(20, 10, 20, 10)
            below.setSpacing(6)
            below.addWidget(acts[0], 0, 0, 1, 2)
            for at, act in enumerate(acts[1:]):
                below.addWidget(act, 1 + at // 2, at % 2)
            inner.addWidget(foot)
        side.setFixedWidth(self.theme.icon_px(width))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(side)
        self.column.addLayout(row, 1)
