"""Envelopes: what every command and event carries around its body. Bodies stay raw until somebody who knows
the kind reads them, so an unknown kind is kept, never fatal (architecture: Events)."""

from enum import StrEnum
from typing import Annotated

import msgspec

from contract.errors import ErrorCode

EMPTY = msgspec.Raw(b"{}")
#: The body of a tombstone. (msgspec reads no union of Raw and None, so JSON null stands for "gone".)
GONE = msgspec.Raw(b"null")
# As factories, since a raw value as a default cannot be written into a schema.
_GONE = msgspec.field(default_factory=lambda: GONE)
_EMPTY = msgspec.field(default_factory=lambda: EMPTY)


class Stamp(msgspec.Struct, frozen=True):
    """When a desk did something, as far as a desk can know (architecture: Clocks).

    ``wall`` Unix time in ms by the desk's clock; ``offset`` gateway minus desk in ms as last measured;
    ``boot`` an id of the run of the machine; ``uncertain`` true when the clock jumped since the offset was measured.
    """

    wall: int
    offset: int = 0
    boot: str = ""
    uncertain: bool = False

    def at(self, now: int) -> int:
        """When it was done by the gateway's clock, which shows ``now``: no later than that, and now by a desk's clock that cannot be
        right."""
        return now if self.uncertain else min(now, self.wall + self.offset)


class Command(msgspec.Struct, frozen=True):
    """One act of one agent.

    ``id`` UUIDv7, the key of deduplication; ``client`` the desk database that made it; ``author`` the user's id;
    ``stream`` the FIFO lane (``ticket:<id>``, ``presence:<user>``, …); ``seq`` dense from 1 per (client, stream);
    ``after`` ids of commands in other streams it must not overtake; ``kind``/``v``/``body`` see contract.commands.
    """

    id: str
    client: str
    author: str
    stream: str
    seq: Annotated[int, msgspec.Meta(ge=0, le=2**53)]
    kind: str
    v: int
    made: Stamp
    body: msgspec.Raw
    after: tuple[str, ...] = ()


class Outcome(StrEnum):
    APPLIED = "applied"
    REJECTED = "rejected"
    #: Not decided; the same command is to be sent again (order, load). Never stored in the ledger.
    RETRY = "retry"


class Effect(msgspec.Struct, frozen=True):
    """A row a command touched, as its author may see it now. ``feed``: the feed it reaches the author by; ``body`` GONE: it is
    out of the author's sight (moved to a queue they do not serve)."""

    ref: str
    id: str
    v: int
    version: int
    feed: str | None
    body: msgspec.Raw = _GONE

    @property
    def gone(self) -> bool:
        """Whether the author may see the row no more."""
        return bytes(self.body) == b"null"


class CommandResult(msgspec.Struct, frozen=True):
    """The gateway's word on one command; the same for ever once it is applied or rejected.

    ``effects`` let the desk replace its optimistic state by the confirmed rows in one step; asked again later
    they carry the rows as they are then.

    ``code`` is set unless applied; ``detail`` holds values for the sentence shown; ``facts`` what the desk needs to
    know besides (for ``stale``: ``{"meanwhile": [message ids]}``).

    ``heads``: the last number of the feeds the effects concern (all of the author's when a row is gone), read no later than
    the rows. A desk that has heard a feed that far or further takes no membership from the effects: an answer that
    was long under way must not bring back a row the feed has since taken away, nor take one it has since given.
    """

    id: str
    outcome: Outcome
    code: ErrorCode | None = None
    detail: dict[str, str] = {}
    facts: msgspec.Raw = _EMPTY
    effects: tuple[Effect, ...] = ()
    heads: dict[str, int] = {}


class Batch(msgspec.Struct, frozen=True):
    """``POST /v1/commands``: queued commands of one client, in the order they are to be tried."""

    client: str
    commands: list[Command]


class BatchResult(msgspec.Struct, frozen=True):
    """Answers in the order of the commands; ``now`` is the gateway's Unix time in ms."""

    results: list[CommandResult]
    now: int


class Live(msgspec.Struct, frozen=True):
    """``POST /v1/live``: one live command, void ``ttl_ms`` after the desk sent it."""

    command: Command
    ttl_ms: int


class Event(msgspec.Struct, frozen=True):
    """One line of a feed: the row ``ref``/``id`` is now at ``version``.

    ``n`` dense per feed from 1; ``at`` gateway Unix ms; ``cause`` the command's id when a command made it; ``body`` the row
    as the reader may see it when it is read (it may be newer than ``version``), or GONE: the row is gone for this
    feed (moved, erased, access lost).
    """

    feed: str
    n: int
    ref: str
    id: str
    v: int
    version: int
    at: int
    cause: str | None = None
    body: msgspec.Raw = _GONE

    @property
    def gone(self) -> bool:
        """Whether the row has left this feed."""
        return bytes(self.body) == b"null"
