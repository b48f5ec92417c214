"""Finding words in a text: the field over it, where it stands, onward and back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from console.widgets.buttons import IconButton
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme


class FindBar(Part):
    """``begin`` brings it up; Enter goes on, Shift+Enter back, Esc closes it and goes back into the text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._text: QPlainTextEdit | None = None
        self.setProperty("surface", "raised")
        self.setProperty("edge", "bottom")
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.told = label(size="small", tone="muted")
        self.back = IconButton(theme, "chevron-up")
        self.onward = IconButton(theme, "chevron-down")
        self.shut = IconButton(theme, "x", pixels=14)
        self.back.clicked.connect(lambda: self.find_next(back=True))
        self.onward.clicked.connect(lambda: self.find_next())
        self.shut.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for part in (self.told, self.back, self.onward, self.shut):
            row.addWidget(part)
        self.hide()
        self.retranslate()

    def use(self, text: QPlainTextEdit | None) -> None:
        """Finds in ``text`` from now on; None: there is none."""
        self._text = text
        self.told.setText("")

    def begin(self) -> None:
        """Comes up with what is chosen in the text, the cursor in it."""
        if self._text is None:
            return
        chosen = self._text.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def close_bar(self) -> None:
        """Goes away; the cursor is in the text again, where something was found or where it was."""
        self.hide()
        if self._text is not None:
            self._text.setFocus()

    def find_next(self, *, back: bool = False) -> bool:
        """The next place, round the end; whether there is one."""
        words = self.field.text()
        if not words or self._text is None:
            return False
        document, cursor = self._text.document(), self._text.textCursor()
        flags = _BACK if back else _ONWARD
        found = document.find(words, cursor, flags)
        if found.isNull():
            edge = QTextCursor(document)
            if back:
                edge.movePosition(QTextCursor.MoveOperation.End)
            found = document.find(words, edge, flags)
        if not found.isNull():
            self._text.setTextCursor(found)
            self._text.centerCursor()
        self._count(self._text, words)
        return not found.isNull()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Cari di teks"))
        self.field.setAccessibleName(self.tr("Cari di teks"))
        self.field.setPlaceholderText(self.tr("Cari di teks…"))
        for clear in self.field.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Kosongkan"))
        self.back.set_name(self.tr("Sebelumnya (Shift+Enter)"))
        self.onward.set_name(self.tr("Berikutnya (Enter)"))
        self.shut.set_name(self.tr("Tutup pencarian (Esc)"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.find_next(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)

    def _typed(self, words: str) -> None:
        if words and self._text is not None:
            # From where the last one began, so that a longer word stays on it.
            cursor = self._text.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self._text.setTextCursor(cursor)
            self.find_next()
        else:
            self.told.setText("")

    def _count(self, text: QPlainTextEdit, words: str) -> None:
        whole, here = text.toPlainText().casefold(), text.textCursor().selectionStart()
        many = whole.count(words.casefold())
        at = whole[: here + 1].count(words.casefold()) + 1 if many else 0
        self.told.setText(
            self.tr("{0} dari {1}").format(min(at, many), many) if many else self.tr("Tidak ada")
        )
        announce(self, self.told.text())


_ONWARD, _BACK = QTextDocument.FindFlag(0), QTextDocument.FindFlag.FindBackward
