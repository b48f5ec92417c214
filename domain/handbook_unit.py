"""Whom a matter goes to outside the floor, and how long the customer is told it takes."""

import msgspec


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A related unit (pihak terkait). ``system``: where it keeps its tickets; ``contact``: who is asked there (PIC); ``escalates_to``:
    the unit above it; ``hours``: when somebody is there (id of the handbook's hours), None for always."""

    id: str
    name: str
    system: str = ""
    contact: str = ""
    escalates_to: str | None = None
    hours: str | None = None


class Estimate(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``text``: as the customer is told it. One of ``minutes`` and ``working_days`` says what it means, so that who waited longer is
    found."""

    id: str
    text: str
    minutes: int | None = None
    working_days: int | None = None
