"""What a customer wrote without who they are: for whoever need not know it to understand the question."""

import re
from collections.abc import Iterable
from datetime import date

from domain.found import Form, Kind, find

_HIDDEN = frozenset({Kind.NAME, Kind.PHONE, Kind.EMAIL, Kind.NIK, Kind.TICKET, Kind.REFERENCE})
#: Digits in a row that may name an account or a contract nobody declared.
_LONG = 5
_LINK = re.compile(r"https?://\S+")


def without_links(text: str) -> str:
    """``text`` with its web addresses left out: what stands in them was said by nobody."""
    return _LINK.sub(" ", text)


def redacted(text: str, today: date, forms: Iterable[Form] = ()) -> str:
    """``text`` with names, numbers and addresses left out, each as its kind in brackets; amounts, dates and times stay."""
    text = _LINK.sub("[link]", text)
    parts: list[str] = []
    at = 0
    for one in find(text, today, forms):
        if one.kind in _HIDDEN:
            parts += [_without_numbers(text[at : one.start]), f"[{one.kind}]"]
            at = one.end
        else:
            parts += [_without_numbers(text[at : one.start]), text[one.start : one.end]]
            at = one.end
    return "".join([*parts, _without_numbers(text[at:])])


def _without_numbers(text: str) -> str:
    words = (
        word if sum(letter.isdigit() for letter in word) < _LONG else "[number]" for word in text.split(" ")
    )
    return " ".join(words)
