"""A suggested answer for the message at hand: by the handbook at this desk, or by the centre's model server through the gateway. It is
shown with its source and never sent by itself (flow: Knowledge arrives late)."""

import asyncio
from collections.abc import Callable
from typing import Protocol

import msgspec

from console.operations.administration import Administration
from console.operations.errors import AdminRefused, OfflineNotPossible
from console.store.knowledge import Knowledge
from contract.suggestion import MOST, Why
from domain.handbook import Handbook
from domain.issue_guess import Guesser
from domain.knowledge import Passage, Piece, PieceKind, Section
from domain.redact import without_links

#: So many by the handbook.
_SOME = 3
#: What was told answers a message that shares at least this much of it.
_LEAST = 0.5


class Suggested(msgspec.Struct, frozen=True):
    """``pieces``: answers, best first, each with its source; ``why`` there is none, where a server said so."""

    pieces: tuple[Piece, ...] = ()
    why: Why | None = None


class Suggests(Protocol):
    """``text``: what the customer wrote; ``issue``: category and issue of the ticket, None where nobody has said it."""

    async def suggest(self, text: str, issue: tuple[str, str] | None) -> Suggested:
        """Raises StoreError."""
        ...


class HandbookSuggests:
    """Offline, in this process: the answers the handbook gives for the ticket's issue and for what the message is likeliest about, and
    what was told since that answers it."""

    def __init__(self, knowledge: Knowledge, book: Callable[[], Handbook], queues: tuple[str, ...]) -> None:
        self._knowledge, self._book, self._queues = knowledge, book, queues
        self._of: tuple[Handbook, Guesser] | None = None
        self._turn = asyncio.Lock()

    async def suggest(self, text: str, issue: tuple[str, str] | None) -> Suggested:
        book, text = self._book(), without_links(text)
        found = await self._knowledge.find(text, book, self._queues, _SOME * 4, typing=False)
        told = [
            one.piece for one in found if one.share >= _LEAST and not one.over and one.piece.kind in _TOLD
        ]
        # What was written last may be another matter than the ticket's, which is the surer of the two.
        wanted = list(dict.fromkeys([*([issue] if issue else []), *await self._guessed(book, text)]))
        answers = [await self._knowledge.piece(f"issue:{category}/{id}") for category, id in wanted]
        pieces = [*told[:1], *(one for one in answers if one is not None), *told[1:]]
        return Suggested(tuple(one for one in pieces if one.reply)[:_SOME])

    async def _guessed(self, book: Handbook, text: str) -> list[tuple[str, str]]:
        async with self._turn:
            return await asyncio.to_thread(self._guess, book, text)

    def _guess(self, book: Handbook, text: str) -> list[tuple[str, str]]:
        if self._of is None or self._of[0] is not book:
            self._of = (book, Guesser(book.categories))
        return [(one.category, one.issue) for one in self._of[1].guess(text)]


_TOLD = frozenset({PieceKind.NEWS, PieceKind.UPDATE})


class ModelSuggests:
    """The centre's model server, asked through the gateway. What it says is a piece of its own, whose source names what it rests on; one
    that rests on nothing this desk has is not shown."""

    def __init__(self, gateway: Administration, knowledge: Knowledge) -> None:
        self._gateway, self._knowledge = gateway, knowledge

    async def available(self) -> bool:
        """Whether there is one; not while the gateway does not answer."""
        try:
            return await self._gateway.suggesting()
        except (AdminRefused, OfflineNotPossible):
            return False

    async def suggest(self, text: str, issue: tuple[str, str] | None) -> Suggested:
        try:
            said = await self._gateway.suggest(text[:MOST])
        except (AdminRefused, OfflineNotPossible):
            return Suggested(why=Why.DOWN)
        known = [await self._knowledge.piece(id) for id in said.sources]
        sources = [one for one in known if one is not None]
        if said.why is not None or not said.text or not sources:
            return Suggested(why=said.why or Why.NO_SOURCE)
        # It is no macro: what looks like one is said as it stands.
        text = said.text.replace("{", "{{").replace("}", "}}")
        made = Piece(
            kind=PieceKind.SUGGESTION, ref=said.sources[0], title=sources[0].title,
            passages=(Passage(Section.ANSWER, (text,)),), source=sources[0].source, version=sources[0].version,
            about=", ".join(one.title for one in sources), reply=text,
        )  # fmt: skip
        return Suggested((made,))
