"""What may answer a customer's message, by the search the desks have (domain.knowledge_index): the handbook in force, and what was told
to the person who asks: news, updates and the minutes of calibrations."""

import asyncio
from collections.abc import Iterable

from sqlalchemy import select

from contract.rows import AnnouncementRow
from contract.told_piece import of_row
from domain.announcement import NewsKind, concerns
from domain.handbook import Handbook
from domain.knowledge import Piece, of_handbook
from domain.knowledge_index import KnowledgeIndex
from gateway.accounts.user import User
from gateway.announcements.models import announcement
from gateway.clock import Clock
from gateway.database import Database
from gateway.rows import read_rows, selected

#: Pieces that are given, of so many that were found, and the share of the question's words the best of them must have.
_PIECES, _FOUND, _LEAST = 5, 60, 0.2
#: A briefing is for one shift.
_KINDS = [kind.value for kind in (NewsKind.NEWS, NewsKind.UPDATE, NewsKind.MINUTES)]
_A = announcement.c
_STANDS = (_A.gone.is_(False), _A.withdrawn.is_(False), _A.kind.in_(_KINDS))


class Library:
    """Read again where it changed alone, and weighed beside the loop."""

    def __init__(self, handbook: Handbook, database: Database, clock: Clock) -> None:
        self._handbook, self._database, self._clock = handbook, database, clock
        self._index = KnowledgeIndex()
        self._book: tuple[str, list[Piece]] | None = None
        self._rows: dict[str, AnnouncementRow] = {}
        self._turn = asyncio.Lock()

    async def pieces(self, text: str, user: User) -> list[Piece]:
        """What may answer ``text``, the likeliest first, of what ``user`` may know and what is in force."""
        async with self._turn:
            fresh = await self._read()
            now, queues = self._clock(), user.queues(self._handbook)
            told = {
                f"{row.kind.value}:{row.id}"
                for row in self._rows.values()
                if row.since <= now < row.until
                and (row.effective is None or row.effective <= now)
                and concerns(row.teams, row.queues, user.team, queues)
            }
            return await asyncio.to_thread(self._find, text, told, now, fresh=fresh)

    async def _read(self) -> bool:
        """Whether something else was told than before."""
        async with self._database.read() as conn:
            found = await conn.execute(select(_A.id, _A.version).where(*_STANDS))
            stands: dict[str, int] = {row.id: row.version for row in found}
            if stands == {id: row.version for id, row in self._rows.items()}:
                return False
            wanted = selected(AnnouncementRow, announcement).where(*_STANDS)
            self._rows = {row.id: row for row in await read_rows(conn, AnnouncementRow, wanted)}
        return True

    def _find(self, text: str, told: Iterable[str], now: int, *, fresh: bool) -> list[Piece]:
        if self._book is None or self._book[0] != self._handbook.version:
            self._book, fresh = (self._handbook.version, of_handbook(self._handbook)), True
        if fresh:
            self._index.hold([*self._book[1], *map(of_row, self._rows.values())])
        mine = {piece.id for piece in self._book[1]} | set(told)
        found = [one for one in self._index.find(text, now, _FOUND, typing=False) if one.piece.id in mine]
        return [one.piece for one in found[:_PIECES]] if found and found[0].share >= _LEAST else []
