"""The agent's desk: rail, top bar, tabs with their tickets, the side panel, the status line."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from console.notices import Notice
from console.sound import Sounds
from console.store.changes import Changeset
from console.views.case_banners import CaseBanners
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.desk_acts import acts_of
from console.views.desk_keys import DeskKeys
from console.views.desk_panels import DeskPanels
from console.views.desk_wiring import connect, connect_case, connect_side
from console.views.documentation_line import DocumentationLine
from console.views.look import Look
from console.views.notice_centre import NoticeCentre
from console.views.offers import Offers
from console.views.open_cases import OpenCases
from console.views.over_panels import OVER
from console.views.page import Page
from console.views.panes import Panes
from console.views.places import PLACES, PlaceWords
from console.views.shortcuts import Act
from console.views.sop_ways import SopWays
from console.views.speaking import Speaking
from console.views.tab_row import INBOX
from console.views.tool_reports import ToolReports
from console.widgets.nav_rail import NavItem
from domain.permissions import Act as Right

if TYPE_CHECKING:
    from console.views.case_view import CaseView
    from console.views.handover_view import HandoverView
    from console.views.palette import Palette
    from console.views.phone_room import PhoneRoom
    from console.views.side_panel import SidePanel


class Workspace(DeskPanels):
    """``started`` once; ``heard`` for every changeset; ``link_changed`` when the line to the gateway changed."""

    def __init__(self, look: Look, desk: Desk, sounds: Sounds, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.cases = OpenCases(self)
        self._place = "inbox"
        self._since, self._trouble = 0, ""
        self.offers = Offers(look, desk, self.floor, sounds, self, lambda: desk.settings().sound)
        self.offers.card.room = self.room_of_offer
        self.panes = Panes(self._parts)
        self.tools = ToolReports(look, self.floor, self.show_notice)
        self.tools.open = self.show_trouble
        self._place_words = PlaceWords()
        self.centre = NoticeCentre(self, sounds)
        self.phone = self._telephone()
        self.speaking = Speaking(self)
        self.banners = CaseBanners(self)
        self.sop = SopWays(self)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        connect(self)
        self.acts = acts_of(self)
        self.owed = DocumentationLine(self)
        self.keys = DeskKeys(self)
        self.keys.use()
        self.retranslate()

    def settings_kept(self) -> None:
        """Other settings are in force."""
        self.keys.use()
        for room in self.hearing():
            room.settings_kept()
        self.spelled_anew()
        self.top.retint()

    def spelled_anew(self) -> None:
        """Other words are right than before."""
        if "case" in self._built:
            self.case.helps.spelling.settings_kept()

    async def started(self) -> None:
        """Reads everything and shows it; tabs stand where they stood."""
        await self.floor.load()
        await self.tabs.load()
        await self.inbox_model.load()
        await self.centre.load()
        self._second.start()
        if self.tabs.active is not None:
            self.open_ticket(self.tabs.active)
        else:
            self.go("inbox")

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        self._held.heard(changes)
        self.floor.heard(changes)
        self.tabs.heard(changes)
        self.inbox_model.heard(changes)
        self.centre.heard(changes)
        if self.phone is not None:
            self.phone.heard(changes)
        for room in self.hearing():
            room.heard(changes)
        self.cases.heard(changes)
        self.banners.heard(changes)
        if changes.outbox:
            self.status.saved_at = self.desk.clock.wall()

    def link_changed(self, online: bool, since: int, trouble: str) -> None:
        """The line to the gateway. ``since``: wall ms; ``trouble``: a code only the agent or the administrator can end."""
        self._since, self._trouble = since, trouble
        self.offline.show_link(online, since, trouble)
        self.cases.link_changed()
        for room in self.hearing():
            room.link_changed()
        if "side" in self._built:
            self.side.refresh()
        self.floor_changed()

    def show_notice(self, notice: Notice) -> None:
        """A sentence for the agent: fleeting ones at the foot, the rest until they are closed."""
        text = self.look.sentences.of(self._named(notice))
        if notice.fleeting:
            self.toast.show_text(text)
        else:
            self.notice.show_message(text, notice.weight, closable=True)
            self.centre.keep(notice)

    def _named(self, notice: Notice) -> Notice:
        holder = notice.detail.get("holder")
        if holder is None:
            return notice
        name = self.cases.name(holder) or self.tr("agen lain")
        return replace(notice, detail={**notice.detail, "holder": name})

    def open_ticket(self, ticket: str, title: str = "", then: Act | None = None) -> None:
        """Brings a ticket to the front, in its tab, which is called ``title`` until the ticket was read; ``then`` does what follows."""
        self._put_card_away()
        self.tabs.open(ticket, title=title)
        self.look.start(self.show_case(ticket, then, cursor=QApplication.focusWidget()))

    def open_line(self, ticket: str, line: str) -> None:
        """Brings a ticket to the front at one of its lines."""
        self._put_card_away()
        self.tabs.open(ticket)
        self.look.start(self.show_case(ticket, lambda: self.case.show_line(line)))

    def go(self, place: str) -> None:
        """Brings a place of the rail to the front (console.views.places)."""
        self.cases.leave()
        self._put_card_away()
        self._leave_place(place)
        self.tabs.show(None)
        self.tab_row.activate(INBOX if place == "inbox" else "")
        page = self.page(place)
        self.bring(page)
        self.banners.front_changed()
        if "side" in self._built:
            self.side.hide()
        self._mark_place(place)
        page.enter()

    def edit_rejected(self, command: str) -> None:
        """Opens a rejected act beside its ticket."""
        item = next((item for item in self.floor.attention if item.command == command), None)
        if item is None:
            return
        if item.ticket is not None:
            self.tabs.open(item.ticket)
            self.look.start(self.show_case(item.ticket, lambda: self.side.edit(item)))
        else:
            self.go("attention")

    async def ask_handover(self) -> bool:
        """Before signing out: brings open work to the front, to be handed over, or to be left knowingly. Whether it did. Raises
        StoreError."""
        if Right.TICKET_WRITE not in self.desk.owner.acts:
            return False
        work = await self.desk.reads.handovers.open_work()
        if self._place == "handover" and cast("HandoverView", self.page("handover")).leaving:
            return False
        if all(one.live for one in work):
            return False
        self.go("handover")
        cast("HandoverView", self.page("handover")).ask_before_leaving()
        return True

    def others_changed(self) -> None:
        """What other users of this computer left unsent is more, or less."""
        self.status.refresh()
        for room in self.hearing():
            room.floor_changed()

    def flush(self) -> None:
        """What is being written becomes a draft now."""
        if "case" in self._built:
            self.case.composer.flush_drafts()

    def uncovered(self) -> None:
        """The desk is unlocked: what came meanwhile is on the screen now."""
        if "case" in self._built and self.case.isVisible():
            self.case.refresh()

    def retranslate(self) -> None:
        self.rail.set_items(
            [
                NavItem(place.key, place.icon, name, place.bottom, self.look.keys.tip(name, place.goes))
                for place in PLACES
                if place.rail and place.open_to(self.desk)
                for name in (self._place_words.name(place.key),)
            ]
        )
        self._mark_place(self._place)
        self.offers.retranslate()
        if self.phone is not None:
            self.phone.retranslate()
        self.floor_changed()
        if self._since:
            self.link_changed(self.desk.online(), self._since, self._trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.offers.card.place()
        if self.phone is not None:
            self.phone.card.place()
        self._place_panels()

    def _build_palette(self) -> "Palette":
        from console.views.palette import Palette

        return Palette(self)

    def _build_page(self, key: str) -> Page:
        return next(place for place in PLACES if place.key == key).build(self)

    def _build_over(self, key: str) -> QWidget:
        return OVER[key](self)

    def _case_built(self, case: "CaseView") -> None:
        connect_case(self, case)

    def _side_built(self, side: "SidePanel", case: "CaseView") -> None:
        from console.views.note_composing import NoteComposing

        connect_side(self, side, case)
        self._composing = NoteComposing(self.look, self.desk, case, side)

    def _telephone(self) -> "PhoneRoom | None":
        if self.desk.telephone is None:
            return None
        from console.views.phone_room import PhoneRoom

        return PhoneRoom(self, self.desk.telephone)

    @property
    def in_front(self) -> CaseModel | None:
        """The ticket that is on the screen."""
        return self.cases.in_front

    def _parts(self) -> list[QWidget]:
        page: list[QWidget] = [w for w in (self._pages.currentWidget(),) if w]
        if "case" in self._built and self.case.isVisible():
            page = [self.case.transcript, self.case.composer]
        over: list[QWidget] = [self.side] if "side" in self._built else []
        if "new_ticket" in self._overs and self.new_ticket.isVisible():
            over = [self.new_ticket]
        cards: list[QWidget] = (
            [self.offers.card] if self.phone is None else [self.phone.card, self.offers.card]
        )
        return [*cards, self.rail, self.top, self.tab_row, *page, *over, self.status]

    async def show_case(self, ticket: str, then: Act | None = None, *, cursor: QWidget | None = None) -> None:
        """Brings an open ticket to the front, ``then`` does what follows; ``cursor``: where it stood when the ticket was wanted."""
        await self.cases.show(ticket, then, cursor=cursor)

    def show_conversation(self, ticket: str) -> None:
        """Rail and tabs say that ``ticket`` is in front."""
        self._leave_place("inbox")
        self.banners.front_changed()
        self.rail.set_current("inbox")
        self.tab_row.activate(ticket)

    def bring(self, page: QWidget) -> None:
        """Puts a page in front."""
        self._pages.setCurrentWidget(page)
        self.toast.make_way()

    def _mark_place(self, key: str) -> None:
        place = next(place for place in PLACES if place.key == key)
        self.rail.set_current(key if place.rail else place.under)

    def _leave_place(self, to: str) -> None:
        if self._place != to:
            self._rooms[self._place].leave()
        self._place = to

    def close_tab(self, ticket: str) -> None:
        """Takes a tab away; its draft stays."""
        self.cases.close(ticket)
        self.tabs.close(ticket)
        if self.tabs.active is not None:
            self.open_ticket(self.tabs.active)
        else:
            self.go("inbox")

    def floor_changed(self) -> None:
        """What the floor tells everybody, or what waits here, is other than before."""
        self.top.refresh()
        self.bcp.refresh()
        self.offers.refresh()
        if self.phone is not None:
            self.phone.floor_changed()
        items = self.floor.attention
        self.owed.refresh()
        self.status.refresh()
        for room in self.hearing():
            room.floor_changed()
        self.rail.set_badge("attention", len(items))
        self.rail.set_badge("incidents", sum(one.broken for one in self.floor.wrong.troubles))
        fresh = frozenset(item.command for item in items)
        if "side" in self._built:
            self.side.still_rejected(fresh)
        self.centre.floor_changed()

    def next_unread(self) -> None:
        """To the next tab with something unread."""
        if not self.tab_row.next_unread():
            self.show_notice(Notice("nothing_unread", "ok", fleeting=True))

    def other_scheme(self) -> None:
        """Light becomes dark, dark light."""
        scheme = "light" if self.desk.settings().scheme == "dark" else "dark"
        self.settings_changed.emit(self.desk.choices().choose(scheme=scheme))

    def _tick(self) -> None:
        self.desk.typists.sweep()
        self.floor.tick()
        self.top.tick()
        self.centre.tick()
        if self.phone is not None:
            self.phone.view.tick()
        self.tab_row.tick()
        self.owed.refresh()
        if "case" in self._built:
            self.case.tick()
        if "side" in self._built:
            self.side.tick()
        for room in self.hearing():
            room.tick()
