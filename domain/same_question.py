"""Whether two questions without an answer are one and the same, asked in other words (flow: Knowledge arrives late).

Pure, by the stems the search goes by (domain.text_terms). It rather leaves two of a kind apart than lets somebody wait for the answer to
another question: what is asked (when, how much), what is denied and every number must be the same.
"""

import re
from collections.abc import Sequence

import msgspec

from domain.text_terms import Terms

#: The share of all their stems that two must have in common (Jaccard), and how many at least, unless they have all.
LIKE, COMMON = 0.6, 2
_ASKS = frozenset({"kapan", "berapa", "bagaimana", "kenapa", "siapa", "mana", "dimana", "kemana"})
_DENIES = frozenset({"tidak", "belum", "bukan", "tanpa", "jangan"})
#: "bisa nggak sih?" denies nothing: a denial at the end, or before nothing but these.
_ADDED = frozenset({"ya", "kak", "min", "sih", "dong", "deh", "kok", "mbak", "mas", "pak", "bu"})
_NUMBER = re.compile(r"\d")


class Question(msgspec.Struct, frozen=True):
    """What of a question is compared. ``marks``: what it asks for, denies, and its numbers."""

    stems: frozenset[str]
    marks: frozenset[str]


class Questions:
    """Not for several threads at a time."""

    def __init__(self) -> None:
        self._terms = Terms()

    def read(self, text: str) -> Question:
        """``text``, ready to be compared."""
        full = self._terms.full(text)
        marks = (
            word
            for word, rest in zip(full, (full[at + 1 :] for at in range(len(full))), strict=True)
            if word in _ASKS or _NUMBER.search(word) or (word in _DENIES and not _ADDED.issuperset(rest))
        )
        return Question(frozenset(stem for _, stem in self._terms.words(text)), frozenset(marks))

    def likest(self, text: str, others: Sequence[str]) -> int | None:
        """Which of ``others`` (from 0) asks the same as ``text``: of several the likest, of those equally like the first; None: none."""
        asked = self.read(text)
        found = [like(asked, self.read(other)) for other in others]
        best = max(found, default=0.0)
        return found.index(best) if best > 0 else None


def like(one: Question, other: Question) -> float:
    """How like they are (0…1), 0 for two that are not the same question."""
    common = len(one.stems & other.stems)
    if not common or one.marks != other.marks:
        return 0.0
    share = common / len(one.stems | other.stems)
    return share if share == 1.0 or (share >= LIKE and common >= COMMON) else 0.0
