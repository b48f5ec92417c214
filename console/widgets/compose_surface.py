"""One surface of the composer: its editor, its border and ground, and why it is locked."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from console.widgets.part import Part, label
from console.widgets.theme import Theme, restyle

_LEAST_LINES, _MOST_LINES = 3, 8


class ComposeSurface(Part):
    """A bordered box around a plain-text editor; `box` in the stylesheet gives the colour of the mode."""

    changed = Signal()
    """The text is another. (The editor itself says so too when only marks under its words are others.)"""

    def __init__(self, theme: Theme, mode: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._mode = mode
        self._placeholder = ""
        self.filling = False
        self._last, self._begun, self._closing = "", "", ""
        self.editor = QPlainTextEdit(self)
        self.editor.textChanged.connect(self._changed)
        # Tab leaves the field, so that everything is reached without a mouse.
        self.editor.setTabChangesFocus(True)
        self.editor.installEventFilter(self)
        self.editor.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._lock = QLabel(self)
        self._reason = label(tone="wait", strong=True, wrap=True)
        self._bar = QWidget(self)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(6, 4, 6, 2)
        row.setSpacing(8)
        row.addWidget(self._lock)
        row.addWidget(self._reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.editor, 1)
        self.setProperty("box", mode)
        self._bar.hide()
        self.retint()

    def fill(self, text: str) -> None:
        """Replace the text without counting as typing."""
        self.filling = True
        try:
            self.editor.setPlainText(text)
        finally:
            self.filling = False

    def begin(self, text: str, before: str = "", after: str = "") -> None:
        """``text`` stands there, the cursor at its end; ``before`` and ``after`` around it are no text yet by themselves."""
        self._begun, self._closing = before + after, ""
        self.fill(before + text + after)
        cursor = self.editor.textCursor()
        cursor.setPosition(len((before + text).encode("utf-16-le")) // 2)
        self.editor.setTextCursor(cursor)

    def close_with(self, closing: str) -> None:
        """The field stays empty; ``closing`` comes to stand after what is written as soon as something is, and is no text by itself."""
        self._begun = self._closing = closing

    def text(self) -> str:
        """All that stands there."""
        return self.editor.toPlainText()

    def blank(self) -> bool:
        """Whether nothing was written."""
        return self.text().strip() in ("", self._begun.strip())

    def take_out(self, sent: str) -> str:
        """Takes away what was sent; what was typed meanwhile is left and returned."""
        now = self.text()
        # A text changed in its middle cannot be told apart: it stays whole.
        left = now.removeprefix(sent).lstrip("\n") if now.startswith(sent) else now
        if left != now:
            self.begin(left)
        return left

    def put_in_front(self, text: str) -> None:
        """``text`` stands before what was written since; the cursor stays where it is."""
        if self.blank() and self._begun:
            self.begin("")
        cursor = QTextCursor(self.editor.document())
        cursor.insertText(f"{text}\n\n" if self.text().strip() else text)

    def lock(self, reason: str) -> None:
        """Forbid typing and say why; an empty reason allows it again."""
        self.editor.setReadOnly(bool(reason))
        # An invitation to write would contradict the lock.
        self.editor.setPlaceholderText("" if reason else self._placeholder)
        self._reason.setText(reason)
        self._bar.setVisible(bool(reason))
        self.editor.setAccessibleDescription(reason)
        restyle(self, "box", "locked" if reason else self._mode)

    def set_words(self, name: str, placeholder: str) -> None:
        """The spoken name, and the hint in the empty field."""
        self.editor.setAccessibleName(name)
        self._placeholder = placeholder
        self.editor.setPlaceholderText("" if self.editor.isReadOnly() else placeholder)

    def retint(self) -> None:
        self._lock.setPixmap(self.theme.pixmap("lock", "wait", 16, self.devicePixelRatioF()))
        self._grow()

    def _changed(self) -> None:
        text = self.editor.toPlainText()
        if text == self._last:
            return
        self._last = text
        if self._closing and not self.filling and text.strip():
            self._close()
        else:
            self.changed.emit()

    def _close(self) -> None:
        closing, self._closing = self._closing, ""
        cursor = self.editor.textCursor()
        place = cursor.position()
        # What is written and its closing are one step for who takes it back.
        cursor.joinPreviousEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(closing)
        cursor.endEditBlock()
        cursor.setPosition(place)
        self.editor.setTextCursor(cursor)

    def _grow(self) -> None:
        """As many lines as are written, from three to eight; beyond that the field scrolls."""
        lines = min(_MOST_LINES, max(_LEAST_LINES, round(self.editor.document().size().height())))
        spacing = QFontMetrics(self.theme.font()).lineSpacing()
        self.editor.setFixedHeight(lines * spacing + self.theme.dp(14))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            restyle(self, "active", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
