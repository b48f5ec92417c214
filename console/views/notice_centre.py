"""The notice centre without its panel: hears of what happens, keeps what must not be lost, and makes itself heard by its kind."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.notices import Notice
from console.sound import Sound, Sounds
from console.store.changes import Changeset
from console.store.errors import StoreError
from console.store.kept_notices import CHANGED, Kept, Told
from console.views import notice_planner as planner
from console.views.notice_unanswered import of_unanswered
from console.views.notice_words import NoticeWords
from console.views.refresh import Refresher
from console.views.system_notice import SystemNotice
from console.views.trouble_words import TroubleWords
from contract.rows import ToolHealth
from domain.notice_kind import KINDS, NEAR_MS, NoticeKind
from domain.permissions import Act

if TYPE_CHECKING:
    from console.views.workspace import Workspace

#: Seconds between two looks at the deadlines.
LOOK_EVERY = 10
#: Ms: what broke longer ago is no news, it is what the inbox shows on top.
NEWS_MS = 3_600_000
#: Sentences of the desk that its own banners and marks say for as long as they hold.
_SAID_ELSEWHERE = frozenset({"contacts_in_hand"})


#: Kinds that are read once what they tell of is settled.
_SETTLED = frozenset(
    {
        NoticeKind.REJECTED,
        NoticeKind.INCIDENT_NEW,
        NoticeKind.INCIDENT_ASK,
        NoticeKind.BCP_ON,
        NoticeKind.MASS_PROPOSED,
    }
)


class NoticeCentre(QObject):
    """``changed`` when notices came or were read. ``active`` tells whether the window has the focus."""

    changed = Signal()

    def __init__(self, room: "Workspace", sounds: Sounds) -> None:
        super().__init__(room)
        self._room, self._sounds = room, sounds
        self._desk = room.desk
        self.kept: list[Kept] = []
        self.unread = 0
        self.words = NoticeWords()
        self.system = SystemNotice(room)
        self.active: Callable[[], bool] = lambda: room.window().isActiveWindow()
        self._tools: dict[str, ToolHealth] = {}
        self._broken: set[str] = set()
        self._unread_of: dict[str, int] | None = None
        #: Keys of notices that told of a customer's message; one that is being kept just now is not among ``kept`` yet.
        self._messages_told: set[str] = set()
        self._messages: set[str] = set()
        self._tickets: set[str] = set()
        self._hands = False
        self._flagged = False
        self._lists = False
        # What was told while this desk was off is told when it starts.
        self._news = True
        # What was asked while this desk was off is told when it starts.
        self._asked = True
        self._absent: set[str] = set()
        self._seconds = 0
        self._reader = Refresher(room.look.start, self.load)
        self._finder = Refresher(room.look.start, self._find)

    async def load(self) -> None:
        """Reads what is kept."""
        self.kept = await self._desk.reads.notices.all()
        self.unread = len(self._unseen())
        self.changed.emit()
        if self._asked or self._news:
            self._finder.poke()

    def _unseen(self) -> list[Kept]:
        return [one for one in self.kept if not one.read]

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        if CHANGED in changes.meta:
            self._reader.poke()
        for ref, id in changes.rows:
            if ref == "message":
                self._messages.add(id)
            elif ref == "ticket":
                self._tickets.add(id)
                self._asked |= id in self._absent
            elif ref == "help":
                self._hands = True
            elif ref == "unanswered":
                self._flagged = True
            elif ref == "handover":
                self._lists = True
            elif ref in ("announcement", "announcement_read"):
                self._news = True
            elif ref == "mention":
                self._asked = True
        self._news |= changes.outbox
        self._asked |= changes.outbox and any(one.told.kind is NoticeKind.MENTION for one in self._unseen())
        if (
            self._messages
            or self._tickets
            or self._hands
            or self._flagged
            or self._lists
            or self._asked
            or self._news
        ):
            self._finder.poke()

    def floor_changed(self) -> None:
        """Tools, or what was rejected, changed."""
        floor = self._room.floor
        told = [
            *planner.of_tools(self._tools, floor.tools, self._now()),
            *planner.of_rejected(floor.attention),
            *self._troubles(),
            *planner.of_masses(floor.masses),
        ]
        known = {one.told.key for one in self.kept}
        if fresh := [one for one in told if one.key not in known]:
            self._room.look.start(self.tell(fresh))
        left = {one.key for one in told}
        may_settle = [one.told.key for one in self._unseen() if one.told.kind in _SETTLED]
        if settled := [key for key in may_settle if key not in left]:
            self._room.look.start(self._desk.reads.notices.read(settled))

    def _troubles(self) -> list[Told]:
        wrong, names = self._room.floor.wrong, TroubleWords()
        declares = Act.TOOL_DECLARE in self._desk.owner.acts
        return planner.of_trouble(wrong, self._desk.me, declares, self._broken, names.name)

    def tabs_changed(self) -> None:
        """Customers wrote, or were read."""
        tabs = self._room.tabs
        before, now = self._unread_of, {tab.ticket: tab.unread for tab in tabs.tabs if not tab.gone}
        self._unread_of = now
        if before is None:
            return
        looked_at = tabs.active if self.active() else None
        told = [
            planner.of_message(tab.ticket, tab.case.ticket.number if tab.case else "", self._now())
            for tab in tabs.tabs
            if tab.unread > before.get(tab.ticket, 0) and tab.ticket != looked_at
        ]
        if told:
            self._messages_told |= {one.key for one in told}
            self._room.look.start(self.tell(told))
        seen = {f"message:{id}" for id, count in before.items() if count and not now.get(id)}
        if read := seen & (self._messages_told | {one.told.key for one in self._unseen()}):
            self._messages_told -= read
            self._room.look.start(self._desk.reads.notices.read(sorted(read)))

    def tick(self) -> None:
        """A second went by."""
        self._seconds += 1
        if self._seconds % LOOK_EVERY == 1:
            self._room.look.start(self._deadlines())

    def keep(self, notice: Notice) -> None:
        """A sentence of the desk that does not go by itself."""
        if not notice.fleeting and notice.code not in _SAID_ELSEWHERE:
            key = f"desk:{notice.code}:{sorted(notice.detail.items())}"
            told = Told(
                key, NoticeKind.DESK, self._now(), code=notice.code, detail=notice.detail, returns=True
            )
            self._room.look.start(self._keep(told))

    async def _keep(self, told: Told) -> None:
        # What a disk that fails has to say is on the screen already; that it cannot be kept would be said without end.
        with suppress(StoreError):
            await self.tell([told])

    async def tell(self, told: Sequence[Told]) -> None:
        """Keeps notices; what is news is heard, and said by the system while nobody looks at the window. Raises StoreError."""
        for one in await self._desk.reads.notices.add(told):
            self._alert(one)

    async def acknowledge(self, keys: Sequence[str]) -> None:
        """The agent has read them. Raises StoreError."""
        await self._desk.reads.notices.read(keys)

    async def clear(self) -> None:
        """Lets go of what was read. Raises StoreError."""
        await self._desk.reads.notices.clear()

    def _alert(self, told: Told) -> None:
        settings, kind = self._desk.settings(), KINDS[told.kind]
        wanted = bool(kind.setting) and settings.sound and getattr(settings, kind.setting) == "sound"
        if wanted and (kind.holds or not self.active()):
            self._sounds.play(Sound.MESSAGE if kind.message else Sound.ATTENTION)
        if settings.system_notices and not self.active() and told.kind is not NoticeKind.DESK:
            self.system.show(self.words.of(told, whole=False))

    async def _deadlines(self) -> None:
        # An announcement begins and ends by the clock.
        self._news = True
        self._finder.poke()
        now = self._now()
        due = await self._desk.reads.notices.due(self._desk.me, now - NEWS_MS, now + NEAR_MS)
        known = {one.told.key for one in self.kept}
        await self.tell([one for one in planner.of_deadlines(due, now) if one.key not in known])

    async def _find(self) -> None:
        messages, self._messages = self._messages, set()
        tickets, self._tickets = self._tickets, set()
        notices, me = self._desk.reads.notices, self._desk.me
        told = planner.of_failed(await notices.failed(me, messages), self._now()) if messages else []
        before = after = await notices.returns() if tickets else {}
        if tickets:
            back = await notices.woken(me, tickets)
            after = planner.returns(back, await notices.returned_at(back), before)
            told += planner.of_returned(row for row in back if before.get(row.id) != after.get(row.id, -1))
            after |= {id: at for id, at in before.items() if id not in tickets}
        if messages or tickets:
            passed = await notices.passed_on(me, tickets, messages, self._now() - NEWS_MS)
            told += planner.of_passed_on(passed, self._now())
        if self._hands:
            self._hands = False
            told += planner.of_help(await self._desk.reads.helps.all(), me, self._now())
        if self._flagged:
            self._flagged = False
            told += of_unanswered(await self._desk.reads.unanswered.all(), me, self._desk.owner.acts)
        if self._lists:
            self._lists = False
            lists = await self._desk.reads.handovers.all(self._desk.handbook())
            told += planner.of_handovers(lists, me, self._desk.owner.queues)
        if self._asked:
            self._asked = False
            told += await self._mentions()
        if self._news:
            self._news = False
            told += await self._announced()
        known = {one.told.key for one in self.kept}
        await self.tell([one for one in told if one.key not in known])
        if after != before:
            # Only now: a desk that dies here tells again what it kept, and that is no news.
            await notices.keep_returns(after)

    async def _mentions(self) -> list[Told]:
        """Who named the agent; of what was read since, here or at another desk, the notices are read too. What stands in front of
        their eyes is no news, and what is not here yet cannot be opened."""
        unread = await self._desk.reads.mentions.unread()
        self._absent = {one.row.ticket for one in unread if not one.number}
        # One that came while this was being read was not known to be absent.
        self._asked |= not self._absent.isdisjoint(self._tickets)
        asked = planner.of_mentions(one for one in unread if one.number)
        left = {one.key for one in asked}
        keys = [one.told.key for one in self._unseen()]
        if done := [key for key in keys if key.startswith(planner.MENTION) and key not in left]:
            await self.acknowledge(done)
        looked_at = self._room.tabs.active if self.active() else None
        return [one for one in asked if one.ticket != looked_at]

    async def _announced(self) -> list[Told]:
        """What the centre told the agent, who has not read it; of what was read or is over, the notices are read too."""
        unread = await self._desk.reads.announcements.unread(self._desk.owner.queues)
        self._room.rail.set_badge("news", len(unread))
        self._room.owed.reading.show_unread(unread)
        told = planner.of_news(unread)
        left = {one.key for one in told}
        if done := [
            one.told.key
            for one in self._unseen()
            if one.told.key.startswith(planner.NEWS) and one.told.key not in left
        ]:
            await self.acknowledge(done)
        return told

    def _now(self) -> int:
        return self._desk.clock.gateway_now()
