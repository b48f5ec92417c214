"""One piece of knowledge as it is read: what it is called, where it stands, and its parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.filling import Filling
from console.views.knowledge_words import KnowledgeWords
from console.views.look import Look
from console.widgets.part import Part, clear, label, set_tone
from domain.knowledge import Passage, Piece, Section
from domain.macro import MacroFault

_SAID = frozenset({Section.ANSWER, Section.SAY})
_LISTED = frozenset({Section.ASK, Section.DO, Section.ESCALATE})
_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class KnowledgePiece(Part):
    """``show_piece`` for the ticket in front: what is said to a customer is shown as it would be said to this one."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self.setProperty("surface", "surface")
        self._words, self._filling = KnowledgeWords(look, desk.clock.gateway_now), Filling(look, desk)
        self.piece: Piece | None = None
        self._over = False
        self._case: Case | None = None
        self.title = label(strong=True, wrap=True)
        self.source = label(size="small", tone="muted", wrap=True)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.source)
        column.addLayout(self._parts)
        column.addStretch(1)

    def show_piece(self, piece: Piece, case: Case | None, *, over: bool) -> None:
        """``over``: it holds no more."""
        self.piece, self._case, self._over = piece, case, over
        self.retranslate()

    def retranslate(self) -> None:
        piece = self.piece
        if piece is None:
            return
        self.title.setText(piece.title)
        self.source.setText(self._words.source(piece, over=self._over))
        set_tone(self.source, "wait" if self._over else "muted")
        clear(self._parts)
        for passage in piece.passages:
            self._add(passage)

    def reply(self) -> str:
        """What may be said to the customer, filled in; "" for nothing."""
        return "" if self.piece is None else self._filled(self.piece.reply)

    def _add(self, passage: Passage) -> None:
        if passage.section is Section.KEYWORDS:
            return
        name = self._words.section(passage.section)
        if name:
            self._parts.addWidget(label(name, size="small", tone="muted", strong=True))
        said, listed = passage.section in _SAID, passage.section in _LISTED
        lines = [self._filled(line) if said else line for line in passage.lines]
        made = label("\n".join(f"• {line}" for line in lines) if listed else "\n".join(lines), wrap=True)
        made.setTextInteractionFlags(_READABLE)
        made.setAccessibleName(f"{name}: {made.text()}" if name else made.text())
        self._parts.addWidget(made)

    def _filled(self, text: str) -> str:
        try:
            return self._filling.fill(text, self._case).text
        except MacroFault:
            # Told by hand, or of a handbook nobody checked: as it stands.
            return text
