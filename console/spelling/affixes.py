"""Forms of Indonesian words that the dictionary's rules do not reach: endings that any word may take, passives, imperatives."""

from collections.abc import Callable, Iterator

_CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
_ENDINGS = ("kan", "an", "i")
_BEGINNINGS = ("di", "ter", "ber", "se", "ke", "per", "pe", "me")
#: A stem shorter than this could be anything.
_SHORTEST = 3


def derived(word: str, known: Callable[[str], bool]) -> bool:
    """Whether ``word`` (small letters) is a form of a known word."""
    return any(len(stem) >= _SHORTEST and known(stem) for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    for bare in _bare(word):
        if bare != word:
            yield bare
        for trunk in _cut_end(bare):
            if trunk != bare:
                yield trunk
            for beginning in _BEGINNINGS:
                if trunk.startswith(beginning):
                    yield trunk[len(beginning) :]


def _bare(word: str) -> Iterator[str]:
    yield word
    for clitic in _CLITICS:
        if word.endswith(clitic):
            yield word.removesuffix(clitic)


def _cut_end(word: str) -> Iterator[str]:
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending):
            yield word.removesuffix(ending)
