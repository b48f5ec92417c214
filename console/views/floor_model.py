"""What stands around the work without a window: presence, tools, offers, the outbox and what needs the agent."""

from collections.abc import Callable

from console.store.attention import Item
from console.store.changes import Changeset
from console.store.incidents import REFS, Wrong
from console.store.outbox import Counts
from console.views.desk import Desk
from console.views.held import Held
from console.views.refresh import Refresher
from contract.envelope import CommandResult, Outcome
from contract.rows import ContactRow, MassProblemRow, OfferRow, PresenceRow, ToolHealth, ToolRow
from domain.contact import OCCUPYING
from domain.handbook import AuxReason
from domain.permissions import Act
from domain.presence import PresenceState

_REFS = frozenset({"presence", "tool", "offer", "user", "contact", "scheduled", "mass_problem"}) | REFS
#: Seconds between two looks at how many recorded calls wait.
RECORDINGS_S = 5


class FloorModel:
    """``load`` once, ``heard`` for every changeset; ``on_change`` is called when something is new."""

    def __init__(self, desk: Desk, held: Held) -> None:
        self._desk, self._held = desk, held
        self.presence: PresenceRow | None = None
        self.tools: list[ToolRow] = []
        self.offers: list[OfferRow] = []
        self.counts = Counts()
        #: Recorded calls that are at this computer alone.
        self.recordings = 0
        self._seconds = 0
        self.attention: list[Item] = []
        self.in_hand = 0
        self.held: list[ContactRow] = []
        self._reported: dict[str, int] = {}
        #: Mass problems, for who decides about them.
        self.masses: list[MassProblemRow] = []
        #: Trouble of tools and desks, and a declared BCP.
        self.wrong = Wrong()
        self.on_change: Callable[[], None] = lambda: None
        self._refresher = Refresher(desk.start, self.load)

    async def load(self) -> None:
        """Reads everything shown again."""
        floor, me = self._desk.reads.floor, self._desk.me
        self.presence = await floor.presence(me)
        self._reported = await floor.reported()
        self.wrong = await self._desk.reads.incidents.all()
        if Act.TEAM_WRITE in self._desk.owner.acts:
            self.masses = [one.row for one in await self._desk.reads.mass.all()]
        self.tools = ordered(await floor.tools(), [tool.id for tool in self._desk.handbook().tools])
        self.offers = await floor.offers(me)
        self.counts = await self._desk.reads.outbox.counts()
        self.attention = await self._desk.reads.attention.items(me)
        self.held = await self._held.get()
        self.in_hand = sum(contact.state in OCCUPYING for contact in self.held)
        self.on_change()

    def tick(self) -> None:
        """A second went by. Recordings come and go without the store."""
        self._seconds += 1
        if self._seconds % RECORDINGS_S == 1:
            self._desk.start(self._count())

    async def _count(self) -> None:
        there = await self._desk.acts.recordings.unsent()
        if there != self.recordings:
            self.recordings = there
            self.on_change()

    def heard(self, changes: Changeset) -> None:
        """Presence, tools, offers, contacts or the outbox changed."""
        if changes.outbox or "handbook" in changes.meta or any(ref in _REFS for ref, _ in changes.rows):
            self._refresher.poke()

    def offer(self) -> OfferRow | None:
        """The open offer that ends first and has not ended by the gateway's clock."""
        now = self._desk.clock.gateway_now()
        return next((offer for offer in self.offers if offer.until > now), None)

    def trouble(self) -> ToolRow | None:
        """The tool to tell about: down before slow, the latest first."""
        bad = [tool for tool in self.tools if tool.health is not ToolHealth.UP]
        return min(bad, key=lambda tool: (tool.health is not ToolHealth.DOWN, -tool.since), default=None)

    def reported(self, tool: ToolRow) -> bool:
        """Whether this agent has told of this trouble."""
        trouble = self.wrong.of_tool(tool.id)
        # What is not sent yet is told by what this desk keeps of it.
        told = trouble is not None and trouble.mine is not None and trouble.mine.version > 0
        return told or self._reported.get(tool.id) == tool.since

    def aux_reasons(self) -> tuple[AuxReason, ...]:
        """The handbook's reasons an agent may choose."""
        book = self._desk.handbook()
        return tuple(reason for reason in book.aux_reasons if reason.id != book.routing.missed_aux_reason)

    def aux_name(self, id: str | None) -> str:
        """A reason's name."""
        return next((reason.name for reason in self._desk.handbook().aux_reasons if reason.id == id), "")

    async def set_presence(self, state: PresenceState, aux: str | None = None) -> None:
        """Raises InvalidValue, StoreError."""
        await self._desk.acts.presence.set(state, aux)

    async def accept(self, offer: OfferRow) -> str | None:
        """Takes the contact; its ticket, or None when somebody was faster or the time was over.

        Raises NotDone and what the gateway's refusal raises."""
        return offer.ticket if _taken(await self._desk.acts.offers.accept(offer.id)) else None

    async def reject(self, offer: str, reason: str) -> None:
        """Declines. Raises as ``accept``."""
        await self._desk.acts.offers.reject(offer, reason)

    async def report(self, tool: str) -> str:
        """Tells that a tool does not work; its name. Raises NotDone, StoreError."""
        await self._desk.acts.tools.report(tool)
        row = next((row for row in self.tools if row.id == tool), None)
        if row is None:
            return tool
        self._reported = await self._desk.reads.floor.reported()
        self.on_change()
        return row.name


def ordered(tools: list[ToolRow], wanted: list[str]) -> list[ToolRow]:
    """In the handbook's order, strangers last."""
    place = {id: at for at, id in enumerate(wanted)}
    return sorted(tools, key=lambda tool: (place.get(tool.id, len(place)), tool.name))


def _taken(result: CommandResult) -> bool:
    return result.outcome is Outcome.APPLIED
