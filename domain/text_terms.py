"""The terms of a text by which it is compared with others: stems, pairs of them, and pieces of words, which forgive wrong letters.
Indonesian as it is written in chats (domain.floor_words)."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import Stemmer

from domain.floor_words import SAME

#: How much a term counts: a stem, two neighbours, a piece.
_STEM, _PAIR, _PIECE = 1.0, 0.7, 0.3
#: Lengths of pieces in letters; a blank before and behind a word is one.
_LENGTHS = (3, 4)
#: Letters of a text that are read.
_READ = 4_000

_WORD = re.compile(r"[a-z]+")
#: Where numbers say something too: a clause, a form, the number of a line.
_WORD_OR_NUMBER = re.compile(r"[a-z0-9]+")
_FULL = {short: group[0] for group in SAME for short in group[1:]}
_SAY_NOTHING = frozenset(
    (
        *("saya", "aku", "kami", "min", "kak", "ya", "yang", "di", "ke", "dari", "dan", "atau", "mau", "ingin", "tolong", "mohon"),
        *("bisa", "apa", "apakah", "ada", "itu", "ini", "nya", "dong", "deh", "kok", "sih", "untuk", "dengan", "pada", "bagaimana"),
        *("berapa", "kalau", "jadi", "sudah", "belum", "tidak", "tapi", "mbak", "mas", "bapak", "ibu", "pak", "bu", "selamat", "siang"),
        *("pagi", "sore", "malam", "halo", "terima", "kasih", "adalah", "akan", "juga", "lagi", "saja", "supaya", "agar", "kapan"),
    )
)  # fmt: skip


class Terms:
    """Made once; a stemmer is not for several threads at a time."""

    def __init__(self) -> None:
        self._stemmer = Stemmer.Stemmer("indonesian")

    def of(self, text: str) -> Counter[str]:
        """Term → how much of it is in ``text``. Empty where it says nothing."""
        words = [_FULL.get(word, word) for word in _WORD.findall(text[:_READ].lower())]
        words = [word for word in words if word not in _SAY_NOTHING]
        stems: list[str] = self._stemmer.stemWords(words)
        found: Counter[str] = Counter()
        for stem in stems:
            found[stem] += _STEM  # type: ignore[assignment]  # counts may be broken, as Counter's own text says
        for one, other in pairwise(stems):
            found[f"{one} {other}"] += _PAIR  # type: ignore[assignment]
        for word in words:
            for piece in _pieces(word):
                found[piece] += _PIECE  # type: ignore[assignment]
        return found

    def full(self, text: str) -> list[str]:
        """Every word and number of ``text`` in its full form, also what says nothing by itself; in their order."""
        return [_FULL.get(word, word) for word in _WORD_OR_NUMBER.findall(text[:_READ].lower())]

    def words(self, text: str) -> list[tuple[str, str]]:
        """Every word of ``text`` that says something, numbers too, in its full form, with its stem; in their order."""
        words = [word for word in self.full(text) if word not in _SAY_NOTHING]
        return list(zip(words, self._stemmer.stemWords(words), strict=True))


def _pieces(word: str) -> Iterator[str]:
    """Marked, so that no piece is taken for a stem."""
    edged = f" {word} "
    for length in _LENGTHS:
        for at in range(len(edged) - length + 1):
            yield f"~{edged[at : at + length]}"
