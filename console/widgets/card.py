"""A quiet frame with a title, a state at the right, and whatever stands below."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.widgets.part import Part, label, set_tone
from console.widgets.theme import Theme, Tone


class Card(Part):
    """Title row and body; add rows with `body().addWidget`."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("surface", "card")
        self._title = label(title, strong=True, wrap=True)
        self._side = label(strong=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        column.addLayout(self._body)
        self.setAccessibleName(title)

    def set_title(self, title: str, side: str = "", tone: Tone = "muted") -> None:
        """The title, and a state beside it."""
        self._title.setText(title)
        self._side.setText(side)
        set_tone(self._side, tone)
        self.setAccessibleName(f"{title}, {side}" if side else title)

    def body(self) -> QVBoxLayout:
        """Where the content goes."""
        return self._body

    def add_line(self, left: str, right: str = "", tone: Tone = "muted") -> None:
        """A small line with something at its right end."""
        row = QHBoxLayout()
        row.addWidget(label(left, size="small", tone="muted", wrap=True), 1)
        row.addWidget(label(right, size="small", tone=tone))
        self._body.addLayout(row)
