"""Writing a YAML file: numbers and faults at its side, indentation that keeps itself.

Tab leaves the field, as it leaves every other: nobody who works by the keyboard is caught in it. Indentation is kept at Enter (one
step deeper below what opens a part), Backspace in it takes a step away, and Ctrl+] and Ctrl+[ move the chosen lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from console.widgets.numbered_text import NumberedText
from console.widgets.part import announce
from console.widgets.theme import Theme
from console.widgets.yaml_colours import YamlColours

#: Blanks of one step of indentation.
STEP = 2
FIND_KEY, SAVE_KEY, FAULT_KEY, DEEPER_KEY, SHALLOWER_KEY = "Ctrl+F", "Ctrl+S", "F8", "Ctrl+]", "Ctrl+["
#: After these the next line stands a step deeper.
_OPENS = re.compile(r"(:|[|>][+-]?)\s*(#.*)?$")
_ITEM = re.compile(r"\s*(- )+")


@dataclass(frozen=True)
class Mark:
    """What is wrong in a line (from 1), in words."""

    line: int
    words: str


class CodeEdit(NumberedText):
    """``set_marks`` with the faults of what stands in it."""

    find_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._marks: dict[int, str] = {}
        self._hint, self._on = "", -1
        self._colours = YamlColours(theme, self)
        self.cursorPositionChanged.connect(self._moved)
        theme.changed.connect(self._dress)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Shows these faults; several of a line are said one after the other."""
        found: dict[int, list[str]] = {}
        for mark in marks:
            found.setdefault(mark.line, []).append(mark.words)
        told = {line: "\n".join(words) for line, words in found.items()}
        if told != self._marks:
            self._marks = told
            self._dress()
            self._say(speak=False)

    def fault_at(self, line: int) -> str:
        """What is wrong in ``line`` (from 1), "" for nothing."""
        return self._marks.get(line, "")

    def set_hint(self, hint: str) -> None:
        """What a screen reader says of the keys; a line with a fault says its fault instead."""
        self._hint = hint
        self._say(speak=False)

    def line(self) -> int:
        """The line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def go_to(self, line: int) -> None:
        """The cursor stands at the first letter of ``line`` (from 1), in the middle of what is seen."""
        block = self.document().findBlockByNumber(max(0, min(line, self.blockCount()) - 1))
        cursor = QTextCursor(block)
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.MoveAnchor, _blanks(block.text())
        )
        self.setTextCursor(cursor)
        self.centerCursor()

    def next_fault(self, *, back: bool = False) -> bool:
        """The cursor goes to the next line with a fault, round the end; whether there is one."""
        lines = sorted(self._marks, reverse=back)
        if not lines:
            return False
        here = self.line()
        further = (line for line in lines if (line < here if back else line > here))
        self.go_to(next(further, lines[0]))
        return True

    def put_below(self, line: int, text: str) -> None:
        """``text`` stands below ``line`` (from 1), or in it where it is empty; one undo takes it back. The cursor stands in its first
        line."""
        cursor = QTextCursor(self.document().findBlockByNumber(max(0, line - 1)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        fresh = not cursor.block().text().strip()
        cursor.insertText(text.rstrip("\n") if fresh else "\n" + text.rstrip("\n"))
        self.go_to(line + (0 if fresh else 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._own(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _pressed(event) in (FIND_KEY, SAVE_KEY, DEEPER_KEY, SHALLOWER_KEY):
                # The text's own while it has the focus.
                event.accept()
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def in_gutter(self, painter: QPainter, line: QRect, at: int, block: QTextBlock) -> None:
        wrong = at + 1 in self._marks
        if wrong:
            side = self.theme.icon_px(14)
            picture = self.theme.pixmap("triangle-alert", "bad", 14, self.devicePixelRatioF())
            middle = line.top() + painter.fontMetrics().height() // 2
            painter.drawPixmap(self.theme.dp(4), middle - side // 2, picture)
        self.number(painter, line, str(at + 1), "bad" if wrong else "text" if at == self._on else "muted")

    def _own(self, event: QKeyEvent) -> bool:
        """Whether a key is this field's, and done."""
        key = _pressed(event)
        if key == FIND_KEY:
            self.find_wanted.emit()
        elif key == SAVE_KEY:
            self.save_wanted.emit()
        elif event.key() == Qt.Key.Key_F8:
            self.next_fault(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif self.isReadOnly():
            return False
        elif key in (DEEPER_KEY, SHALLOWER_KEY):
            self._shift(key == DEEPER_KEY)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._new_line()
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            return self._step_back()
        else:
            return False
        return True

    def _new_line(self) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        item = _ITEM.match(before)
        # What follows the dash of an item stands below its words.
        deep = len(item[0]) if item and before.strip() != "-" else _blanks(before)
        if _OPENS.search(before) and not before.lstrip().startswith("#"):
            deep += STEP
        cursor.insertText("\n" + " " * min(deep, len(before) + STEP))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _step_back(self) -> bool:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        if cursor.hasSelection() or not before or before.strip():
            return False
        for _ in range((len(before) - 1) % STEP + 1):
            cursor.deletePreviousChar()
        return True

    def _shift(self, deeper: bool) -> None:
        """The chosen lines a step to the right, or to the left as far as they can."""
        chosen = self.textCursor()
        first = self.document().findBlock(chosen.selectionStart()).blockNumber()
        last = self.document().findBlock(chosen.selectionEnd()).blockNumber()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for at in range(first, last + 1):
            block = self.document().findBlockByNumber(at)
            cursor.setPosition(block.position())
            if deeper and block.text().strip():
                cursor.insertText(" " * STEP)
            elif not deeper:
                for _ in range(min(STEP, _blanks(block.text()))):
                    cursor.deleteChar()
        cursor.endEditBlock()

    def _moved(self) -> None:
        at = self.textCursor().blockNumber()
        if at != self._on:
            self._on = at
            self.gutter.update()
            self._say(speak=True)

    def _say(self, *, speak: bool) -> None:
        """Where the cursor stands on a fault, the screen reader has it too."""
        fault = self.fault_at(self.line())
        self.setAccessibleDescription(fault or self._hint)
        if speak and fault and self.hasFocus():
            announce(self, fault)

    def _tell(self, event: QHelpEvent) -> None:
        at = self.viewport().mapFromGlobal(event.globalPos())
        at.setX(max(0, at.x()))
        line = self.cursorForPosition(at).blockNumber() + 1
        QToolTip.showText(event.globalPos(), self.fault_at(line), self)

    def _dress(self) -> None:
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(self.theme.color("bad"))
        found: list[QTextEdit.ExtraSelection] = []
        for line in self._marks:
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid() and block.text().strip():
                one = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + _blanks(block.text()))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                one.cursor, one.format = cursor, wave
                found.append(one)
        self.setExtraSelections(found)
        self.gutter.update()


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _pressed(event: QKeyEvent) -> str:
    """A key with Ctrl alone, as it is written; "" for any other."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.ControlModifier:
        return ""
    return {
        Qt.Key.Key_F: FIND_KEY,
        Qt.Key.Key_S: SAVE_KEY,
        Qt.Key.Key_BracketRight: DEEPER_KEY,
        Qt.Key.Key_BracketLeft: SHALLOWER_KEY,
    }.get(Qt.Key(event.key()), "")
