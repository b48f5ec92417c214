"""The back-office tools and whether they answer."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from console.widgets.part import spelled
from console.widgets.shrinking import Shrinking
from console.widgets.theme import Theme, Tone

ToolState = Literal["up", "stale", "slow", "down", "unknown"]
"""``stale``: it was up when it was last heard of."""
_TONE: dict[ToolState, Tone] = {
    "up": "ok",
    "stale": "muted",
    "slow": "wait",
    "down": "bad",
    "unknown": "muted",
}
_QUIET: frozenset[ToolState] = frozenset({"up", "stale"})
_ICON: dict[ToolState, str] = {
    "up": "circle-filled",
    "stale": "circle-question-mark",
    "slow": "clock",
    "down": "triangle-alert",
    "unknown": "circle-question-mark",
}


@dataclass(frozen=True)
class ToolHealth:
    """One tool; `since` is ready to read, such as `11 mnt` or `10:31`."""

    key: str
    name: str
    state: ToolState = "up"
    since: str = ""


class ToolStrip(Shrinking):
    """A sign and a name for each tool; the words say the state where it is not up.

    Where there is little room, tools that are up keep their sign alone and others their name."""

    opened = Signal(str)
    """Key of the tool the user asked about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tools: list[ToolHealth] = []
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self.retranslate()

    def set_tools(self, tools: list[ToolHealth]) -> None:
        """Show these tools, in order."""
        if [t.key for t in tools] != [t.key for t in self._tools]:
            for button in self._buttons:
                self._row.removeWidget(button)
                button.deleteLater()
            self._buttons = [self._button(tool.key) for tool in tools]
        self._tools = list(tools)
        self.redress()

    def buttons(self) -> list[QPushButton]:
        """One a tool, from left to right."""
        return list(self._buttons)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Tools"))
        self.redress()

    def _button(self, key: str) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.setProperty("kind", "quiet")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.opened.emit(key))
        self._row.addWidget(button)
        return button

    def dress(self, short: bool) -> None:
        words = {
            "up": "",
            "stale": "",
            "slow": self.tr("lambat"),
            "down": self.tr("down"),
            "unknown": self.tr("belum diketahui"),
        }
        for tool, button in zip(self._tools, self._buttons, strict=True):
            small = tool.state in _QUIET
            said = " ".join(x for x in (tool.name, words[tool.state], tool.since) if x)
            button.setText(spelled(("" if small else tool.name) if short else said))
            self.theme.set_icon(button, _ICON[tool.state], _TONE[tool.state], 10 if small else 14)
            colour = self.theme.hex("muted" if small else _TONE[tool.state])
            button.setStyleSheet(
                f"color: {colour}; font-size: {self.theme.font_px('small')}px; padding: 4px 5px;"
            )
            last = self.tr("terakhir normal, menunggu gateway")
            state = words[tool.state] or (last if tool.state == "stale" else self.tr("normal"))
            since = self.tr(" sejak {0}").format(tool.since) if tool.since else ""
            button.setAccessibleName(f"{tool.name}: {state}{since}")
            button.setToolTip(f"{tool.name}: {state}{since}")
