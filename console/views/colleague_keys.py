"""What the keys do that concern colleagues on the same ticket."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.notices import Notice

if TYPE_CHECKING:
    from console.views.desk_acts import DeskAct
    from console.views.workspace import Workspace


def colleague_acts(
    desk: "Workspace", act: Callable[..., "DeskAct"], of_ticket: Callable[..., "DeskAct"]
) -> dict[str, "DeskAct"]:
    """``act`` makes one, with what may stand in its way; ``of_ticket`` one that needs a ticket in front."""

    def left() -> Notice | None:
        there = desk.in_front is not None and desk.case.colleagues.first() is not None
        return None if there else Notice("no_draft_left", "wait", fleeting=True)

    return {
        "watch": of_ticket(lambda: desk.case.colleagues.watch()),
        "take_draft": act(lambda: desk.case.colleagues.take_draft(), why_not=left),
        "drop_draft": act(lambda: desk.case.colleagues.drop_draft(), why_not=left),
    }
