"""The row of tabs: the inbox pinned in front, one tab a ticket."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.call_contact import on_its_way
from console.views.desk import Desk
from console.views.look import Look
from console.views.tabs_model import TabsModel, TabState
from console.views.words import CHANNEL_ICON, UNSENT_ICON
from console.widgets.contact_tabs import ContactTab, ContactTabBar
from console.widgets.formats import clock
from console.widgets.part import Part
from domain.contact import ContactState

INBOX = "inbox"
#: A customer who has waited longer than this (s) for an answer is shown in amber.
PATIENCE = 60


class TabRow(Part):
    """Shows the tabs model and passes on what the agent chooses; it decides nothing."""

    inbox_chosen = Signal()
    ticket_chosen = Signal(str)
    closed = Signal(str)

    def __init__(self, look: Look, desk: Desk, model: TabsModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model = look, desk, model
        self.setProperty("surface", "bg")
        self._quiet, self._wanting = False, 0
        self.bar = ContactTabBar(look.theme)
        self.bar.activated.connect(self._activated)
        self.bar.close_requested.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 0)
        row.addWidget(self.bar, 1)
        model.on_change = self.refresh
        self.refresh()

    def refresh(self) -> None:
        """Shows what the model holds now."""
        self._quiet = True
        try:
            wanted = [tab.ticket for tab in self._model.tabs]
            for key in list(self.bar.keys()):
                if key != INBOX and key not in wanted:
                    self.bar.remove(key)
            self.bar.put(self._inbox())
            for tab in self._model.tabs:
                self.bar.put(self._shown(tab))
            self.bar.activate(self._model.active or INBOX)
        finally:
            self._quiet = False

    def want(self, count: int) -> None:
        """So many tickets of the inbox want this agent."""
        if count != self._wanting:
            self._wanting = count
            self.bar.put(self._inbox())

    def tick(self) -> None:
        """The clocks of live contacts moved on."""
        for tab in self._model.tabs:
            if (
                tab.case is not None
                and tab.case.contact is not None
                and tab.case.contact.state is ContactState.ACTIVE
            ):
                self.bar.put(self._shown(tab))

    def activate(self, key: str) -> None:
        """Marks a tab as the one in front, without a signal; with "" a place without a tab is in front."""
        self._quiet = True
        try:
            self.bar.set_away(not key)
            self.bar.activate(key or INBOX)
        finally:
            self._quiet = False

    def step(self, by: int) -> None:
        """Some tabs to the right."""
        self.bar.step(by)

    def next_unread(self) -> bool:
        """The next tab with unread messages; False when there is none."""
        return self.bar.next_unread()

    def retranslate(self) -> None:
        self.refresh()

    def _inbox(self) -> ContactTab:
        return ContactTab(INBOX, "inbox", self.tr("Inbox"), unread=self._wanting, pinned=True)

    def _activated(self, key: str) -> None:
        if self._quiet:
            return
        if key == INBOX:
            self.inbox_chosen.emit()
        else:
            self.ticket_chosen.emit(key)

    def _shown(self, tab: TabState) -> ContactTab:
        case = tab.case
        if case is None:
            return ContactTab(tab.ticket, "ticket", tab.title or self.tr("Tiket"))
        now = self._desk.clock.gateway_now()
        contact = case.contact
        time, tone, icon = "", "muted", ""
        if tab.gone:
            time = self.tr("sudah pindah")
        elif not case.confirmed and not on_its_way(case, self._desk.online()):
            time, tone, icon = self._look.words.unsent(), "wait", UNSENT_ICON
        elif contact is not None and contact.state is ContactState.ACTIVE:
            if tab.waiting is not None:
                waited = (now - tab.waiting) / 1000
                time, tone = clock(waited), "wait" if waited > PATIENCE else "text"
            elif contact.answered is not None:
                time = clock((now - contact.answered) / 1000)
        elif contact is not None and contact.state is ContactState.WRAP_UP:
            time, tone = "ACW", "wait"
        return ContactTab(
            tab.ticket,
            CHANNEL_ICON[case.ticket.channel],
            self._look.words.ticket_title(case.ticket, case.customer),
            time,
            tone,  # type: ignore[arg-type]
            tab.unread,
            clock_icon=icon,
            ends_apart=case.customer is None,
        )
