"""What differs between the files of two handbooks, line by line."""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Literal

import msgspec

#: Equal lines told around each difference.
AROUND = 3
#: Pairs of equal lines that are weighed against each other; beyond, what differs is told as a whole, not line by line.
_MOST_PAIRS = 200_000


class DiffLine(msgspec.Struct, frozen=True):
    """``kind``: " " in both, "-" only before, "+" only after. Numbers from 1, 0 on the side that has not got it. A run of equal lines
    far from any difference is left out: the numbers leap."""

    kind: Literal[" ", "+", "-"]
    before_no: int
    after_no: int
    text: str


class FileDiff(msgspec.Struct, frozen=True):
    """``path`` of a file that differs. All of its lines are "+" in a new one and "-" in one that is gone."""

    path: str
    lines: tuple[DiffLine, ...]


def file_diffs(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FileDiff, ...]:
    """Of each file (path → text) that is otherwise, new or gone, in the order of ``after``, those that are gone last."""
    paths = [*after, *(path for path in before if path not in after)]
    return tuple(
        FileDiff(path, tuple(_lines(before.get(path), after.get(path))))
        for path in paths
        if before.get(path) != after.get(path)
    )


def _lines(before: str | None, after: str | None) -> Iterator[DiffLine]:
    whole = before is None or after is None
    was, now = _split(before, whole), _split(after, whole)
    for tag, was_from, was_to, now_from, now_to in _steps(was, now):
        if tag == "equal":
            yield from (
                DiffLine(" ", was_from + n + 1, now_from + n + 1, was[was_from + n])
                for n in range(was_to - was_from)
            )
            continue
        yield from (DiffLine("-", n + 1, 0, was[n]) for n in range(was_from, was_to))
        yield from (DiffLine("+", 0, n + 1, now[n]) for n in range(now_from, now_to))


def _steps(was: list[str], now: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """As difflib's opcodes, without equal lines that are far from what differs."""
    head = 0
    while head < min(len(was), len(now)) and was[head] == now[head]:
        head += 1
    tail = 0
    while tail < min(len(was), len(now)) - head and was[-1 - tail] == now[-1 - tail]:
        tail += 1
    was_end, now_end = len(was) - tail, len(now) - tail
    shown = min(head, AROUND)
    yield "equal", head - shown, head, head - shown, head
    if _pairs(was[head:was_end], now[head:now_end]) > _MOST_PAIRS:
        yield "replace", head, was_end, head, now_end
    else:
        matcher = SequenceMatcher(None, was[head:was_end], now[head:now_end], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            yield from _near(tag, a + head, b + head, c + head, d + head)
    shown = min(tail, AROUND)
    yield "equal", was_end, was_end + shown, now_end, now_end + shown


def _near(tag: str, a: int, b: int, c: int, d: int) -> Iterator[tuple[str, int, int, int, int]]:
    if tag == "equal" and b - a > 2 * AROUND:
        yield tag, a, a + AROUND, c, c + AROUND
        yield tag, b - AROUND, b, d - AROUND, d
    else:
        yield tag, a, b, c, d


def _pairs(was: list[str], now: list[str]) -> int:
    counted = Counter(now)
    return sum(counted[line] for line in was)


def _split(text: str | None, whole: bool) -> list[str]:
    """The lines of a file, and what comes after the last one's end; of one told as a ``whole`` only if there is something."""
    if text is None:
        return []
    lines = text.split("\n")
    return lines[:-1] if whole and lines[-1] == "" else lines
