"""What an inbox view shows and in which order: chosen by the agent, or delivered by the centre (handbook: views)."""

from enum import StrEnum

import msgspec

from domain.contact import Channel
from domain.ticket import Priority, TicketState

#: Ms before the SLA breaks from which a ticket counts as near its breach.
NEAR_MS = 300_000


class Order(StrEnum):
    """``breach``: the nearest SLA breach first (ui: Inbox); ``newest``/``oldest`` by the origin date; ``priority``: the most urgent
    first, among equals the nearest breach."""

    BREACH = "breach"
    NEWEST = "newest"
    OLDEST = "oldest"
    PRIORITY = "priority"


class Whose(StrEnum):
    """Assigned to whoever looks, to nobody, to a colleague."""

    ANY = "any"
    MINE = "mine"
    NOBODY = "nobody"
    OTHERS = "others"


class Sla(StrEnum):
    """``near``: breaks within NEAR_MS; ``breached``: broken already."""

    ANY = "any"
    NEAR = "near"
    BREACHED = "breached"


class Parked(StrEnum):
    """A parked ticket is out of sight until its time has come; then it stands in line again, with a mark."""

    NO = "no"
    ONLY = "only"
    ANY = "any"


class ViewFilter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An empty tuple does not narrow; ``states`` empty: every state in which a ticket still needs work. ``watched``: those the agent
    follows; ``mentioned``: those with a note that names them and that they have not read; ``text``: words of the number, the
    subject or the customer's name."""

    channels: tuple[Channel, ...] = ()
    states: tuple[TicketState, ...] = ()
    queues: tuple[str, ...] = ()
    priorities: tuple[Priority, ...] = ()
    whose: Whose = Whose.ANY
    sla: Sla = Sla.ANY
    parked: Parked = Parked.NO
    unread: bool = False
    watched: bool = False
    mentioned: bool = False
    text: str = ""
    order: Order = Order.BREACH


class CentreView(ViewFilter, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A view that the centre gives every agent, beside their own."""

    id: str
    name: str
