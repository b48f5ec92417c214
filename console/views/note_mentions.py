"""Naming a colleague in an internal note: ``@`` offers those who may see the ticket. A reply to the customer has nothing of it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from console.store.mentions import Colleague
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.look import Look
from console.views.mention_choice import fitting, may_see, usernames
from console.widgets.composer import ComposeMode, Composer
from console.widgets.name_list import Name, NameList
from console.widgets.writing_marks import Stretch, WritingMarks
from domain import mention

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class NoteMentions(QObject):
    """``bind`` with the ticket in front. ``over``: the part the list floats on; ``marks``: those of the note's text."""

    def __init__(
        self, look: Look, desk: Desk, over: QWidget, composer: Composer, marks: WritingMarks
    ) -> None:
        super().__init__(over)
        self._look, self._desk, self._over = look, desk, over
        self._composer, self._marks = composer, marks
        self._editor = composer.editors()[ComposeMode.NOTE]
        self._model: CaseModel | None = None
        self._people: list[Colleague] = []
        #: Where a name begins that the agent does not want completed.
        self._declined = -1
        self._text = ""
        self.list = NameList(look.theme, over)
        self.list.chosen.connect(self._take)
        self._editor.textChanged.connect(self._typed)
        self._editor.cursorPositionChanged.connect(self._moved)
        self._editor.installEventFilter(self)
        composer.mode_changed.connect(lambda _mode: self.list.hide())
        self.retranslate()

    def bind(self, model: CaseModel | None) -> None:
        """Another ticket came to the front, or none."""
        self._model, self._declined = model, -1
        self.list.hide()
        if model is None:
            self._use([])
        else:
            self._look.start(self._read(model))

    def retranslate(self) -> None:
        """Texts anew in the language of the screen."""
        self.list.set_words(
            self.tr("Rekan yang disebut"), self.tr("↑↓ pilih · Enter atau Tab sebut · Esc tutup")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._editor and self.list.isVisible():
            if kind == QEvent.Type.FocusOut:
                self.list.hide()
            elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._ours(event):
                # These keys are the list's as long as it is open, whatever else they do.
                event.accept()
                return True
            elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._ours(event):
                self._key(Qt.Key(event.key()))
                return True
        return super().eventFilter(watched, event)

    def _ours(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and (event.key() in (*_STEPS, *_TAKE) or event.key() == Qt.Key.Key_Escape)

    def _key(self, key: Qt.Key) -> None:
        if key in _STEPS:
            self.list.move_by(_STEPS[key], self._editor)
        elif key in _TAKE:
            self.list.take()
        else:
            self._declined = self._begins()
            self.list.hide()

    async def _read(self, model: CaseModel) -> None:
        everybody = await self._desk.reads.mentions.colleagues()
        if model is self._model and model.case is not None:
            self._use(may_see(everybody, model.case, self._desk.handbook(), self._desk.me))

    def _use(self, people: list[Colleague]) -> None:
        if people != self._people:
            self._people = people
            names = usernames(people)
            self._marks.name_with(lambda line: _stretches(line, names))
            if self.list.isVisible():
                self._offer()

    def _typed(self) -> None:
        # Marks that are painted anew are no other text; what the desk puts here (a draft) is not typed.
        text, self._text = self._text, self._editor.toPlainText()
        if text == self._text or not self._editor.hasFocus() or self._editor.isReadOnly():
            return
        if mention.begun(self._before()) == "" and self._model is not None:
            self._look.start(self._read(self._model))
        self._offer()

    def _moved(self) -> None:
        if self._begins() != self._declined:
            self._declined = -1
        if self.list.isVisible():
            self._offer()

    def _before(self) -> str:
        """The line up to the cursor."""
        cursor = self._editor.textCursor()
        return "" if cursor.hasSelection() else cursor.block().text()[: cursor.positionInBlock()]

    def _begins(self) -> int:
        """Where the name begins that the cursor stands behind, -1 when there is none."""
        typed = mention.begun(self._before())
        return -1 if typed is None else self._editor.textCursor().position() - len(typed)

    def _offer(self) -> None:
        typed = mention.begun(self._before())
        found = [] if typed is None or self._begins() == self._declined else fitting(self._people, typed)
        if not found:
            self.list.hide()
            return
        self.list.show_at([self._name(one) for one in found], self._cursor(), self._room(), self._editor)

    def _name(self, one: Colleague) -> Name:
        state = self._look.words.presence(one.shown) if one.shown is not None else ""
        about = " · ".join(part for part in (f"@{one.user.username}", one.user.team) if part)
        return Name(one.user.username, one.user.name, about, state)

    def _cursor(self) -> QRect:
        """The text cursor, in pixels of what the list floats on."""
        rect = self._editor.cursorRect()
        return QRect(self._editor.viewport().mapTo(self._over, rect.topLeft()), rect.size())

    def _room(self) -> QRect:
        edge = self._look.theme.dp(8)
        return QRect(QPoint(edge, edge), self._over.size()).adjusted(0, 0, -2 * edge, -2 * edge)

    def _take(self, username: str) -> None:
        typed = mention.begun(self._before())
        if typed is None:
            return
        cursor = self._editor.textCursor()
        for _ in typed:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
        after = cursor.block().text()[self._editor.textCursor().positionInBlock() :][:1]
        cursor.insertText(username if after.isspace() else f"{username} ")
        self._editor.setTextCursor(cursor)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _stretches(line: str, names: dict[str, str]) -> list[Stretch]:
    return [Stretch(one.start, line[one.start : one.end]) for one in mention.spans(line, names)]
