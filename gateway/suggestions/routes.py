"""A suggestion for the message at hand, for who may reply."""

import asyncio
from datetime import UTC, datetime

from litestar import Request, Router, get, post
from litestar.datastructures import State
from litestar.params import JSONBody

from contract.suggestion import MOST, SUGGESTIONS, Suggesting, Suggestion, SuggestionAsked
from domain.handbook import Handbook
from domain.knowledge import Piece, of_handbook
from domain.knowledge_index import KnowledgeIndex
from domain.permissions import Act
from domain.redact import redacted, without_links
from gateway.accounts.auth import Guard, need
from gateway.accounts.limits import RateLimit
from gateway.accounts.user import User
from gateway.clock import Clock
from gateway.errors import invalid, not_found
from gateway.suggestions.model import Model

Asked = Request[object, object, State]
#: Pieces of the handbook the server is given, and the share of the question's words the best of them must have.
_PIECES, _LEAST = 5, 0.2


class Library:
    """The handbook in force, read once a version, beside the loop."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook, self._version = handbook, ""
        self._index = KnowledgeIndex()
        self._turn = asyncio.Lock()

    async def pieces(self, text: str) -> list[Piece]:
        """What may answer ``text``, the likeliest first."""
        async with self._turn:
            return await asyncio.to_thread(self._find, text)

    def _find(self, text: str) -> list[Piece]:
        if self._version != self._handbook.version:
            self._index.hold(of_handbook(self._handbook))
            self._version = self._handbook.version
        found = self._index.find(text, 0, _PIECES, typing=False)
        return [one.piece for one in found] if found and found[0].share >= _LEAST else []


def routes(
    handbook: Handbook, model: Model | None, signed_in: Guard, asks: RateLimit, clock: Clock
) -> Router:
    """``model`` None: the centre has no such server."""
    library = Library(handbook)

    async def replier(request: Asked) -> User:
        user = (await signed_in(request)).user
        need(user, Act.REPLY)
        return user

    @get(SUGGESTIONS)
    async def suggesting(request: Asked) -> Suggesting:
        """Whether there is one to be asked."""
        await replier(request)
        return Suggesting(model is not None)

    @post(SUGGESTIONS, status_code=200)
    async def suggest(request: Asked, data: JSONBody[SuggestionAsked]) -> Suggestion:
        """An answer with its sources, or why there is none. Names and numbers of the customer stay here."""
        user = await replier(request)
        if model is None:
            raise not_found()
        asks.take(user.id)
        text = data.text.strip()
        if not text or len(text) > MOST:
            raise invalid(field="text", why="empty" if not text else f"longer than {MOST}")
        pieces = await library.pieces(without_links(text))
        return await model.answer(redacted(text, datetime.fromtimestamp(clock() / 1000, UTC).date()), pieces)

    return Router("/", route_handlers=[suggesting, suggest], tags=["suggestions"])
