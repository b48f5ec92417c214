"""A colleague named in an internal note, ``@`` and their username. The text alone says who is: what is deleted from it, or written in
it by hand, needs no list beside it that could say something else.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from domain.limits import MENTIONS

SIGN = "@"
#: Not within a word: an address of a mail names nobody here.
_TOKEN = re.compile(r"(?<![\w@.])@(\S+)")


class Span(NamedTuple):
    """Characters ``start`` … ``end`` of the text, the sign with them, name ``user`` (an id)."""

    start: int
    end: int
    user: str


def key(username: str) -> str:
    """What a username is looked for by: nobody minds capitals."""
    return username.casefold()


def spans(text: str, people: Mapping[str, str]) -> list[Span]:
    """Where ``text`` names one of ``people`` (``key`` of the username → id); the longest name that fits, up to the end of a word."""
    found = []
    for token in _TOKEN.finditer(text):
        length = _longest(token[1], people)
        if length:
            found.append(Span(token.start(), token.start(1) + length, people[key(token[1][:length])]))
    return found


def named(text: str, people: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of those ``text`` names, each once, in the order of the text; no more than a note may name."""
    return tuple(dict.fromkeys(span.user for span in spans(text, people)))[:MENTIONS]


def begun(text: str) -> str | None:
    """What was typed of a name at the end of ``text`` (a line up to the cursor), "" behind the bare sign; None where none is begun."""
    token = re.search(r"(?<![\w@.])@(\S*)$", text)
    return None if token is None else token[1]


def _longest(token: str, people: Mapping[str, str]) -> int:
    for end in range(len(token), 0, -1):
        if end < len(token) and (token[end].isalnum() or token[end] == "_"):
            continue
        if key(token[:end]) in people:
            return end
    return 0
