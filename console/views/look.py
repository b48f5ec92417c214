"""What every view is given besides its model: the look, the words, the time, and a way to start work."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtWidgets import QFrame, QWidget

from console.notices import Notice
from console.views.keymap import Keymap
from console.views.once import Once
from console.views.refresh import Start
from console.views.sentences import Sentences
from console.views.times import Times
from console.views.words import Words
from console.widgets.theme import Theme


@dataclass(frozen=True)
class Look:
    """``start`` runs a coroutine beside the window, its errors reach the one funnel; ``say`` shows a notice.

    Reading is started with ``start``, an act of the agent with ``once``."""

    theme: Theme
    words: Words
    sentences: Sentences
    times: Times
    start: Start
    say: Callable[[Notice], None]
    keys: Keymap = field(default_factory=Keymap)

    @cached_property
    def once(self) -> Once:
        """Starts an act that must not be done twice."""
        return Once(self.start)


def panel(surface: str = "surface", edge: str = "", parent: QWidget | None = None) -> QFrame:
    """A plain frame of the stylesheet."""
    made = QFrame(parent)
    made.setProperty("surface", surface)
    if edge:
        made.setProperty("edge", edge)
    return made
