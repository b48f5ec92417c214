"""What the workspace is made of, and where each part stands; what the agent's acts do is the workspace's."""

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from console.rooms import room
from console.settings import Choices
from console.views.bcp_banner import BcpBanner
from console.views.desk import Desk
from console.views.desk_toast import DeskToast
from console.views.floor_model import FloorModel
from console.views.foot import Foot
from console.views.held import Held
from console.views.inbox_model import InboxModel
from console.views.inbox_view import InboxView
from console.views.link_line import LinkLine
from console.views.look import Look, panel
from console.views.page import Hears, Page
from console.views.search_model import SearchModel
from console.views.tab_row import TabRow
from console.views.tabs_model import TabsModel
from console.views.top_bar import TopBar
from console.widgets.banner import Banner
from console.widgets.first_paint import FirstPaint
from console.widgets.nav_rail import NavRail
from console.widgets.part import Part

if TYPE_CHECKING:
    from console.views.attention_view import AttentionView
    from console.views.case_view import CaseView
    from console.views.customer_card import CustomerCard
    from console.views.new_ticket_panel import NewTicketPanel
    from console.views.palette import Palette
    from console.views.search_view import SearchView
    from console.views.settings_view import SettingsView
    from console.views.side_panel import SidePanel


class DeskParts(Part):
    """Rail, top bar, tabs, pages, side panel and status line in their places.

    Whatever the inbox can be used without is imported and built when it is first wanted; the conversation and its side, which every
    agent wants soon, once the inbox stands (``ready``).
    """

    settings_changed = Signal(Choices)
    sign_out_wanted = Signal()
    sign_in_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self.setObjectName("window")
        self.look, self.desk = look, desk
        self._built: set[str] = set()
        self._rooms: dict[str, Page] = {}
        self._overs: dict[str, QWidget] = {}
        self._held = Held(desk)
        self.floor, self.tabs = FloorModel(desk, self._held), TabsModel(desk, self._held)
        self.inbox_model, self.search_model = InboxModel(desk), SearchModel(desk)
        self.rail = NavRail(look.theme)
        self.top = TopBar(look, desk, self.floor)
        self.tab_row = TabRow(look, desk, self.tabs)
        self.offline = LinkLine(look)
        self.bcp, self.notice = BcpBanner(look, self.floor), Banner(look.theme)
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
            await room(name)
        for part in ("case", "side"):
            getattr(self, part)
            await asyncio.sleep(0)

    @cached_property
    def case(self) -> "CaseView":
        """The conversation of the ticket in front."""
        from console.views.case_view import CaseView

        made = CaseView(self.look, self.desk)
        self._built.add("case")
        self._add(made)
        self._case_built(made)
        return made

    @cached_property
    def side(self) -> "SidePanel":
        """What stands beside the conversation."""
        from console.views.side_panel import SidePanel

        case = self.case  # Tab comes to it before the side
        made = SidePanel(self.look, self.desk)
        made.hide()
        made.installEventFilter(self)
        self._grid.addWidget(made, 1, 2)
        self._built.add("side")
        made.fit(self.width())
        self._order_stops()
        self._side_built(made, case)
        return made

    @property
    def search(self) -> "SearchView":
        """Searching."""
        return cast("SearchView", self.page("search"))

    @property
    def attention(self) -> "AttentionView":
        """What the gateway did not take."""
        return cast("AttentionView", self.page("attention"))

    @property
    def settings(self) -> "SettingsView":
        """What the agent may choose."""
        return cast("SettingsView", self.page("settings"))

    @property
    def customer_card(self) -> "CustomerCard":
        """A customer who was found."""
        return cast("CustomerCard", self.over("customer_card"))

    @property
    def new_ticket(self) -> "NewTicketPanel":
        """The panel of a new ticket."""
        return cast("NewTicketPanel", self.over("new_ticket"))

    @cached_property
    def finder(self) -> "Palette":
        """One field that finds everything with a name."""
        return self._build_palette()

    def stands(self, part: str) -> bool:
        """Whether ``case`` or ``side`` was built by now."""
        return part in self._built

    def page(self, key: str) -> Page:
        """The page of a place (console.views.places), built when it is first wanted."""
        if key not in self._rooms:
            made = self._build_page(key)
            self._rooms[key] = made
            self._add(made)
        return self._rooms[key]

    def over(self, key: str) -> QWidget:
        """A panel over the right side (console.views.over_panels), built when it is first wanted, and hidden then."""
        if key not in self._overs:
            made = self._build_over(key)
            made.setProperty("edge", "left")
            made.hide()
            made.installEventFilter(self)
            self._overs[key] = made
        return self._overs[key]

    def overs(self) -> dict[str, QWidget]:
        """The panels over the right side that were built by now, by key."""
        return dict(self._overs)

    def show_over(self, key: str) -> None:
        """Brings a panel over the right side to the front."""
        self._place_over(self.over(key))
        self.over(key).show()
        self.over(key).raise_()

    def begin_to_write(self, cursor: QWidget | None) -> None:
        """The keyboard goes to the composer, unless the agent opened something over or beside it while the ticket was read: what is
        typed there must not end up in a reply."""
        now, composer = QApplication.focusWidget(), self.case.composer
        finder = self.finder if "finder" in self.__dict__ else None
        parts = (*self._overs.values(), self.side.panel(), finder)
        over = [one for one in parts if one is not None and one.isVisible()]
        if now is None or now is cursor or not any(one.isAncestorOf(now) for one in over):
            composer.setFocus()
        elif finder is not None and finder.isVisible():
            finder.returns_to(composer)

    def hearing(self) -> list[Hears]:
        """Every page and panel there is by now."""
        return [one for one in (*self._rooms.values(), *self._overs.values()) if isinstance(one, Hears)]

    def _build_palette(self) -> "Palette":
        raise NotImplementedError

    def _build_page(self, key: str) -> Page:
        raise NotImplementedError

    def _build_over(self, key: str) -> QWidget:
        raise NotImplementedError

    def _case_built(self, case: "CaseView") -> None:
        """Connects the conversation."""
        raise NotImplementedError

    def _side_built(self, side: "SidePanel", case: "CaseView") -> None:
        """Connects the side with the conversation it stands beside."""
        raise NotImplementedError

    def add_banner(self, banner: QWidget) -> None:
        """Puts a banner above the pages, under those there are."""
        self._column.insertWidget(self._column.count() - 1, banner)

    def _build(self) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        middle = self._middle = panel("bg")
        column = self._column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tab_row)
        for banner in (self.offline, self.bcp, self.notice):
            banner.setProperty("flat", True)
            column.addWidget(banner)
        self._rooms["inbox"] = self.inbox
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

    def room_of_offer(self) -> QRect:
        """Where a card may stand."""
        # Beside a conversation its older lines: every control of a contact in hand stays in reach.
        if "case" not in self._built or not self.case.isVisible():
            return QRect()
        lines = self.case.transcript
        return QRect(lines.mapTo(self, lines.rect().topLeft()), lines.size())

    def _add(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._order_stops()

    def _order_stops(self) -> None:
        """Whatever was built last is reached by Tab before the status line and the rail, as it stands on the screen."""
        # What is made now stands at the end of Tab's way; the way itself is not walked (console.views.panes).
        end = QWidget(self)
        end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        last = end
        for side in (self.status, self.rail):
            for stop in side.findChildren(QWidget):
                if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    self.setTabOrder(last, stop)
                    last = stop
        end.deleteLater()

    def _place_panels(self) -> None:
        """Panels over the right side stand where the window's size wants them."""
        if "side" in self._built:
            self.side.fit(self.width())
            # The window has shared out its room by the width before.
            self._grid.activate()
        for made in self._overs.values():
            self._place_over(made)
        if self._overs:
            self._room_beside()

    def _place_over(self, panel: QWidget) -> None:
        from console.views.side_panel import side_width

        width, top = side_width(self.theme, self.width()), self.top.height()
        panel.setGeometry(self.width() - width, top, width, self.height() - top - self.status.height())

    def _room_beside(self) -> None:
        """A page gives way to a panel over the right side, where the window is wide enough for both: what it would cover is read."""
        from console.views.side_panel import side_width

        over = any(made.isVisibleTo(self) for made in self._overs.values())
        width = side_width(self.theme, self.width()) if over else 0
        beside = "side" in self._built and not self.side.isHidden()
        fits = self.rail.width() + self._middle.minimumSizeHint().width() + width <= self.width()
        self._grid.setColumnMinimumWidth(2, width if fits and not beside else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._room_beside()
        return super().eventFilter(watched, event)
