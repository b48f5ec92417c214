"""What the keys of the inbox and of whole tickets do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.notices import Notice

if TYPE_CHECKING:
    from console.views.desk_acts import DeskAct
    from console.views.workspace import Workspace

Make = Callable[[Callable[[], object]], "DeskAct"]


def inbox_acts(desk: "Workspace", act: Make, of_ticket: Make) -> dict[str, "DeskAct"]:
    """``act`` makes one that can always be done, ``of_ticket`` one that needs a ticket in front."""

    def there(what: Callable[[], object]) -> Callable[[], object]:
        def run() -> None:
            desk.go("inbox")
            what()

        return run

    def whole(name: str) -> "DeskAct":
        return of_ticket(lambda: desk.side.open_act(name))

    def take_back() -> None:
        # What comes of it is seen in the inbox alone.
        if desk.inbox.bulk.undoable:
            there(desk.inbox.bulk.take_back)()
        else:
            desk.show_notice(Notice("nothing_to_undo", "wait", fleeting=True))

    return {
        **{name: whole(name) for name in ("park", "transfer", "merge", "split", "checks")},
        "views": act(there(desk.inbox.choose_view)),
        "filter": act(there(desk.inbox.set_filter)),
        "undo_bulk": act(take_back),
    }
