"""How well a few typed letters fit a name; pure."""

import unicodedata

#: What a fit is worth: the whole name, its beginning, the beginnings of its words, a part of it, its letters in their order.
WHOLE, BEGINS, WORDS, WITHIN, LETTERS = 100, 80, 60, 40, 10


def plain(text: str) -> str:
    """Small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def score(typed: str, name: str) -> int:
    """0 for no fit; more is better. An empty text fits everything a little."""
    wanted, have = " ".join(plain(typed).split()), plain(name)
    if not wanted:
        return 1
    if have == wanted:
        return WHOLE
    if have.startswith(wanted):
        return BEGINS
    words = have.replace("-", " ").replace("/", " ").split()
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return WORDS
    if wanted in have:
        return WITHIN
    return _letters(wanted.replace(" ", ""), words)


def _letters(wanted: str, words: list[str]) -> int:
    """The letters of ``wanted`` in their order, the first of them at the beginning of a word: ``kln`` for ``keluar nanti``; the fewer
    are passed over between them the better."""
    if len(wanted) < 2:
        return 0
    best = 0
    for first in range(len(words)):
        text = " ".join(words[first:])
        at, passed = -1, 0
        for letter in wanted:
            found = text.find(letter, at + 1)
            if found < 0 or (at < 0 and found > 0):
                break
            passed += found - at - 1
            at = found
        else:
            # Letters strewn over a long name are chance.
            if passed <= 3 * len(wanted):
                best = max(best, LETTERS + max(0, 20 - passed))
    return best
