"""What the workspace is made of, and where each part stands; what the agent's acts do is the workspace's."""

import asyncio
import importlib
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from console.settings import Settings
from console.views.desk import Desk
from console.views.desk_toast import DeskToast
from console.views.floor_model import FloorModel
from console.views.foot import Foot
from console.views.held import Held
from console.views.inbox_model import InboxModel
from console.views.inbox_view import InboxView
from console.views.look import Look, panel
from console.views.search_model import SearchModel
from console.views.tab_row import TabRow
from console.views.tabs_model import TabsModel
from console.views.top_bar import TopBar
from console.widgets.banner import Banner
from console.widgets.first_paint import FirstPaint
from console.widgets.nav_rail import NavRail
from console.widgets.part import Part
from contract.rows import CustomerRow

if TYPE_CHECKING:
    from console.views.attention_view import AttentionView
    from console.views.case_view import CaseView
    from console.views.customer_card import CustomerCard
    from console.views.key_list import KeyList
    from console.views.new_ticket_panel import NewTicketPanel
    from console.views.search_view import SearchView
    from console.views.settings_view import SettingsView
    from console.views.side_panel import SidePanel


class DeskParts(Part):
    """Rail, top bar, tabs, pages, side panel and status line in their places.

    Whatever the inbox can be used without is imported and built when it is first wanted; the conversation and its side, which every
    agent wants soon, once the inbox stands (``ready``).
    """

    settings_changed = Signal(Settings)
    sign_out_wanted = Signal()
    sign_in_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self.setObjectName("window")
        self._look, self._desk = look, desk
        self._built: set[str] = set()
        self._held = Held(desk)
        self.floor, self.tabs = FloorModel(desk, self._held), TabsModel(desk, self._held)
        self.inbox_model, self.search_model = InboxModel(desk), SearchModel(desk)
        self.rail = NavRail(look.theme)
        self.top = TopBar(look, desk, self.floor)
        self.tab_row = TabRow(look, desk, self.tabs)
        self.offline = Banner(look.theme)
        self.notice = Banner(look.theme)
        self.inbox = InboxView(look, desk, self.inbox_model)
        self.status = Foot(look, desk, self.floor)
        self.toast = DeskToast(look.theme, self, self._free_bar, self._floor_of_toast)
        self._pages = QStackedWidget()
        #: Set when the desk has been on the screen.
        self.pictured = asyncio.Event()
        FirstPaint(self, self.pictured.set)
        self._build()

    async def ready(self) -> None:
        """Builds what the first ticket needs, a part at a time, so that the window answers in between."""
        for name in ("console.views.case_view", "console.views.side_panel"):
            await asyncio.to_thread(importlib.import_module, name)
        for part in ("case", "side"):
            getattr(self, part)
            await asyncio.sleep(0)

    @cached_property
    def case(self) -> "CaseView":
        """The conversation of the ticket in front."""
        from console.views.case_view import CaseView

        made = CaseView(self._look, self._desk)
        self._add("case", made)
        self._case_built(made)
        return made

    @cached_property
    def side(self) -> "SidePanel":
        """What stands beside the conversation."""
        from console.views.side_panel import SidePanel

        case = self.case  # Tab comes to it before the side
        made = SidePanel(self._look, self._desk)
        made.hide()
        self._grid.addWidget(made, 1, 2)
        self._built.add("side")
        self._order_stops()
        self._side_built(made, case)
        return made

    @cached_property
    def search(self) -> "SearchView":
        """Searching."""
        from console.views.search_view import SearchView

        made = SearchView(self._look, self._desk, self.search_model)
        made.opened.connect(self.open_ticket)
        made.customer_wanted.connect(self.open_customer)
        self._add("search", made)
        return made

    @cached_property
    def attention(self) -> "AttentionView":
        """What the gateway did not take."""
        from console.views.attention_view import AttentionView

        made = AttentionView(self._look, self._desk, self.side.edited)
        made.opened.connect(self.open_ticket)
        made.edit_wanted.connect(self.edit_rejected)
        made.set_items(self.floor.attention)
        self._add("attention", made)
        return made

    @cached_property
    def settings(self) -> "SettingsView":
        """What the agent may choose."""
        from console.views.settings_view import SettingsView

        made = SettingsView(self._look, self._desk.settings(), self._desk.owner.user.name)
        made.changed.connect(self.settings_changed)
        made.sign_out_wanted.connect(self.sign_out_wanted)
        self._add("settings", made)
        return made

    @cached_property
    def keys(self) -> "KeyList":
        """Every key."""
        from console.views.key_list import KeyList

        made = KeyList(self._look)
        self._add("help", made)
        return made

    @cached_property
    def customer_card(self) -> "CustomerCard":
        """A customer who was found."""
        from console.views.customer_card import CustomerCard

        made = CustomerCard(self._look, self._desk, self.open_ticket, self.begin_ticket, self)
        made.setProperty("edge", "left")
        made.hide()
        made.closed.connect(self._card_closed)
        self._built.add("customer_card")
        return made

    @cached_property
    def new_ticket(self) -> "NewTicketPanel":
        """The panel of a new ticket."""
        from console.views.new_ticket_panel import NewTicketPanel

        made = NewTicketPanel(self._look, self._desk, self.open_ticket, self)
        made.setProperty("edge", "left")
        made.closed.connect(made.hide)
        made.hide()
        self._built.add("new_ticket")
        return made

    def open_ticket(self, ticket: str) -> None:
        """Brings a ticket to the front, in its tab."""
        raise NotImplementedError

    def edit_rejected(self, command: str) -> None:
        """Opens a rejected act beside its ticket."""
        raise NotImplementedError

    def open_customer(self, customer: str) -> None:
        """Brings the card of a customer to the front; one the gateway found is kept from now on."""
        found = self.search_model.row(customer)
        self._place_over(self.customer_card)
        self._look.start(self.customer_card.show_customer(customer, found))

    def begin_ticket(self, customer: CustomerRow | None = None) -> None:
        """Opens the panel of a new ticket, for ``customer`` if one is given."""
        raise NotImplementedError

    def _put_card_away(self) -> None:
        if "customer_card" in self._built:
            self.customer_card.hide()

    def _card_closed(self) -> None:
        self.customer_card.hide()
        if "search" in self._built and self.search.isVisible():
            self.search.go_on()

    def _case_built(self, case: "CaseView") -> None:
        """Connects the conversation."""
        raise NotImplementedError

    def _side_built(self, side: "SidePanel", case: "CaseView") -> None:
        """Connects the side with the conversation it stands beside."""
        raise NotImplementedError

    def _build(self) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        middle = panel("bg")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tab_row)
        for banner in (self.offline, self.notice):
            banner.setProperty("flat", True)
            column.addWidget(banner)
        self._pages.addWidget(self.inbox)
        column.addWidget(self._pages, 1)
        grid.addWidget(self.rail, 0, 0, 3, 1)
        grid.addWidget(self.top, 0, 1, 1, 2)
        grid.addWidget(middle, 1, 1)
        grid.addWidget(self.status, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)

    def _free_bar(self) -> QRect:
        free = self.top.free()
        return QRect(self.top.mapTo(self, free.topLeft()), free.size())

    def _floor_of_toast(self) -> int:
        # Never over the buttons an agent is about to press, nor over the newest words of a conversation.
        if "case" in self._built and self.case.isVisible():
            oldest = self.case.transcript
            return oldest.mapTo(self, oldest.rect().topLeft()).y() + self.toast.height() + 24
        return self.status.mapTo(self, self.status.rect().topLeft()).y()

    def _page(self, place: str) -> QWidget:
        match place:
            case "search":
                return self.search
            case "attention":
                return self.attention
            case "help":
                return self.keys
            case "settings":
                return self.settings
            case _:
                return self.inbox

    def _add(self, name: str, page: QWidget) -> None:
        self._built.add(name)
        self._pages.addWidget(page)
        self._order_stops()

    def _order_stops(self) -> None:
        """Whatever was built last is reached by Tab before the status line and the rail, as it stands on the screen."""
        last: QWidget = self.window().previousInFocusChain() or self
        while last is not self and not last.focusPolicy() & Qt.FocusPolicy.TabFocus:
            last = last.previousInFocusChain() or self
        for room in (self.status, self.rail):
            for stop in room.findChildren(QWidget):
                if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    self.setTabOrder(last, stop)
                    last = stop

    def _place_panels(self) -> None:
        """Panels over the right side stand where the window's size wants them."""
        for name in ("new_ticket", "customer_card"):
            if name in self._built:
                self._place_over(self.new_ticket if name == "new_ticket" else self.customer_card)

    def _place_over(self, panel: QWidget) -> None:
        from console.views.side_panel import side_width

        width, top = side_width(self.theme), self.top.height()
        panel.setGeometry(self.width() - width, top, width, self.height() - top - self.status.height())
