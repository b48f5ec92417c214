"""Every panel that slides over the right side of the window, named once: a panel more is an entry here and its file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from console.views.workspace import Workspace


def _customer_card(room: "Workspace") -> QWidget:
    from console.views.customer_card import CustomerCard

    calls = None if room.phone is None else room.phone.call_customer
    made = CustomerCard(room.look, room.desk, room.open_ticket, room.begin_ticket, calls, room)
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


def _knowledge(room: "Workspace") -> QWidget:
    from console.views.knowledge_panel import KnowledgePanel

    made = KnowledgePanel(room.look, room.desk, room.put_into_reply, room)
    made.closed.connect(made.hide)
    return made


def _trouble(room: "Workspace") -> QWidget:
    from console.views.trouble_panel import TroublePanel

    made = TroublePanel(room.look, room.desk, room.floor, room)
    made.closed.connect(made.hide)
    return made


def _bcp(room: "Workspace") -> QWidget:
    from console.views.bcp_panel import BcpPanel

    made = BcpPanel(room.look, room.desk, room.floor, room)
    made.closed.connect(made.hide)
    return made


def _unanswered(room: "Workspace") -> QWidget:
    from console.views.unanswered_panel import UnansweredPanel

    made = UnansweredPanel(room.look, room.desk, room)
    made.closed.connect(made.hide)
    return made


def _dictionary(room: "Workspace") -> QWidget:
    from console.views.dictionary_panel import DictionaryPanel

    made = DictionaryPanel(room.look, room.desk, room.spelled_anew, room)
    made.closed.connect(made.hide)
    return made


def _phone_caller(room: "Workspace") -> QWidget:
    from console.views.phone_caller import PhoneCallerPanel

    assert room.phone is not None
    made = PhoneCallerPanel(room.look, room.desk, room.phone.known, room)
    made.closed.connect(made.hide)
    return made


def _phone_transfer(room: "Workspace") -> QWidget:
    from console.views.phone_transfer import PhoneTransferPanel

    assert room.phone is not None
    made = PhoneTransferPanel(room.look, room.desk, room.phone.view, room.phone.book, room)
    made.closed.connect(room.phone.left)
    room.phone.view.shown_anew.connect(made.told)
    return made


def _phone_keypad(room: "Workspace") -> QWidget:
    from console.views.phone_keypad import PhoneKeypadPanel

    assert room.phone is not None
    made = PhoneKeypadPanel(room.look, room.phone.view, room)
    made.closed.connect(room.phone.left)
    room.phone.view.shown_anew.connect(made.told)
    return made


def _phone_sound(room: "Workspace") -> QWidget:
    from console.views.phone_sound import PhoneSoundPanel

    assert room.phone is not None
    made = PhoneSoundPanel(room.look, room.desk, room.phone.view, room.settings_changed.emit, room)
    made.closed.connect(room.phone.left)
    room.phone.view.happened.connect(made.told)
    return made


def _phone_tandem(room: "Workspace") -> QWidget:
    from console.views.phone_tandem_panel import PhoneTandemPanel

    assert room.phone is not None
    made = PhoneTandemPanel(room.look, room.desk, room.phone.view.tandem, room)
    made.closed.connect(room.phone.left)
    return made


#: By key; built when first wanted, its import inside.
OVER: "dict[str, Callable[[Workspace], QWidget]]" = {
    "customer_card": _customer_card,
    "new_ticket": _new_ticket,
    "unsent": _unsent,
    "notices": _notices,
    "help": _help,
    "knowledge": _knowledge,
    "unanswered": _unanswered,
    "dictionary": _dictionary,
    "trouble": _trouble,
    "bcp": _bcp,
    "phone_caller": _phone_caller,
    "phone_transfer": _phone_transfer,
    "phone_keypad": _phone_keypad,
    "phone_tandem": _phone_tandem,
    "phone_sound": _phone_sound,
}
