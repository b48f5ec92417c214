"""The open tabs without a window: opened and closed by the agent, kept with each change, never re-ordered."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from console.store.cases import Case
from console.store.changes import Changeset
from console.store.overlay import Send
from console.store.tabs import Tab
from console.store.timeline import Page
from console.views.case_model import waiting_since
from console.views.desk import Desk
from console.views.held import Held
from console.views.refresh import Refresher
from contract.rows import MessageKind, TicketRow
from domain.contact import ContactState


@dataclass(frozen=True)
class TabState:
    """``seen``: the highest customer ``n`` the agent has had on the screen; ``mode``: the surface in front; ``gone``: the ticket
    is elsewhere, ``case`` is how it was last seen; ``title``: what it is called until it was read."""

    ticket: str
    mode: str = "reply"
    seen: int = 0
    case: Case | None = None
    unread: int = 0
    waiting: int | None = None
    gone: bool = False
    title: str = ""


class TabsModel:
    """``active`` None: the inbox is in front. ``on_change`` is called when titles, marks or the set of tabs changed."""

    def __init__(self, desk: Desk, held: Held) -> None:
        self._desk, self._contacts = desk, held
        self.tabs: list[TabState] = []
        self.active: str | None = None
        self.on_change: Callable[[], None] = _nothing
        #: Told besides, of what customers wrote and the agent read.
        self.also: Callable[[], None] = _nothing
        #: Told of a ticket in a tab that went for good into another (second).
        self.merged: Callable[[TicketRow, TicketRow], object] = _led_nowhere
        self._led: set[str] = set()
        self._refresher = Refresher(desk.start, self._refresh)
        self._keeper = Refresher(desk.start, self._keep)
        self._held: frozenset[str] = frozenset()

    async def load(self) -> None:
        """The tabs as they were left, by closing or by a crash."""
        for tab in await self._desk.reads.tabs.all():
            seen, mode = tab.state.get("seen", 0), tab.state.get("mode", "reply")
            self.tabs.append(TabState(tab.ticket, str(mode), int(seen)))
            if tab.active:
                self.active = tab.ticket
        await self._refresh()

    def heard(self, changes: Changeset) -> None:
        """Something about a ticket, a contact or a customer changed."""
        if (
            changes.tickets
            or changes.outbox
            or any(ref in ("contact", "customer") for ref, _ in changes.rows)
        ):
            self._refresher.poke()

    def open(self, ticket: str, *, front: bool = True, title: str = "") -> None:
        """A tab for ``ticket``, at the end unless it is open; ``front`` brings it to the front; ``title`` as in ``TabState``."""
        if all(tab.ticket != ticket for tab in self.tabs):
            self.tabs.append(TabState(ticket, title=title))
            self._refresher.poke()
        if front:
            self.active = ticket
        self._changed()

    def close(self, ticket: str) -> None:
        """Takes the tab away; the one that takes its place comes to the front. Drafts stay."""
        at = self._at(ticket)
        if at is None:
            return
        del self.tabs[at]
        if self.active == ticket:
            near = self.tabs[at : at + 1] or self.tabs[-1:]
            self.active = near[0].ticket if near else None
        self._changed()

    def follow(self, ticket: str, into: str) -> None:
        """The tab of ``ticket`` is that of ``into`` from now on, which has but one."""
        at = self._at(ticket)
        if at is None:
            return
        if self._at(into) is None:
            self.tabs[at] = TabState(into, self.tabs[at].mode)
        else:
            del self.tabs[at]
        if self.active == ticket:
            self.active = into
        self._refresher.poke()
        self._changed()

    def show(self, ticket: str | None) -> None:
        """Brings a tab, or with None the inbox, to the front."""
        if self.active != ticket:
            self.active = ticket
            self._keeper.poke()

    def seen(self, ticket: str, n: int) -> None:
        """The agent has had the customer's message ``n`` on the screen."""
        at = self._at(ticket)
        if at is not None and n > self.tabs[at].seen:
            self.tabs[at] = replace(self.tabs[at], seen=n, unread=0)
            self._changed()

    def mode(self, ticket: str, mode: str) -> None:
        """The surface in front of this tab's composer."""
        at = self._at(ticket)
        if at is not None and self.tabs[at].mode != mode:
            self.tabs[at] = replace(self.tabs[at], mode=mode)
            self._keeper.poke()

    def state(self, ticket: str) -> TabState | None:
        """The tab of ``ticket``, if open."""
        at = self._at(ticket)
        return None if at is None else self.tabs[at]

    def _at(self, ticket: str) -> int | None:
        return next((i for i, tab in enumerate(self.tabs) if tab.ticket == ticket), None)

    def _changed(self) -> None:
        self._keeper.poke()
        self.on_change()
        self.also()

    async def _refresh(self) -> None:
        await self._open_held()
        for ticket in [tab.ticket for tab in self.tabs]:
            case = await self._desk.reads.cases.get(ticket)
            page = await self._desk.reads.timeline.page(ticket, limit=60)
            at = self._at(ticket)
            if at is not None:
                self.tabs[at] = told(self.tabs[at], case, page)
                self._lead(case)
        self.on_change()
        self.also()

    def _lead(self, case: Case | None) -> None:
        if case is not None and case.into is not None and case.ticket.id not in self._led:
            self._led.add(case.ticket.id)
            self.merged(case.ticket, case.into)

    async def _open_held(self) -> None:
        held = await self._contacts.get()
        for contact in held:
            # A contact in hand has a tab; one the agent closed comes back only when taken anew.
            if contact.ticket not in self._held and self._at(contact.ticket) is None:
                self.tabs.append(TabState(contact.ticket))
                self._keeper.poke()
        self._held = frozenset(contact.ticket for contact in held)

    async def _keep(self) -> None:
        kept = [
            Tab(tab.ticket, active=tab.ticket == self.active, state={"mode": tab.mode, "seen": tab.seen})
            for tab in self.tabs
        ]
        await self._desk.reads.tabs.keep(kept)


def told(tab: TabState, case: Case | None, page: Page) -> TabState:
    """``tab`` with what the store says now."""
    customer = [
        line for line in page.lines if line.kind is MessageKind.CUSTOMER and line.send is Send.CONFIRMED
    ]
    unread = sum(1 for line in customer if line.n is not None and line.n > tab.seen)
    live = case is not None and case.contact is not None and case.contact.state is ContactState.ACTIVE
    return replace(
        tab,
        case=case or tab.case,
        unread=unread,
        waiting=waiting_since(page.lines) if live else None,
        gone=case is None,
    )


def _nothing() -> None:
    return None


def _led_nowhere(_part: TicketRow, _whole: TicketRow) -> None:
    return None
