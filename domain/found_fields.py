"""What customers said that belongs into a field of the form: proposed with where it was found, never filled in (domain.found). Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from domain.found import LOOKED_AT, Found, Kind, find
from domain.handbook_issue import AnswerType
from domain.issue_form import Field, Place
from domain.rupiah import rupiah

#: Proposals for one field; more are a list to be read.
MOST = 2

#: What a field is about, by a word of its name: first that fits.
_ABOUT: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), kind)
    for words, kind in (
        (r"nomor tiket(?:nya)?", Kind.TICKET),
        (r"nik|nomor ktp", Kind.NIK),
        (r"e-?mail", Kind.EMAIL),
        (r"nomor (?:telepon|hp|ponsel|wa|whatsapp)(?:nya)?", Kind.PHONE),
        (r"nama|siapa nama", Kind.NAME),
        (r"jam", Kind.TIME),
    )
)
_BY_TYPE = {AnswerType.MONEY: Kind.MONEY, AnswerType.DATE: Kind.DATE}
#: Numbers of the centre's own, by the word that stands before them.
_NUMBERED = re.compile(r"(?<!\w)(?:nomor|no\.?) (kontrak|pesanan|rekening|order)", re.IGNORECASE)
_NUMBER = (
    r"(?:nya|ku)?(?:\s+(?:saya|sy|nomor|nomer|no|gadai|emas|tabungan|adalah|nya))*\s*[.:=#]?\s*"
    r"(?P<n>[A-Za-z]{0,4}-?\d[\d.-]{3,22}\d)(?!\w)"
)
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


class Heard(msgspec.Struct, frozen=True):
    """A message of the customer. ``day``: theirs when they wrote it."""

    id: str
    text: str
    day: date


class Proposal(msgspec.Struct, frozen=True):
    """``text``: as it would stand in the field; ``said``: the customer's own words for it; ``message``: where."""

    text: str
    said: str
    message: str


def proposed(form: Sequence[Field], heard: Iterable[Heard]) -> dict[str, tuple[Proposal, ...]]:
    """By the id of a field what could stand there, the latest word first; a field nothing was found for has none."""
    latest = list(heard)[::-1]
    found = [(one, find(one.text, one.day)) for one in latest]
    made: dict[str, tuple[Proposal, ...]] = {}
    for field in form:
        seen: dict[str, Proposal] = {}
        for message, things in found:
            for proposal in _of(field, message, things):
                seen.setdefault(proposal.text.casefold(), proposal)
        if seen:
            made[field.id] = tuple(seen.values())[:MOST]
    return made


def spoken(found: Found) -> str:
    """What was found as people write it: Rp1.250.000, 12 November 2026."""
    if found.kind is Kind.MONEY:
        return rupiah(int(found.value))
    if found.kind is Kind.DATE:
        day = date.fromisoformat(found.value)
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return found.value


def _of(field: Field, message: Heard, things: Iterable[Found]) -> Iterator[Proposal]:
    if field.place is Place.OWN:
        return
    if field.type is AnswerType.CHOICE:
        for choice in field.choices:
            said = re.search(rf"(?<!\w){re.escape(choice)}(?!\w)", message.text[:LOOKED_AT], re.IGNORECASE)
            if said is not None:
                yield Proposal(choice, said[0], message.id)
        return
    if field.type is AnswerType.TEXT and (numbered := _NUMBERED.search(field.name)):
        wanted = re.compile(rf"(?<!\w){numbered[1]}{_NUMBER}", re.IGNORECASE)
        for number in wanted.finditer(message.text[:LOOKED_AT]):
            yield Proposal(number["n"], number["n"], message.id)
        return
    kind = _kind(field)
    for one in things:
        if one.kind is kind:
            yield Proposal(spoken(one), one.said, message.id)


def _kind(field: Field) -> Kind | None:
    if field.type in _BY_TYPE:
        return _BY_TYPE[field.type]
    if field.type is not AnswerType.TEXT:
        return None
    return next((kind for words, kind in _ABOUT if words.search(field.name)), None)
