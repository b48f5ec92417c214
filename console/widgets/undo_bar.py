"""A few seconds to take a sent reply back."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.widgets.buttons import Button, shown_key
from console.widgets.part import Part, label
from console.widgets.theme import Theme, restyle

#: Not Ctrl+Shift+Z: a text field takes that for redo, and the cursor stands in one when a reply is taken back.
UNDO_KEY = "Ctrl+Shift+B"


class UndoBar(Part):
    """`Balasan belum dikirim · bisa diurungkan 5 dtk lagi`, with a button; time is measured monotonically.

    A note is never called sent: nobody shall take fright that a customer sees it."""

    undone = Signal()
    expired = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._seconds, self._note = 0, False
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(100)
        self._tick.timeout.connect(self._show_left)
        self._words = label(strong=True)
        self.button = Button(theme, icon="undo-2")
        self._key = UNDO_KEY
        self.button.clicked.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.setProperty("banner", "act")
        self.retranslate()
        self.hide()

    def start(self, seconds: int, *, note: bool = False) -> None:
        """Begin to count down for a reply or a note."""
        self._seconds, self._note = seconds, note
        restyle(self, "banner", "note" if note else "act")
        self._since.start()
        self._tick.start()
        self.retranslate()
        self.show()

    def set_key(self, key: str) -> None:
        """The key that takes back."""
        self._key = key
        self.retranslate()

    def stop(self) -> None:
        """End without a signal."""
        self._tick.stop()
        self.hide()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Urungkan"))
        words = self.tr("Urungkan, teksnya kembali ke kotak tulis ({0})").format(shown_key(self._key))
        self.button.setToolTip(words if self._key else self.tr("Urungkan, teksnya kembali ke kotak tulis"))
        self.button.setShortcut(self._key)
        self._show_words(self._left_ms())

    def _left_ms(self) -> int:
        if not self._since.isValid():
            return self._seconds * 1000
        return max(0, self._seconds * 1000 - self._since.elapsed())

    def _show_left(self) -> None:
        left = self._left_ms()
        self._show_words(left)
        if left == 0:
            self.stop()
            self.expired.emit()

    def _show_words(self, left_ms: int) -> None:
        words = (
            self.tr("Note tersimpan · bisa diurungkan {0} dtk lagi")
            if self._note
            else self.tr("Balasan belum dikirim · bisa diurungkan {0} dtk lagi")
        )
        self._words.setText(words.format(-(-left_ms // 1000)))

    def _undo(self) -> None:
        self.stop()
        self.undone.emit()
