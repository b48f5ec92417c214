"""Marks under what is written: a red wave under a word that may be misspelled, a ground under a gap nobody filled and under the name of
a colleague.

Only the line that changed is looked at, and not the word the cursor still stands in: nobody is told off while typing it."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from console.widgets.theme import Theme

_GAP = re.compile(r"\[\[[a-z_]+\]\]")


class Stretch(NamedTuple):
    """A word of a line: its place there, in characters."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class WritingMarks(QSyntaxHighlighter):
    """``wrong`` names the misspelled words of a line; None while nobody checks."""

    def __init__(self, theme: Theme, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())
        self._theme, self._editor = theme, editor
        self._wrong: Callable[[str], Iterable[Stretch]] | None = None
        self._named: Callable[[str], Iterable[Stretch]] | None = None
        self._typing = -1
        """The line whose last word is being typed."""
        self._word, self._gap, self._name = (QTextCharFormat() for _ in range(3))
        theme.changed.connect(self._retint)
        editor.cursorPositionChanged.connect(self._moved)
        self._retint()

    def check_with(self, wrong: Callable[[str], Iterable[Stretch]] | None) -> None:
        """Another check, or the same that knows other words now: everything is looked at anew."""
        self._wrong = wrong
        self.rehighlight()

    def name_with(self, named: Callable[[str], Iterable[Stretch]] | None) -> None:
        """What finds the colleagues a line names; None: a text that names nobody."""
        self._named = named
        self.rehighlight()

    def at(self, cursor: QTextCursor) -> tuple[int, Stretch] | None:
        """The misspelled word under a cursor with the place of its line in the text; None when there is none."""
        block, place = cursor.block(), cursor.positionInBlock()
        for word in self._found(block.text()):
            if word.start <= place <= word.end:
                return block.position(), word
        return None

    def after(self, position: int) -> tuple[int, Stretch] | None:
        """The next misspelled word that ends after ``position``, from the start again when there is none."""
        found = []
        block = self.document().firstBlock()
        while block.isValid():
            found += [(block.position(), word) for word in self._found(block.text())]
            block = block.next()
        later = (one for one in found if one[0] + one[1].end > position)
        return next(later, found[0] if found else None)

    def highlightBlock(self, text: str) -> None:
        for gap in _GAP.finditer(text):
            self.setFormat(gap.start(), gap.end() - gap.start(), self._gap)
        for name in () if self._named is None else self._named(text):
            self.setFormat(name.start, len(name.text), self._name)
        number, place = self.currentBlock().blockNumber(), self._place()
        for word in self._found(text):
            if (number, word.end) == place:
                self._typing = number
            else:
                self.setFormat(word.start, len(word.text), self._word)

    def _found(self, text: str) -> Iterable[Stretch]:
        return () if self._wrong is None else self._wrong(text)

    def _place(self) -> tuple[int, int]:
        cursor = self._editor.textCursor()
        return cursor.blockNumber(), cursor.positionInBlock()

    def _moved(self) -> None:
        """The cursor went on: the word it left is finished."""
        if self._typing >= 0:
            block = self.document().findBlockByNumber(self._typing)
            self._typing = -1
            if block.isValid():
                self.rehighlightBlock(block)

    def _retint(self) -> None:
        self._word.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._word.setUnderlineColor(QColor(self._theme.color("bad")))
        self._gap.setBackground(QColor(self._theme.color("wait-soft")))
        self._gap.setForeground(QColor(self._theme.color("wait")))
        self._name.setBackground(QColor(self._theme.color("act-soft")))
        self._name.setForeground(QColor(self._theme.color("act")))
        self.rehighlight()
