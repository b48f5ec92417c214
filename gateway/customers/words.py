"""The words a name is found by: as it is written, and as it sounds to Indonesian ears (Yusuf, Jusuf, Yoesoef)."""

import re
import unicodedata

_SOUNDS = (
    ("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "sy"), ("nj", "ny"), ("ch", "h"), ("kh", "h"), ("th", "t"),
    ("dh", "d"), ("ie", "i"), ("ph", "f"), ("v", "f"), ("z", "j"), ("y", "j"), ("q", "k"), ("x", "ks"),
)  # fmt: skip
#: Before a sound's spelling, so that it never meets a word as it is written.
_HEARD = "~"


def plain(text: str) -> list[str]:
    """The words of ``text``, without case, accents and points."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    return [word for word in re.split(r"[\W_]+", folded) if word]


def heard(word: str) -> str:
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    return _HEARD + re.sub(r"(.)\1+", r"\1", word)


def words(name: str) -> set[str]:
    """Everything ``name`` is indexed under."""
    written = plain(name)
    return set(written) | {heard(word) for word in written}
