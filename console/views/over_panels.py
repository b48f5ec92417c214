"""Every panel that slides over the right side of the window, named once: a panel more is an entry here and its file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from console.views.phone_room import PhoneRoom
    from console.views.slide_panel import SlidePanel
    from console.views.workspace import Workspace


def _hides(build: "Callable[[Workspace], SlidePanel]") -> "Callable[[Workspace], QWidget]":
    """Closed, it is hidden."""

    def made(room: "Workspace") -> QWidget:
        panel = build(room)
        panel.closed.connect(panel.hide)
        return panel

    return made


def _of_phone(build: "Callable[[Workspace, PhoneRoom], SlidePanel]") -> "Callable[[Workspace], QWidget]":
    """Of a desk with a telephone; closed, the cursor goes back to where it stood."""

    def made(room: "Workspace") -> QWidget:
        assert room.phone is not None
        panel = build(room, room.phone)
        panel.closed.connect(room.phone.left)
        return panel

    return made


def _customer_card(room: "Workspace") -> QWidget:
    from console.views.customer_card import CustomerCard

    calls = None if room.phone is None else room.phone.call_customer
    made = CustomerCard(room.look, room.desk, room.open_ticket, room.begin_ticket, calls, room)
    made.closed.connect(room.card_closed)
    return made


def _new_ticket(room: "Workspace") -> "SlidePanel":
    from console.views.new_ticket_panel import NewTicketPanel

    return NewTicketPanel(room.look, room.desk, room.open_ticket, room)


def _unsent(room: "Workspace") -> "SlidePanel":
    from console.views.unsent_panel import UnsentPanel

    return UnsentPanel(room.look, room.desk, room.floor, room)


def _notices(room: "Workspace") -> "SlidePanel":
    from console.views.notices_panel import NoticesPanel

    made = NoticesPanel(room.look, room.centre, room)
    made.opened.connect(room.open_ticket)
    made.line_wanted.connect(room.open_line)
    made.place_wanted.connect(room.go)
    return made


def _help(room: "Workspace") -> "SlidePanel":
    from console.views.help_panel import HelpPanel

    return HelpPanel(room.look, room.desk, room)


def _knowledge(room: "Workspace") -> "SlidePanel":
    from console.views.knowledge_panel import KnowledgePanel

    return KnowledgePanel(room.look, room.desk, room.put_into_reply, room)


def _trouble(room: "Workspace") -> "SlidePanel":
    from console.views.trouble_panel import TroublePanel

    return TroublePanel(room.look, room.desk, room.floor, room)


def _bcp(room: "Workspace") -> "SlidePanel":
    from console.views.bcp_panel import BcpPanel

    return BcpPanel(room.look, room.desk, room.floor, room)


def _mass_raise(room: "Workspace") -> "SlidePanel":
    from console.views.mass_raise import MassRaisePanel

    return MassRaisePanel(room.look, room.desk, room)


def _unanswered(room: "Workspace") -> "SlidePanel":
    from console.views.unanswered_panel import UnansweredPanel

    return UnansweredPanel(room.look, room.desk, room)


def _dictionary(room: "Workspace") -> "SlidePanel":
    from console.views.dictionary_panel import DictionaryPanel

    return DictionaryPanel(room.look, room.desk, room.spelled_anew, room)


def _phone_caller(room: "Workspace") -> "SlidePanel":
    from console.views.phone_caller import PhoneCallerPanel

    assert room.phone is not None
    return PhoneCallerPanel(room.look, room.desk, room.phone.known, room)


def _phone_transfer(room: "Workspace", phone: "PhoneRoom") -> "SlidePanel":
    from console.views.phone_transfer import PhoneTransferPanel

    made = PhoneTransferPanel(room.look, room.desk, phone.view, phone.book, room)
    phone.view.shown_anew.connect(made.told)
    return made


def _phone_keypad(room: "Workspace", phone: "PhoneRoom") -> "SlidePanel":
    from console.views.phone_keypad import PhoneKeypadPanel

    made = PhoneKeypadPanel(room.look, phone.view, room)
    phone.view.shown_anew.connect(made.told)
    return made


def _phone_sound(room: "Workspace", phone: "PhoneRoom") -> "SlidePanel":
    from console.views.phone_sound import PhoneSoundPanel

    made = PhoneSoundPanel(room.look, room.desk, phone.view, room.settings_changed.emit, room)
    phone.view.happened.connect(made.told)
    return made


def _phone_tandem(room: "Workspace", phone: "PhoneRoom") -> "SlidePanel":
    from console.views.phone_tandem_panel import PhoneTandemPanel

    return PhoneTandemPanel(room.look, room.desk, phone.view.tandem, room)


#: By key; built when first wanted, its import inside.
OVER: "dict[str, Callable[[Workspace], QWidget]]" = {
    "customer_card": _customer_card,
    "new_ticket": _hides(_new_ticket),
    "unsent": _hides(_unsent),
    "notices": _hides(_notices),
    "help": _hides(_help),
    "knowledge": _hides(_knowledge),
    "unanswered": _hides(_unanswered),
    "dictionary": _hides(_dictionary),
    "trouble": _hides(_trouble),
    "bcp": _hides(_bcp),
    "mass_raise": _hides(_mass_raise),
    "phone_caller": _hides(_phone_caller),
    "phone_transfer": _of_phone(_phone_transfer),
    "phone_keypad": _of_phone(_phone_keypad),
    "phone_tandem": _of_phone(_phone_tandem),
    "phone_sound": _of_phone(_phone_sound),
}
