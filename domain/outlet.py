"""An outlet's officers, and what one of them calls about (flow: outlet helpdesk operator). Pure.

An outlet stands among the customers (docs/decisions/0015-outlets.md): caller type petugas_outlet, the outlet's name and town, the number
of its line; what else it is stands in the fields of its card that the handbook names (domain.handbook_outlet).
"""

import re

import msgspec

from domain import limits
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.parties import CallerType

#: Officers of one outlet that are read at most.
MOST = 200


class Officer(msgspec.Struct, frozen=True, kw_only=True):
    """``nip``: the personnel number; ``role``: what they are there."""

    name: str
    nip: str = ""
    role: str = ""


class OutletFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Who of the outlet called and what about: ``application`` is an id of the handbook's, "" for not said yet."""

    officer: Officer = Officer(name="")
    application: str = ""


def read_officers(text: str) -> tuple[Officer, ...]:
    """``Rina Wijaya, 8841, Kasir; Joko`` as it stands on a card: officers apart by ; or lines, their parts by commas. Whoever has no
    name is none."""
    found: dict[tuple[str, str], Officer] = {}
    for part in re.split(r"[;\n]", text)[: MOST * 2]:
        name, nip, role = ([word.strip() for word in part.split(",", 2)] + ["", ""])[:3]
        if name:
            found.setdefault((name.casefold(), nip), Officer(name=name, nip=nip, role=role))
    return tuple(found.values())[:MOST]


def checked(facts: OutletFacts) -> OutletFacts:
    """``facts`` without blanks around. Raises InvalidValue for what is too long, and for facts that say nothing."""
    officer = Officer(**{name: getattr(facts.officer, name).strip() for name in ("name", "nip", "role")})
    made = OutletFacts(officer=officer, application=facts.application.strip())
    for name, text in (("officer", officer.name), ("nip", officer.nip), ("role", officer.role)):
        if len(text) > limits.FIELD:
            raise InvalidValue(name, f"longer than {limits.FIELD}")
    if len(made.application) > limits.FIELD:
        raise InvalidValue("application", f"longer than {limits.FIELD}")
    if not officer.name and not made.application:
        raise InvalidValue("officer", "nobody, and about nothing")
    return made


def is_outlet_line(handbook: Handbook, queue: str) -> bool:
    """Whether outlets' staff call by ``queue``."""
    return any(one.id == queue and one.caller_type is CallerType.PETUGAS_OUTLET for one in handbook.queues)
