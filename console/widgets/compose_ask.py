"""What is asked before a text goes: why one might wait, and the one key that sends it all the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.widgets.buttons import Button, shown_key
from console.widgets.few_lines import FewLines
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


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
        inner = QWidget()
        self._said = FewLines(theme, inner, 3)
        self._row, said, words, acts = (
            QBoxLayout(_BESIDE, self),
            QHBoxLayout(),
            QVBoxLayout(inner),
            QHBoxLayout(),
        )
        self._row.setContentsMargins(12, 6, 8, 6)
        for layout in (self._row, said, acts):
            layout.setSpacing(8)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._why)
        words.addWidget(self._what)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._said, 1)
        acts.addStretch(1)
        acts.addWidget(self.back)
        acts.addWidget(self.send)
        self._row.addLayout(said, 1)
        self._row.addLayout(acts)
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
        self._said.say(self.accessibleName())
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
        # In large letters the buttons would leave the words a narrow column.
        self._row.setDirection(_BELOW if self.theme.large else _BESIDE)
        self._icon.setPixmap(self.theme.pixmap("triangle-alert", "wait", 18, self.devicePixelRatioF()))
