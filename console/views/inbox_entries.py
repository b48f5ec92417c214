"""What an agent can look at in the inbox: the views every desk has, those the centre delivers, and their own."""

from dataclasses import dataclass
from enum import StrEnum

from console.store.inbox_sql import Filter, of_view
from console.store.views import SavedView
from domain.contact import Channel
from domain.handbook import Handbook
from domain.inbox_view import CentreView, Parked, ViewFilter, Whose
from domain.ticket import TicketState


class View(StrEnum):
    """The views an agent finds as tabs on every desk (ui: Inbox)."""

    ALL = "all"
    MINE = "mine"
    MENTIONED = "mentioned"
    CHAT = "chat"
    VOICE = "voice"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    SOCIAL = "social"
    ESCALATED = "escalated"
    RETURNED = "returned"
    WATCHED = "watched"
    PARKED = "parked"
    RESTING = "resting"


_S = TicketState
FILTERS: dict[View, ViewFilter] = {
    View.ALL: ViewFilter(),
    View.MINE: ViewFilter(whose=Whose.MINE),
    View.MENTIONED: ViewFilter(mentioned=True, states=tuple(TicketState), parked=Parked.ANY),
    View.VOICE: ViewFilter(channels=(Channel.VOICE,)),
    View.WHATSAPP: ViewFilter(channels=(Channel.WHATSAPP,)),
    View.EMAIL: ViewFilter(channels=(Channel.EMAIL, Channel.WEBFORM)),
    View.CHAT: ViewFilter(channels=(Channel.LIVECHAT,)),
    View.SOCIAL: ViewFilter(channels=(Channel.SOCIAL,)),
    View.ESCALATED: ViewFilter(states=(_S.ESCALATED, _S.AWAITING_APPROVAL, _S.DISPATCHED)),
    View.RETURNED: ViewFilter(states=(_S.RETURNED,)),
    View.WATCHED: ViewFilter(watched=True, states=tuple(TicketState), parked=Parked.ANY),
    View.PARKED: ViewFilter(parked=Parked.ONLY),
    View.RESTING: ViewFilter(states=(_S.SOLVED, _S.CLOSED), parked=Parked.ANY),
}


class Kind(StrEnum):
    """Who made a view; only one's own can be changed."""

    DESK = "desk"
    CENTRE = "centre"
    OWN = "own"


@dataclass(frozen=True)
class Entry:
    """One view. ``name`` is empty for those of every desk, which are named in the language of the screen."""

    key: str
    kind: Kind
    name: str
    view: ViewFilter

    def filter(self, me: str) -> Filter:
        """What the store is asked for."""
        return of_view(self.view, me)


def entries(handbook: Handbook, own: list[SavedView]) -> list[Entry]:
    """From left to right."""
    return [
        *(Entry(view.value, Kind.DESK, "", FILTERS[view]) for view in FILTERS),
        *(Entry(f"centre:{one.id}", Kind.CENTRE, one.name, plain(one)) for one in handbook.views),
        *(Entry(f"own:{one.id}", Kind.OWN, one.name, one.filter) for one in own),
    ]


def plain(view: CentreView) -> ViewFilter:
    """The filter of a centre's view, without its name."""
    return ViewFilter(**{name: getattr(view, name) for name in ViewFilter.__struct_fields__})
