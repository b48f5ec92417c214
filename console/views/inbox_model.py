"""The inbox without a window: what the chosen view shows of up to 100,000 tickets, and the few lines of it that are in sight."""

import asyncio
from collections.abc import Callable, Iterable

from console.store.changes import Changeset
from console.store.inbox import Filter, InboxRow, Look
from console.store.views import CHANGED
from console.views.desk import Desk
from console.views.inbox_entries import Entry, Kind, View, entries
from console.views.refresh import Refresher
from domain.inbox_view import ViewFilter

CHUNK = 32
#: Chunks kept beside those in sight.
KEPT = 48
#: Lines kept, wherever they stand.
LINES = 4_000
#: Seconds between two readings while changes stream in: what is shown is never older than this and a reading.
PAUSE = 0.2


class InboxModel:
    """``on_order``: other tickets stand at these places, or there are more or fewer; ``on_lines(first, last)``: lines came in
    sight; ``on_views``: other views, other counts. ``sight`` gives the first and the last line on the screen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.entries: list[Entry] = entries(desk.handbook(), [])
        self.chosen: str = View.ALL.value
        #: What the agent has set in the filter bar, not kept (yet); None: the view as it is kept.
        self.draft: ViewFilter | None = None
        self.counts: dict[str, int] = {}
        #: Tickets of this agent that want them.
        self.wanting = 0
        self.total: int | None = None
        #: False while nothing stands in the inbox and the first reading from the gateway has not come to its end.
        self.complete = True
        self.sight: Callable[[], tuple[int, int]] = lambda: (0, CHUNK - 1)
        self.on_order: Callable[[], None] = _nothing
        self.on_lines: Callable[[int, int], None] = lambda _first, _last: None
        self.on_views: Callable[[], None] = _nothing
        self.on_wanting: Callable[[int], None] = lambda _count: None
        self._ids: dict[int, list[str]] = {}
        self._lines: dict[str, InboxRow] = {}
        self._asked: set[int] = set()
        #: Tickets and customers that changed since they were read, each with the count of changes at its last one.
        self._stale: dict[str, int] = {}
        self._changes = 0
        self._seen: dict[str, int] = {}
        self._views_read = False
        self._refresher = Refresher(desk.start, self.load, least=PAUSE)

    @property
    def entry(self) -> Entry:
        """The chosen view."""
        return next((one for one in self.entries if one.key == self.chosen), self.entries[0])

    @property
    def view(self) -> ViewFilter:
        """What is shown now: the chosen view, or what the filter bar made of it."""
        return self.entry.view if self.draft is None else self.draft

    @property
    def filter(self) -> Filter:
        """What the store is asked for."""
        return Entry("", Kind.OWN, "", self.view).filter(self._desk.me)

    async def load(self) -> None:
        """Reads what is in sight again, and how many tickets every view shows."""
        if not self._views_read:
            await self._read_views()
        filter, stale = self.filter, dict(self._stale)
        chunks = sorted(self._in_sight())
        look = await self._look(filter, chunks, known=self._lines.keys() - self._old(stale))
        if filter != self.filter:
            return
        # What changed once more while it was being read stays stale.
        self._stale = {id: at for id, at in self._stale.items() if stale.get(id) != at}
        self._take(look, chunks, self._old(stale))

    def look_again(self) -> None:
        """Reads once more: time has passed, or nothing has come yet."""
        self._refresher.poke()

    def choose(self, key: str) -> None:
        """Another view, as it is kept."""
        if key != self.chosen or self.draft is not None:
            self.chosen, self.draft = key, None
            self._other()

    def narrow(self, view: ViewFilter) -> None:
        """What the filter bar says, until another view is chosen."""
        draft = None if view == self.entry.view else view
        if draft != self.draft:
            self.draft = draft
            self._other()

    async def save(self, name: str, view: ViewFilter, *, replace: bool) -> None:
        """Keeps ``view`` under ``name``, in the place of the chosen view of one's own or as a new one, and shows it."""
        own = self.entry.key.removeprefix("own:") if replace and self.entry.kind is Kind.OWN else None
        id = await self._desk.reads.views.keep(name, view, own)
        await self._read_views()
        self.draft = None
        self.chosen = f"own:{id}"
        self._other()

    async def remove(self, key: str) -> None:
        """Lets a view of one's own go."""
        await self._desk.reads.views.remove(key.removeprefix("own:"))
        await self._read_views()
        if key == self.chosen:
            self.choose(View.ALL.value)

    async def move(self, key: str, by: int) -> None:
        """Moves a view of one's own ``by`` places to the right."""
        await self._desk.reads.views.move(key.removeprefix("own:"), by)
        await self._read_views()

    def heard(self, changes: Changeset) -> None:
        """Something of a ticket, a contact or a customer changed."""
        customers = {id for ref, id in changes.rows if ref == "customer"}
        self._changes += 1
        self._stale |= dict.fromkeys(changes.tickets | changes.drafts | customers, self._changes)
        if CHANGED in changes.meta or "handbook" in changes.meta:
            self._views_read = False
            self._refresher.poke()
        elif changes.tickets or changes.outbox or changes.drafts or customers:
            self._refresher.poke()

    def seen(self, ticket: str, n: int) -> None:
        """The customer's message ``n`` stands on the screen, and all before and after it."""
        self._desk.start(self._desk.reads.inbox.looked(ticket))
        if n > self._seen.get(ticket, 0):
            self._seen[ticket] = n
            self._desk.start(self._desk.reads.inbox.seen(ticket, n))

    def __len__(self) -> int:
        return self.total or 0

    def id_at(self, at: int) -> str | None:
        """The ticket at a place, None while it is being fetched."""
        ids = self._ids.get(at // CHUNK)
        return ids[at % CHUNK] if ids is not None and at % CHUNK < len(ids) else None

    def line(self, at: int) -> InboxRow | None:
        """The line at a place, None while it is being fetched or when it is gone."""
        id = self.id_at(at)
        if id is None:
            self._want(at // CHUNK)
        return None if id is None else self._lines.get(id)

    async def place(self, ticket: str) -> int | None:
        """Where a ticket stands."""
        return await self._desk.reads.inbox.find(self.filter, ticket)

    async def between(self, first: int, last: int) -> list[str]:
        """The tickets from one place to another."""
        return await self._desk.reads.inbox.ids(self.filter, first, last - first + 1)

    async def _read_views(self) -> None:
        own = await self._desk.reads.views.all()
        self.entries = entries(self._desk.handbook(), own)
        self._views_read = True
        self.on_views()

    def _other(self) -> None:
        self._ids = {}
        self._asked = set()
        self.on_views()
        self._refresher.poke()

    def _in_sight(self) -> Iterable[int]:
        first, last = self.sight()
        return range(max(0, first) // CHUNK, max(0, last) // CHUNK + 1)

    async def _look(self, filter: Filter, chunks: list[int], known: Iterable[str]) -> Look:
        counts = {one.key: one.filter(self._desk.me) for one in self.entries}
        return await self._desk.reads.inbox.look(
            filter,
            [(at * CHUNK, CHUNK) for at in chunks],
            known=frozenset(known),
            counts=counts,
            me=self._desk.me,
        )

    def _old(self, stale: Iterable[str]) -> set[str]:
        """The tickets whose lines are as they were before ``stale`` changed: a line shows its customer's name too."""
        changed = set(stale)
        return changed | {id for id, line in self._lines.items() if line.customer in changed}

    def _take(self, look: Look, chunks: list[int], stale: set[str]) -> None:
        ids = {at: look.spans[at * CHUNK] for at in chunks}
        moved = look.total != self.total or look.complete != self.complete
        moved |= any(self._ids.get(at) != found for at, found in ids.items())
        told = (look.counts, look.wanting) != (self.counts, self.wanting)
        self.total, self.complete = look.total, look.complete
        self.counts, self.wanting = look.counts, look.wanting
        if moved:
            # Whatever else was fetched stood in the order before this one.
            self._ids, self._asked = ids, set()
        let_go = [at for at, kept in self._ids.items() if at not in ids and not stale.isdisjoint(kept)]
        for at in let_go:
            # Out of sight: read again when it comes in sight.
            del self._ids[at]
        self._lines = {id: line for id, line in self._lines.items() if id not in stale} | look.lines
        if moved:
            self.on_order()
        elif look.lines:
            for at, found in ids.items():
                if found:
                    self.on_lines(at * CHUNK, at * CHUNK + len(found) - 1)
        for at in set(let_go) & set(self._in_sight()):
            # It came in sight while the rest was being read: painted once more, it is asked for.
            self.on_lines(at * CHUNK, min(at * CHUNK + CHUNK, len(self)) - 1)
        if told:
            self.on_views()
            self.on_wanting(self.wanting)

    def _want(self, chunk: int) -> None:
        if chunk not in self._asked:
            self._asked.add(chunk)
            self._desk.start(self._bring())

    async def _bring(self) -> None:
        # What is wanted within one painting is fetched together.
        await asyncio.sleep(0)
        wanted = sorted(chunk for chunk in self._asked if chunk not in self._ids)
        if not wanted:
            return
        filter = self.filter
        look = await self._desk.reads.inbox.look(
            filter,
            [(at * CHUNK, CHUNK) for at in wanted],
            known=frozenset(self._lines.keys() - self._old(self._stale)),
        )
        if filter != self.filter or self.total is None:
            return
        self._lines |= look.lines
        for at in wanted:
            self._asked.discard(at)
            self._ids[at] = look.spans[at * CHUNK]
            if self._ids[at]:
                self.on_lines(at * CHUNK, at * CHUNK + len(self._ids[at]) - 1)
        self._let_go(wanted[-1])

    def _let_go(self, near: int) -> None:
        """What is far from the screen is fetched again when it is wanted."""
        far = sorted(self._ids, key=lambda at: -abs(at - near))
        for at in far[: max(0, len(self._ids) - KEPT)]:
            del self._ids[at]
        if len(self._lines) > LINES:
            kept = {id for ids in self._ids.values() for id in ids}
            self._lines = {id: line for id, line in self._lines.items() if id in kept}


def _nothing() -> None:
    return None
