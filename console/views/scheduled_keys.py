"""What the keys do that concern replies for a later time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.views.desk_acts import DeskAct
    from console.views.workspace import Workspace


def send_later(desk: "Workspace") -> None:
    """Opens the panel for the reply in the composer of the ticket in front."""
    from console.views.later_panel import SendLaterPanel

    desk.side.tickets.of(SendLaterPanel).write_from(desk.case.writing)
    desk.side.open_act("later")


def schedule_again(desk: "Workspace", ticket: str) -> None:
    """Brings the ticket of a reply that was held to the front, and asks for another time."""
    desk.tabs.open(ticket)
    desk.look.start(desk.show_case(ticket, lambda: send_later(desk)))


def scheduled_acts(desk: "Workspace", of_ticket: Callable[..., "DeskAct"]) -> dict[str, "DeskAct"]:
    """``of_ticket`` makes one that needs a ticket in front."""
    return {"send_later": of_ticket(lambda: send_later(desk))}
