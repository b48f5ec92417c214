"""Amounts of rupiah as people write them: Rp1.250.000, 500rb, 1,5 jt, 2 juta 500 ribu, seratus ribu, sejuta setengah."""

import re
from collections.abc import Iterator
from decimal import Decimal

_UNITS = {
    **dict.fromkeys(("ribu", "rb", "rbu", "k"), 1_000),
    **dict.fromkeys(("juta", "jt", "jta"), 1_000_000),
    **dict.fromkeys(("miliar", "milyar"), 1_000_000_000),
}
_ONE_TO_NINE = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_ONES = {word: value for value, word in enumerate(_ONE_TO_NINE, 1)}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?:,\d{2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?"
#: With the sign of the currency, any number; without, a number with a unit, once or twice (2 juta 500 ribu).
_DIGITS = re.compile(
    rf"(?<![\w.,/+-])(?P<rp>rp\.?\s?|idr\s?)?(?P<n>{_NUMBER})(?:\s?(?P<unit>{_UNIT})(?:\s+(?P<more>\d{{1,3}})\s?(?P<small>ribu|rb|rbu)"
    r"|(?P<half>\s+setengah))?)?(?:\s?(?P<word>rupiah|perak))?(?![\w/])",
    re.IGNORECASE,
)
_WORD = rf"(?:se(?:puluh|belas|ratus|ribu|juta)|(?:{'|'.join(_ONES)})|puluh|belas|ratus|ribu|juta|miliar|milyar|setengah)"
_WORDS = re.compile(
    rf"(?<!\w){_WORD}(?:\s+{_WORD})*(?!\w)(?P<word>\s+(?:rupiah|perak)(?!\w))?", re.IGNORECASE
)
#: In words alone: below it is a count of something ("dua ratus orang" would be, "seratus ribu" hardly).
_LEAST_WORDS = 1_000


def amounts(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, rupiah) of each amount in ``text``. A bare number is none: it may count anything."""
    for found in _DIGITS.finditer(text):
        if rupiah := _of_digits(found):
            yield found.start(), found.end(), rupiah
    for found in _WORDS.finditer(text):
        rupiah = _of_words(found[0].lower().split())
        if rupiah >= _LEAST_WORDS or (rupiah and found["word"]):
            yield found.start(), found.end(), rupiah


def _of_digits(found: "re.Match[str]") -> int:
    """0: not an amount."""
    if not (found["rp"] or found["unit"] or found["word"]):
        return 0
    unit = _UNITS.get((found["unit"] or "").lower(), 1)
    rupiah = _number(found["n"], whole=unit == 1) * unit
    if found["more"]:
        rupiah += int(found["more"]) * 1_000
    if found["half"]:
        rupiah += unit // 2
    return int(rupiah)


def _number(said: str, *, whole: bool) -> Decimal:
    """1.250.000 and 1,250,000; behind a unit 1,5 and 1.5 are one and a half; ,00 behind a whole amount is sen."""
    groups = re.split(r"[.,]", said)
    if len(groups) == 1:
        return Decimal(said)
    if len(groups[-1]) == 3:
        return Decimal("".join(groups))
    if whole and len(groups) > 2:
        return Decimal("".join(groups[:-1]))
    return Decimal("".join(groups[:-1]) + "." + groups[-1])


def _of_words(words: list[str]) -> int:
    """0 where they are no number: "dua tiga juta" says two things."""
    whole, part, last, step = 0, 0, 0, 0
    for word in words:
        if word in ("rupiah", "perak"):
            continue
        if word.startswith("se") and word[2:] in ("puluh", "belas", "ratus", "ribu", "juta"):
            if last:
                return 0
            last, word = 1, word[2:]
        if word in _ONES:
            if last:
                return 0
            last = _ONES[word]
        elif word == "belas":
            part, last = part + last + 10, 0
        elif word in ("puluh", "ratus"):
            part, last = part + last * (10 if word == "puluh" else 100), 0
        elif word == "setengah":
            whole, step = whole + (step or 0) // 2, step
        else:
            step = _UNITS[word]
            whole, part, last = whole + (part + last) * step, 0, 0
    return whole + part + last
