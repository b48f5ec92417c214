"""Pieces of knowledge in the language of the screen: what kind they are, where they stand, what each part of them is."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.store.knowledge import TOLD
from console.views.look import Look
from console.widgets.row_model import InboxRow
from domain.knowledge import Piece, PieceKind, Section
from domain.knowledge_index import Found

ICONS = {
    PieceKind.ISSUE: "book-open",
    PieceKind.SCRIPT: "message-square",
    PieceKind.UNIT: "store",
    PieceKind.NEWS: "info",
    PieceKind.UPDATE: "refresh-cw",
    PieceKind.MINUTES: "file-text",
    PieceKind.BRIEFING: "users",
    PieceKind.SUGGESTION: "bot",
}


class KnowledgeWords(QObject):
    """Sentences about pieces."""

    def __init__(self, look: Look, now: Callable[[], int]) -> None:
        """``now``: gateway Unix ms."""
        super().__init__()
        self._look, self._now = look, now

    def kind(self, kind: PieceKind) -> str:
        return {
            PieceKind.ISSUE: self.tr("Isu"),
            PieceKind.SCRIPT: self.tr("Skrip"),
            PieceKind.UNIT: self.tr("Unit"),
            PieceKind.NEWS: self.tr("Pengumuman"),
            PieceKind.UPDATE: self.tr("Pembaruan"),
            PieceKind.MINUTES: self.tr("Notulen"),
            PieceKind.BRIEFING: self.tr("Briefing"),
            PieceKind.SUGGESTION: self.tr("Usulan server dari"),
        }[kind]

    def section(self, section: Section) -> str:
        """Over its lines; "" for what needs no name."""
        return {
            Section.ANSWER: self.tr("Jawaban"),
            Section.ASK: self.tr("Yang ditanyakan"),
            Section.DO: self.tr("Langkah"),
            Section.SAY: self.tr("Kalimat baku"),
            Section.ESCALATE: self.tr("Eskalasi"),
            Section.ESTIMATE: self.tr("Perkiraan waktu"),
            Section.UNIT: self.tr("Kontak dan sistem"),
            Section.TEXT: "",
            Section.KEYWORDS: "",
        }[section]

    def source(self, piece: Piece, *, over: bool = False) -> str:
        """Where it stands and which version: what an answer is worth depends on it."""
        parts = [self.kind(piece.kind), piece.about, piece.source]
        if piece.kind in TOLD and piece.since is not None:
            times, words = self._look.times, self._look.words
            parts.append(
                self.tr("berlaku mulai {0}").format(words.date(piece.effective or piece.since, times))
            )
        parts.append(self.tr("versi {0}").format(piece.version.partition("+")[0]))
        if over:
            parts.append(self.tr("sudah berakhir"))
        return " · ".join(filter(None, parts))

    def row(self, found: Found) -> InboxRow:
        """A hit as a list shows it."""
        piece = found.piece
        state, tone = (self.tr("berakhir"), "wait") if found.over else ("", "muted")
        if piece.effective is not None and piece.effective > self._now():
            state, tone = self.tr("belum berlaku"), "wait"
        return InboxRow(
            piece.id, ICONS[piece.kind], piece.title, snippet=found.excerpt or piece.about, state=state,
            state_tone=tone, queue=self.kind(piece.kind),  # type: ignore[arg-type]  # one of two tones
        )  # fmt: skip
