"""Writing a template of one's own: a name, a text, and what is wrong with it said while it is typed."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.widgets.buttons import Button
from console.widgets.part import Part, label
from console.widgets.theme import Theme

SAVE_KEY = "Ctrl+Return"


class TemplateCard(Part):
    """``edit`` opens it. The owner says what a text comes to by ``show_preview``; Ctrl+Enter keeps, Escape leaves."""

    kept = Signal(str, str)
    """Name and text."""
    removed = Signal()
    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._over = parent
        self.setProperty("surface", "floating")
        self._title = label(strong=True)
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self._words = {self.name: label(tone="muted"), self.text: label(tone="muted")}
        self._preview = label(tone="muted", wrap=True)
        self._fault = label(size="small", tone="bad", strong=True, wrap=True)
        self.keep = Button(theme, kind="primary", icon="save")
        self.remove = Button(theme, icon="x")
        self.cancel = Button(theme)
        self._good = False
        self._build()
        self.retranslate()
        self.hide()

    def edit(self, room: QRect, name: str, text: str, *, known: bool) -> None:
        """Opens over ``room`` with what there is; ``known``: it can be thrown away."""
        if self.theme.large:
            # Its lines need the room of the composer below too.
            room = room.adjusted(0, 0, 0, self._over.height() - room.left() - room.bottom())
        height = min(self.theme.dp(380), room.height())
        width = min(self.theme.dp(660), room.width())
        self.setGeometry(room.left(), room.bottom() - height + 1, width, height)
        self.remove.setVisible(known)
        self.name.setText(name)
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._typed()
        self.show()
        self.raise_()
        self.name.setFocus()

    def written(self) -> tuple[str, str]:
        """Name and text as they stand in the fields."""
        return self.name.text(), self.text.toPlainText()

    def show_preview(self, text: str, fault: str) -> None:
        """What the text looks like when filled, or why it cannot be."""
        self._good = not fault
        self._preview.setText(text)
        self._preview.setVisible(not fault)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self._dress()

    def submit(self) -> None:
        """Keeps it, if it can be kept."""
        if self.keep.isEnabled() and self.isVisible():
            self.hide()
            self.kept.emit(self.name.text().strip(), self.text.toPlainText().strip())

    def leave(self) -> None:
        """Closes it; nothing is kept."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Template pribadi"))
        self.setAccessibleName(self.tr("Template pribadi"))
        names = {self.name: self.tr("Nama"), self.text: self.tr("Teks")}
        for field, words in names.items():
            self._words[field].setText(words)
            field.setAccessibleName(words)
        self.text.setPlaceholderText(
            self.tr("Misalnya: {sapaan}, Bapak/Ibu{jika pelanggan} {pelanggan}{akhir}. …")
        )
        self.keep.setText(self.tr("Simpan template"))
        self.remove.setText(self.tr("Buang template"))
        self.cancel.setText(self.tr("Batal"))

    def _build(self) -> None:
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        for field, words in self._words.items():
            words.setBuddy(field)
            column.addWidget(words)
            column.addWidget(field, 1 if field is self.text else 0)
        column.addWidget(self._preview)
        column.addWidget(self._fault)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        column.addLayout(foot)
        self.name.setMaxLength(200)
        self.name.textChanged.connect(lambda _: self._dress())
        self.text.textChanged.connect(self._typed)
        self.keep.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.leave)
        self.remove.clicked.connect(self._remove)
        shortcut = QShortcut(QKeySequence(SAVE_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.submit)

    def _typed(self) -> None:
        self.typed.emit(self.text.toPlainText())
        self._dress()

    def _dress(self) -> None:
        written = bool(self.name.text().strip() and self.text.toPlainText().strip())
        self.keep.setEnabled(written and self._good)

    def _remove(self) -> None:
        self.hide()
        self.removed.emit()
