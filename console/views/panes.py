"""Going from one part of the window to the next by one key, without passing every control in between (F6)."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
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
        last = self._last.get(pane)
        entry = last if last in _entries(pane) else first_entry(pane)
        if entry is not None:
            entry.setFocus(Qt.FocusReason.TabFocusReason)


def first_entry(pane: QWidget) -> QWidget | None:
    """Where the keyboard comes in: where the eye begins, at the top and there at the left."""
    spans = [(_span(pane, widget), widget) for widget in _entries(pane)]
    if not spans:
        return None
    middle = min(span.center().y() for span, _ in spans)
    row = [(span.left(), at) for at, (span, _) in enumerate(spans) if span.top() <= middle]
    return spans[min(row)[1]][1]


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here now."""
    return bool(
        widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & _PLACES
        and widget.focusProxy() is None
    )


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return widget is pane or pane.isAncestorOf(widget)


def _span(pane: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(pane, QPoint(0, 0)), widget.size())


def _entries(pane: QWidget) -> list[QWidget]:
    """What the keyboard comes to within a part.

    Neither the chain of focus nor layouts are walked: PySide takes each widget of that chain for a child of the one before, and
    what an item of a layout holds for a part of that item, and calls them deleted together with it."""
    return [widget for widget in (pane, *pane.findChildren(QWidget)) if takes_tab(widget)]
