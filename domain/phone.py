"""Telephone numbers as Indonesians write them: mobile, fixed, 1500xxx, short codes, and those from abroad."""

import re
from enum import StrEnum

import msgspec
import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType
from phonenumbers.shortnumberinfo import is_valid_short_number_for_region

from domain.errors import InvalidValue

REGION = "ID"
#: Short codes in use that the numbering tables do not know (157: the regulator's consumer line).
SHORT_CODES = frozenset({"157"})

_WRITTEN = re.compile(r"^\+?[\d\s().\-/]+$")
_LONGEST = 40


class PhoneKind(StrEnum):
    MOBILE = "mobile"
    FIXED = "fixed"
    #: One number for the whole country (1500xxx).
    UAN = "uan"
    TOLL_FREE = "toll_free"
    SHORT = "short"
    ABROAD = "abroad"
    OTHER = "other"


_KINDS = {
    PhoneNumberType.MOBILE: PhoneKind.MOBILE,
    PhoneNumberType.FIXED_LINE: PhoneKind.FIXED,
    PhoneNumberType.FIXED_LINE_OR_MOBILE: PhoneKind.FIXED,
    PhoneNumberType.UAN: PhoneKind.UAN,
    PhoneNumberType.TOLL_FREE: PhoneKind.TOLL_FREE,
}


class Phone(msgspec.Struct, frozen=True):
    """``key`` is equal for two spellings of one number: E.164 (``+628…``), or the bare digits of a short code.
    ``shown``: as it is read and dialled in Indonesia (0812-3456-443; from abroad +1 202-…)."""

    key: str
    shown: str
    kind: PhoneKind


def parse(text: str) -> Phone:
    """The number in ``text``. Raises InvalidValue("telepon", …) when it cannot be one."""
    text = text.strip()
    if len(text) > _LONGEST or not text.isascii() or not _WRITTEN.match(text):
        raise InvalidValue("telepon", "digits, spaces and - ( ) . / only")
    digits = re.sub(r"\D", "", text)
    if not text.startswith("+") and _is_short(digits):
        return Phone(digits, digits, PhoneKind.SHORT)
    try:
        number = phonenumbers.parse(_dialled(text, digits), REGION)
    except phonenumbers.NumberParseException:
        raise InvalidValue("telepon", "no telephone number") from None
    if not phonenumbers.is_valid_number(number):
        raise InvalidValue("telepon", "no number in use has this form")
    key = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if number.country_code != 62:
        shown = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
        return Phone(key, shown, PhoneKind.ABROAD)
    kind = _KINDS.get(phonenumbers.number_type(number), PhoneKind.OTHER)
    shown = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return Phone(key, shown if kind is not PhoneKind.UAN else shown.replace(" ", ""), kind)


def same(one: str, other: str) -> bool:
    """Whether two texts are one number, however written. What cannot be read is the same as nothing."""
    try:
        return parse(one).key == parse(other).key
    except InvalidValue:
        return False


def _is_short(digits: str) -> bool:
    if digits in SHORT_CODES:
        return True
    if not 3 <= len(digits) <= 5:
        return False
    number = phonenumbers.PhoneNumber(country_code=62, national_number=int(digits))
    return not digits.startswith("0") and is_valid_short_number_for_region(number, REGION)


def _dialled(text: str, digits: str) -> str:
    """``text`` with the + people leave out: 62812… and 0062812… would else be read as a fixed line of area 0628."""
    if text.startswith("+"):
        return text
    if digits.startswith("0062"):
        return f"+{digits[2:]}"
    if digits.startswith("62") and len(digits) >= 10:
        return f"+{digits}"
    return digits
