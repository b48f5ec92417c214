"""What the centre decides about the line of its outlets' staff, and about the payment IVR (flow: outlet helpdesk operator).

Shapes and their own checks; domain.handbook carries them.
"""

import re
from collections.abc import Iterator

import msgspec

from domain.customer_fields import CustomerField
from domain.extension import is_extension
from domain.handbook_problem import Problem, doubled

#: A header of SIP (RFC 3261 section 25.1).
_HEADER = re.compile(r"[A-Za-z0-9\-]{1,64}")
#: As the telephone passes it on (console.softphone.engine.payments).
_RESULT = re.compile(r"[a-z][a-z_-]{0,31}")


class PaymentIvr(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``number``: what is dialled to reach it; ``result_header``: of its BYE, where it tells what came of it; ``results``: what its words
    are called on the screen."""

    number: str
    result_header: str = ""
    results: dict[str, str] = {}


class Application(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An application the outlets work with. ``core``: the core system, as against a non-core one."""

    id: str
    name: str
    core: bool = False


class OutletRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``code``, ``area``, ``officers``: the fields of a customer's card (customer_fields) where an outlet's stand, "" for none;
    ``applications``: what its staff may call about, the core ones first as they stand."""

    code: str = ""
    area: str = ""
    officers: str = ""
    applications: tuple[Application, ...] = ()

    def application(self, id: str) -> Application | None:
        """The application named ``id``; None for one nobody knows any more."""
        return next((one for one in self.applications if one.id == id), None)


def wrong_outlet(rules: OutletRules | None, fields: tuple[CustomerField, ...]) -> Iterator[Problem]:
    """What cannot be meant."""
    if rules is None:
        return
    known = {field.id for field in fields if not field.sensitive}
    for part in ("code", "area", "officers"):
        named = getattr(rules, part)
        if named and named not in known:
            yield Problem(f"$.outlet.{part}", f"there is no open field {named!r} under customer_fields")
    yield from doubled("$.outlet.applications", (one.id for one in rules.applications))
    for at, one in enumerate(rules.applications):
        if not one.name.strip():
            yield Problem(f"$.outlet.applications[{at}].name", "must not be empty")


def wrong_payment(ivr: PaymentIvr | None) -> Iterator[Problem]:
    """What cannot be meant."""
    if ivr is None:
        return
    if not ivr.number or not is_extension(ivr.number):
        why = f"{ivr.number!r} cannot be dialled: an extension, or the digits of a number"
        yield Problem("$.payment_ivr.number", why)
    if ivr.result_header and not _HEADER.fullmatch(ivr.result_header):
        yield Problem("$.payment_ivr.result_header", "must be the name of a header")
    for word, name in ivr.results.items():
        if not _RESULT.fullmatch(word) or not name.strip():
            yield Problem(f"$.payment_ivr.results.{word}", "small letters, - and _; and a name for them")
