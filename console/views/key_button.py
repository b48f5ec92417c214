"""The key of one act, as a button: pressed, it waits for another."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from console.widgets.buttons import shown_key
from console.widgets.theme import restyle

_MODIFIERS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
#: What Shift makes of the digits on the keyboards in use; a sequence names the digit.
_DIGITS = dict(zip(")!@#$%^&*(", "0123456789", strict=True))


class KeyButton(QPushButton):
    """Enter or a click begins; the next key is the choice, Backspace takes the key away, Esc leaves it as it was."""

    picked = Signal(str)
    """The sequence as Qt writes it portably; empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sequence, self._waiting = "", False
        self.setProperty("key", True)
        self.setAutoDefault(False)
        self.clicked.connect(self._begin)

    @property
    def waiting(self) -> bool:
        """Whether the next key is the choice."""
        return self._waiting

    def show_sequence(self, sequence: str) -> None:
        """The key in force."""
        self._sequence = sequence
        self._end()

    def event(self, event: QEvent) -> bool:
        # Before shortcuts, and before Tab moves the focus.
        if self._waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        super().focusOutEvent(event)

    def _begin(self) -> None:
        self._waiting = True
        restyle(self, "waiting", True)
        self.setText(self.tr("tekan…"))

    def _end(self) -> None:
        self._waiting = False
        restyle(self, "waiting", False)
        self.setText(shown_key(self._sequence) or "–")

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS or key == Qt.Key.Key_unknown:
            return
        self._end()
        if key == Qt.Key.Key_Escape:
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.picked.emit("")
        else:
            self.picked.emit(pressed(event))


def pressed(event: QKeyEvent) -> str:
    """A key event as a portable sequence."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held & Qt.KeyboardModifier.ShiftModifier and 0x20 < key < 0x7F and chr(key) in _DIGITS:
        key = Qt.Key(ord(_DIGITS[chr(key)]))
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    return QKeySequence(int(held.value) | int(key)).toString(QKeySequence.SequenceFormat.PortableText)
