"""What goes along with the text in front when it is sent: said before, and easily taken off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

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
        said = QHBoxLayout()
        said.addWidget(self._icon)
        said.addWidget(self._words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 4, 4, 4)
        for layout in (said, self._row):
            layout.setSpacing(8)
        self._row.addLayout(said, 1)
        self._row.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignRight)
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
        # In large letters the button would leave the words a narrow column.
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if self.theme.large else beside)
        self._icon.setPixmap(self.theme.pixmap("ticket", "act", 16, self.devicePixelRatioF()))
