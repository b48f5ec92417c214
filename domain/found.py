"""What a customer's own words hold that a ticket needs: names, numbers, amounts, dates (flow: Email and in-app, "fill the
customer panel"). Found is proposed, never decided: the agent confirms each of them.

Pure and quick enough to run while a message arrives; what is doubtful is left out, since a wrong proposal costs more than none.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum

import msgspec

from domain import found_dates, found_money, found_names, phone, ticket_number
from domain.errors import InvalidValue

#: Characters of a message that are looked at; who writes more has said it before.
LOOKED_AT = 10_000

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,4}(?![\w-])", re.IGNORECASE
)
_TICKET = re.compile(r"(?<![\w-])#?(\d{1,5}-\d{4,9}-\d)(?![\w-])")
_PHONE = re.compile(r"(?<![\w+/.,-])(?:(?:\+?62|0)[\d ().\-]{5,18}\d|1500\d{3})(?![\w/])")
_NIK = re.compile(r"(?<!\d)\d{16}(?!\d)")
#: Day 41–71 of a woman's number is 1–31 (forty is added, NIK's rule: Permendagri 109/2019 names the digits).
_WOMAN = 40


class Kind(StrEnum):
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    NIK = "nik"
    TICKET = "ticket"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    #: A number with a form the centre declares (a contract, an order).
    REFERENCE = "reference"


class Found(msgspec.Struct, frozen=True):
    """``start`` and ``end``: characters of the text; ``said``: what stands there; ``value``: normal form: E.164, rupiah as digits,
    ISO date, HH:MM, a name as written; ``field``: id of the declared form of a REFERENCE."""

    kind: Kind
    start: int
    end: int
    said: str
    value: str
    field: str = ""


class Form(msgspec.Struct, frozen=True):
    """A number of the centre's own: ``field`` names it, ``pattern`` (a regular expression) is how it is written."""

    field: str
    pattern: str


def find(text: str, today: date, forms: Iterable[Form] = ()) -> tuple[Found, ...]:
    """Everything found in ``text``, in its order and without overlaps. ``today`` is the customer's day, which "kemarin" counts
    from. What is more certain wins a place: a ticket number before a telephone number, that before an amount."""
    text = text[:LOOKED_AT]
    taken: list[Found] = []
    for one in _all(text, today, forms):
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    return tuple(sorted(taken, key=lambda one: one.start))


def _all(text: str, today: date, forms: Iterable[Form]) -> Iterator[Found]:
    """Most certain first."""
    yield from _matched(text, Kind.EMAIL, _EMAIL, str.lower)
    yield from _matched(text, Kind.TICKET, _TICKET, _ticket)
    for form in forms:
        for found in re.finditer(form.pattern, text):
            yield Found(Kind.REFERENCE, found.start(), found.end(), found[0], found[0], form.field)
    yield from _matched(text, Kind.NIK, _NIK, _nik)
    for start, end, day in found_dates.days(text, today):
        yield Found(Kind.DATE, start, end, text[start:end], day.isoformat())
    for start, end, clock in found_dates.times(text):
        yield Found(Kind.TIME, start, end, text[start:end], f"{clock:%H:%M}")
    yield from _matched(text, Kind.PHONE, _PHONE, _phone)
    for start, end, rupiah in found_money.amounts(text):
        yield Found(Kind.MONEY, start, end, text[start:end], str(rupiah))
    for start, end in found_names.names(text):
        yield Found(Kind.NAME, start, end, text[start:end], text[start:end])


def _matched(
    text: str, kind: Kind, pattern: re.Pattern[str], normal: Callable[[str], str]
) -> Iterator[Found]:
    for found in pattern.finditer(text):
        start, end = found.span(1) if pattern.groups else found.span()
        try:
            value = normal(text[start:end])
        except InvalidValue:
            continue
        yield Found(kind, start, end, text[start:end], value)


def _ticket(said: str) -> str:
    ticket_number.parse(said)
    return said


def _phone(said: str) -> str:
    return phone.parse(said).key


def _nik(said: str) -> str:
    """Sixteen digits that may be one: the birth date in the middle must be a day (flow: Verifikator)."""
    day, month, year = int(said[6:8]), int(said[8:10]), int(said[10:12])
    try:
        date(2000 + year, month, day - _WOMAN if day > _WOMAN else day)
    except ValueError:
        raise InvalidValue("nik", "no birth date in it") from None
    if said.endswith("0000"):
        raise InvalidValue("nik", "no running number in it")
    return said
