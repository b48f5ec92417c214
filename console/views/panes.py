"""Going from one part of the window to the next by one key, without passing every control in between (F6)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_PLACES = Qt.FocusPolicy.TabFocus


class Panes:
    """``panes``: the parts as the eye goes over them; those not shown are passed by.

    A part that was left keeps the place where the cursor stood."""

    def __init__(self, panes: Callable[[], list[QWidget]]) -> None:
        self._panes = panes
        self._last: dict[QWidget, QWidget] = {}

    def step(self, by: int) -> None:
        """The focus goes ``by`` parts on, round the end."""
        panes = [pane for pane in self._panes() if pane.isVisible() and _entries(pane)]
        if not panes:
            return
        focused = QApplication.focusWidget()
        here = next(
            (at for at, pane in enumerate(panes) if focused is not None and _holds(pane, focused)), None
        )
        if here is not None and focused is not None:
            self._last[panes[here]] = focused
        # From nowhere, forward begins at the first part and back at the last.
        at = (here + by) % len(panes) if here is not None else (0 if by > 0 else -1)
        self._enter(panes[at])

    def _enter(self, pane: QWidget) -> None:
        entries = _entries(pane)
        last = self._last.get(pane)
        (last if last in entries else entries[0]).setFocus(Qt.FocusReason.TabFocusReason)


def first_entry(pane: QWidget) -> QWidget | None:
    """Where the keyboard comes in."""
    return next(iter(_entries(pane)), None)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return widget is pane or pane.isAncestorOf(widget)


def _entries(pane: QWidget) -> list[QWidget]:
    """What Tab comes to within a part, in its order."""
    found: list[QWidget] = []
    at, begin = pane, pane
    while True:
        if (
            _holds(pane, at)
            and at.isVisible()
            and at.isEnabled()
            and at.focusPolicy() & _PLACES
            and at.focusProxy() is None
        ):
            found.append(at)
        following = at.nextInFocusChain()
        if following is None or following is begin:
            return found
        at = following
