"""A suggestion for the message at hand, for who may reply."""

from datetime import UTC, datetime

from litestar import Request, Router, get, post
from litestar.datastructures import State
from litestar.params import JSONBody

from contract.suggestion import MOST, SUGGESTIONS, Suggesting, Suggestion, SuggestionAsked
from domain.handbook import Handbook
from domain.permissions import Act
from domain.redact import without_links
from gateway.accounts.auth import Guard, need
from gateway.accounts.limits import RateLimit
from gateway.accounts.user import User
from gateway.clock import Clock
from gateway.database import Database
from gateway.errors import invalid, not_found
from gateway.suggestions.library import Library
from gateway.suggestions.model import Model

Asked = Request[object, object, State]


def routes(
    handbook: Handbook,
    database: Database,
    model: Model | None,
    signed_in: Guard,
    asks: RateLimit,
    clock: Clock,
) -> Router:
    """``model`` None: the centre has no such server."""
    library = Library(handbook, database, clock)

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
        pieces = await library.pieces(without_links(text), user)
        return await model.answer(text, pieces, datetime.fromtimestamp(clock() / 1000, UTC).date())

    return Router("/", route_handlers=[suggesting, suggest], tags=["suggestions"])
