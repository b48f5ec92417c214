"""What a spelling check is asked."""

from collections.abc import Iterable
from typing import Protocol

from console.spelling.languages import KNOWN, Languages


class SpellingMissing(Exception):
    """The dictionaries, or the library that reads them, cannot be used on this computer: nothing is marked."""


class Speller(Protocol):
    """``known`` is quick enough for every word of a text on every key; ``suggest`` is for a word the agent asks about."""

    def load(self) -> None:
        """Reads the dictionaries, some tenths of a second; before that every word is known. Raises SpellingMissing."""

    def known(self, word: str, languages: Languages = KNOWN) -> bool:
        """Whether the word is right in one of ``languages``."""

    def suggest(self, word: str, languages: Languages = KNOWN) -> list[str]:
        """Words that may be meant, the likeliest first, of two as likely that of the earlier language; some tenths of a second at worst."""

    def learn(self, words: Iterable[str]) -> None:
        """These are right besides, in whatever case."""

    def forget(self, word: str) -> None:
        """The word is no longer right by itself."""
