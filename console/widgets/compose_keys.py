"""The keys that work anywhere in a composer, and the pause after which what was typed is a draft."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

M = TypeVar("M", bound=str)


class ComposeKeys:
    """``switch`` and ``submit`` are the sequences in force, "" for none."""

    def __init__(
        self, owner: QWidget, on_switch: Callable[[], object], on_submit: Callable[[], object]
    ) -> None:
        self.switch, self.submit = "", ""
        self._shortcuts = [QShortcut(owner) for _ in range(2)]
        for shortcut, act in zip(self._shortcuts, (on_switch, on_submit), strict=True):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def set_keys(self, switch: str, submit: str) -> None:
        """Others are in force."""
        self.switch, self.submit = switch, submit
        enter = submit.replace("Return", "Enter")  # the one of the number block sends too
        self._shortcuts[0].setKeys([QKeySequence(switch)] if switch else [])
        self._shortcuts[1].setKeys([QKeySequence(key) for key in dict.fromkeys((submit, enter)) if key])


class TypingPause(Generic[M]):
    """Tells ``on_rest`` of each surface whose text was typed at, once nobody types."""

    def __init__(self, owner: QWidget, ms: int, on_rest: Callable[[M], object]) -> None:
        self._changed: set[M] = set()
        self._on_rest = on_rest
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ms)
        self._timer.timeout.connect(self.end)

    def typed(self, surface: M) -> None:
        """A key was pressed."""
        self._changed.add(surface)
        self._timer.start()

    def forget(self, surface: M) -> None:
        """Its text was put there by the owner."""
        self._changed.discard(surface)

    def end(self) -> None:
        """The pause is over now."""
        self._timer.stop()
        for surface in sorted(self._changed):
            self._on_rest(surface)
        self._changed.clear()
