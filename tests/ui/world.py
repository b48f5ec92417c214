"""A whole desk for tests and pictures: the real encrypted store, the real operations, the real window; no gateway, fixed time."""

import asyncio
import shutil
import tempfile
import uuid
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import shiboken6

from console.clock import FakeClock
from console.failures import notice_of
from console.health import Inspector, NoInspector
from console.notices import Notice
from console.operations.administration import Administration, Ask
from console.operations.announcements import Announcements
from console.operations.attachment import Attachments
from console.operations.attention import Attention as AttentionActs
from console.operations.book_text import BookTexts as BookTextActs
from console.operations.bulk import Bulk
from console.operations.call import Calls
from console.operations.casework import Casework as CaseworkActs
from console.operations.contact import Contacts
from console.operations.customer import Customers as CustomerActs
from console.operations.desk import Author
from console.operations.desk import Desk as ActingDesk
from console.operations.documentation import Documentation as DocumentationActs
from console.operations.draft import Drafts as DraftActs
from console.operations.errors import Need, OfflineNotPossible
from console.operations.form import Forms as FormActs
from console.operations.handbook_drafts import HandbookDrafts
from console.operations.handover import Handovers
from console.operations.help import Help
from console.operations.history import History
from console.operations.incident import Incidents as IncidentActs
from console.operations.kept_draft import KeptDrafts as KeptActs
from console.operations.lead import Leads as LeadActs
from console.operations.mass import MassProblems as MassActs
from console.operations.note import Notes
from console.operations.offer import Offers
from console.operations.outlet import Outlets
from console.operations.presence import Presence
from console.operations.recording import Recordings
from console.operations.reply import Replies
from console.operations.scheduled import Scheduled as ScheduledActs
from console.operations.tandem import Tandems as TandemActs
from console.operations.ticket import Tickets
from console.operations.tool import Tools
from console.operations.tool_check import ToolChecks
from console.operations.unanswered import Unanswered
from console.operations.writing import Writing as WritingActs
from console.playing.player import SilentPlayer
from console.settings import Choices
from console.softphone.events import CallChanged, Journalled
from console.softphone.orders import Configure
from console.softphone.scripted import ScriptedTelephone
from console.softphone.shelf import Shelf
from console.softphone.state import Account, Sound, SoundDevice
from console.sound import SilentSounds
from console.speech import SilentSpeech
from console.spelling.speller import Speller
from console.store import outbox, outbox_queue, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.meta import Meta, Owner
from console.store.numbers import LOOKUP_KEY
from console.store.outbox import Outbox
from console.store.seal import Sealer
from console.store.upload_progress import Progress
from console.unsent import Left
from console.views.desk import Acts, Desk
from console.views.look import Look
from console.views.sentences import Sentences
from console.views.times import Times
from console.views.words import Words
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from console.wiring import reads_of
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import Row, UserRow
from domain.permissions import ALLOWED, Role
from tests.console.makers import HANDBOOK, KEY
from tests.ui.kept_recordings import KeptRecordings
from tests.ui.line import KeptExtension, Line

#: 10:42:07 WIB on a Sunday.
NOW = int(datetime(2026, 11, 22, 3, 42, 7, tzinfo=UTC).timestamp() * 1000)
ME = UserRow(
    id="u-rina", version=1, username="rina", name="Rina Anggraini", roles=(Role.AGENT,), team="Tim A"
)

EXTENSION = Account(id="pbx", user="2104", domain="pbx.contoh.id", registrars=("pbx.contoh.id",))
DEVICES = (
    SoundDevice("builtin", "Audio internal", input=True, output=True, default=True),
    SoundDevice("jabra", "Jabra Evolve2 30", input=True, output=True),
)
#: Three weeks; the longest that Qt counts.
_NEVER_MS = 2**31 - 1


class World:
    """``open`` before use, ``close`` after. ``errors`` holds what reached the funnel; ``notices`` what was said."""

    def __init__(
        self,
        path: Path | None = None,
        speller: Speller | None = None,
        role: Role = Role.AGENT,
        telephone: bool = False,
    ) -> None:
        self.db = Database(path, KEY if path else None)
        self.clock = FakeClock(NOW)
        self.clock.measured(NOW)
        self.line = Line()
        #: The handbook in force at this desk.
        self.book = HANDBOOK
        #: What the gateway answers to the administration; as long as none is put here, it is not reached.
        self.office: Ask | None = None
        self.choices = Choices()
        self.others: tuple[Left, ...] = ()
        self.inspector: Inspector = NoInspector()
        self.errors: list[BaseException] = []
        self.notices: list[Notice] = []
        self.sounds = SilentSounds()
        self.speech = SilentSpeech(lasts=True)
        #: The gateway's recorded calls, and the folder of those that are at this computer still.
        self.recordings = KeptRecordings(lambda: self.line.online)
        self.shelf = Shelf(Path(tempfile.gettempdir()) / f"sahut-test-{uuid.uuid4().hex}", lambda: KEY)
        self.player = SilentPlayer()
        #: Whoever holds it plays the PBX and the callers.
        self.telephone = ScriptedTelephone(self.clock.wall) if telephone else None
        #: Secrets of the extension that were given.
        self.extension = KeptExtension()
        self.tasks: set[asyncio.Task[object]] = set()
        self._between: list[Coroutine[object, object, object]] = []
        self._stops: list[Callable[[], None]] = []
        self.owner = Owner(
            ME,
            "client-1",
            12,
            tuple(sorted(ALLOWED[role])),
            tuple(q.id for q in HANDBOOK.queues if q.channel == "livechat"),
            {"livechat": 3},
        )
        author = Author(ME.id, ME.name, "client-1", 12, frozenset(self.owner.acts))
        desk = ActingDesk(self.db, self.clock, author, lambda: self.book)
        self.acting = desk
        acts = Acts(
            Replies(desk),
            Notes(desk),
            Tickets(desk),
            Bulk(desk),
            Contacts(desk),
            Presence(desk),
            CustomerActs(desk, self.line),
            Offers(desk, self.line),
            Tools(desk),
            DraftActs(self.db, self.clock),
            Attachments(desk, self.line, Progress()),
            AttentionActs(desk),
            History(desk, self.line),
            WritingActs(self.db, self.clock),
            Administration(self.ask),
            KeptActs(desk),
            ScheduledActs(desk, Replies(desk)),
            Help(desk),
            Handovers(desk),
            Announcements(desk),
            Calls(desk, Tickets(desk), self.line),
            Recordings(desk, self.recordings, self.shelf),
            outlets=Outlets(desk),
            tandems=TandemActs(desk, self.line),
            tool_checks=ToolChecks(desk, self.line),
            incidents=IncidentActs(desk, self.line),
            unanswered=Unanswered(desk),
            mass=MassActs(desk),
            leads=LeadActs(desk),
            casework=CaseworkActs(desk),
            forms=FormActs(desk, CaseworkActs(desk), self.line),
            documentation=DocumentationActs(desk),
            book_texts=BookTextActs(self.db, self.clock),
            handbook_drafts=HandbookDrafts(self.ask),
        )
        reads = reads_of(self.db, Outbox(self.db, self.clock), self.clock, ME.id)
        self.desk = Desk(
            self.owner,
            self.clock,
            reads,
            acts,
            lambda: self.book,
            lambda: self.choices,
            lambda: self.line.online,
            self.start,
            lambda: self.others,
            inspector=self.inspector,
            speller=speller,
            speech=self.speech,
            telephone=self.telephone,
            extension=self.extension if telephone else None,
            player=self.player,
        )

    async def ask(
        self, method: str, path: str, body: msgspec.Struct | None = None, content: bytes | None = None
    ) -> bytes:
        if self.office is None or not self.line.online:
            raise OfflineNotPossible(Need.ADMINISTRATION)
        return await self.office(method, path, body, content)

    async def open(self, found: Sequence[Row] = ()) -> None:
        """Opens the store and puts rows into it, as feeds would have."""
        await self.db.open()
        await self.read_to_the_end()
        await self.put(ME, *found)
        if self.telephone is not None:
            await Meta(self.db).put(LOOKUP_KEY, KEY.hex())
            self.telephone.know(msgspec.structs.replace(self.telephone.phone, devices=DEVICES))
            await self.telephone.order(Configure(accounts=(EXTENSION,), sound=Sound(speaker="jabra")))

    async def read_to_the_end(self, ended: bool = True) -> None:
        """The feeds were read once; or are only begun."""

        def job(conn: Connection) -> None:
            conn.run("DELETE FROM cursors")
            conn.run(
                "INSERT INTO cursors VALUES ('floor', ?, 1, ?)", (1 if ended else None, None if ended else 1)
            )

        await self.db.write(job)

    async def put(self, *found: Row) -> None:
        """Rows that the gateway confirmed."""

        def job(conn: Connection) -> None:
            for row in found:
                rows.put(conn, "floor", rows.raw_of(row), NOW)

        await self.db.write(job)

    async def reject(self, command: str, code: ErrorCode, facts: bytes = b"{}") -> None:
        """The gateway says no to a command of the outbox."""
        result = CommandResult(command, Outcome.REJECTED, code, {}, msgspec.Raw(facts))

        def job(conn: Connection) -> None:
            outbox_queue.release(conn, Sealer(self.db.key), "client-1", [command])
            outbox.settle(conn, [result], NOW)

        await self.db.write(job)

    def start(self, work: Coroutine[object, object, object]) -> object:
        try:
            task = asyncio.get_running_loop().create_task(work)
        except RuntimeError:
            # A clock of the window struck between two steps of a test, where its events go on and the loop does not: begun with the
            # next. What reads again what changed would never come to its end, and never begin once more.
            self._between.append(work)
            return None
        self.tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def workspace(self, theme: Theme) -> Workspace:
        """The window's content; it hears of every change of the store."""
        look = Look(theme, Words(), Sentences(), Times("WIB"), self.start, self._say)
        made = Workspace(look, self.desk, self.sounds)
        # Its time stands still: a second that went by on the machine is none, or a slow one would be told of deadlines in passing.
        made._second.setInterval(_NEVER_MS)
        self._shown = made
        made.settings_changed.connect(self._keep)
        self._stops.append(self.db.listen(made.heard))
        if self.telephone is not None:
            self.telephone.keep_with(self._call_told)
        return made

    async def settle(self) -> None:
        """Until nothing is under way any more."""
        while self._between:
            self.start(self._between.pop(0))
        while self.tasks:
            await asyncio.wait(self.tasks)
            await asyncio.sleep(0)
        if self.errors:
            raise AssertionError(f"reached the funnel: {self.errors!r}") from self.errors[0]

    async def rest(self) -> None:
        """Ends what is under way; before the window is taken down, which it would show its end to, and hear no more."""
        while self._stops:
            self._stops.pop()()
        while self._between:
            self._between.pop().close()
        for task in list(self.tasks):
            task.cancel()
        while self.tasks:
            await asyncio.wait(self.tasks)
            await asyncio.sleep(0)

    async def close(self) -> None:
        await self.rest()
        await self.db.close()
        shutil.rmtree(self.shelf.folder, ignore_errors=True)

    async def _call_told(self, event: Journalled) -> None:
        if isinstance(event, CallChanged):
            told = await self.desk.acts.calls.heard(event.call)
            assert self._shown.phone is not None
            self._shown.phone.told(event.call, told)

    def _keep(self, choices: Choices) -> None:
        self.choices = choices
        self._shown.settings_kept()

    def _say(self, notice: Notice) -> None:
        self.notices.append(notice)
        # A desk that a test took down hears no more; the one beside it may still have work under way.
        if shiboken6.isValid(self._shown):
            self._shown.show_notice(notice)

    def _done(self, task: "asyncio.Task[object]") -> None:
        self.tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.errors.append(error)
            self._say(notice_of(error))
