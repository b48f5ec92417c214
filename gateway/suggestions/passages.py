"""What of a piece of knowledge a model server is shown: all of a short one, of a long one what the question is likeliest about."""

from collections.abc import Sequence
from datetime import date

from domain.knowledge import Piece, PieceKind, Section
from domain.redact import redacted
from domain.text_terms import Terms

#: Characters of each piece, its title besides.
MOST = 1_500
_INTERNAL = "(internal: said among colleagues)"


class Passages:
    """Not for several threads at a time."""

    def __init__(self) -> None:
        self._terms = Terms()

    def of(self, pieces: Sequence[Piece], text: str, today: date) -> str:
        """``pieces`` numbered from 1, for the question ``text``."""
        asked = {stem for _, stem in self._terms.words(text)}
        return "\n\n".join(f"[{at}] {self._one(piece, asked, today)}" for at, piece in enumerate(pieces, 1))

    def _one(self, piece: Piece, asked: set[str], today: date) -> str:
        lines = [line for one in piece.passages if one.section is not Section.KEYWORDS for line in one.lines]
        if piece.kind is PieceKind.MINUTES:
            # A sample that was talked over may have named a customer.
            lines = [_INTERNAL, *(redacted(line, today) for line in lines)]
        return "\n".join([piece.title, *self._some(lines, asked)])

    def _some(self, lines: list[str], asked: set[str]) -> list[str]:
        """Of ``lines`` what fits, the likeliest of them, in their order."""
        if sum(len(line) + 1 for line in lines) <= MOST:
            return lines
        weight = [sum(stem in asked for _, stem in self._terms.words(line)) for line in lines]
        room, kept = MOST, set()
        # What a text begins with says what it is about.
        for at in sorted(range(len(lines)), key=lambda at: (-weight[at], at)):
            if room <= 0:
                break
            kept.add(at)
            room -= len(lines[at]) + 1
        return ["\n".join(lines[at] for at in sorted(kept))[:MOST]]
