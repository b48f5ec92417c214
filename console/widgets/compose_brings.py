"""What goes along with the text in front when it is sent: said before, and easily taken off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from console.widgets.buttons import Button
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme


class ComposeBrings(Part):
    """One line with what is set, and a button that takes it off."""

    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("banner", "act")
        self._icon = QLabel()
        self._words = label(wrap=True)
        self.drop = Button(theme, icon="x")
        self.drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.drop)
        self.retint()
        self.retranslate()
        self.hide()

    def show_brings(self, words: str) -> None:
        """Says what goes along; nothing for "". What is new is said aloud."""
        new = bool(words) and words != self._words.text()
        self._words.setText(words)
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        if new:
            announce(self, words)

    def text(self) -> str:
        """What stands there now."""
        return self._words.text()

    def retranslate(self) -> None:
        self.drop.setText(self.tr("Jangan ubah tiket"))

    def retint(self) -> None:
        self._icon.setPixmap(self.theme.pixmap("ticket", "act", 16, self.devicePixelRatioF()))
