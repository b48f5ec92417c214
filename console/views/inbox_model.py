"""The inbox without a window: an order of up to 100,000 tickets, and the few lines of it that are in sight."""

from collections.abc import Callable
from enum import StrEnum

from console.store.changes import Changeset
from console.store.inbox import ESCALATED, RETURNED, Filter, InboxRow, Listing
from console.views.desk import Desk
from console.views.refresh import Refresher
from domain.contact import Channel
from domain.ticket import TicketState

CHUNK = 64
#: Chunks kept beside those in sight.
KEPT = 24


class View(StrEnum):
    """The filters an agent finds as tabs in the inbox."""

    ALL = "all"
    MINE = "mine"
    CHAT = "chat"
    VOICE = "voice"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    SOCIAL = "social"
    ESCALATED = "escalated"
    RETURNED = "returned"
    RESTING = "resting"


def filter_of(view: View, me: str) -> Filter:
    """What the store is asked for."""
    channels = {
        View.CHAT: frozenset({Channel.LIVECHAT}),
        View.VOICE: frozenset({Channel.VOICE}),
        View.WHATSAPP: frozenset({Channel.WHATSAPP}),
        View.EMAIL: frozenset({Channel.EMAIL, Channel.WEBFORM}),
        View.SOCIAL: frozenset({Channel.SOCIAL}),
    }
    if view in channels:
        return Filter(channels=channels[view])
    if view is View.MINE:
        return Filter(mine=me)
    if view is View.ESCALATED:
        return ESCALATED
    if view is View.RETURNED:
        return RETURNED
    if view is View.RESTING:
        return Filter(states=frozenset({TicketState.SOLVED, TicketState.CLOSED}))
    return Filter()


class InboxModel:
    """``on_order``: another order stands; ``on_lines(first, last)``: lines came in sight."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.view = View.ALL
        self.listing: Listing | None = None
        #: False while nothing stands in the inbox and the first reading from the gateway has not come to its end.
        self.complete = True
        self.on_order: Callable[[], None] = lambda: None
        self.on_lines: Callable[[int, int], None] = lambda _first, _last: None
        self._chunks: dict[int, list[InboxRow | None]] = {}
        self._asked: set[int] = set()
        self._refresher = Refresher(desk.start, self.load)

    async def load(self) -> None:
        """Reads the order again; lines in sight are read again with it."""
        view = self.view
        listing = await self._desk.reads.inbox.listing(filter_of(view, self._desk.me))
        complete = bool(len(listing)) or await self._desk.reads.inbox.complete()
        if view is not self.view:
            return
        known, self.complete = self.complete, complete
        same = self.listing is not None and self.listing.numbers == listing.numbers and known == complete
        self.listing = listing
        kept = sorted(self._chunks) or [0]
        chunks = {at: await self._fetch(listing, at) for at in kept if at * CHUNK < len(listing)}
        if listing is not self.listing:
            return
        self._chunks, self._asked = chunks, set()
        if same:
            for at in chunks:
                self.on_lines(at * CHUNK, min(len(listing), (at + 1) * CHUNK) - 1)
        else:
            self.on_order()

    def look_again(self) -> None:
        """Reads once more, while nothing has come."""
        self._refresher.poke()

    def choose(self, view: View) -> None:
        """Another filter."""
        if view is not self.view:
            self.view = view
            self._chunks = {}
            self._refresher.poke()

    def heard(self, changes: Changeset) -> None:
        """Something of a ticket, a contact or a customer changed."""
        if (
            changes.tickets
            or changes.outbox
            or any(ref in ("ticket", "contact", "customer") for ref, _ in changes.rows)
        ):
            self._refresher.poke()

    def __len__(self) -> int:
        return 0 if self.listing is None else len(self.listing)

    def line(self, at: int) -> InboxRow | None:
        """The line at a place, None while it is being fetched or when it is gone."""
        chunk = self._chunks.get(at // CHUNK)
        if chunk is None:
            self._want(at // CHUNK)
            return None
        return chunk[at % CHUNK] if at % CHUNK < len(chunk) else None

    async def place(self, ticket: str) -> int | None:
        """Where a ticket stands."""
        return None if self.listing is None else await self._desk.reads.inbox.find(self.listing, ticket)

    def _want(self, chunk: int) -> None:
        if chunk not in self._asked:
            self._asked.add(chunk)
            self._desk.start(self._bring(chunk))

    async def _bring(self, chunk: int) -> None:
        listing = self.listing
        if listing is None:
            return
        lines = await self._fetch(listing, chunk)
        if listing is not self.listing:
            return
        self._asked.discard(chunk)
        self._chunks[chunk] = lines
        for far in sorted(self._chunks, key=lambda other: -abs(other - chunk))[
            : max(0, len(self._chunks) - KEPT)
        ]:
            del self._chunks[far]
        self.on_lines(chunk * CHUNK, chunk * CHUNK + len(lines) - 1)

    async def _fetch(self, listing: Listing, chunk: int) -> list[InboxRow | None]:
        return await self._desk.reads.inbox.fetch(listing, chunk * CHUNK, CHUNK)
