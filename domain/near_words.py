"""Words that are nearly a word: what a quick hand wrote for it. Distance is optimal string alignment (one letter wrong, too many,
missing, or two neighbours swapped count one each), bounded by the length of the word."""

from collections.abc import Iterable

#: Letters from which on one slip is forgiven, and two.
_ONE, _TWO = 4, 8


def slips(word: str) -> int:
    """How many are forgiven in ``word``."""
    return 0 if len(word) < _ONE else 1 if len(word) < _TWO else 2


def distance(one: str, other: str, most: int) -> int:
    """Slips between two words; ``most`` + 1 where there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, its in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)


class NearWords:
    """A vocabulary that is asked for what is near. Most words are told apart by their length and the set of their letters, which
    costs one machine instruction each; only what is left is measured."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[tuple[int, str]]] = {}
        for word in words:
            self._by_length.setdefault(len(word), []).append((_letters(word), word))

    def near(self, word: str, most: int = 6) -> list[tuple[str, int]]:
        """Words within its slips, the nearest first, with their distance; at most ``most`` of them."""
        allowed = slips(word)
        if not allowed:
            return []
        mask = _letters(word)
        found = []
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            for letters, other in self._by_length.get(length, ()):
                # A slip brings at most one letter and takes at most one away.
                if (mask ^ letters).bit_count() <= 2 * allowed:
                    away = distance(word, other, allowed)
                    if away <= allowed:
                        found.append((away, other))
        return [(other, away) for away, other in sorted(found)[:most]]


def _letters(word: str) -> int:
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 63)
    return mask
