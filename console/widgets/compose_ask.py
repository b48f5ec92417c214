"""What is asked before a text goes: why one might wait, and the one key that sends it all the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.widgets.buttons import Button, shown_key
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme


class ComposeAsk(Part):
    """Stands over the editor until the agent sends, goes on writing, or changes the text."""

    confirmed = Signal()
    declined = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._key = ""
        self.setProperty("banner", "wait")
        self._icon = QLabel()
        self._why = label(strong=True, wrap=True)
        self._what = label(wrap=True)
        self.send, self.back = Button(theme, icon="send"), Button(theme, icon="pencil")
        self.send.clicked.connect(self.confirmed)
        self.back.clicked.connect(self.declined)
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        words.setSpacing(2)
        words.addWidget(self._why)
        words.addWidget(self._what)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.back)
        row.addWidget(self.send)
        self.retint()
        self.retranslate()
        self.hide()

    def ask(self, why: str, what: str, key: str) -> None:
        """Says why one might wait (``what``: the words in question) and offers to send; ``key``: the one that sends."""
        self._key = key
        self._why.setText(why)
        self._what.setText(what)
        self._what.setVisible(bool(what))
        self.setAccessibleName(f"{why} {what}".strip())
        self.retranslate()
        self.show()
        announce(self, self.accessibleName(), urgent=True)

    def text(self) -> str:
        """All that is asked."""
        return self.accessibleName()

    def retranslate(self) -> None:
        key = f"   {shown_key(self._key)}" if self._key else ""
        self.send.setText(self.tr("Kirim juga") + key)
        self.back.setText(self.tr("Lanjut menulis"))

    def retint(self) -> None:
        self._icon.setPixmap(self.theme.pixmap("triangle-alert", "wait", 18, self.devicePixelRatioF()))
