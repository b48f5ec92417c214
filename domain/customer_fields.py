"""Fields of a customer that the centre declares itself: what they are, and what may stand in them.

Every value crosses the wire as text in one spelling, so that two desks and a search compare alike; "" is no value.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

import msgspec

from domain.errors import InvalidValue
from domain.parties import CallerType

#: A flag that is set; one that is not has no value.
YES = "true"
#: Digits a number has at most, before and behind the point together.
_DIGITS = 18


class FieldType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    FLAG = "flag"


class CustomerField(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``choices``: what a choice is made of; ``caller_types``: whose card has it, nobody named: everybody's; ``sensitive``: kept
    sealed and shown masked like NIK and telephone; ``required``: asked for whenever the card is edited."""

    id: str
    name: str
    type: FieldType = FieldType.TEXT
    required: bool = False
    sensitive: bool = False
    choices: tuple[str, ...] = ()
    caller_types: tuple[CallerType, ...] = ()

    def concerns(self, caller: CallerType) -> bool:
        """Whether the card of ``caller`` has it."""
        return not self.caller_types or caller in self.caller_types


def normal(field: CustomerField, text: str) -> str:
    """``text`` in the one spelling of its type: a number with a point and without separators (1.250.000,50 → 1250000.5), a date
    as 2026-11-22. Raises InvalidValue(field.id, …)."""
    text = text.strip()
    if not text:
        return ""
    match field.type:
        case FieldType.NUMBER:
            return _number(field.id, text)
        case FieldType.DATE:
            return _date(field.id, text)
        case FieldType.CHOICE if text not in field.choices:
            raise InvalidValue(field.id, "not one of the choices")
        case FieldType.FLAG if text != YES:
            raise InvalidValue(field.id, "a flag is set or not")
        case _:
            return text


def checked(declared: Iterable[CustomerField], given: Mapping[str, str]) -> dict[str, str]:
    """``given`` (field → text) in its one spelling. Raises InvalidValue for a field nobody declared, or a value that is none."""
    known = {field.id: field for field in declared}
    for id in given:
        if id not in known:
            raise InvalidValue(id, "not a field of the handbook")
    return {id: normal(known[id], text) for id, text in given.items()}


def missing(
    declared: Iterable[CustomerField], caller: CallerType, held: Mapping[str, str]
) -> list[CustomerField]:
    """Required fields of ``caller`` that ``held`` has no value for."""
    return [
        field for field in declared if field.required and field.concerns(caller) and not held.get(field.id)
    ]


def _number(id: str, text: str) -> str:
    plain = text.replace(" ", "")
    if "," in plain:
        # As it is written here: points between thousands, a comma before the fraction.
        plain = plain.replace(".", "").replace(",", ".")
    elif plain.count(".") > 1 or (plain.count(".") == 1 and len(plain.rsplit(".", 1)[1]) == 3):
        plain = plain.replace(".", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        raise InvalidValue(id, "no number") from None
    if not value.is_finite() or len(value.as_tuple().digits) > _DIGITS or abs(value.adjusted()) > _DIGITS:
        raise InvalidValue(id, "no number")
    shown = format(value, "f")
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return "0" if shown in ("-0", "") else shown


def _date(id: str, text: str) -> str:
    parts = text.replace("/", "-").replace(".", "-").split("-")
    try:
        numbers = [int(part) for part in parts]
        year, month, day = numbers if len(parts[0]) == 4 else reversed(numbers)
        return date(year, month, day).isoformat()
    except ValueError:
        raise InvalidValue(id, "no date") from None
