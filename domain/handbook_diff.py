"""What differs between two handbooks, item by item, so that a person sees what an agent will find otherwise."""

from enum import StrEnum

import msgspec


class DiffKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class FieldDiff(msgspec.Struct, frozen=True):
    """``field``: the way to it inside the item, names and ids with dots between (``questions.nomor_sbg.text``); ``order`` at its end:
    the same things in another order. The texts as a person reads them; None: it is not there."""

    field: str
    before: str | None
    after: str | None


class ItemDiff(msgspec.Struct, frozen=True):
    """``part``: the field of domain.handbook.Handbook, ``issues`` for the issues of all categories, "" for what the handbook says of
    itself (``version``, ``name``, ``effective`` …). ``id``: of the item; of an issue ``category/issue``; "" where the part is
    one thing. ``fields`` of one that is added or removed are all it has."""

    part: str
    id: str
    name: str
    kind: DiffKind
    fields: tuple[FieldDiff, ...] = ()
