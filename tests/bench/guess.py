"""Issues proposed from a first message, over all labelled messages (tests.support.said_issues), beside the plainest way there is:
the issue that shares most whole words. Nothing is trained, so nothing was learnt from the messages."""

import re
from collections.abc import Callable, Iterable

from domain.handbook_issue import Category
from domain.issue_guess import Guesser
from tests.bench.figure import Figure
from tests.support.said_issues import BOOKS, handbook, said

_WORD = re.compile(r"\w+")
Guess = Callable[[str], list[str]]


def run() -> list[Figure]:
    """Shares of the messages whose issue is proposed first, and among three."""
    ours, floor = [0, 0], [0, 0]
    count = 0
    for name in BOOKS:
        categories = handbook(name).categories
        guesser = Guesser(categories)
        plain = _plain(categories)
        for issue, text in said(name):
            count += 1
            for tally, found in ((ours, [one.issue for one in guesser.guess(text)]), (floor, plain(text))):
                tally[0] += found[:1] == [issue]
                tally[1] += issue in found
    return [
        Figure(f"guess.{name}", round(100 * ours[at] / count, 1), f"% of {count}", round(100 * floor[at] / count, 1),
               round(ours[at] / max(1, floor[at]), 2), "shown", True)
        for at, name in enumerate(("top1", "top3"))
    ]  # fmt: skip


def _plain(categories: Iterable[Category]) -> Guess:
    held = {
        issue.id: set(
            _WORD.findall(" ".join((issue.name, *issue.keywords, *(one.ask for one in issue.asked))).lower())
        )
        for category in categories
        for issue in category.issues
    }

    def guess(text: str) -> list[str]:
        words = set(_WORD.findall(text.lower()))
        return sorted(held, key=lambda id: -len(held[id] & words))[:3]

    return guess
