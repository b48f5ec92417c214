"""The panels of acts on a whole ticket, each built when it is first wanted."""

from collections.abc import Callable
from typing import TypeVar

from console.notices import Notice
from console.store.cases import Case
from console.views.desk import Desk
from console.views.later_panel import SendLaterPanel
from console.views.lead_panel import LeadPanel
from console.views.look import Look
from console.views.merge_panel import MergePanel
from console.views.park_panel import ParkPanel
from console.views.slide_panel import SlidePanel
from console.views.split_panel import SplitPanel
from console.views.ticket_panel import TicketPanel
from console.views.tool_checks_panel import ToolChecksPanel
from console.views.transfer_panel import TransferPanel

P = TypeVar("P", bound=TicketPanel)
#: In the order the ticket's menu offers them; each is a key too (console.views.keys).
ACTS = ("park", "transfer", "merge", "split")
_KINDS: dict[str, type[TicketPanel]] = {
    "park": ParkPanel,
    "transfer": TransferPanel,
    "merge": MergePanel,
    "split": SplitPanel,
    "later": SendLaterPanel,
    "checks": ToolChecksPanel,
    "cross_sell": LeadPanel,
}


class TicketPanels:
    """``added`` puts a new panel where the side shows it; ``opened`` brings another ticket to the front; ``drafted`` is told a text
    for one of a ticket's boxes (ResendPanel.drafted)."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        added: Callable[[SlidePanel], object],
        opened: Callable[[str], object],
        drafted: Callable[[str, str, str, object], object] = lambda *_: None,
    ) -> None:
        self._look, self._desk, self._added, self._opened = look, desk, added, opened
        self._drafted = drafted
        self._made: dict[str, TicketPanel] = {}

    def ask(self, act: str, case: Case) -> SlidePanel | None:
        """The panel of ``act``, begun for the ticket of ``case``; None when the act is done without one: a parked ticket is simply
        taken back."""
        if act == "park" and case.ticket.parked_by is not None:
            ticket = case.ticket
            self._look.once(("park", ticket.id), lambda: self._take_back(ticket.id, ticket.number))
            return None
        made = self._panel(act)
        made.ask(case)
        return made

    def of(self, kind: type[P]) -> P:
        """The panel of one kind."""
        act = next(name for name, one in _KINDS.items() if one is kind)
        made = self._panel(act)
        assert isinstance(made, kind)
        return made

    def _panel(self, act: str) -> TicketPanel:
        if act not in self._made:
            made = self._made[act] = _KINDS[act](self._look, self._desk)
            made.ticket_wanted.connect(self._opened)
            if isinstance(made, ToolChecksPanel):
                made.drafted.connect(self._drafted)
            self._added(made)
        return self._made[act]

    async def _take_back(self, ticket: str, number: str) -> None:
        await self._desk.acts.tickets.unpark(ticket)
        self._look.say(Notice("unparked", "ok", {"number": number}, fleeting=True))
