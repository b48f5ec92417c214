"""A signed-in desk at work: the street to the gateway, the operations, the workspace; built and taken down together."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress

import msgspec

from console import handbook_news
from console.admin_line import of_desk
from console.app import Front
from console.bridge import Bridge
from console.clock import Clock
from console.failures import notice_of
from console.file_line import FileLine
from console.inspection import inspector_of
from console.live_line import LiveLine
from console.notices import Notice, Notices
from console.opened import Opened
from console.phone_line import Line, wanted
from console.playing.player import Player, SilentPlayer
from console.recording_line import RecordingLine
from console.sound import Sounds
from console.speech import SilentSpeech, Speech
from console.spelling.checker import Checker
from console.store.changes import Changeset
from console.store.errors import StoreError
from console.store.feeds import Feeds
from console.store.meta import OWNER
from console.store.outbox import Outbox
from console.store.retention import Retention
from console.sync.engine import Desk as DeskOf
from console.sync.engine import Engine
from console.sync.funnel import handling_of
from console.sync.handbook_watch import HandbookWatch
from console.sync.status import Link, Status
from console.unlocking import Guard
from console.unsent import Left, UnsentNote
from console.upkeep import keep_house
from console.views.desk import Desk
from console.views.idle_lock import IdleLock
from console.views.look import Look
from console.views.sentences import Sentences
from console.views.times import Times
from console.views.words import Words
from console.views.workspace import Workspace
from console.widgets.tokens import RESOURCES
from console.wiring import acts_of, reads_of
from contract import tolerant
from contract.errors import Handling
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.handbook_versions import name_of
from domain.presence import PresenceState

#: Seconds between two counts of the time without the gateway's word.
COUNT_EVERY = 60.0
#: Seconds that what was begun at the desk may take to end once the agent leaves.
ENDING = 2.0
#: Seconds a sign-out waits for its last act to be taken; later it goes like other work left behind.
SAYING = 1.0
#: A number that is looked up for nothing but to have looked one up.
ANY_NUMBER = "157"
#: Seconds the street waits for the window system to draw the desk.
FIRST_PICTURE = 1.0


class Work:
    """``start`` once, ``stop`` once."""

    def __init__(
        self,
        front: Front,
        opened: Opened,
        bridge: Bridge,
        notices: Notices,
        clock: Clock,
        sentences: Sentences,
        sounds: Sounds,
        others: Callable[[], tuple[Left, ...]] = tuple,
        *,
        keyring: bool = True,
        line: Line | None = None,
        speech: Speech | None = None,
        player: Player | None = None,
    ) -> None:
        self._front, self._opened, self._bridge, self._notices = front, opened, bridge, notices
        self._clock = clock
        self._begun: set[asyncio.Task[object]] = set()
        self._leaving = False
        self._link = Link.CONNECTING
        db, outbox = opened.db, Outbox(opened.db, clock)
        self.engine = Engine(
            db,
            outbox,
            Feeds(db, clock),
            opened.transport,
            opened.access,
            clock,
            DeskOf(opened.owner.client, opened.owner.user.id, opened.delivery),
            self._report,
        )
        self.calling = None
        if wanted(front.settings, line, opened.owner.acts):
            from console.calling import Calling

            assert line is not None
            self.calling = Calling(opened, lambda: front.settings, line, notices.error)
        self.desk = Desk(
            owner=opened.owner,
            clock=clock,
            reads=reads_of(db, outbox, clock, opened.owner.user.id),
            acts=acts_of(
                opened,
                clock,
                LiveLine(self.engine.live, self.engine.gateway),
                FileLine(self.engine.files),
                self.engine.progress,
                of_desk(self.engine.gateway),
                RecordingLine(self.engine.gateway),
                None if self.calling is None else self.calling.shelf,
            ),
            handbook=lambda: opened.handbook,
            choices=lambda: front.choices,
            online=lambda: self.engine.status.now.link is Link.ONLINE,
            start=self._begin,
            others=others,
            inspector=inspector_of(
                opened,
                outbox,
                clock,
                sounds,
                notices.journal,
                lambda: front.choices,
                self.engine.status,
                self._handbook_state,
                keyring=keyring,
            ),
            speller=Checker(RESOURCES / "spelling"),
            telephone=None if self.calling is None else self.calling.telephone,
            speech=speech or SilentSpeech(),
            extension=self.calling,
            player=player or SilentPlayer(),
            ask_tandem=None if self.calling is None else self.calling.ask_tandem,
        )
        self.times = Times(front.settings.zone)
        look = Look(front.theme, Words(), sentences, self.times, self._begin, notices.say)
        self.workspace = Workspace(look, self.desk, sounds)
        self._watch = HandbookWatch(
            self.engine.gateway, lambda: opened.handbook.version, self._new_handbook, self._report
        )
        self.engine.on_handbook(self._handbook_told)
        self.engine.on_typing(self.desk.typists.heard)
        self.desk.typists.say = lambda ticket, mode: self._begin(self.engine.say_typing(ticket, mode))
        self._unreadable, self._told = b"", ""
        self._stops = [db.listen(self._heard), self.engine.status.listen(self._status)]
        # A script takes as long as its machine does: it locks the desk when it says so.
        self.lock = (
            None
            if opened.check is None
            else IdleLock(
                front.shell,
                self.workspace,
                Guard(opened.check, clock),
                by_itself=lambda: front.options.tour is None,
            )
        )
        self._minding: list[asyncio.Task[object]] = []
        self._note = UnsentNote(opened.place, opened.owner.user.name) if opened.kept else None

    def _begin(self, work: Coroutine[object, object, object], name: str = "") -> None:
        """Runs ``work`` for the views, which are gone when the desk is: nothing of theirs outlives it."""
        if self._leaving:
            work.close()
            return
        task = self._bridge.start(work, name)
        self._begun.add(task)
        task.add_done_callback(self._begun.discard)

    async def start(self) -> None:
        """Fills the desk; once its first picture stands the street opens and what the inbox did not need is built."""
        await self.workspace.started()
        before, now = self._opened.handbook_before, self._opened.handbook
        if before is not None and handbook_news.is_new(before, now):
            self._notices.say(handbook_news.changed(before, now, self._moment))
        self._status(self.engine.status.now)
        self._minding = [
            self._bridge.start(self._open(), "open"),
            self._bridge.start(self._count(), "allowance"),
            self._bridge.start(self._watch.run(), "handbook"),
            self._bridge.start(keep_house(self._retention, self._notices.error), "upkeep"),
        ]
        if self._note is not None:
            work = self._note.follow(self._opened.db, self.desk.reads.outbox)
            self._minding.append(self._bridge.start(work, "unsent note"))

    async def _open(self) -> None:
        # What the street imports would take turns with the painting. A window that is not shown opens it too.
        with suppress(TimeoutError):
            async with asyncio.timeout(FIRST_PICTURE):
                await self.workspace.pictured.wait()
        self.engine.start()
        if self.calling is not None and self.workspace.phone is not None:
            await self.calling.start(
                self.desk.acts.calls, self.workspace.phone.told, self.engine.gateway, self._report
            )
            self.calling.accompany(self.desk.acts.tandems)
            # The first number asked for reads the numbering tables: not while somebody waits to be shown.
            await self.desk.reads.numbers.by_number(ANY_NUMBER)
        await self.workspace.ready()

    async def in_hand(self) -> int:
        """How many customers are in a contact with the agent now; none that a damaged file could tell of."""
        try:
            held = await self.desk.reads.cases.held_by(self._opened.owner.user.id)
        except StoreError as error:
            # Leaving is not to be kept from anybody by it.
            self._report(error, handling_of(error))
            return 0
        return sum(contact.state is ContactState.ACTIVE for contact in held)

    async def offers_handover(self) -> bool:
        """Whether the agent was led to the page where open work is handed over first. Asked there already they mean it; a locked desk
        is left by whoever needs the seat."""
        if self.lock is not None and self.lock.locked:
            return False
        try:
            return await self.workspace.ask_handover()
        except StoreError as error:
            self._report(error, handling_of(error))
            return False

    async def go_off(self) -> None:
        """The agent signs out: nothing is to be offered to them any more, now and not only once the line's silence is noticed."""
        floor, user = self.desk.reads.floor, self._opened.owner.user.id
        if self.calling is not None:
            self.calling.go()
        try:
            presence = await floor.presence(user)
            if presence is None or presence.chosen is PresenceState.OFFLINE:
                return
            await self.desk.acts.presence.set(PresenceState.OFFLINE)
        except StoreError as error:
            self._report(error, handling_of(error))
            return
        if self.engine.status.now.link is Link.ONLINE:
            with suppress(TimeoutError):
                async with asyncio.timeout(SAYING):
                    await self.engine.drained()

    async def stop(self) -> Opened:
        """Keeps what is being written and ends everything but the desk itself, which is the caller's to close."""
        self.workspace.setEnabled(False)
        self.workspace.flush()
        if self.lock is not None:
            self.lock.stop()
        self._leaving = True
        for stop in self._stops:
            stop()
        # The drafts just flushed are among what was begun, and whatever the agent did last.
        if self._begun:
            await asyncio.wait(self._begun, timeout=ENDING)
        ending = [*self._minding, *self._begun]
        for task in ending:
            task.cancel()
        if ending:
            await asyncio.wait(ending, timeout=ENDING)
        if self.calling is not None:
            await self.calling.stop()
        await self.engine.stop()
        if self._note is not None:
            await self._note.last(self.desk.reads.outbox)
        return self._opened

    @property
    def place(self) -> str:
        """Name of the folder its file is in (console.store.place)."""
        return self._opened.place.name

    @property
    def kept(self) -> bool:
        """Whether the desk is a file; in memory it goes with the window."""
        return self._opened.kept

    def settings_kept(self) -> None:
        """Other settings are in force."""
        self.times.zone = self._front.settings.zone
        self.workspace.settings_kept()
        if self.calling is not None:
            self._begin(self.calling.settings_kept())

    def _heard(self, changes: Changeset) -> None:
        if OWNER in changes.meta:
            # The session was renewed.
            self._watch.look()
        self.workspace.heard(changes)

    def _handbook_told(self, version: str) -> None:
        self._told = version
        if version != self._opened.handbook.version:
            self._watch.look()

    def _status(self, status: Status) -> None:
        if status.link is Link.ONLINE and self._link is not Link.ONLINE:
            self._watch.look()
        self._link = status.link
        self._notices.journal.note("link", status.link.value)
        self._notices.journal.note("trouble", "none" if status.trouble is None else status.trouble.value)
        connecting = status.link is Link.CONNECTING and self._opened.online
        trouble = "" if status.trouble is None else status.trouble.value
        self.workspace.link_changed(status.link is Link.ONLINE or connecting, status.since, trouble)

    def _report(self, error: Exception, handling: Handling) -> None:
        if handling is Handling.REPORT:
            self._notices.error(error)
            return
        notice = notice_of(error, self._front.settings.gateway)
        # The banner of the line itself says these; a second sentence would be noise.
        if notice.code not in ("sign_in_again", "too_old", "unreachable"):
            self._notices.say(Notice(notice.code, notice.weight, notice.detail))

    def _retention(self) -> Retention:
        return Retention(self._opened.db, self._clock, self._opened.handbook.cache_days)

    async def _new_handbook(self, raw: bytes) -> None:
        """In force at once: whoever needs it asks for it at each act. Raises StoreError."""
        try:
            handbook = tolerant.read(raw, Handbook)
        except msgspec.DecodeError:
            if raw != self._unreadable:
                self._unreadable = raw
                here = name_of(self._opened.handbook.version)
                detail = {"version": here, "there": name_of(self._told)}
                self._notices.say(Notice("handbook_unreadable", "wait", detail))
            return
        before, self._opened.handbook = self._opened.handbook, handbook
        self._unreadable = b""
        self.workspace.settings_changed.emit(self._front.choices.with_central(handbook.desk))
        await self._opened.meta.keep_handbook(handbook)
        self._notices.say(handbook_news.changed(before, handbook, self._moment))

    def _moment(self, at: int) -> str:
        words = self.workspace.look.words
        return f"{words.date(at, self.times)} {self.times.clock(at)}"

    def _handbook_state(self) -> tuple[Handbook, str]:
        """The one in force here, and why it is not the gateway's; "" when it is, as far as this desk has heard."""
        handbook = self._opened.handbook
        if self._told in ("", handbook.version):
            return handbook, ""
        return handbook, "unreadable" if self._unreadable else "old"

    async def _count(self) -> None:
        while True:
            await asyncio.sleep(COUNT_EVERY)
            if self.engine.status.now.link is Link.ONLINE:
                await self._opened.allowance.agreed()
            else:
                await self._opened.allowance.tick()
