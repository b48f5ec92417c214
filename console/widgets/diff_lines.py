"""What differs between two texts, line by line: a sign and a ground at what came and what went, never colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from console.widgets.numbered_text import NumberedText
from console.widgets.theme import Theme

_GROUND = {"+": "ok-soft", "-": "bad-soft", "@": "hover"}
_SIGN = {"+": "ok", "-": "bad", " ": "muted", "@": "muted"}


@dataclass(frozen=True)
class DiffRow:
    """``kind``: "+" new, "-" gone, " " in both, "@" a heading between two places. ``before``, ``after``: its number in each, None where
    it does not stand."""

    kind: str
    text: str
    before: int | None = None
    after: int | None = None


class DiffLines(NumberedText):
    """Read, not written; a screen reader hears the sign before each line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown: tuple[DiffRow, ...] = ()
        self.setReadOnly(True)
        theme.changed.connect(self._dress)

    def show_rows(self, rows: Sequence[DiffRow]) -> None:
        """These lines, from the top."""
        self._shown = tuple(rows)
        self.setPlainText(
            "\n".join(f"{row.kind} {row.text}" if row.kind != "@" else row.text for row in rows)
        )
        self._dress()
        self.fit_gutter()

    def letters(self) -> int:
        most = max((row.before or row.after or 0 for row in self._shown), default=0)
        return 2 * max(2, len(str(most))) + 1

    def in_gutter(self, painter: QPainter, line: QRect, at: int, block: QTextBlock) -> None:
        if at >= len(self._shown):
            return
        row = self._shown[at]
        if row.kind in _GROUND:
            painter.fillRect(line, self.theme.color(_GROUND[row.kind]))
        half = line.width() // 2
        token = _SIGN[row.kind]
        self.number(painter, QRect(line.left(), line.top(), half, line.height()), _no(row.before), token)
        self.number(painter, line, _no(row.after), token)

    def _dress(self) -> None:
        found: list[QTextEdit.ExtraSelection] = []
        for at, row in enumerate(self._shown):
            if row.kind in _GROUND:
                one = QTextEdit.ExtraSelection()
                format = one.format
                format.setBackground(self.theme.color(_GROUND[row.kind]))
                format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                one.format = format
                one.cursor = QTextCursor(self.document().findBlockByNumber(at))
                found.append(one)
        self.setExtraSelections(found)


def _no(number: int | None) -> str:
    return "" if number is None else str(number)
