"""Buttons of one kind each: plain, primary, danger, note, quiet, link."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from console.widgets.part import spelled
from console.widgets.theme import Theme, restyle

Kind = Literal["plain", "primary", "danger", "note", "quiet", "link"]

_ICON_TOKEN: dict[Kind, str] = {
    "plain": "text",
    "primary": "on-act",
    "danger": "on-bad",
    "note": "on-note",
    "quiet": "muted",
    "link": "act",
}


def shown_key(key: str) -> str:
    """A shortcut as this system writes it."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("Return", "Enter")


class Button(QPushButton):
    """A push button with an icon of the set and its key in the tooltip. An & in its words is an &.

    Enter presses the one that has the focus on every system. The second half of a double click presses nothing: what
    the first half did may have put another button there."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: Kind = "plain",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(spelled(text), parent)
        self._theme, self._kind, self._icon_name = theme, kind, icon
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._retint)
        self._retint()

    def set_kind(self, kind: Kind) -> None:
        """Give the button another weight."""
        self._kind = kind
        restyle(self, "kind", kind)
        self._retint()

    def text(self) -> str:
        """The words as they are read."""
        return super().text().replace("&&", "&")

    def setText(self, text: str) -> None:
        super().setText(spelled(text))
        self._retint()

    def set_icon(self, icon: str) -> None:
        """Show another icon; empty takes it away."""
        self._icon_name = icon
        self._retint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _retint(self) -> None:
        if self._icon_name:
            self._theme.set_icon(self, self._icon_name, _ICON_TOKEN[self._kind])
        else:
            self.setIcon(QIcon())


class IconButton(QToolButton):
    """A button that shows an icon alone; its name is spoken and shown as tooltip."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str = "",
        *,
        quiet: bool = True,
        key: str = "",
        token: str = "",
        pixels: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._pixels, self._key = theme, icon, pixels, key
        self._token = token or ("muted" if quiet else "text")
        self.setProperty("kind", "quiet" if quiet else "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if key:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)
        self.set_name(name)
        theme.changed.connect(self._retint)
        self._retint()

    def set_name(self, name: str) -> None:
        """What the screen reader says and the tooltip shows."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shown_key(self._key)})" if self._key else name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._retint()

    def set_token(self, token: str) -> None:
        """Give the icon another colour of the theme."""
        self._token = token
        self._retint()

    def _retint(self) -> None:
        self._theme.set_icon(self, self._icon_name, self._token, self._pixels)
