"""What an agent types or clicks, and what is dialled for it; and where telephone numbers stand in a text. Pure (domain.phone)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

from domain.errors import InvalidValue
from domain.phone import REGION, PhoneKind, parse

_SIP = re.compile(r"^sips?:[^\s<>\"]{1,200}$", re.IGNORECASE)
_INSIDE = re.compile(r"^[1-9*#][0-9*#]{1,5}$")
"""An extension or a feature code of the PBX."""
_LONGEST_TEXT = 20_000


def dialled(text: str, prefix: str = "") -> str:
    """What the PBX is asked for when the agent means ``text``: a SIP address and an extension as they stand, a number of this country
    with its area or mobile code (0812…), one from abroad with + and its country. ``prefix`` goes before numbers outside the PBX
    (some want a 9). Raises InvalidValue("telepon", …)."""
    text = text.strip()
    if _SIP.match(text):
        return text
    if _INSIDE.match(text):
        return text
    phone = parse(text.removeprefix("tel:"))
    if phone.kind is PhoneKind.ABROAD:
        return prefix + phone.key
    if phone.kind in (PhoneKind.SHORT, PhoneKind.UAN):
        return prefix + re.sub(r"\D", "", phone.shown)
    return f"{prefix}0{phone.key.removeprefix('+62')}"


@dataclass(frozen=True)
class Found:
    """A number in a text, from ``start`` to ``end``; ``number`` as ``dialled`` takes it."""

    start: int
    end: int
    number: str


def found_in(text: str) -> Iterator[Found]:
    """The telephone numbers in a text a person wrote, in order. Account and contract numbers are left alone: only what the country's
    numbering knows, or what says its country, counts."""
    if len(text) > _LONGEST_TEXT:
        text = text[:_LONGEST_TEXT]
    matcher = phonenumbers.PhoneNumberMatcher(text, REGION, leniency=phonenumbers.Leniency.VALID)
    while matcher.has_next():
        match = matcher.next()
        raw = match.raw_string
        if not raw.startswith(("0", "+")):
            continue  # a contract number may have the form of a fixed line without its area
        try:
            yield Found(match.start, match.end, parse(raw).key)
        except InvalidValue:
            continue
