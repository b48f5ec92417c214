"""Which issue of the handbook a message is about: proposed to the agent, never decided (flow: Email and in-app, "choose the issue").

What each issue says of itself is ranked by Okapi BM25 (Robertson and Zaragoza, 2009), so nothing is to be trained: a centre that
adds an issue or a keyword has it in the proposals with the next version of its handbook."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from domain.handbook_issue import Category, Issue
from domain.text_terms import Terms

#: BM25's own: how soon a term that is said again counts no more, and how much a long issue is held back.
_SOON, _LONG = 1.2, 0.5
#: What an issue is called weighs more than what is asked for it, that more than what is done.
_NAME, _ASKED, _DONE = 3.0, 1.0, 0.7
#: Below it no more is shared than any two texts share.
_LEAST = 2.0
#: Behind the best by more than this share, a proposal is only in the way.
_BEHIND = 0.35


class Guess(msgspec.Struct, frozen=True):
    """``score`` compares within one message only."""

    category: str
    issue: str
    name: str
    score: float


class Guesser:
    """The issues of one handbook; made once a version, since it reads them whole."""

    def __init__(self, categories: Iterable[Category]) -> None:
        self._terms = Terms()
        self._issues = [(category.id, issue) for category in categories for issue in category.issues]
        self._held = [self._all(issue) for _, issue in self._issues]
        lengths = [held.total() for held in self._held]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        self._room = [_SOON * (1 - _LONG + _LONG * length / mean) for length in lengths]
        among = Counter(term for held in self._held for term in held)
        count = len(self._held)
        self._rare = {term: math.log(1 + (count - n + 0.5) / (n + 0.5)) for term, n in among.items()}

    def guess(self, text: str, most: int = 3) -> tuple[Guess, ...]:
        """The likeliest issues for ``text``, best first; none where it says too little."""
        said = [(term, much) for term, much in self._terms.of(text).items() if term in self._rare]
        scored = sorted(
            ((self._score(at, said), at) for at in range(len(self._held))), key=lambda one: (-one[0], one[1])
        )
        if not scored or scored[0][0] < _LEAST:
            return ()
        least = scored[0][0] * _BEHIND
        return tuple(
            Guess(category, issue.id, issue.name, score)
            for score, at in scored[:most]
            if score >= least
            for category, issue in (self._issues[at],)
        )

    def _score(self, at: int, said: Sequence[tuple[str, float]]) -> float:
        held, room = self._held[at], self._room[at]
        return sum(
            much * self._rare[term] * held[term] * (_SOON + 1) / (held[term] + room)
            for term, much in said
            if term in held
        )

    def _all(self, issue: Issue) -> Counter[str]:
        found: Counter[str] = Counter()
        for weight, text in _texts(issue):
            for term, much in self._terms.of(text).items():
                found[term] += weight * much  # type: ignore[assignment]  # as in domain.text_terms
        return found


def _texts(issue: Issue) -> Iterator[tuple[float, str]]:
    yield _NAME, issue.name
    yield from ((_NAME, keyword) for keyword in issue.keywords)
    yield from ((_ASKED, question.ask) for question in issue.asked)
    yield from ((_DONE, action.text) for action in issue.actions)
    yield _DONE, issue.answer
