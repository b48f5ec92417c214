"""An open ticket without a window: what its tab shows, and what the agent does there."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from console.operations.errors import NotDone, NotHere, OfflineNotPossible, TooLate
from console.store.cases import Case
from console.store.changes import Changeset
from console.store.drafts import Mode
from console.store.overlay import Line, Send
from console.store.timeline import WINDOW, Page
from console.views import sop_state
from console.views.desk import Desk
from console.views.refresh import Refresher
from console.views.sop_state import Sop
from contract.rows import ContactRow, DraftRow, MessageKind, UserRow
from domain.contact import ContactState
from domain.handbook import Macro
from domain.ticket_sets import TicketSets

#: Lines of this desk's own that scrolling up adds at once.
_STEP = 200
#: Messages in which a customer says what it is about.
_BEGINNING = 5
#: Ms after a failed fetch in which scrolling does not try again.
_REST = 3_000


class Above(StrEnum):
    """What is said before the oldest line that is shown."""

    NOTHING = "nothing"
    FETCHING = "fetching"
    OFFLINE = "offline"
    FAILED = "failed"


class Away(StrEnum):
    """Why a ticket can only be read: it is out of sight, on its way to a queue this agent does not serve, or taken over by a
    colleague while it stood in a tab here."""

    NO = "no"
    GONE = "gone"
    QUEUE = "queue"
    PERSON = "person"


@dataclass(frozen=True)
class Sent:
    """A message that can still be taken back. ``until``: monotonic ms."""

    command: str
    mode: Mode
    until: int
    sets: TicketSets | None = None


class CaseModel:
    """``load`` once, ``heard`` for every changeset; ``on_change`` is called on the loop's thread when there is something new."""

    def __init__(self, desk: Desk, ticket: str) -> None:
        self._desk = desk
        self.ticket = ticket
        self.case: Case | None = None
        self.page: Page | None = None
        #: Where its contact is with its procedure.
        self.sop: Sop | None = None
        self.refusal: NotDone | None = None
        self.gone = False
        self.sent: Sent | None = None
        #: The highest customer ``n`` known when what stands in the reply box was written; None while nothing does.
        self.read_up_to: int | None = None
        self.names: dict[str, str] = {}
        self.users: dict[str, UserRow] = {}
        #: What colleagues wrote here before and did not send.
        self.left: list[DraftRow] = []
        self.on_change: Callable[[], None] = _nothing
        #: What of the ticket goes with its drafts, as ``drafts`` read them.
        self.kept_sets: dict[Mode, TicketSets] = {}
        self._lines = WINDOW
        self._fetching = False
        self._over = False
        self._failed_at: int | None = None
        self._asked: frozenset[int] = frozenset()
        self._was_mine = False
        self._refresher = Refresher(desk.start, self.load)

    async def load(self) -> None:
        """Reads everything shown again."""
        reads = self._desk.reads
        case = await reads.cases.get(self.ticket)
        page = await reads.timeline.page(self.ticket, limit=self._lines, asked=self._asked)
        sop = None if case is None else await sop_state.read(self._desk, case, page)
        refusal = await self._desk.acts.replies.can(self.ticket)
        self.left = await reads.kept_drafts.of(self.ticket, self._desk.me)
        users = await reads.floor.users()
        self.gone = case is None
        if case is not None:
            # A ticket that went elsewhere stays readable as it was last seen.
            self.case, self.page, self.sop = case, page, sop
            self._was_mine |= self._desk.me in (case.ticket.assignee, self._holder)
        elif self.page is not None:
            # What went with it is no longer kept here: nothing of it waits any more.
            self.page = _without_settled(self.page, {line.command for line in page.lines})
        self.refusal = refusal
        self.users, self.names = users, {id: user.name for id, user in users.items()}
        self.on_change()

    def heard(self, changes: Changeset) -> None:
        """Reads again when the change concerns this ticket, its customer or a name on it."""
        people = frozenset[str]() if self.case is None else self.case.people
        mine = self.ticket in changes.tickets or ("ticket", self.ticket) in changes.rows
        theirs = any(("customer", id) in changes.rows for id in people)
        # An act on a customer (validation, new data) is shown before the gateway confirms it.
        if mine or theirs or changes.outbox or any(ref == "user" for ref, _ in changes.rows):
            self._refresher.poke()

    @property
    def said(self) -> str:
        """How the customer began: the first words of the ticket that are here."""
        lines = [] if self.page is None else self.page.lines
        return "\n".join([line.text for line in lines if line.kind is MessageKind.CUSTOMER][:_BEGINNING])

    @property
    def away(self) -> Away:
        """Whether the ticket went elsewhere, and is here only to be read."""
        if self.gone:
            return Away.GONE
        if self.case is None:
            return Away.NO
        ticket, me = self.case.ticket, self._desk.me
        if me in (ticket.assignee, self._holder):
            return Away.NO
        if ticket.queue not in self._desk.owner.queues:
            return Away.QUEUE
        return Away.PERSON if self._was_mine and ticket.assignee is not None else Away.NO

    @property
    def _holder(self) -> str | None:
        """Who has the live contact in hand."""
        live = (ContactState.ACTIVE, ContactState.WRAP_UP)
        return self.contact.agent if self.contact is not None and self.contact.state in live else None

    @property
    def above(self) -> Above:
        """What is to be said before the oldest line."""
        if self._fetching:
            return Above.FETCHING
        if not self._missing or self._over:
            return Above.NOTHING
        if not self._desk.online():
            return Above.OFFLINE
        return Above.NOTHING if self._failed_at is None else Above.FAILED

    @property
    def wants_older(self) -> bool:
        """Whether there are older lines to be had without being asked for again."""
        return self._missing and self.above is Above.NOTHING and not self._over

    @property
    def _missing(self) -> bool:
        return (
            not self.gone and self.page is not None and not self.page.more and self.page.elsewhere is not None
        )

    async def older(self) -> None:
        """Older lines, of this desk or, where it has no more, of the gateway. Asked again while it fetches or rests after a
        failure, or offline, it does nothing; what is said about it stands in ``above``. Raises StoreError."""
        page = self.page
        if self._fetching or page is None or self.gone:
            return
        if page.more:
            self._lines = len(page.lines) + _STEP
            await self.load()
        elif page.elsewhere is not None and self._may_ask():
            await self._fetch(page.elsewhere)

    def _may_ask(self) -> bool:
        failed = self._failed_at
        rested = failed is None or self._desk.clock.monotonic() - failed >= _REST
        return rested and not self._over and self._desk.online()

    async def _fetch(self, before: int) -> None:
        self._fetching = True
        self._failed_at = None
        self.on_change()
        try:
            self._lines += await self._desk.acts.history.fetch(self.ticket, before)
            # A hole that the gateway cannot fill either is not asked for again and again.
            self._asked |= {before}
        except NotHere:
            # It may be read here no more; the feed says the rest.
            self._over = True
        except OfflineNotPossible:
            self._failed_at = self._desk.clock.monotonic()
        finally:
            self._fetching = False
        await self.load()

    @property
    def contact(self) -> ContactRow | None:
        """The latest contact."""
        return None if self.case is None else self.case.contact

    @property
    def mine(self) -> bool:
        """Whether this agent holds the contact."""
        return self.contact is not None and self.contact.agent == self._desk.me

    @property
    def wrapping(self) -> bool:
        """Whether this agent owes the documentation."""
        wrapping = self.contact is not None and self.contact.state is ContactState.WRAP_UP
        return not self.gone and self.mine and wrapping

    @property
    def live(self) -> bool:
        """Whether the conversation goes on with this agent."""
        return (
            not self.gone
            and self.mine
            and self.contact is not None
            and self.contact.state is ContactState.ACTIVE
        )

    def rejected(self) -> Line | None:
        """The latest reply or note the gateway did not take."""
        lines = [] if self.page is None else self.page.lines
        return next((line for line in reversed(lines) if line.send is Send.REJECTED), None)

    def waiting_since(self) -> int | None:
        """Since when (gateway Unix ms) the customer has had no answer; None when the last word was ours."""
        return waiting_since([] if self.page is None else self.page.lines)

    async def drafts(self) -> dict[Mode, str]:
        """Kept texts of both surfaces."""
        found = await self._desk.reads.drafts.of(self.ticket)
        if self.read_up_to is None and Mode.REPLY in found:
            # What came after the text was last touched is news to who wrote it.
            self.read_up_to = self._known_at(found[Mode.REPLY].saved)
        self.kept_sets = {mode: draft.sets for mode, draft in found.items() if draft.sets}
        return {mode: draft.text for mode, draft in found.items()}

    def _known_at(self, wall: int) -> int:
        """The highest customer ``n`` that was written by the desk's own time ``wall``."""
        clock = self._desk.clock
        at = wall + clock.gateway_now() - clock.wall()
        lines = [] if self.page is None else self.page.lines
        return max(
            (line.n or 0 for line in lines if line.kind is MessageKind.CUSTOMER and line.at <= at), default=0
        )

    async def keep_draft(self, mode: Mode, text: str, sets: TicketSets | None = None) -> int:
        """Keeps what is being written and what goes with it; returns the wall time (ms) at which it was safe. Raises StoreError."""
        await self._desk.acts.drafts.save(self.ticket, mode, text, len(text), sets)
        return self._desk.clock.wall()

    async def send(
        self, mode: Mode, text: str, sets: TicketSets | None = None, *, solve: bool = False
    ) -> Sent:
        """A reply or a note, safe at this desk when this returns; ``sets`` goes along; ``solve``: with a reply.
        Raises NotDone, StoreError."""
        seconds = self._desk.settings().undo_seconds
        until = self._desk.clock.monotonic() + seconds * 1000
        if mode is Mode.REPLY:
            seen = None if self.page is None else self.page.seen_up_to
            command = await self._desk.acts.replies.send(
                self.ticket, text, undo_s=seconds, seen_up_to=seen, sets=sets, solve=solve
            )
        else:
            command = await self._desk.acts.notes.add(self.ticket, text, undo_s=seconds, sets=sets)
        self.sent = Sent(command, mode, until, sets)
        return self.sent

    async def undo(self) -> tuple[Mode, str]:
        """Takes the last message back; it is a draft again. Raises TooLate."""
        sent, self.sent = self.sent, None
        if sent is None:
            raise TooLate
        if sent.mode is Mode.REPLY:
            return sent.mode, await self._desk.acts.replies.undo(sent.command)
        return sent.mode, await self._desk.acts.notes.undo(sent.command)

    def macros(self, mode: Mode) -> list[Macro]:
        """Macros of the handbook for a surface, as they are written there."""
        return [macro for macro in self._desk.handbook().macros if macro.mode == mode.value]


def waiting_since(lines: list[Line]) -> int | None:
    """As ``CaseModel.waiting_since``: the first customer line after our last one."""
    since: int | None = None
    for line in reversed(lines):
        if line.due is not None:
            continue
        if line.kind is MessageKind.CUSTOMER:
            since = line.at
        elif line.kind is MessageKind.REPLY and line.send is not Send.REJECTED:
            break
    return since


def _without_settled(page: Page, waiting: set[str | None]) -> Page:
    """``page`` with every line that waits no more as one the gateway has."""
    lines = [
        line
        if line.command is None or line.command in waiting
        else msgspec.structs.replace(line, command=None, send=Send.CONFIRMED)
        for line in page.lines
    ]
    return msgspec.structs.replace(page, lines=lines)


def _nothing() -> None:
    return None
