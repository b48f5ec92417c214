"""What was told, as a piece of knowledge (domain.knowledge): the same at desk and gateway, so that one names what the other has."""

from contract.announcement_row import AnnouncementRow
from domain.announcement import NewsKind
from domain.knowledge import Passage, Piece, PieceKind, Section


def of_row(row: AnnouncementRow) -> Piece:
    """``row`` as it is looked up and read."""
    lines = tuple(line.strip() for line in row.text.splitlines() if line.strip())
    passages = [Passage(Section.TEXT, lines), Passage(Section.DO, row.points)]
    internal = row.kind in (NewsKind.MINUTES, NewsKind.BRIEFING)
    return Piece(
        kind=PieceKind(row.kind.value), ref=row.id, title=row.subject,
        passages=tuple(one for one in passages if one.lines), source=row.author_name, version=str(row.edition),
        # What was said among colleagues is for no customer.
        reply="" if internal else row.text.strip(), since=row.since, until=row.until, effective=row.effective,
    )  # fmt: skip
