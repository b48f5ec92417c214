"""What every operation stands on: the store, the clock, who acts, and the handbook in force."""

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from console.clock import Clock
from console.operations.errors import Need, NotAllowed, OfflineNotPossible, TooLong
from console.store import outbox
from console.store.connection import Connection
from console.store.database import Database
from console.store.outbox import Hold
from console.store.outbox_rows import Act as QueuedAct
from console.store.seal import Sealer, with_secrets
from contract.body import Body
from contract.envelope import CommandResult
from contract.rows import CustomerRow, MessageRow
from domain import limits
from domain.handbook import Handbook
from domain.permissions import Act


class Author(msgspec.Struct, frozen=True):
    """The agent at this desk: ``id`` the user's id, ``client`` and ``desk_number`` of this database."""

    id: str
    name: str
    client: str
    desk_number: int
    acts: frozenset[Act]


class LiveSender(Protocol):
    """What cannot wait, spoken straight to the gateway. Implemented by console.sync."""

    @property
    def online(self) -> bool:
        """Whether the gateway is reached just now."""

    async def send(self, body: Body, ttl_ms: int) -> CommandResult:
        """The gateway's answer, its effects already in the store. Raises OfflineNotPossible (nothing was sent) or
        Unconfirmed (the answer was lost)."""

    async def clear_field(self, customer: str, field: str) -> str:
        """The clear text of a sensitive field, never stored. Raises OfflineNotPossible."""

    async def older(self, ticket: str, before: int, limit: int) -> list[MessageRow]:
        """The ``limit`` lines of a timeline below number ``before``, newest first. Raises OfflineNotPossible, NotHere (the agent may
        read the ticket no more)."""

    async def customers(self, text: str, limit: int) -> list[CustomerRow]:
        """Customers whose name, phone or account fits ``text`` (3 characters at least), masked. Raises OfflineNotPossible,
        NotAllowed."""


class Desk:
    """``handbook`` gives the one in force when asked; operations read their limits from it at each act."""

    def __init__(self, db: Database, clock: Clock, author: Author, handbook: Callable[[], Handbook]) -> None:
        self.db, self.clock, self.author = db, clock, author
        self._handbook = handbook
        self._sealer = Sealer(db.key)

    @property
    def handbook(self) -> Handbook:
        return self._handbook()

    def allows(self, act: Act) -> bool:
        return act in self.author.acts

    def require(self, body: Body) -> None:
        """Raises NotAllowed when the author's roles do not allow the act."""
        if body.ACT is not None and not self.allows(body.ACT):
            raise NotAllowed(body.ACT)

    def queue(self, conn: Connection, body: Body, *, hold_s: float = 0, after: Sequence[str] = ()) -> str:
        """Writes a queued act within the caller's transaction. ``hold_s``: undo seconds. Returns the command's id.

        Raises NotAllowed, TooLong."""
        self.require(body)
        name = limits.too_long(msgspec.structs.asdict(body).items())
        if name is not None:
            raise TooLong(limits.most(name))
        hold = Hold(self.clock.boot, self.clock.monotonic() + int(hold_s * 1000)) if hold_s > 0 else None
        return outbox.append(
            conn,
            self._sealer,
            body=body,
            author=self.author.id,
            made=self.clock.stamp(),
            hold=hold,
            after=after,
        )

    def opened(self, act: QueuedAct) -> Body:
        """The body of a line of the outbox, its sealed fields opened."""
        assert act.body is not None
        return (
            act.body if act.sealed is None else with_secrets(act.body, self._sealer.open(act.sealed, act.id))
        )


def need_line(live: LiveSender, need: Need) -> None:
    """Raises OfflineNotPossible when the gateway is not reached."""
    if not live.online:
        raise OfflineNotPossible(need)
