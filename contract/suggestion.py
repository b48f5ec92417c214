"""An answer suggested by a model server of the centre's own choosing, asked through the gateway (``POST /v1/suggestions``). It is shown
with where it stands in what the centre knows, or not at all; nothing sends it."""

from enum import StrEnum

import msgspec

SUGGESTIONS = "/v1/suggestions"
#: Characters of a question.
MOST = 4_000


class Why(StrEnum):
    """Why there is no answer. ``no_source``: what was said stands nowhere in it; ``unreadable``: it was no answer;
    ``down``: the server did not answer, or not in time."""

    NO_SOURCE = "no_source"
    UNREADABLE = "unreadable"
    DOWN = "down"


class SuggestionAsked(msgspec.Struct, frozen=True):
    """``text``: what the customer wrote last."""

    text: str


class Suggestion(msgspec.Struct, frozen=True):
    """``sources``: ids of the pieces it rests on, of the handbook or of what was told (domain.knowledge.Piece.id), none where ``why`` says
    there is no ``text``."""

    text: str = ""
    sources: tuple[str, ...] = ()
    why: Why | None = None


class Suggesting(msgspec.Struct, frozen=True):
    """Whether this centre has such a server."""

    available: bool
