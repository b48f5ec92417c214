"""Comparing what a customer says with what the system holds (flow: Inbound call, 4). Tolerant of how people spell; the
agent is told why two names agree, and decides.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import zip_longest

import msgspec

from domain.masking import HIDDEN
from domain.parties import Verification

#: Both must have been compared and have agreed (flow: "name and registered phone number must match").
REQUIRED = ("nama", "telepon")


class Agreement(StrEnum):
    YES = "yes"
    #: Some of it fits: the agent asks on.
    PARTLY = "partly"
    NO = "no"


class Reason(StrEnum):
    SAME = "same"
    TITLE = "title"
    ORDER = "order"
    SHORT_FORM = "short_form"
    OLD_SPELLING = "old_spelling"
    TYPING = "typing"
    PART = "part"
    DIFFERENT = "different"
    NOTHING = "nothing"


class Match(msgspec.Struct, frozen=True):
    """``reason``: the most that had to be overlooked to call what was said and what is held equal."""

    agreement: Agreement
    reason: Reason


_TITLES = frozenset(
    (
        *(
            "bapak",
            "bpk",
            "pak",
            "ibu",
            "bu",
            "sdr",
            "sdri",
            "saudara",
            "saudari",
            "tn",
            "tuan",
            "ny",
            "nyonya",
            "nona",
        ),
        *("h", "hj", "haji", "hajah", "kh", "ust", "ustaz", "dr", "drs", "dra", "ir", "prof", "ns", "apt"),
        *("se", "sh", "st", "sp", "si", "skom", "spd", "mm", "mt", "msi", "mh", "mpd", "phd", "amd", "skep"),
    )
)
_SHORT_FORMS = {
    **dict.fromkeys(
        ("m", "muh", "moh", "md", "mhd", "moch", "much", "muhamad", "mohamad", "mohammad"), "muhammad"
    ),
    **dict.fromkeys(("mochamad", "mochammad", "muchamad", "muchammad", "mohammed", "muhammed"), "muhammad"),
    **dict.fromkeys(("abd", "abdl", "abdoel"), "abdul"),
    "st": "siti",
    "nur": "nur",
    "noor": "nur",
    "nr": "nur",
}
#: The spelling before 1972, and letters that sound alike, in the order they are replaced.
_OLD = (
    ("oe", "u"),
    ("tj", "c"),
    ("dj", "j"),
    ("sj", "sy"),
    ("nj", "ny"),
    ("ch", "kh"),
    ("ie", "i"),
    ("v", "f"),
    ("z", "j"),
    ("q", "k"),
    ("x", "ks"),
    ("th", "t"),
    ("dh", "d"),
)


def compare_name(said: str, held: str) -> Match:
    """Whether the name a customer ``said`` is the one ``held`` by the system."""
    one, other = _words(said), _words(held)
    if not one or not other:
        return Match(Agreement.NO, Reason.NOTHING)
    if one == other:
        return Match(Agreement.YES, Reason.SAME)
    one, other = _untitled(one), _untitled(other)
    if one == other:
        return Match(Agreement.YES, Reason.TITLE)
    for reason, simpler in (
        (Reason.ORDER, lambda word: word),
        (Reason.SHORT_FORM, _full),
        (Reason.OLD_SPELLING, _sound),
    ):
        one, other = sorted(map(simpler, one)), sorted(map(simpler, other))
        if one == other:
            return Match(Agreement.YES, reason)
    if len(one) == len(other) and all(_near(a, b) for a, b in zip_longest(one, other, fillvalue="")):
        return Match(Agreement.PARTLY, Reason.TYPING)
    if set(one) <= set(other) or set(other) <= set(one):
        return Match(Agreement.PARTLY, Reason.PART)
    return Match(Agreement.NO, Reason.DIFFERENT)


def compare_number(said: str, masked: str, same: bool | None) -> Match:
    """Whether the telephone number a customer ``said`` is theirs. ``same``: what the desk knows of it, however it was written; None
    where it knows nothing but the ``masked`` number (domain.masking), whose visible digits alone can agree then."""
    digits = _digits(said)
    if not digits or not masked:
        return Match(Agreement.NO, Reason.NOTHING)
    if same is not None:
        return Match(Agreement.YES, Reason.SAME) if same else Match(Agreement.NO, Reason.DIFFERENT)
    seen = re.split(rf"{HIDDEN}+", masked)
    head, tail = _digits(seen[0]), _digits(seen[-1])
    fits = digits.startswith(head) and digits.endswith(tail) and len(digits) > len(head) + len(tail)
    return Match(Agreement.PARTLY, Reason.PART) if fits else Match(Agreement.NO, Reason.DIFFERENT)


def verdict(compared: Mapping[str, bool], plus: Iterable[str] = ()) -> Verification:
    """What a validation act comes to: valid when everything required, ``plus`` what the matter asks for besides, was compared and nothing
    disagreed."""
    if any(not agreed for agreed in compared.values()):
        return Verification.FAILED
    wanted = (*REQUIRED, *plus)
    return Verification.VALID if all(name in compared for name in wanted) else Verification.UNCHECKED


def _digits(number: str) -> str:
    """The digits of a number as it is dialled at home: +62 812… is 0812…"""
    digits = re.sub(r"\D", "", number)
    if digits.startswith("0062"):
        digits = digits[2:]
    return f"0{digits[2:]}" if digits.startswith("62") and len(digits) >= 10 else digits


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"['’`]", "", plain)
    words: list[str] = []
    for piece in re.split(r"[\s,\-/]+", plain):
        # "S.E." is one title, "H.M.Yusuf" three words.
        joined = piece.replace(".", "")
        words += [joined] if joined in _TITLES else piece.split(".")
    return [word for word in words if word]


def _untitled(words: list[str]) -> list[str]:
    kept = [word for word in words if word not in _TITLES]
    return kept or words


def _full(word: str) -> str:
    return _SHORT_FORMS.get(word, word)


def _sound(word: str) -> str:
    for old, new in _OLD:
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word)


def _near(one: str, other: str) -> bool:
    """At most one letter wrong, missing, added, or two neighbours swapped; short words must be equal."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 4:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    a, b = one[at:], other[at:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]
