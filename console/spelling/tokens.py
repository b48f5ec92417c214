"""Which parts of a text are words whose spelling can be wrong."""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Addresses, e-mail, gaps, numbers and codes: nothing in them is looked at.
_NOT_WORDS = re.compile(
    r"""(?:https?://|www\.)\S+ | \S+@\S+ | \[\[\w+\]\] | \{[^{}\n]*\} | [@\#/\\]\w\S*
    | \w*[\d_]\w*(?:[-./:]\w+)* | (?:[\w-]+\.)+[a-z]{2,}\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: What a sentence ends with, and what may stand before its first word, which has a capital letter anyway.
_ENDS, _OPENS = frozenset(".!?:…\n\u2029•*-"), frozenset(" \t\"'“‘(")


class Word(NamedTuple):
    """``start``: place in the text; ``begins``: it stands at the beginning of a sentence."""

    text: str
    start: int
    begins: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def words(text: str) -> Iterator[Word]:
    """Every word worth a look, in order. Abbreviations in capitals and names within a sentence are left out."""
    masked = _NOT_WORDS.sub(lambda found: " " * len(found[0]), text)
    for found in _WORD.finditer(masked):
        word = found[0]
        begins = _begins(masked, found.start())
        if len(word) > 1 and not word.isupper() and (begins or not word[0].isupper()):
            yield Word(word, found.start(), begins)


def _begins(text: str, at: int) -> bool:
    at -= 1
    while at >= 0 and text[at] in _OPENS:
        at -= 1
    return at < 0 or text[at] in _ENDS
