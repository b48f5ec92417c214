"""The acts that go to the places of the rail."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.notices import Notice
from console.views.places import PLACES, Place

if TYPE_CHECKING:
    from console.views.desk_acts import DeskAct
    from console.views.workspace import Workspace


def place_acts(desk: "Workspace", act: "Callable[..., DeskAct]") -> "dict[str, DeskAct]":
    """By the key's id; what an agent has no part in says so."""

    def to(place: Place) -> "DeskAct":
        def closed() -> Notice | None:
            return None if place.open_to(desk.desk) else Notice("not_allowed", "wait", fleeting=True)

        return act(lambda: desk.go(place.key), why_not=closed)

    return {place.goes: to(place) for place in PLACES if place.rail}
