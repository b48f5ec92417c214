"""The agent's presence: state, how long, and the menu of what they may change to."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget, QWidgetAction

from console.widgets.formats import clock
from console.widgets.part import label, spelled, tabular_button
from console.widgets.theme import Theme, Tone, restyle


@dataclass(frozen=True)
class PresenceChoice:
    """One entry of the menu; `group` starts a new section with that title, `key` is shown and works."""

    key: str
    text: str
    tone: Tone = "muted"
    group: str = ""
    shortcut: str = ""
    enabled: bool = True
    reason: str = ""


class PresencePill(QPushButton):
    """A button such as `● Avail 00:12:41 ▾`; Space, Enter or Alt+Down open the menu."""

    chosen = Signal(str)
    """Key of the choice the user took."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state, self._seconds, self._pending = "", 0, False
        self._tone: Tone = "muted"
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        tabular_button(self)
        theme.changed.connect(self._retint)
        self.set_state("–", "muted", 0)

    def set_state(self, text: str, tone: Tone, seconds: float, *, pending: bool = False) -> None:
        """Show a state and how long it has lasted (s); `pending` while the gateway has not confirmed it."""
        retint = tone != self._tone or pending != self._pending
        self._state, self._tone, self._seconds, self._pending = text, tone, int(seconds), pending
        restyle(self, "presence", tone)
        if retint or self.icon().isNull():
            self._retint()
        self._show()

    def set_seconds(self, seconds: float) -> None:
        """Let the clock run."""
        if int(seconds) != self._seconds:
            self._seconds = int(seconds)
            self._show()

    def set_choices(self, choices: list[PresenceChoice]) -> None:
        """Fill the menu."""
        self._menu.clear()
        for choice in choices:
            if choice.group:
                self._menu.addAction(self._title(choice.group))
            action = QAction(spelled(choice.text), self._menu)
            action.setIcon(self._theme.icon("circle-filled", choice.tone, 12))
            action.setEnabled(choice.enabled)
            if choice.reason:
                action.setText(spelled(f"{choice.text} – {choice.reason}"))
            if choice.shortcut:
                action.setShortcut(QKeySequence(choice.shortcut))
            action.triggered.connect(lambda _=False, key=choice.key: self.chosen.emit(key))
            self._menu.addAction(action)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _title(self, words: str) -> QWidgetAction:
        # A menu's own sections show a bare line in most styles.
        if self._menu.actions():
            self._menu.addSeparator()
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(label(words, size="small", tone="muted", strong=True))
        action.setEnabled(False)
        return action

    def _show(self) -> None:
        self.setText(spelled(f"{self._state}  {clock(self._seconds)}  ▾"))
        wait = self.tr(", menunggu konfirmasi") if self._pending else ""
        self.setAccessibleName(
            self.tr("Presence: {0}, {1}{2}").format(self._state, clock(self._seconds), wait)
        )
        self.setToolTip(self.tr("Ubah presence") + wait)

    def _retint(self) -> None:
        name = "refresh-cw" if self._pending else "circle-filled"
        self._theme.set_icon(self, name, self._tone, 12)
