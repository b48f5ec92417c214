"""Hunspell over the bundled dictionaries, with words of the floor and of the agent's own."""

from collections.abc import Iterable
from itertools import chain, zip_longest
from pathlib import Path
from typing import Protocol

from console.rooms import importing
from console.spelling.affixes import derived
from console.spelling.languages import KNOWN, Languages
from console.spelling.speller import SpellingMissing

LANGUAGES = {"id": "id_ID", "en": "en_US"}
#: Suggestions an agent can take in at a glance.
MOST = 6
#: No language has longer words; a cat on the keyboard has.
LONGEST = 60


class _Dictionary(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


def distance(one: str, other: str) -> int:
    """How many letters are wrong, missing, added or swapped with their neighbour between two words."""
    before, row = list[int](), list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before_last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and (a, b) == (other[j - 2], one[i - 2]):
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
    return row[-1]


class Checker:
    """A word is right when one language, the floor, or the agent knows it. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        """``folder``: the dictionaries and ``floor.txt``."""
        self._folder = folder
        self._dictionaries: dict[str, _Dictionary] = {}
        self._own: set[str] = set()
        self._floor: frozenset[str] = frozenset()
        self._short: dict[str, str] = {}
        self._seen: dict[Languages, dict[str, bool]] = {}

    def load(self) -> None:
        """As Speller.load."""
        if self._dictionaries:
            return
        try:
            # The library is loaded with the dictionaries, not with the program: a desk opens without it.
            with importing:
                from hunspell import Hunspell, HunspellFilePathError  # type: ignore[import-untyped]
        except ImportError as error:
            raise SpellingMissing(str(error)) from error
        try:
            lines = (self._folder / "floor.txt").read_text(encoding="utf-8").splitlines()
            made = {
                language: Hunspell(name, hunspell_data_dir=str(self._folder), system_encoding="UTF-8")
                for language, name in LANGUAGES.items()
            }
        except (HunspellFilePathError, OSError) as error:
            raise SpellingMissing(str(error)) from error
        entries = [line.partition("=") for line in lines if line and not line.startswith("#")]
        self._floor = frozenset(word for word, _, meant in entries if not meant)
        self._short = {word: meant for word, _, meant in entries if meant}
        self._dictionaries = made
        self._seen.clear()

    def known(self, word: str, languages: Languages = KNOWN) -> bool:
        """As Speller.known."""
        if not self._dictionaries or len(word) > LONGEST:
            return True
        word = word.replace("’", "'")
        if word.casefold() in self._own:
            return True
        seen = self._seen.setdefault(languages, {})
        found = seen.get(word)
        if found is None:
            found = seen[word] = self._look_up(word, languages)
        return found

    def suggest(self, word: str, languages: Languages = KNOWN) -> list[str]:
        """As Speller.suggest."""
        if len(word) > LONGEST:
            return []
        word = word.replace("’", "'")
        lists = [self._asked(self._dictionaries[one], word) for one in languages if self._dictionaries]
        turns = chain.from_iterable(zip_longest(*lists))
        small = word.lower()
        near = (one for one in sorted(self._floor) if distance(small, one) == 1)
        mixed = dict.fromkeys(found for found in (*near, *turns) if found is not None and found != word)
        # Letters are left out more often than put in: of two as near the longer one is meant.
        likely = sorted(mixed, key=lambda found: (distance(small, found.lower()), -len(found)))
        written_out = [self._short[small]] if small in self._short else []
        return list(dict.fromkeys((*written_out, *likely)))[:MOST]

    def learn(self, words: Iterable[str]) -> None:
        """As Speller.learn."""
        self._own.update(word.replace("’", "'").casefold() for word in words)

    def forget(self, word: str) -> None:
        """As Speller.forget."""
        self._own.discard(word.replace("’", "'").casefold())

    def _look_up(self, word: str, languages: Languages) -> bool:
        small = word.lower()
        if small in self._short:
            return False
        if small in self._floor or self._spelled(word, languages) or self._spelled(small, languages):
            return True
        if "-" in word:
            return all(self._look_up(part, languages) for part in word.split("-") if part)
        return "id" in languages and derived(
            small, lambda stem: stem in self._floor or self._spelled(stem, languages)
        )

    def _spelled(self, word: str, languages: Languages) -> bool:
        return any(self._right(self._dictionaries[one], word) for one in languages)

    @staticmethod
    def _right(dictionary: _Dictionary, word: str) -> bool:
        try:
            return dictionary.spell(word)
        except UnicodeEncodeError:
            # A letter the language does not have.
            return False

    @staticmethod
    def _asked(dictionary: _Dictionary, word: str) -> list[str]:
        try:
            return list(dictionary.suggest(word))
        except UnicodeEncodeError:
            return []
