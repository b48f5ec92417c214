"""Every panel that slides over the right side of the window, named once: a panel more is an entry here and its file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from console.views.workspace import Workspace


def _customer_card(room: "Workspace") -> QWidget:
    from console.views.customer_card import CustomerCard

    made = CustomerCard(room.look, room.desk, room.open_ticket, room.begin_ticket, room)
    made.closed.connect(room.card_closed)
    return made


def _new_ticket(room: "Workspace") -> QWidget:
    from console.views.new_ticket_panel import NewTicketPanel

    made = NewTicketPanel(room.look, room.desk, room.open_ticket, room)
    made.closed.connect(made.hide)
    return made


def _unsent(room: "Workspace") -> QWidget:
    from console.views.unsent_panel import UnsentPanel

    made = UnsentPanel(room.look, room.desk, room.floor, room)
    made.closed.connect(made.hide)
    return made


def _notices(room: "Workspace") -> QWidget:
    from console.views.notices_panel import NoticesPanel

    made = NoticesPanel(room.look, room.centre, room)
    made.closed.connect(made.hide)
    made.opened.connect(room.open_ticket)
    made.line_wanted.connect(room.open_line)
    made.place_wanted.connect(room.go)
    return made


def _help(room: "Workspace") -> QWidget:
    from console.views.help_panel import HelpPanel

    made = HelpPanel(room.look, room.desk, room)
    made.closed.connect(made.hide)
    return made


def _dictionary(room: "Workspace") -> QWidget:
    from console.views.dictionary_panel import DictionaryPanel

    made = DictionaryPanel(room.look, room.desk, room.spelled_anew, room)
    made.closed.connect(made.hide)
    return made


#: By key; built when first wanted, its import inside.
OVER: "dict[str, Callable[[Workspace], QWidget]]" = {
    "customer_card": _customer_card,
    "new_ticket": _new_ticket,
    "unsent": _unsent,
    "notices": _notices,
    "help": _help,
    "dictionary": _dictionary,
}
