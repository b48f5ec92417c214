"""Every page of the rail, named once. A page more is an entry here, its name below, and its file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.views.desk import Desk
from console.views.page import Page
from domain.permissions import Act

if TYPE_CHECKING:
    from console.views.workspace import Workspace


def everybody(_desk: Desk) -> bool:
    """For places that ask for no right."""
    return True


@dataclass(frozen=True)
class Place:
    """``build`` makes the page when it is first wanted, and imports it then: a start must not wait for it. ``bottom``: it stands at
    the foot of the rail; ``rail`` False: reached by other ways, the rail marks the place it is ``under``; ``act``: the id of the key that
    goes there (console.views.keys), where it is another than the place's; ``open_to``: who has it at all."""

    key: str
    icon: str
    build: "Callable[[Workspace], Page]"
    act: str = ""
    bottom: bool = False
    rail: bool = True
    under: str = "settings"
    open_to: Callable[[Desk], bool] = everybody

    @property
    def goes(self) -> str:
        """The id of the act that goes there."""
        return self.act or self.key


def _inbox(room: "Workspace") -> Page:
    return room.inbox


def _search(room: "Workspace") -> Page:
    from console.views.search_view import SearchView

    made = SearchView(room.look, room.desk, room.search_model)
    made.opened.connect(room.open_ticket)
    made.customer_wanted.connect(room.open_customer)
    return made


def _calls(room: "Workspace") -> Page:
    from console.views.calls_view import CallsView

    made = CallsView(room.look, room.desk, room.phone.dialling if room.phone is not None else None)
    made.opened.connect(room.open_ticket)
    return made


def _recordings(room: "Workspace") -> Page:
    from console.views.recordings_view import RecordingsView

    made = RecordingsView(room.look, room.desk)
    made.opened.connect(room.open_ticket)
    return made


def _attention(room: "Workspace") -> Page:
    from console.views.attention_view import AttentionView
    from console.views.scheduled_keys import schedule_again

    made = AttentionView(room.look, room.desk, room.floor, room.side.edited)
    made.opened.connect(room.open_ticket)
    made.edit_wanted.connect(room.edit_rejected)
    made.later_wanted.connect(lambda ticket: schedule_again(room, ticket))
    return made


def _hands(room: "Workspace") -> Page:
    from console.views.help_view import HelpView

    made = HelpView(room.look, room.desk)
    made.opened.connect(room.open_ticket)
    return made


def _incidents(room: "Workspace") -> Page:
    from console.views.incidents_view import IncidentsView

    return IncidentsView(room.look, room.desk, room.floor)


def _declares(desk: Desk) -> bool:
    return Act.TOOL_DECLARE in desk.owner.acts


def _handover(room: "Workspace") -> Page:
    from console.views.handover_view import HandoverView

    made = HandoverView(room.look, room.desk)
    made.opened.connect(room.open_ticket)
    made.sign_out_wanted.connect(room.sign_out_wanted)
    return made


def _news(room: "Workspace") -> Page:
    from console.views.news_view import NewsView

    return NewsView(room.look, room.desk)


def _mass(room: "Workspace") -> Page:
    from console.views.mass_view import MassView

    made = MassView(room.look, room.desk)
    made.opened.connect(room.open_ticket)
    made.raise_wanted.connect(room.raise_problem)
    return made


def _leads_page(room: "Workspace") -> Page:
    from console.views.leads_view import LeadsView

    phone = room.phone
    call = None if phone is None else lambda row, ticket: phone.call_customer(row, ticket=ticket)
    made = LeadsView(room.look, room.desk, call)
    made.opened.connect(room.open_ticket)
    return made


def _sells(desk: Desk) -> bool:
    return Act.TICKET_WRITE in desk.owner.acts and bool(desk.handbook().cross_selling)


def _unanswered(room: "Workspace") -> Page:
    from console.views.unanswered_view import UnansweredView

    made = UnansweredView(room.look, room.desk)
    made.opened.connect(room.open_ticket)
    return made


def _answers(desk: Desk) -> bool:
    return Act.ANNOUNCE in desk.owner.acts


def _works(desk: Desk) -> bool:
    return not {Act.TICKET_WRITE, Act.TEAM_WRITE}.isdisjoint(desk.owner.acts)


def _telephones(desk: Desk) -> bool:
    return desk.telephone is not None and Act.TAKE_CONTACT in desk.owner.acts


def _only_hears(desk: Desk) -> bool:
    """Who telephones has the recordings among the calls."""
    return Act.RECORDING_HEAR in desk.owner.acts and not _telephones(desk)


def _leads(desk: Desk) -> bool:
    return Act.TEAM_WRITE in desk.owner.acts


def _admin(room: "Workspace") -> Page:
    from console.views.admin_view import AdminView

    return AdminView(room.look, room.desk)


def _looks_after(desk: Desk) -> bool:
    return not {
        Act.USER_WRITE,
        Act.TEAM_WRITE,
        Act.HANDBOOK_WRITE,
        Act.HANDBOOK_DRAFT,
        Act.HANDBOOK_APPROVE,
        Act.AUDIT_READ,
    }.isdisjoint(desk.owner.acts)


def _help(room: "Workspace") -> Page:
    from console.views.key_list import KeyList

    made = KeyList(room.look, room.desk)
    made.changed.connect(room.settings_changed)
    return made


def _settings(room: "Workspace") -> Page:
    from console.views.settings_view import SettingsView

    made = SettingsView(room.look, room.desk)
    made.changed.connect(room.settings_changed)
    made.sign_out_wanted.connect(room.sign_out_wanted)
    made.place_wanted.connect(room.go)
    made.dictionary_wanted.connect(room.show_dictionary)
    return made


def _health(room: "Workspace") -> Page:
    from console.views.health_view import HealthView

    return HealthView(room.look, room.desk)


PLACES: tuple[Place, ...] = (
    Place("inbox", "inbox", _inbox),
    Place("calls", "phone", _calls, open_to=_telephones),
    Place("search", "search", _search),
    Place("attention", "triangle-alert", _attention),
    Place("handover", "user-check", _handover, open_to=_works),
    Place("news", "info", _news),
    Place("unanswered", "circle-question-mark", _unanswered, "questions", open_to=_answers),
    Place("hands", "hand", _hands, open_to=_leads),
    Place("incidents", "zap", _incidents, open_to=_declares),
    Place("mass", "shield-alert", _mass, open_to=_leads),
    Place("leads", "star", _leads_page, open_to=_sells),
    Place("recordings", "disc", _recordings, open_to=_only_hears),
    Place("admin", "users", _admin, open_to=_looks_after),
    Place("help", "keyboard", _help, bottom=True),
    Place("settings", "settings", _settings, bottom=True),
    Place("health", "wrench", _health, bottom=True, rail=False),
)


def shut_acts(desk: Desk) -> frozenset[str]:
    """Ids of the acts that go where this agent has no part: no list of keys need name them."""
    return frozenset(place.goes for place in PLACES if not place.open_to(desk))


class PlaceWords(QObject):
    """What the places are called, in the language of the screen."""

    def name(self, key: str) -> str:
        """Short enough for the rail."""
        return {
            "inbox": self.tr("Inbox"),
            "calls": self.tr("Panggilan"),
            "search": self.tr("Cari"),
            "attention": self.tr("Perhatian"),
            "handover": self.tr("Serah terima"),
            "news": self.tr("Kabar"),
            "unanswered": self.tr("Tanya"),
            "hands": self.tr("Bantuan"),
            "incidents": self.tr("Kendala"),
            "mass": self.tr("Massal"),
            "leads": self.tr("Prospek"),
            "recordings": self.tr("Rekaman"),
            "admin": self.tr("Admin"),
            "help": self.tr("Pintasan"),
            "settings": self.tr("Pengaturan"),
            "health": self.tr("Kesehatan meja"),
        }[key]
