"""One search over the handbook in force, what was told and what was agreed, all of it at this desk (flow: Knowledge arrives late)."""

import asyncio

from console.clock import Clock
from console.store import rows
from console.store.changes import Changeset
from console.store.database import Database
from contract.rows import AnnouncementRow, UserRow
from contract.told_piece import of_row
from domain.announcement import concerns
from domain.handbook import Handbook
from domain.knowledge import Piece, PieceKind, of_handbook
from domain.knowledge_index import Found, KnowledgeIndex

#: What the centre tells, besides its handbook.
TOLD = frozenset({PieceKind.NEWS, PieceKind.UPDATE, PieceKind.MINUTES, PieceKind.BRIEFING})
_REFS = frozenset({AnnouncementRow.REF, UserRow.REF})


class Knowledge:
    """Reading side. What is told to others than this agent is not in it; what is over is, behind what holds. It is read again when it
    changed, and weighed beside the window."""

    def __init__(self, db: Database, clock: Clock, user: str) -> None:
        self._db, self._clock, self._user = db, clock, user
        self._index = KnowledgeIndex()
        self._turn = asyncio.Lock()
        self._holds: list[Piece] | None = None
        self._age = 0
        self._told: tuple[tuple[int, tuple[str, ...]], list[Piece]] | None = None
        self._book: tuple[Handbook, list[Piece]] | None = None
        db.listen(self._heard)

    async def find(
        self, text: str, book: Handbook, queues: tuple[str, ...], most: int, *, typing: bool = True
    ) -> list[Found]:
        """The best for ``text``, best first. ``queues``: those the agent serves; ``typing``: the last word may be only begun. Raises
        StoreError."""
        async with self._turn:
            told = await self._read(queues)
            now = self._clock.gateway_now()
            return await asyncio.to_thread(self._find, text, book, told, now, most, typing)

    async def piece(self, id: str) -> Piece | None:
        """The piece of that id, among those that were searched last."""
        async with self._turn:
            return self._index.piece(id)

    def _find(
        self, text: str, book: Handbook, told: list[Piece], now: int, most: int, typing: bool
    ) -> list[Found]:
        if self._book is None or self._book[0] is not book:
            self._book, self._holds = (book, of_handbook(book)), None
        if self._holds is not told:
            self._index.hold([*self._book[1], *told])
            self._holds = told
        return self._index.find(text, now, most, typing=typing)

    async def _read(self, queues: tuple[str, ...]) -> list[Piece]:
        if self._told is None or self._told[0] != (self._age, queues):
            # What changes while it is read makes it old again.
            age = self._age
            found, me = await self._db.read(
                lambda conn: (rows.all_of(conn, AnnouncementRow), rows.get(conn, UserRow, self._user))
            )
            team = "" if me is None else me.team
            mine = (row for row in found if not row.withdrawn)
            pieces = [of_row(row) for row in mine if concerns(row.teams, row.queues, team, queues)]
            self._told = ((age, queues), pieces)
        return self._told[1]

    def _heard(self, changes: Changeset) -> None:
        if any(ref in _REFS for ref, _ in changes.rows):
            self._age += 1
