"""What the needs of a script (demo.needs, demo.staff_needs) have in common."""

import msgspec


class Need(msgspec.Struct, frozen=True, tag_field="need", kw_only=True):
    """The base of all: its tag is what is asked."""


class OfCustomer(Need, frozen=True, kw_only=True):
    """``customer``: a key of demo.people.CAST."""

    customer: str


class OfTicket(Need, frozen=True, kw_only=True):
    """``ticket``: its number."""

    ticket: str
