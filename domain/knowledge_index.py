"""Finding a piece of knowledge by a few words, as they are typed: Indonesian stems, the beginning of the last word, slips of the
hand forgiven; ranked by Okapi BM25 (as domain.issue_guess), the more of the words a piece has, the higher.

Pure, and quick enough for every letter typed: `./sahut bench knowledge`.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from domain.knowledge import Piece, Section
from domain.near_words import NearWords
from domain.text_terms import Terms

_SOON, _LONG = 1.2, 0.5
#: What a piece is called weighs more than what it says.
_TITLE, _ABOUT = 3.0, 0.5
_WEIGHT = {Section.KEYWORDS: 2.5, Section.DO: 0.8, Section.ESCALATE: 0.5}
#: A word only begun, and one slip in it, make it worth less.
_BEGUN, _SLIP = 0.8, 0.6
#: Letters of the last word from which on it may be the beginning of another, and how many others it may become.
_LEAST_BEGUN, _MOST_BEGUN = 2, 24
#: What is over still answers what was; it stands behind what holds.
_OVER = 0.5
#: What has less than this of the best's score is only in the way.
_BEHIND = 0.15
#: Words of a question that are looked for, and characters of an excerpt.
_WORDS, _EXCERPT = 24, 140

#: Conditions and gaps of domain.macro, which nobody reads in an excerpt.
_CONDITION, _OTHER, _GAP = re.compile(r"\{(?:jika[^{}]*|akhir)\}"), "{lain}", re.compile(r"\{\w+\}")


class Found(msgspec.Struct, frozen=True):
    """``share`` of the question's words it has (0…1), by their weight; ``excerpt``: where it says so; ``over``: it holds no more."""

    piece: Piece
    score: float
    share: float
    excerpt: str
    over: bool = False


class _Held(msgspec.Struct, frozen=True):
    piece: Piece
    stems: Mapping[str, float]
    words: Mapping[str, str]
    length: float


class KnowledgeIndex:
    """``hold`` what there is; what is as it was is not read again. Not for several threads at a time."""

    def __init__(self) -> None:
        self._terms = Terms()
        self._held: dict[str, _Held] = {}
        self._order: list[_Held] = []
        #: Stem → what each piece that has it gains by it (BM25).
        self._where: dict[str, list[tuple[int, float]]] = {}
        self._stems: dict[str, str] = {}
        self._sorted: list[str] = []
        self._near = NearWords(())

    def hold(self, pieces: Iterable[Piece]) -> None:
        """From now on these and no others."""
        fresh: dict[str, _Held] = {}
        for piece in pieces:
            had = self._held.get(piece.id)
            fresh[piece.id] = had if had is not None and had.piece == piece else self._read(piece)
        self._held = fresh
        self._join()

    def __len__(self) -> int:
        return len(self._held)

    def piece(self, id: str) -> Piece | None:
        """The piece of that id."""
        held = self._held.get(id)
        return None if held is None else held.piece

    def find(self, text: str, now: int, most: int = 20, *, typing: bool = True) -> list[Found]:
        """The best for ``text`` at ``now`` (gateway Unix ms), best first; what begins later is left out. ``typing``: its last
        word may be only begun."""
        asked = self._asked(text, typing)
        if not asked:
            return []
        scores: dict[int, float] = {}
        shares: dict[int, float] = {}
        whole = 0.0
        for meant in asked:
            rarest = max((self._rare(stem) * weight for stem, weight in meant.items()), default=math.log(2))
            whole += rarest
            best: dict[int, float] = {}
            for stem, weight in meant.items():
                rare = self._rare(stem) * weight
                for at, much in self._where.get(stem, ()):
                    if rare * much > best.get(at, 0.0):
                        best[at] = rare * much
            for at, score in best.items():
                scores[at] = scores.get(at, 0.0) + score
                shares[at] = shares.get(at, 0.0) + rarest
        ranked = []
        for at, score in scores.items():
            piece = self._order[at].piece
            if piece.since is not None and piece.since > now:
                continue
            share = shares[at] / whole if whole else 0.0
            over = not piece.holds(now)
            ranked.append((score * share * (_OVER if over else 1.0), -at, share, over))
        ranked.sort(reverse=True)
        stems = {stem for meant in asked for stem in meant}
        return [
            Found(self._order[-at].piece, score, share, self._excerpt(self._order[-at], stems), over)
            for score, at, share, over in ranked[:most]
            if score >= ranked[0][0] * _BEHIND
        ]

    def _rare(self, stem: str) -> float:
        n, count = len(self._where.get(stem, ())), len(self._order)
        return math.log(1 + (count - n + 0.5) / (n + 0.5))

    def _asked(self, text: str, typing: bool) -> list[dict[str, float]]:
        """For each word of a question the stems it may mean, and how surely."""
        words = list(dict.fromkeys(self._terms.words(text)))[:_WORDS]
        typing = typing and text[-1:].isalnum()
        return [
            self._meant(word, stem, typing and at == len(words) - 1) for at, (word, stem) in enumerate(words)
        ]

    def _meant(self, word: str, stem: str, begun: bool) -> dict[str, float]:
        meant = {stem: 1.0} if stem in self._where else {}
        if begun and len(word) >= _LEAST_BEGUN:
            for other in self._beginning(word):
                meant.setdefault(self._stems[other], _BEGUN)
        if not meant:
            for other, away in self._near.near(word):
                meant.setdefault(self._stems[other], _SLIP**away)
        return meant

    def _beginning(self, word: str) -> Iterator[str]:
        at = bisect_left(self._sorted, word)
        for other in self._sorted[at : at + _MOST_BEGUN]:
            if not other.startswith(word):
                return
            yield other

    def _read(self, piece: Piece) -> _Held:
        stems: Counter[str] = Counter()
        words: dict[str, str] = {}
        for weight, text in _texts(piece):
            for word, stem in self._terms.words(text):
                stems[stem] += weight  # type: ignore[assignment]  # as in domain.text_terms
                words[word] = stem
        return _Held(piece, dict(stems), words, float(stems.total()))

    def _join(self) -> None:
        self._order = list(self._held.values())
        count = len(self._order)
        mean = sum(held.length for held in self._order) / count if count else 1.0
        self._where, self._stems = {}, {}
        for at, held in enumerate(self._order):
            room = _SOON * (1 - _LONG + _LONG * held.length / (mean or 1.0))
            for stem, much in held.stems.items():
                self._where.setdefault(stem, []).append((at, much * (_SOON + 1) / (much + room)))
            self._stems.update(held.words)
        self._sorted = sorted(self._stems)
        self._near = NearWords(word for word in self._sorted if not word.isdigit())

    def _excerpt(self, held: _Held, stems: set[str]) -> str:
        """A line of the piece that has most of ``stems``, from a little before the first of them."""
        wanted = [word for word, stem in held.words.items() if stem in stems]
        lines = [
            line for one in held.piece.passages if one.section is not Section.KEYWORDS for line in one.lines
        ]
        lines = [_plain(line) for line in lines]
        if not lines:
            return ""
        return _cut(max(lines, key=lambda line: sum(word in line.lower() for word in wanted)), wanted)


def _plain(line: str) -> str:
    return " ".join(_GAP.sub("…", _CONDITION.sub("", line).replace(_OTHER, " / ")).split())


def _cut(line: str, wanted: Sequence[str]) -> str:
    if len(line) <= _EXCERPT:
        return line
    low = line.lower()
    first = min((at for word in wanted if (at := low.find(word)) >= 0), default=0)
    start = 0 if first < _EXCERPT // 2 else low.rfind(" ", 0, first - _EXCERPT // 3) + 1
    end = len(line) if start + _EXCERPT >= len(line) else line.rfind(" ", start, start + _EXCERPT)
    end = end if end > start else start + _EXCERPT
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _texts(piece: Piece) -> Iterator[tuple[float, str]]:
    yield _TITLE, piece.title
    yield _ABOUT, piece.about
    for passage in piece.passages:
        weight = _WEIGHT.get(passage.section, 1.0)
        yield from ((weight, line) for line in passage.lines)
