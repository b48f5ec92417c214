"""The spelling of what is written: marks, suggestions by menu and by key, and the agent's own dictionary."""

import asyncio
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from console.notices import Notice
from console.spelling.languages import Languages, languages
from console.spelling.speller import Speller, SpellingMissing
from console.spelling.tokens import words
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.composer import ComposeMode, Composer
from console.widgets.part import spelled
from console.widgets.writing_marks import Stretch, WritingMarks


class Spelling(QObject):
    """Both surfaces of ``composer`` are checked as soon as the dictionaries are read."""

    def __init__(self, look: Look, desk: Desk, composer: Composer) -> None:
        super().__init__(composer)
        self._look, self._desk, self._composer = look, desk, composer
        self._speller: Speller | None = None
        self._names: frozenset[str] = frozenset()
        #: What the customer reads, as their card says.
        self._customer = ""
        self._marks = {editor: WritingMarks(look.theme, editor) for editor in composer.editors().values()}
        self.menu = QMenu(composer)
        for editor in self._marks:
            editor.installEventFilter(self)
        if desk.speller is not None:
            look.start(self._load(desk.speller))

    def marks(self, editor: QPlainTextEdit) -> WritingMarks:
        """The marks of one of the surfaces."""
        return self._marks[editor]

    def bind(self, model: CaseModel | None) -> None:
        """A ticket came to the front: who is named on it is no mistake."""
        # A word offered for one ticket's text would be put into the next one's.
        self.menu.close()
        self.shown(model)

    def shown(self, model: CaseModel | None) -> None:
        """What is known of the ticket in front and of its customer may be another."""
        customer = None if model is None or model.case is None else model.case.customer
        names = " ".join((customer.name if customer else "", self._desk.owner.user.name)).casefold().split()
        language = customer.language if customer else ""
        if (frozenset(names), language) != (self._names, self._customer):
            self._names, self._customer = frozenset(names), language
            self._again()

    def correct(self) -> None:
        """Goes to the next misspelled word, from the cursor on and round the end, and offers what may be meant."""
        editor = self._composer.editor()
        found = self._marks[editor].after(editor.textCursor().selectionStart())
        if found is None:
            self._look.say(Notice("spelled_right", "ok", fleeting=True))
            return
        line, word = found
        cursor = editor.textCursor()
        cursor.setPosition(line + word.start)
        cursor.setPosition(line + word.end, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        self._offer(editor, self.menu, cursor, word)
        self.menu.popup(editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ContextMenu
            and isinstance(event, QContextMenuEvent)
            and isinstance(watched, QPlainTextEdit)
        ):
            return self._context(watched, event)
        return super().eventFilter(watched, event)

    def _context(self, editor: QPlainTextEdit, event: QContextMenuEvent) -> bool:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = editor.cursorForPosition(event.pos()) if by_mouse else editor.textCursor()
        found = self._marks[editor].at(at)
        if found is None or editor.isReadOnly():
            return False
        line, word = found
        at.setPosition(line + word.start)
        at.setPosition(line + word.end, QTextCursor.MoveMode.KeepAnchor)
        self._offer(editor, self.menu, at, word)
        self.menu.addSeparator()
        # What a right click on a right word offers stands here too.
        self._edits(editor)
        place: QPoint = event.globalPos()
        self.menu.popup(place)
        return True

    async def _load(self, speller: Speller) -> None:
        try:
            await asyncio.to_thread(speller.load)
        except SpellingMissing:
            self._look.say(Notice("no_spelling", "wait", fleeting=True))
            return
        speller.learn(await self._desk.reads.writing.words())
        speller.learn(self._centre())
        self._speller = speller
        self._again()

    def _centre(self) -> Iterator[str]:
        """The words of the handbook's own names."""
        handbook = self._desk.handbook()
        names = [handbook.name, *(queue.name for queue in handbook.queues)]
        names += [tool.name for tool in handbook.tools] + [reason.name for reason in handbook.aux_reasons]
        for category in handbook.categories:
            names += [category.name, *(issue.name for issue in category.issues)]
        yield from (word.text for name in names for word in words(name.lower()))

    def settings_kept(self) -> None:
        """Other settings are in force."""
        self._again()

    def _again(self) -> None:
        for editor, marks in self._marks.items():
            used = self._languages(editor)
            marks.check_with(self._wrong(self._speller, used) if self._speller is not None and used else None)

    def _languages(self, editor: QPlainTextEdit) -> Languages:
        # A note is read by the colleagues, whatever the customer reads.
        public = editor is self._composer.editors()[ComposeMode.REPLY]
        return languages(self._desk.settings().spelling, self._customer if public else "")

    def _wrong(self, speller: Speller, used: Languages) -> Callable[[str], list[Stretch]]:
        names = self._names

        def wrong(line: str) -> list[Stretch]:
            return [
                Stretch(word.start, word.text)
                for word in words(line)
                if word.text.casefold() not in names and not speller.known(word.text, used)
            ]

        return wrong

    def _offer(self, editor: QPlainTextEdit, menu: QMenu, place: QTextCursor, word: Stretch) -> None:
        """Fills a menu with what may be meant by the word that ``place`` selects."""
        assert self._speller is not None
        menu.clear()
        for meant in self._speller.suggest(word.text, self._languages(editor)):
            # As it was written: a sentence goes on beginning with a capital letter.
            right = meant[0].upper() + meant[1:] if word.text[0].isupper() else meant
            act = menu.addAction(spelled(right))
            act.triggered.connect(lambda _=False, text=right: self._replace(editor, place, text))
        if menu.isEmpty():
            menu.addAction(self.tr("Tidak ada saran")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(
            self._look.theme.icon("book-open"), self.tr("Tambahkan “{0}” ke kamus saya").format(word.text)
        )
        keep.triggered.connect(lambda: self._look.start(self._learn(word.text)))

    def _edits(self, editor: QPlainTextEdit) -> None:
        cut = self.menu.addAction(self.tr("Potong"), editor.cut)
        copy = self.menu.addAction(self.tr("Salin"), editor.copy)
        self.menu.addAction(self.tr("Tempel"), editor.paste)
        for act in (cut, copy):
            act.setEnabled(editor.textCursor().hasSelection())

    def _replace(self, editor: QPlainTextEdit, place: QTextCursor, text: str) -> None:
        place.insertText(text)
        editor.setTextCursor(place)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _learn(self, word: str) -> None:
        await self._desk.acts.writing.learn(word)
        if self._speller is not None:
            self._speller.learn([word])
            self._again()
