"""Nothing here yet: what it means and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from console.widgets.buttons import Button
from console.widgets.part import Part, label
from console.widgets.theme import Theme


class EmptyState(Part):
    """An icon, a sentence, a hint, and at most one act."""

    act_requested = Signal()

    def __init__(self, theme: Theme, icon: str = "inbox", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon_name = icon
        self._icon = QLabel(self)
        self._title = label(size="title", strong=True, wrap=True)
        self._hint = label(tone="muted", wrap=True)
        self._act = Button(theme, kind="primary")
        self._act.clicked.connect(self.act_requested)
        self._act.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._icon, self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addWidget(self._act, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.retint()

    def set_words(self, title: str, hint: str = "", act: str = "") -> None:
        """What is empty, what to do next, and the name of the act (empty: none)."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)

    def retint(self) -> None:
        self._icon.setPixmap(self.theme.pixmap(self._icon_name, "muted", 40, self.devicePixelRatioF()))
