"""A whole desk for tests and pictures: the real encrypted store, the real operations, the real window; no gateway, fixed time."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from console.clock import FakeClock
from console.failures import notice_of
from console.health import Inspector, NoInspector
from console.notices import Notice
from console.operations.administration import Administration, Ask
from console.operations.announcements import Announcements
from console.operations.attachment import Attachments
from console.operations.attention import Attention as AttentionActs
from console.operations.bulk import Bulk
from console.operations.contact import Contacts
from console.operations.customer import Customers as CustomerActs
from console.operations.desk import Author
from console.operations.desk import Desk as ActingDesk
from console.operations.draft import Drafts as DraftActs
from console.operations.errors import Need, NotHere, OfflineNotPossible
from console.operations.handover import Handovers
from console.operations.help import Help
from console.operations.history import History
from console.operations.kept_draft import KeptDrafts as KeptActs
from console.operations.note import Notes
from console.operations.offer import Offers
from console.operations.presence import Presence
from console.operations.reply import Replies
from console.operations.scheduled import Scheduled as ScheduledActs
from console.operations.ticket import Tickets
from console.operations.tool import Tools
from console.operations.writing import Writing as WritingActs
from console.settings import Choices
from console.sound import SilentSounds
from console.spelling.speller import Speller
from console.store import outbox, outbox_queue, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.meta import Owner
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
from contract.attachment import AttachmentRef
from contract.commands import OfferBody
from contract.customer import PastPage
from contract.customer_likeness import Likeness
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import CustomerRow, MessageRow, Row, UserRow
from contract.ticket_file import TicketFile
from domain.permissions import ALLOWED, Role
from tests.console.makers import HANDBOOK, KEY

#: 10:42:07 WIB on a Sunday.
NOW = int(datetime(2026, 11, 22, 3, 42, 7, tzinfo=UTC).timestamp() * 1000)
ME = UserRow(
    id="u-rina", version=1, username="rina", name="Rina Anggraini", roles=(Role.AGENT,), team="Tim A"
)


class Line:
    """Stands for the live line: says what it was asked, answers as told; while ``held`` is there it waits for it."""

    def __init__(self) -> None:
        self.online = True
        self.asked: list[OfferBody] = []
        self.answer = CommandResult("x", Outcome.APPLIED)
        self.clear = "0812-3456-443"
        self.messages: list[MessageRow] = []
        self.known: list[CustomerRow] = []
        self.pages: list[PastPage] = [PastPage((), 0)]
        self.asked_past: list[tuple[str, str | None]] = []
        self.alike: list[Likeness] = []
        self.files: dict[str, TicketFile] = {}
        self.contents: dict[str, bytes] = {}
        self.older_asked: list[tuple[str, int]] = []
        self.searched: list[str] = []
        self.held: asyncio.Event | None = None

    async def send(self, body: OfferBody, ttl_ms: int) -> CommandResult:
        self.asked.append(body)
        return self.answer

    async def clear_field(self, customer: str, field: str) -> str:
        if not self.online:
            raise OfflineNotPossible(Need.UNMASK)
        return self.clear

    async def older(self, ticket: str, before: int, limit: int) -> list[MessageRow]:
        self.older_asked.append((ticket, before))
        if self.held is not None:
            await self.held.wait()
        if not self.online:
            raise OfflineNotPossible(Need.OLDER_MESSAGES)
        found = [row for row in self.messages if row.ticket == ticket and row.n < before]
        return sorted(found, key=lambda row: -row.n)[:limit]

    async def customers(self, text: str, limit: int) -> list[CustomerRow]:
        self.searched.append(text)
        if self.held is not None:
            await self.held.wait()
        if not self.online:
            raise OfflineNotPossible(Need.REMOTE_SEARCH)
        return [row for row in self.known if text.lower() in row.name.lower()][:limit]

    async def past(self, customer: str, after: str | None, limit: int) -> PastPage:
        if not self.online:
            raise OfflineNotPossible(Need.OLDER_MESSAGES)
        self.asked_past.append((customer, after))
        return self.pages[0 if after is None else int(after)]

    async def duplicates(self, customer: str) -> list[Likeness]:
        return self.alike

    async def content(self, file: AttachmentRef) -> bytes:
        if not self.online:
            raise OfflineNotPossible(Need.ATTACHMENT)
        if file.id not in self.contents:
            raise NotHere("attachment", file.id)
        return self.contents[file.id]

    async def ticket(self, ticket: str) -> TicketFile:
        if ticket not in self.files:
            raise NotHere("ticket", ticket)
        return self.files[ticket]


class World:
    """``open`` before use, ``close`` after. ``errors`` holds what reached the funnel; ``notices`` what was said."""

    def __init__(
        self, path: Path | None = None, speller: Speller | None = None, role: Role = Role.AGENT
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
        self.tasks: set[asyncio.Task[object]] = set()
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
            # A clock of the window struck between two steps of a test, where its events go on and the loop does not.
            work.close()
            return None
        self.tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def workspace(self, theme: Theme) -> Workspace:
        """The window's content; it hears of every change of the store."""
        look = Look(theme, Words(), Sentences(), Times("WIB"), self.start, self._say)
        made = Workspace(look, self.desk, self.sounds)
        self._shown = made
        made.settings_changed.connect(self._keep)
        self._stops.append(self.db.listen(made.heard))
        return made

    async def settle(self) -> None:
        """Until nothing is under way any more."""
        while self.tasks:
            await asyncio.wait(self.tasks)
            await asyncio.sleep(0)
        if self.errors:
            raise AssertionError(f"reached the funnel: {self.errors!r}") from self.errors[0]

    async def rest(self) -> None:
        """Ends what is under way; before the window is taken down, which it would show its end to, and hear no more."""
        while self._stops:
            self._stops.pop()()
        for task in list(self.tasks):
            task.cancel()
        while self.tasks:
            await asyncio.wait(self.tasks)
            await asyncio.sleep(0)

    async def close(self) -> None:
        await self.rest()
        await self.db.close()

    def _keep(self, choices: Choices) -> None:
        self.choices = choices
        self._shown.settings_kept()

    def _say(self, notice: Notice) -> None:
        self.notices.append(notice)
        self._shown.show_notice(notice)

    def _done(self, task: "asyncio.Task[object]") -> None:
        self.tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.errors.append(error)
            self._say(notice_of(error))
