"""Quiet colours of a YAML file: what a thing is called stands out by its weight, what is only for the reader steps back."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from console.widgets.theme import Theme

_KEY = re.compile(r"(?:^|[\s{,])(?:- )*([A-Za-z_][\w-]*)(?=\s*:(?:\s|$))")
_GAP = re.compile(r"\{[a-z_]+(?: [^{}:,]*)?\}")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


class YamlColours(QSyntaxHighlighter):
    """Follows the theme."""

    def __init__(self, theme: Theme, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())
        self._theme = theme
        self._key, self._gap, self._comment = (QTextCharFormat() for _ in range(3))
        theme.changed.connect(self._retint)
        self._dress()

    def highlightBlock(self, text: str) -> None:
        quoted = [one.span() for one in _QUOTED.finditer(text)]

        def inside(at: int) -> bool:
            return any(start < at < end for start, end in quoted)

        comment = next((one for one in _COMMENT.finditer(text) if not inside(one.start())), None)
        end = comment.start() if comment else len(text)
        for one in _KEY.finditer(text, 0, end):
            if not inside(one.start(1)):
                self.setFormat(one.start(1), len(one[1]), self._key)
        for one in _GAP.finditer(text, 0, end):
            self.setFormat(one.start(), len(one[0]), self._gap)
        if comment:
            self.setFormat(comment.start(), len(comment[0]), self._comment)

    def _dress(self) -> None:
        self._key.setFontWeight(QFont.Weight.DemiBold)
        self._gap.setForeground(self._theme.color("act"))
        self._comment.setForeground(self._theme.color("muted"))
        self._comment.setFontItalic(True)

    def _retint(self) -> None:
        self._dress()
        self.rehighlight()
