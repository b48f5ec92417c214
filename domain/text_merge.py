"""Two people's changes to one text, line by line: what a program writes anew, and what a hand wrote into it meanwhile."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

#: A change of one side: lines ``start``..``end`` of the base became ``lines``.
_Change = tuple[int, int, tuple[str, ...]]


def merged(base: str, hand: str, anew: str) -> str:
    """``hand`` with what changed from ``base`` to ``anew``. Every line that was written into ``base`` by hand is in it, in its order; where
    both changed the same lines, what the hand wrote comes first and what is new follows. What only the hand took away stays away."""
    lines = base.split("\n")
    changes = sorted(
        [*_changes(lines, hand.split("\n"), 0), *_changes(lines, anew.split("\n"), 1)],
        key=lambda one: (one[1][0], one[1][1], one[0]),
    )
    out: list[str] = []
    done = 0
    while changes:
        together, changes = _overlapping(changes)
        start = min(change[0] for _, change in together)
        end = max(change[1] for _, change in together)
        out += lines[done:start]
        sides = [_side(lines, start, end, [one for who, one in together if who == side]) for side in (0, 1)]
        out += _both(lines[start:end], *sides)
        done = end
    return "\n".join([*out, *lines[done:]])


def _changes(base: Sequence[str], other: Sequence[str], who: int) -> Iterator[tuple[int, _Change]]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        if what != "equal":
            yield who, (start, end, tuple(other[first:last]))


def _overlapping(
    changes: list[tuple[int, _Change]],
) -> tuple[list[tuple[int, _Change]], list[tuple[int, _Change]]]:
    """The first change and all that touch it or one another, and the rest."""
    end = changes[0][1][1]
    count = 1
    # Changes at the very same place are one, and so are those that share a line.
    for _, (start, other, _lines) in changes[1:]:
        first = changes[0][1][0]
        if start > end or (start == end and start != first):
            break
        end = max(end, other)
        count += 1
    return changes[:count], changes[count:]


def _side(base: Sequence[str], start: int, end: int, changes: Sequence[_Change]) -> list[str]:
    """Lines ``start``..``end`` as one side has them."""
    out: list[str] = []
    for first, last, lines in changes:
        out += [*base[start:first], *lines]
        start = last
    return [*out, *base[start:end]]


def _both(base: Sequence[str], hand: list[str], anew: list[str]) -> list[str]:
    if list(base) == hand:
        return anew
    if list(base) == anew or hand == anew:
        return hand
    kept: set[int] = set()
    wrote: list[str] = []
    for what, start, end, first, last in SequenceMatcher(None, base, hand, autojunk=False).get_opcodes():
        if what == "equal":
            kept |= set(range(start, end))
        else:
            wrote += hand[first:last]
    out = list(wrote)
    for what, start, end, first, last in SequenceMatcher(None, base, anew, autojunk=False).get_opcodes():
        if what == "equal":
            # What the hand took away does not come back with what is new beside it.
            out += [base[at] for at in range(start, end) if at in kept]
        else:
            out += [line for line in anew[first:last] if line not in wrote]
    return out
