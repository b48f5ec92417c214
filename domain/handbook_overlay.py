"""What a centre changed while it runs, laid over the handbook's file: item by item, so that the file's other items follow the file.

A part is a list of the handbook whose items have ids. A changed item takes the file's place, a removed one leaves it, others
are added behind in the order they were made.
"""

from collections.abc import Iterable, Mapping

import msgspec

from domain.business_hours import BusinessHours, Holiday
from domain.handbook import AuxReason, Handbook, Macro, Queue, WrapUpCode

Item = Queue | BusinessHours | Holiday | Macro | AuxReason | WrapUpCode

#: Part (a field of Handbook) → the shape of its items.
PARTS: Mapping[str, type[Item]] = {
    "queues": Queue,
    "hours": BusinessHours,
    "holidays": Holiday,
    "macros": Macro,
    "aux_reasons": AuxReason,
    "wrap_up_codes": WrapUpCode,
}


class Change(msgspec.Struct, frozen=True):
    """``item`` None: the one named ``id`` is removed."""

    part: str
    id: str
    item: Item | None


def items_of(handbook: Handbook, part: str) -> tuple[Item, ...]:
    """The items of ``part``, in order."""
    found: tuple[Item, ...] = getattr(handbook, part)
    return found


def read_item(part: str, body: object) -> Item:
    """``body`` (builtins as JSON has them) as an item of ``part``. Raises msgspec.ValidationError."""
    return msgspec.convert(body, PARTS[part])


def lay_over(base: Handbook, changes: Iterable[Change]) -> Handbook:
    """``base`` with ``changes`` (oldest first) in force; its version stays the caller's to give. Holidays stand by date."""
    found = {part: {item.id: item for item in items_of(base, part)} for part in PARTS}
    for change in changes:
        if change.item is None:
            found[change.part].pop(change.id, None)
        else:
            found[change.part][change.id] = change.item
    parts = {part: tuple(items.values()) for part, items in found.items()}
    parts["holidays"] = tuple(sorted(parts["holidays"], key=lambda item: item.id))
    return msgspec.structs.replace(base, **parts)
